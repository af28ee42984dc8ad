import { baseName, lineCommands } from './command-line.ts';
import { firstWord, optionValue, withValues } from './command-options.ts';
import { readDocker } from './containers.ts';
import { isFile, isFilledIn, type Launch, notRead, started, UNREAD } from './launch-target.ts';
import { npxTakesValue, readDenoSpec, readInstalled, readNpx } from './npm.ts';
import {
  isPython,
  readPipx,
  readPython,
  readUvRun,
  readUvx,
  runsFiles,
  UVX_VALUES,
} from './python.ts';
import { readRepository } from './repository.ts';
import { startedBy } from './starters.ts';

/** Starters stand in one another no deeper. */
const MAX_DEPTH = 8;
/** Scripts of package managers that node is told to run, as a remedy on Windows. */
const MANAGER_SCRIPT = /^(npx|npm|pnpm|yarn|bunx)(?:-cli)?\.[cm]?js$/;
/** Programs that run a file of the reader and no package. */
const FILE_RUNNERS =
  /^(?:tsx|ts-node|ts-node-esm|nodemon|jiti|esno|vite-node|swc-node|java|dotnet|cargo|ruby|perl|php|make|just|task|gradle|mvn|gradlew|mvnw)$/;
/** Programs that hand on to another server: an address, or a command. */
const BRIDGES = new Set([
  'mcp-remote',
  'supergateway',
  'mcp-proxy',
  '@punkpeye/mcp-proxy',
  'mcp-streamablehttp-proxy',
  'mcp-remote-proxy',
]);
const NODE_VALUES = withValues(
  '-r --require --import --loader --experimental-loader --env-file --env-file-if-exists -C --conditions --max-old-space-size',
);

/** What a command line starts, as far as the words say. Programs that only start another are looked through. */
export function readLaunch(command: string, args: readonly string[]): Launch {
  return follow(wordsOf(command, args), 0);
}

/** The target of an address. */
export function readAddress(url: string): Launch {
  if (!URL.canParse(url) || isFilledIn(new URL(url).hostname)) return notRead(UNREAD.address);
  const { protocol } = new URL(url);
  return protocol === 'https:' || protocol === 'http:'
    ? started({ kind: 'remote', ref: url, version: null, guessed: false })
    : notRead(UNREAD.address);
}

/** A whole command line may stand in the one field for the program; a Windows path may have blanks too. */
function wordsOf(command: string, args: readonly string[]): readonly string[] {
  const isLine =
    args.length === 0 && /\s/.test(command) && !/\.(?:exe|cmd|ps1|bat)$/i.test(command);
  return isLine ? (lineCommands(command).at(-1)?.words ?? []) : [command, ...args];
}

function follow(words: readonly string[], depth: number): Launch {
  if (depth > MAX_DEPTH) return notRead(UNREAD.nested);
  const [first = '', ...rest] = words;
  const program = baseName(first);
  const line = shellLine(program, rest);
  if (line !== null) return followLine(line, depth);
  const inner = program === 'env' ? envWords(rest) : startedBy(program, rest);
  if (inner !== null) return inner.length === 0 ? notRead(UNREAD.task) : follow(inner, depth + 1);
  return readRunner(program, first, rest, depth);
}

/** The line that a shell is given; null for a program that is no shell, or one that runs a file. */
function shellLine(program: string, rest: readonly string[]): string | null {
  if (program === 'cmd') {
    const at = rest.findIndex((word) => /^\/[ck]$/i.test(word));
    return at < 0 ? null : forwardSlashes(quoted(rest.slice(at + 1)));
  }
  if (program === 'pwsh' || program === 'powershell') {
    const at = rest.findIndex((word) => /^[-/](?:c|command)$/i.test(word));
    return at < 0 ? null : forwardSlashes(rest.slice(at + 1).join(' '));
  }
  if (/^(?:ba|z|da|fi|k)?sh$/.test(program)) {
    const at = rest.findIndex((word) => /^(?:-[a-z]*c|--command)$/.test(word));
    return at < 0 ? null : (rest[at + 1] ?? '');
  }
  if (program === 'nix-shell') {
    const at = rest.findIndex((word) => word === '--run' || word === '--command');
    return at < 0 ? null : (rest[at + 1] ?? '');
  }
  return null;
}

