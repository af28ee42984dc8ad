import { plainPypiName } from '../../record/pypi-name.ts';
import { firstWord, optionValue, withValues } from './command-options.ts';
import {
  isFile,
  isFilledIn,
  type Launch,
  type LaunchTarget,
  notRead,
  started,
  UNREAD,
} from './launch-target.ts';
import { readRepository } from './repository.ts';

const PYPI_VERSION = /^\d+[0-9A-Za-z.+!-]*$/;
const PYPI_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/;
const MODULE_NAME = /^[A-Za-z_]\w*(?:\.\w+)*$/;

/** Options of `uv` and `uvx` that take a value (docs.astral.sh/uv/reference/cli). */
export const UVX_VALUES = withValues(
  '--from -w --with --with-editable --with-requirements -p --python --python-platform --index --default-index -i --index-url --extra-index-url -f --find-links --index-strategy --directory --project --env-file --refresh-package --reinstall-package -P --upgrade-package --upgrade-group -c --constraint --constraints --override --overrides -b --build-constraint --build-constraints --exclude --excludes -C --config-setting --config-settings --config-settings-package --no-build-isolation-package --no-build-package --no-binary-package --no-sources-package --cache-dir --config-file --keyring-provider --resolution --prerelease --fork-strategy --exclude-newer --exclude-newer-package --link-mode --color --python-preference --python-fetch --allow-insecure-host --torch-backend',
);
const UV_RUN_VALUES = withValues(
  '--with --with-editable --with-requirements -m --module --env-file --extra --group --no-group --only-group --package -p --python --index --default-index -i --index-url --extra-index-url -f --find-links --directory --project --config-file --cache-dir -w',
);
const PIPX_VALUES = withValues(
  '--spec --python --index-url -i --pip-args --with --fetch-missing-python',
);
const PYTHON_VALUES = withValues('-W -X --check-hash-based-pycs');
/** Programs of the Python SDKs that run a file: what they are given is the server. */
const FILE_RUNNERS = new Set([
  'mcp',
  'fastmcp',
  'python',
  'python3',
  'uvicorn',
  'flask',
  'gunicorn',
  'hypercorn',
]);

/** A package that uvx or pipx is told to run, and the words that follow it. */
export interface PythonRun {
  launch: Launch;
  /** Name of the program that runs. */
  program: string;
  after: readonly string[];
}

/** `uvx --from pkg==1.2.3 bin`, `uv tool run pkg@1.2.3`. */
export function readUvx(args: readonly string[]): PythonRun {
  const at = firstWord(args, UVX_VALUES);
  const program = args[at] ?? '';
  const from = optionValue(args, ['--from'], UVX_VALUES);
  return {
    launch: readPypiLaunch(from ?? program),
    program: bareName(program),
    after: args.slice(at + 1),
  };
}

/** `pipx run --spec pkg==1.2.3 bin`. */
export function readPipx(args: readonly string[]): PythonRun {
  const at = firstWord(args, PIPX_VALUES);
  const program = args[at] ?? '';
  const spec = optionValue(args, ['--spec'], PIPX_VALUES);
  return {
    launch: readPypiLaunch(spec ?? program),
    program: bareName(program),
    after: args.slice(at + 1),
  };
}

/** `uv run --with pkg==1.2.3 bin`: the package among those that are put in which has the name of what runs; else a script of the project. */
export function readUvRun(args: readonly string[]): Launch {
  const at = firstWord(args, UV_RUN_VALUES);
  const withs = allValues(args.slice(0, at), ['--with', '-w']).flatMap((list) => list.split(','));
  const packages = withs.flatMap((spec) => readPypiSpec(spec.trim()) ?? []);
  const module = optionValue(args, ['-m', '--module'], UV_RUN_VALUES);
  if (module !== null) return among(packages, module) ?? readModule(module);
  const [program = '', ...after] = args.slice(at);
  if (program === '') return notRead(UNREAD.project);
  if (isPython(program)) {
    const inner = readPython(after);
    const [guess] = inner.targets;
    return guess?.guessed === true ? (among(packages, guess.ref) ?? inner) : inner;
  }
  if (isFile(program) || FILE_RUNNERS.has(program)) return notRead(UNREAD.file);
  if (isFilledIn(program)) return notRead(UNREAD.filled);
  return among(packages, program) ?? notRead(UNREAD.project);
}

