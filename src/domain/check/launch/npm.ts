import { firstWord, optionValue, type TakesValue } from './command-options.ts';
import { isFile, isFilledIn, type LaunchTarget } from './launch-target.ts';
import { readRepository } from './repository.ts';
import { wholeVersion } from './whole-version.ts';

const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
/** Options of npx that take no value (npm's definitions of boolean options and shorthands, and those of bunx, pnpm dlx and yarn dlx). */
const NPX_SWITCHES = new Set(
  'all always-spawn audit bin-links browser bun color d dd ddd dev dry-run engine-strict f force foreground-scripts fund g global h help if-present ignore-existing ignore-scripts include-workspace-root install-links iwr json l legacy-bundling legacy-peer-deps local long no offline optional package-lock prefer-dedupe prefer-offline prefer-online production progress q quiet s save save-dev save-exact shell-mode silent strict-peer-deps strict-ssl timing update-notifier usage v verbose version workspaces ws y yes'.split(
    ' ',
  ),
);
/** As npx reads its own words (npm/bin/npx-cli.js): an option that it does not know takes the next word, which may be a secret and is never taken for the package. */
export const npxTakesValue: TakesValue = (option, next) => {
  const name = option.replace(/^-+/, '');
  const isSwitch = name.startsWith('no-') || NPX_SWITCHES.has(name) || /^y+$/.test(name);
  return (
    name === 'p' || name === 'c' || /^y+[pc]$/.test(name) || (!isSwitch && !next.startsWith('-'))
  );
};

/** The package that npx and its like are told to run, and the words that follow it; null where they name none. */
export function readNpx(
  args: readonly string[],
): { target: LaunchTarget | null; spec: string; after: readonly string[] } | null {
  const named = optionValue(args, ['-p', '--package'], npxTakesValue);
  const at = firstWord(args, npxTakesValue);
  const spec = named ?? args[at];
  if (spec === undefined) return null;
  return { target: readNpmSpec(spec), spec, after: args.slice(at + 1) };
}

/** A package as npm is told it: `@scope/name@1.2.3`, an alias, or a repository. */
export function readNpmSpec(spec: string): LaunchTarget | null {
  if (isFilledIn(spec) || (isFile(spec) && /^[.~/]|^[A-Za-z]:[\\/]|^file:/.test(spec))) return null;
  // What an alias (`name@npm:other@1.2.3`) starts is the other package.
  const alias = /^@?[^@]*@npm:(.*)$/.exec(spec)?.[1];
  if (alias !== undefined) return readNpmSpec(alias);
  const short = /^(?:github:)?([\w-]+\/[\w.-]+(?:#.*)?)$/.exec(spec)?.[1];
  const repository = readRepository(short === undefined ? spec : `github.com/${short}`, '#');
  if (repository !== null) return repository;
  const cut = spec.indexOf('@', 1);
  const name = cut < 0 ? spec : spec.slice(0, cut);
  if (!NPM_NAME.test(name)) return null;
  return {
    kind: 'npm',
    ref: name.toLowerCase(),
    version: wholeVersion(cut < 0 ? '' : spec.slice(cut + 1)),
    guessed: false,
  };
}

/** `…/node_modules/@scope/name/dist/index.js`: an installed package, whose version the path does not say. */
export function readInstalled(script: string): LaunchTarget | null {
  const parts = script.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return null;
  const first = parts[at + 1] ?? '';
  return readNpmSpec(first.startsWith('@') ? `${first}/${parts[at + 2] ?? ''}` : first);
}

/** `deno run --allow-net npm:name@version/bin`. */
export function readDenoSpec(args: readonly string[]): LaunchTarget | null {
  const spec = args.find((word) => word.startsWith('npm:')) ?? '';
  const [name = ''] = /^(?:@[^/]*\/)?[^/]*/.exec(spec.slice(4).replace(/^\//, '')) ?? [];
  return spec === '' ? null : readNpmSpec(name);
}