/** Words of cmd as one line: those with blanks in quotes, unless it is one whole line. */
function quoted(words: readonly string[]): string {
  if (words.length === 1) return words[0] ?? '';
  return words.map((word) => (/\s/.test(word) ? `"${word.replaceAll('"', '')}"` : word)).join(' ');
}

/** Windows paths, whose backslashes a POSIX reader of lines would drop. */
function forwardSlashes(line: string): string {
  return line.replaceAll('\\', '/');
}

/** Of several commands the last that names something: before it stands what prepares, behind it what logs. */
function followLine(line: string, depth: number): Launch {
  const launches = lineCommands(line).map(({ words }) => follow(words, depth + 1));
  return (
    launches.findLast(({ targets }) => targets.length > 0) ??
    launches.at(-1) ??
    notRead(UNREAD.unnamed)
  );
}

/** `env -S "npx -y pkg"` splits its words itself. */
function envWords(rest: readonly string[]): readonly string[] | null {
  const at = rest.findIndex((word) => word === '-S' || word.startsWith('--split-string'));
  if (at < 0) return startedBy('env', rest);
  const line = /^--split-string=(.*)$/.exec(rest[at] ?? '')?.[1] ?? rest[at + 1] ?? '';
  return lineCommands(line).at(-1)?.words ?? [];
}

function readRunner(
  program: string,
  first: string,
  rest: readonly string[],
  depth: number,
): Launch {
  if (program === 'npx' || program === 'bunx' || program === 'pnpx') return followNpx(rest, depth);
  const at = firstWord(rest, program === 'uv' ? UVX_VALUES : npxTakesValue);
  const [verb = '', ...after] = rest.slice(at);
  if (/^(?:npm|pnpm|yarn|bun)$/.test(program)) {
    const isRun = /^(?:npm (?:exec|x)|(?:pnpm|yarn) dlx|bun x)$/.test(`${program} ${verb}`);
    if (isRun) return followNpx(after, depth);
    if (program !== 'bun' || verb === 'run' || verb === '') return notRead(UNREAD.project);
    return readScript(rest, depth);
  }
  if (program === 'uvx') return followPython(readUvx(rest), depth);
  if (program === 'uv' && verb === 'tool' && after[0] === 'run')
    return followPython(readUvx(after.slice(1)), depth);
  if (program === 'uv') return verb === 'run' ? readUvRun(after) : notRead(UNREAD.unnamed);
  if (program === 'pipx')
    return verb === 'run' ? followPython(readPipx(after), depth) : notRead(UNREAD.unnamed);
  if (isPython(program)) return readPython(rest);
  if (program === 'docker' || program === 'podman' || program === 'nerdctl') {
    const run = readDocker(rest);
    return run.kind === 'launch' ? run.launch : follow(run.words, depth + 1);
  }
  if (program === 'docker-compose' || program === 'podman-compose') return notRead(UNREAD.compose);
  if (program === 'deno') {
    const target = readDenoSpec(rest);
    return target === null ? notRead(UNREAD.file) : started(target);
  }
  if (program === 'node' || program === 'nodejs') return readScript(rest, depth);
  if (program === 'go' && verb === 'run') return readGo(after);
  if (program === 'dnx') return notRead(UNREAD.nuget);
  if (program === 'nix') {
    const command = rest.findIndex((word) => word === '-c' || word === '--command');
    return command < 0 ? notRead(UNREAD.unnamed) : follow(rest.slice(command + 1), depth + 1);
  }
  if (BRIDGES.has(program)) return followBridge(rest, depth);
  return readOther(program, first, rest, depth);
}

/** A program that nothing is known of: what stands after its `--` may be a command that is. */
function readOther(program: string, first: string, rest: readonly string[], depth: number): Launch {
  const dashes = rest.indexOf('--');
  if (dashes >= 0 && !FILE_RUNNERS.test(program)) {
    const inner = follow(rest.slice(dashes + 1), depth + 1);
    if (inner.targets.length > 0) return inner;
  }
  if (isFilledIn(first)) return notRead(UNREAD.filled);
  const installed = readInstalled(first);
  if (installed !== null && !/[\\/]\.bin[\\/]/.test(first)) return started(installed);
  if (isPowerShellScript(program, rest)) return notRead(UNREAD.file);
  if (isFile(first) || FILE_RUNNERS.test(program) || runsFiles(program))
    return notRead(UNREAD.file);
  return notRead(first === '' ? UNREAD.nothing : UNREAD.installed);
}

