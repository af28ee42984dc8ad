import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainPypiName, pypiSpellings } from '../../domain/record/pypi-name.ts';
import type { Failure } from '../outcome.ts';
import { oneLine, withoutAddresses } from '../plain-line.ts';
import type { CommandResult } from '../run-command.ts';
import { ScannerFault } from '../scanner-fault.ts';

/** What an installer made: the hash that the index gives for the wheel, null where it gives several. */
export type Installed =
  | { readonly ok: true; readonly sha256: string | null }
  | { readonly ok: false; readonly failure: Failure };

export type Run = (command: string, args: readonly string[]) => Promise<CommandResult>;

/** Wheels alone, nothing from a cache, and no interpreter but the one that is named. */
const WHEELS_ONLY = [
  '--only-binary',
  ':all:',
  '--no-cache',
  '--no-config',
  '--no-python-downloads',
];

/** What uv says when the way to the index, or the machine, is at fault. */
const OWN_FAULT =
  /error sending request|Failed to fetch|dns error|tcp connect error|client error \(Connect\)|invalid peer certificate|operation timed out|\b(?:401|403|407|429|5\d\d) |No space left on device/i;

/**
 * Installs a requirement into the virtual environment `root`/venv: uv first writes down every wheel with the hashes that
 * the index gives, then installs those and nothing else, each held against its hash.
 */
export async function installWithUv(
  uv: string,
  name: string,
  requirement: string,
  root: string,
  run: Run,
): Promise<Installed> {
  const [wanted, locked] = [join(root, 'wanted.txt'), join(root, 'locked.txt')];
  const python = join(root, 'venv', 'bin', 'python');
  await writeFile(wanted, `${requirement}\n`);
  const resolved = await run(uv, [
    ...['pip', 'compile', ...WHEELS_ONLY, '--generate-hashes', '--no-header', '--quiet'],
    ...['--python', python, '--output-file', locked, wanted],
  ]);
  if (resolved.code !== 0)
    return { ok: false, failure: classifyUvFailure('finding the dependencies', resolved, name) };
  const installed = await run(uv, [
    ...['pip', 'install', ...WHEELS_ONLY, '--require-hashes', '--python', python],
    ...['--requirement', locked],
  ]);
  if (installed.code !== 0)
    return { ok: false, failure: classifyUvFailure('installing', installed, name) };
  return { ok: true, sha256: hashOf(await readFile(locked, 'utf8'), name) };
}

/** The hash of a package in a list of requirements; null where its version has several files. */
function hashOf(text: string, name: string): string | null {
  const line = text
    .replace(/\\\r?\n/g, ' ')
    .split(/\r?\n/)
    .find((one) => plainPypiName(one.split('==', 1)[0] ?? '') === name);
  const hashes = [...(line ?? '').matchAll(/--hash=sha256:([0-9a-f]{64})/g)];
  return hashes.length === 1 ? (hashes[0]?.[1] ?? null) : null;
}

/** What a failed step of uv says. Throws a ScannerFault when the fault is our own. */
export function classifyUvFailure(step: string, result: CommandResult, name: string): Failure {
  if (result.timedOut) return { outcome: 'install-failed', detail: 'uv did not end in time' };
  const text = `${result.stdout}\n${result.stderr}`;
  const plain = text.replace(/\s+/g, ' ');
  if (result.code === null || OWN_FAULT.test(plain))
    throw new ScannerFault(
      `uv cannot install here: ${lineOf(text)}. Check the way to the index and uv's own settings; nothing is recorded`,
    );
  const own = pypiSpellings(name);
  if (new RegExp(`\\b${own} was not found in the package registry`, 'i').test(plain))
    return { outcome: 'not-found', detail: 'the index has no such package' };
  if (
    new RegExp(
      `there (?:is|are) no (?:versions? of|wheels? for) ${own}\\b|\\b${own}\\S* has no wheels|only \\S+ available`,
      'i',
    ).test(plain)
  )
    return {
      outcome: 'not-found',
      detail: 'the index has no wheel of this version for this system',
    };
  const at = /hash/i.test(plain)
    ? 'checking the bytes'
    : /zip|wheel is invalid|invalid wheel|failed to (?:extract|read)|central directory/i.test(plain)
      ? 'unpacking'
      : step;
  return { outcome: 'install-failed', detail: oneLine(`${at}: ${withoutAddresses(lineOf(text))}`) };
}

/** The innermost reason: uv draws them as a tree, outermost first. */
function lineOf(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.findLast((line) => /^\s*(?:error:|Caused by:|[×╰├])/.test(line));
  return oneLine((reason ?? lines.at(-1) ?? '').replace(/^[\s×╰├─▶]+/u, ''));
}