/** `python -m module`, `python file.py`, `python -c code`. */
export function readPython(args: readonly string[]): Launch {
  const at = firstWord(args, PYTHON_VALUES);
  const flag = args.findIndex((word, i) => i <= at && /^-[A-Za-z]*m$/.test(word));
  if (flag >= 0) return readModule(args[flag + 1] ?? '');
  if (args.some((word, i) => i <= at && word === '-c')) return notRead(UNREAD.code);
  const script = args[at] ?? '';
  return notRead(isFilledIn(script) ? UNREAD.filled : UNREAD.file);
}

/** True for an interpreter of Python. */
export function isPython(program: string): boolean {
  return /^(?:python[\d.]*w?|py|pypy[\d.]*)$/.test(program);
}

/** True for a program that runs a file of the reader. */
export function runsFiles(program: string): boolean {
  return FILE_RUNNERS.has(program);
}

/** The package that is usually called as its module is, with hyphens: the reference servers are started that way. */
function readModule(module: string): Launch {
  if (isFilledIn(module)) return notRead(UNREAD.filled);
  if (!MODULE_NAME.test(module)) return notRead(UNREAD.unnamed);
  const [top = ''] = module.split('.');
  // A module of the reader's own project has such names; no package is called so.
  if (FILE_RUNNERS.has(top) || /^(?:src|app|main|server|mcp_server|tools?)$/.test(top))
    return notRead(UNREAD.project);
  return started({ kind: 'pypi', ref: top.replaceAll('_', '-'), version: null, guessed: true });
}

function among(packages: readonly LaunchTarget[], name: string): Launch | null {
  const found = packages.find(({ ref }) => sameName(ref, name.split('.')[0] ?? ''));
  return found === undefined ? null : started(found);
}

function sameName(a: string, b: string): boolean {
  return plainPypiName(a) === plainPypiName(b);
}

function bareName(spec: string): string {
  return /^[^=@<>~![\]\s]*/.exec(spec)?.[0] ?? '';
}

function readPypiLaunch(spec: string): Launch {
  if (spec === '') return notRead(UNREAD.unnamed);
  const target = readPypiSpec(spec);
  if (target !== null) return started(target);
  if (isFilledIn(spec)) return notRead(UNREAD.filled);
  return notRead(spec === '.' || isFile(spec) ? UNREAD.file : UNREAD.unnamed);
}

/** `pkg[extra]==1.2.3`, `pkg@1.2.3`, or a repository. */
export function readPypiSpec(spec: string): LaunchTarget | null {
  const repository = readRepository(spec.replace(/^[\w.[\]-]+\s*@\s*/, ''), '@');
  if (repository !== null) return repository;
  const [, name = '', version = ''] =
    /^([^=@<>~![\]\s]+)(?:\[[^\]]*\])?\s*(?:==|@)?\s*(.*)$/.exec(spec) ?? [];
  if (!PYPI_NAME.test(name)) return null;
  return {
    kind: 'pypi',
    ref: name,
    version: PYPI_VERSION.test(version) ? version : null,
    guessed: false,
  };
}

/** Every value of an option that may be given more than once. */
function allValues(args: readonly string[], names: readonly string[]): string[] {
  return args.flatMap((word, at) => {
    const cut = word.indexOf('=');
    if (cut > 0 && names.includes(word.slice(0, cut))) return [word.slice(cut + 1)];
    return names.includes(word) ? [args[at + 1] ?? ''] : [];
  });
}