function isPowerShellScript(program: string, rest: readonly string[]): boolean {
  return (
    /^(?:pwsh|powershell|(?:ba|z|da|fi|k)?sh|cmd|wscript|cscript)$/.test(program) && rest.length > 0
  );
}

function followNpx(args: readonly string[], depth: number): Launch {
  const call = optionValue(args, ['-c', '--call'], npxTakesValue);
  const run = readNpx(args);
  if (
    run === null ||
    (call !== null && optionValue(args, ['-p', '--package'], npxTakesValue) === null)
  )
    return call === null ? notRead(UNREAD.unnamed) : followLine(call, depth);
  const { target, spec, after } = run;
  if (target === null) {
    if (isFilledIn(spec)) return notRead(UNREAD.filled);
    return notRead(isFile(spec) ? UNREAD.file : UNREAD.unnamed);
  }
  if (target.kind !== 'npm') return started(target);
  if (BRIDGES.has(target.ref)) {
    const behind = followBridge(after, depth);
    return { targets: [target, ...behind.targets], unread: behind.unread };
  }
  if (target.ref === '@smithery/cli') return notRead(UNREAD.smithery, [target]);
  if (FILE_RUNNERS.test(target.ref) || target.ref === 'node')
    return follow([target.ref, ...after], depth + 1);
  const inner = startedBy(target.ref, after);
  return inner === null || inner.length === 0 ? started(target) : follow(inner, depth + 1);
}

function followPython(
  { launch, program, after }: ReturnType<typeof readUvx>,
  depth: number,
): Launch {
  if (runsFiles(program)) {
    const address = after.find((word) => /^https?:/i.test(word));
    return address === undefined ? notRead(UNREAD.file) : readAddress(address);
  }
  if (!BRIDGES.has(program)) return launch;
  const behind = followBridge(after, depth);
  return { targets: [...launch.targets, ...behind.targets], unread: behind.unread };
}

/** What a bridge hands on to: the first address, else a command in an option or in its words. */
function followBridge(args: readonly string[], depth: number): Launch {
  const address = args
    .map((word) => word.replace(/^--[\w-]+=/, ''))
    .find((word) => /^https?:\/\//i.test(word));
  if (address !== undefined) return readAddress(address);
  const stdio = args.findIndex((word) => /^--stdio(?:=|$)/.test(word));
  if (stdio >= 0) {
    const [, inline] = /^--stdio=(.*)$/.exec(args[stdio] ?? '') ?? [];
    return followLine(inline ?? args[stdio + 1] ?? '', depth);
  }
  const dashes = args.indexOf('--');
  const inner = dashes >= 0 ? args.slice(dashes + 1) : args.slice(firstWord(args, npxTakesValue));
  const behind = inner.length === 0 ? null : follow(inner, depth + 1);
  return behind === null || (behind.targets.length === 0 && isFilledIn(inner[0] ?? ''))
    ? notRead(UNREAD.address)
    : behind;
}

/** What node or bun runs: a package manager's own script, an installed package, a file. */
function readScript(args: readonly string[], depth: number): Launch {
  if (args.some((word) => /^(?:-e|--eval|-p|--print)$/.test(word))) return notRead(UNREAD.code);
  const at = firstWord(args, NODE_VALUES);
  const script = args[at] ?? '';
  const [, manager] = MANAGER_SCRIPT.exec(script.split(/[\\/]/).at(-1) ?? '') ?? [];
  if (manager !== undefined) return follow([manager, ...args.slice(at + 1)], depth + 1);
  const installed = readInstalled(script);
  if (installed !== null && !/[\\/]\.bin[\\/]/.test(script)) return started(installed);
  return notRead(isFilledIn(script) && !isFile(script) ? UNREAD.filled : UNREAD.file);
}

/** `go run github.com/owner/repo/cmd/x@v1.2.3`. */
function readGo(args: readonly string[]): Launch {
  const spec = args[firstWord(args, withValues('-C -mod -tags -ldflags -exec -modfile'))] ?? '';
  const [, owner] = /^(github\.com\/[\w.-]+\/[\w.-]+)/.exec(spec.replace(/@.*$/, '')) ?? [];
  const target = owner === undefined ? null : readRepository(owner, '@');
  return target === null ? notRead(UNREAD.file) : started(target);
}
