import { readFile } from 'node:fs/promises';
import {
  compareOffered,
  compareTools,
  isUnchanged,
  type ToolDrift,
  type WordChange,
} from '../src/domain/history/compare-tools.ts';
import { steadyTextsOf } from '../src/domain/record/offered-texts.ts';
import { count } from '../src/domain/text/plural.ts';
import { visibleText } from '../src/domain/text/visible-text.ts';
import { readLock } from '../src/outputs/api/read-lock.ts';
import { DEFAULT_LIMITS } from '../src/scanner/limits.ts';
import { readToolsOfCommand, readToolsOfUrl } from '../src/scanner/read-tools.ts';

const USAGE = `npm run verify-lock -- <lock file or its URL> -- <command that starts the server> …
npm run verify-lock -- <lock file or its URL> -- <URL of the server>

Holds the tools that a server offers now against its lock file.
Ends with 0 when they are the same, 1 when something drifted, 2 when it could not be told.`;

/** A server that says nothing to the model beside its tools, as a lock file without the part says. */
const NO_TEXTS = { instructions: null, prompts: null, resources: null };

const MAX_LOCK_BYTES = 64 * 1024 * 1024;
/** Words shown around a change. */
const CONTEXT_CHARS = 60;

// npm drops the first `--` of its own.
const args = process.argv.slice(2);
const [lockAddress, ...rest] = args[0] === '--' ? args.slice(1) : args;
const [command, ...commandArgs] = rest[0] === '--' ? rest.slice(1) : rest;

if (lockAddress === undefined || command === undefined) {
  console.log(USAGE);
  process.exit(2);
}

try {
  const lock = readLock(await readText(lockAddress), lockAddress);
  const isUrl = commandArgs.length === 0 && /^https?:\/\//i.test(command);
  const now = isUrl
    ? await readToolsOfUrl(command, DEFAULT_LIMITS)
    : await readToolsOfCommand(
        { command, args: commandArgs, environment: environment(), cwd: process.cwd() },
        DEFAULT_LIMITS,
      );
  const drift = compareTools(lock.tools, now.tools, lock.unsteady);
  const texts = compareOffered(
    lock.offered ?? NO_TEXTS,
    steadyTextsOf({ ...now.offered, scan: { varies: lock.varies } }),
  );
  print(drift, texts, lock.tools.length);
  process.exitCode = isUnchanged(drift) && texts.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function readText(address: string): Promise<string> {
  if (!/^https?:\/\//i.test(address)) {
    return readFile(address, 'utf8').catch((error: unknown) => {
      throw new Error(`the lock file cannot be read: ${causeOf(error)}`);
    });
  }
  const response = await fetch(address).catch((error: unknown) => {
    throw new Error(`${address} cannot be reached: ${causeOf(error)}`);
  });
  if (!response.ok) throw new Error(`${address} answers ${response.status}`);
  const text = await response.text();
  if (text.length > MAX_LOCK_BYTES) throw new Error(`${address} is larger than any lock file`);
  return text;
}

/** What lies behind an error: `fetch failed` alone tells nobody anything. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message || error.message : error.message;
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return Object.fromEntries(set);
}

/** Names and texts come from strangers: what a terminal would obey is shown as blanks. */
function print(
  { added, removed, changed }: ToolDrift,
  texts: readonly WordChange[],
  locked: number,
): void {
  for (const name of added) console.log(`added    ${visibleText(name)}`);
  for (const name of removed) console.log(`removed  ${visibleText(name)}`);
  for (const { name, fields } of changed) {
    console.log(`changed  ${visibleText(name)}`);
    for (const { field, words } of fields) console.log(`  ${field}: ${words.map(shown).join('')}`);
  }
  if (texts.length > 0)
    console.log(`changed  instructions, prompts or resources\n  ${texts.map(shown).join('')}`);
  const total = added.length + removed.length + changed.length + texts.length;
  if (total === 0) console.log(`${count(locked, 'tool')}, as in the lock file`);
  else {
    console.log(
      `${added.length} added, ${removed.length} removed, ${changed.length} changed, of ${locked} locked`,
    );
  }
}

function shown({ kind, text }: WordChange): string {
  const clean = visibleText(text);
  if (kind === 'added') return `{+${clean}+}`;
  if (kind === 'removed') return `[-${clean}-]`;
  if (clean.length <= 2 * CONTEXT_CHARS) return clean;
  return `${clean.slice(0, CONTEXT_CHARS)} … ${clean.slice(-CONTEXT_CHARS)}`;
}
