import type { SourceKind } from '../record/server-record.ts';
import { firstWord, optionValue, type TakesValue, withValues } from './command-options.ts';

/** What a server of a configuration is started from. */
export interface LaunchTarget {
  kind: SourceKind;
  /** Package, image or `owner/name`; the full address for a remote server, which may hold a secret and is never shown. */
  ref: string;
  /** Exact version, digest of an image, or commit of a repository; null when it floats or is not said. */
  version: string | null;
}

/** A whole version; `1` and `1.2` are ranges to npm and moving tags of an image. */
const WHOLE_VERSION = /^v?\d+\.\d+\.\d+(?:[.+-][0-9A-Za-z.+-]*)?$/;
const PYPI_VERSION = /^\d+[0-9A-Za-z.+!-]*$/;
const NPM_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/i;
const PYPI_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const IMAGE = /^[a-z0-9][a-z0-9._:/@-]*$/i;

/** Options of `docker run` that take the next word as their value (docs.docker.com/reference/cli/docker/container/run): a value may be a secret and is never taken for the image. */
const DOCKER_VALUES = withValues(
  '-a --attach --add-host --annotation --blkio-weight --blkio-weight-device -c --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-opt --dns-option --dns-search --domainname -e --entrypoint --env --env-file --expose --gpus --group-add -h --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --ip --ip6 --ipc --isolation -l --label --label-file --link --link-local-ip --log-driver --log-opt -m --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name --net --net-alias --network --network-alias --oom-score-adj -p --pid --pids-limit --platform --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs -u --ulimit --user --userns --uts -v --volume --volume-driver --volumes-from -w --workdir',
);
/** The same for `docker` itself. */
const DOCKER_GLOBAL_VALUES = withValues(
  '--config -c --context -H --host -l --log-level --tlscacert --tlscert --tlskey --url --connection --identity --ssh -n --namespace -a --address',
);
/** Options of npx that take no value (npm's definitions of boolean options and shorthands, and those of bunx, pnpm dlx and yarn dlx). */
const NPX_SWITCHES = new Set(
  'all always-spawn audit bin-links browser bun color d dd ddd dev dry-run engine-strict f force foreground-scripts fund g global h help if-present ignore-existing ignore-scripts include-workspace-root install-links iwr json l legacy-bundling legacy-peer-deps local long no offline optional package-lock prefer-dedupe prefer-offline prefer-online production progress q quiet s save save-dev save-exact shell-mode silent strict-peer-deps strict-ssl timing update-notifier usage v verbose version workspaces ws y yes'.split(
    ' ',
  ),
);
/** As npx reads its own words (npm/bin/npx-cli.js): an option that it does not know takes the next word, which may be a secret and is never taken for the package. */
const npxTakesValue: TakesValue = (option, next) => {
  const name = option.replace(/^-+/, '');
  const isSwitch = name.startsWith('no-') || NPX_SWITCHES.has(name) || /^y+$/.test(name);
  return (
    name === 'p' || name === 'c' || /^y+[pc]$/.test(name) || (!isSwitch && !next.startsWith('-'))
  );
};
/** Options of `uv` and `uvx` that take a value (docs.astral.sh/uv/reference/cli). */
const UVX_VALUES = withValues(
  '--from -w --with --with-editable --with-requirements -p --python --python-platform --index --default-index -i --index-url --extra-index-url -f --find-links --index-strategy --directory --project --env-file --refresh-package --reinstall-package -P --upgrade-package --upgrade-group -c --constraint --constraints --override --overrides -b --build-constraint --build-constraints --exclude --excludes -C --config-setting --config-settings --config-settings-package --no-build-isolation-package --no-build-package --no-binary-package --no-sources-package --cache-dir --config-file --keyring-provider --resolution --prerelease --fork-strategy --exclude-newer --exclude-newer-package --link-mode --color --python-preference --python-fetch --allow-insecure-host --torch-backend',
);

/** What a command line starts, as far as the words say; empty for a local program. A bridge to a remote server gives both. */
export function readLaunch(command: string, args: readonly string[]): LaunchTarget[] {
  const words = unwrap([command, ...args]);
  const program = baseName(words[0] ?? '');
  const rest = words.slice(1);
  if (program === 'npx' || program === 'bunx' || program === 'pnpx') return readNpx(rest);
  const at = firstWord(rest, program === 'uv' ? UVX_VALUES : npxTakesValue);
  const [verb = '', ...after] = rest.slice(at);
  if (program === 'npm' && (verb === 'exec' || verb === 'x')) return readNpx(after);
  if ((program === 'pnpm' || program === 'yarn') && verb === 'dlx') return readNpx(after);
  if (program === 'bun' && verb === 'x') return readNpx(after);
  if (program === 'uvx') return readUvx(rest);
  if (program === 'uv' && verb === 'tool' && after[0] === 'run') return readUvx(after.slice(1));
  if (program === 'pipx' && rest[0] === 'run') {
    const takesValue = withValues('--spec --python --index-url -i --pip-args --with');
    const spec = optionValue(rest.slice(1), ['--spec'], takesValue);
    return readUvx(['--from', spec ?? rest[1 + firstWord(rest.slice(1), takesValue)] ?? '']);
  }
  if (program === 'docker' || program === 'podman' || program === 'nerdctl')
    return readDocker(rest);
  if (program === 'deno') return readDeno(rest);
  if (program === 'node' || program === 'bun') return readInstalled(rest);
  return [];
}

/** The target of an address; empty for what is none. */
export function readAddress(url: string): LaunchTarget[] {
  if (!URL.canParse(url)) return [];
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:'
    ? [{ kind: 'remote', ref: url, version: null }]
    : [];
}

function readNpx(args: readonly string[]): LaunchTarget[] {
  const named = optionValue(args, ['-p', '--package'], npxTakesValue);
  const at = firstWord(args, npxTakesValue);
  const spec = named ?? args[at];
  if (spec === undefined) return [];
  const target = readNpmSpec(spec);
  if (target === null) return [];
  const bridged = /^(?:mcp-remote|supergateway)$/.test(target.ref)
    ? args.slice(at + 1).flatMap(readAddress)
    : [];
  return [target, ...bridged.slice(0, 1)];
}

function readNpmSpec(spec: string): LaunchTarget | null {
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
    version: exact(cut < 0 ? '' : spec.slice(cut + 1)),
  };
}

/** A repository of GitHub; pinned by a whole commit, since tags and branches move. `mark` stands before the revision. */
function readRepository(spec: string, mark: '#' | '@'): LaunchTarget | null {
  const [, ref, rest = ''] =
    /^(?:git\+)?(?:(?:https?|ssh|git):\/\/(?:[^/@]*@)?|git@)?github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?([@#].*)?$/.exec(
      spec,
    ) ?? [];
  if (ref === undefined) return null;
  const revision = rest.startsWith(mark) ? (rest.slice(1).split('#')[0] ?? '') : '';
  return { kind: 'github', ref, version: /^[0-9a-f]{40}$/.test(revision) ? revision : null };
}

function readUvx(args: readonly string[]): LaunchTarget[] {
  const spec = optionValue(args, ['--from'], UVX_VALUES) ?? args[firstWord(args, UVX_VALUES)];
  if (spec === undefined) return [];
  const repository = readRepository(spec.replace(/^[\w.[\]-]+\s*@\s*/, ''), '@');
  if (repository !== null) return [repository];
  const [, name = '', version = ''] =
    /^([^=@<>~![\]]+)(?:\[[^\]]*\])?(?:==|@)?(.*)$/.exec(spec) ?? [];
  if (!PYPI_NAME.test(name)) return [];
  return [{ kind: 'pypi', ref: name, version: PYPI_VERSION.test(version) ? version : null }];
}

function readDocker(args: readonly string[]): LaunchTarget[] {
  const at = firstWord(args, DOCKER_GLOBAL_VALUES);
  const words = args.slice(args[at] === 'container' ? at + 1 : at);
  if (words[0] !== 'run') return [];
  const rest = words.slice(1);
  const image = rest[firstWord(rest, DOCKER_VALUES)];
  if (image === undefined || !IMAGE.test(image)) return [];
  const digest = /@(sha256:[0-9a-f]{64})$/.exec(image)?.[1];
  const tag = /:([^/:@]+)(?:@.*)?$/.exec(image)?.[1] ?? '';
  return [{ kind: 'oci', ref: image, version: digest ?? exact(tag) }];
}

/** `deno run --allow-net npm:name@version/bin`. */
function readDeno(args: readonly string[]): LaunchTarget[] {
  const spec = args.find((word) => word.startsWith('npm:')) ?? '';
  const [name = ''] = /^(?:@[^/]*\/)?[^/]*/.exec(spec.slice(4).replace(/^\//, '')) ?? [];
  const target = spec === '' ? null : readNpmSpec(name);
  return target === null ? [] : [target];
}

/** `node …/node_modules/@scope/name/dist/index.js`: an installed package, whose version the path does not say. */
function readInstalled(args: readonly string[]): LaunchTarget[] {
  const script = args.find((word) => !word.startsWith('-')) ?? '';
  const parts = script.split(/[\\/]/);
  const at = parts.lastIndexOf('node_modules');
  if (at < 0) return [];
  const first = parts[at + 1] ?? '';
  const target = readNpmSpec(first.startsWith('@') ? `${first}/${parts[at + 2] ?? ''}` : first);
  return target === null ? [] : [target];
}

/** Takes off shells that only start another program (`cmd /c npx …`, `env A=b npx …`, `sh -c "npx …"`). */
function unwrap(words: readonly string[]): readonly string[] {
  const program = baseName(words[0] ?? '');
  if (program === 'cmd') {
    const at = words.findIndex((word) => /^\/[ck]$/i.test(word));
    return at < 0 ? [] : unwrap(words.slice(at + 1));
  }
  if (program === 'wsl')
    return unwrap(words.slice(/^(?:-e|--exec|--)$/.test(words[1] ?? '') ? 2 : 1));
  if (/^(?:ba|z|da)?sh$/.test(program)) {
    const at = words.findIndex((word) => /^-[a-z]*c$/.test(word));
    return at < 0 ? [] : unwrap(splitCommand(words[at + 1] ?? ''));
  }
  if (program === 'env') {
    const at = words.findIndex((word, i) => i > 0 && !word.includes('=') && !word.startsWith('-'));
    return at < 0 ? [] : unwrap(words.slice(at));
  }
  // A whole command line in the one field for the program; a Windows path may have blanks too.
  if (
    words.length === 1 &&
    /\s/.test(words[0] ?? '') &&
    !/\.(?:exe|cmd|ps1)$/i.test(words[0] ?? '')
  )
    return unwrap(splitCommand(words[0] ?? ''));
  return words;
}

/** Words of the last command of a line, without quotes, variables set for it, and `exec`. */
function splitCommand(line: string): string[] {
  const last = line.split(/&&|;/).at(-1) ?? '';
  const words = last
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
  const at = words.findIndex((word) => word !== 'exec' && !/^\w+=/.test(word));
  return at < 0 ? [] : words.slice(at);
}

function baseName(program: string): string {
  return (program.split(/[\\/]/).at(-1) ?? '').replace(/\.(?:exe|cmd|ps1)$/i, '').toLowerCase();
}

function exact(version: string): string | null {
  return WHOLE_VERSION.test(version) ? version.replace(/^v/, '') : null;
}
