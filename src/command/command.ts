import { parseArgs } from 'node:util';
import type { World } from './world.ts';

/** How a command ended. 130 stands beside them: it was interrupted. */
export const EXIT = {
  /** Done; of commands that look for something: nothing was found. */
  ok: 0,
  /** Done, and something was found: a finding, a difference, a fault in a policy, a denied call. */
  found: 1,
  /** The command line is wrong: an unknown option, a missing argument, a file that is not there. */
  usage: 2,
  /** It could not be done: no network, no list from a server, no sandbox. */
  failed: 3,
} as const;

/** An option as `parseArgs` of node:util reads it, with what help and completion say of it. */
export interface Option {
  type: 'string' | 'boolean';
  short?: string;
  multiple?: boolean;
  /** What the value is, in capitals: FILE. */
  value?: string;
  /** All values that it takes. */
  choices?: readonly string[];
  /** What it does, without a full stop. */
  says: string;
}
export type Options = Readonly<Record<string, Option>>;

/** One command of `toolward`. */
export interface Command {
  name: string;
  /** What stands behind `toolward`, one way to call it each. */
  usage: readonly string[];
  /** What it does, one sentence. */
  summary: string;
  options: Options;
  /** What the positional arguments are, for completion. */
  takes: 'files' | 'words';
  /** Its own words, where others belong to a program that it starts; all up to `--` where nothing is said. */
  ownWords?(argv: readonly string[]): readonly string[];
  /** True where standard output belongs to a protocol: with --json, what it says on standard error is JSON. */
  speaksProtocol?: boolean;
  /** More of its help: what a reader must know beside the options. */
  notes?: readonly string[];
  /** Resolves with the exit code. Throws a UsageError for a wrong command line, an Error for what cannot be done. */
  run(argv: readonly string[], world: World): Promise<number>;
}

/** The command line is wrong. The message says what, and what to write instead. */
export class UsageError extends Error {}

/** Options that every command has. */
export const COMMON_OPTIONS = {
  help: { type: 'boolean', short: 'h', says: 'print this help' },
} as const satisfies Options;

/** Most commands print one JSON document instead of words when they are asked to. */
export const JSON_OPTION = {
  json: { type: 'boolean', says: 'print one JSON document' },
} as const satisfies Options;

/** As JSON_OPTION, where standard output belongs to a protocol. */
export const JSON_LINES_OPTION = {
  json: { type: 'boolean', says: 'say what goes to standard error as one JSON object a line' },
} as const satisfies Options;

/** Reads the arguments of a command by its options. */
export function readArguments<const T extends Options>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node explains at length how to pass a word that begins with a dash; the first sentence says what is wrong.
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\. /, 1);
    throw new UsageError(`${first.replace(/\.$/, '')}.`);
  }
}

/** The value of an option that takes one of a few; undefined when it was not given. */
export function oneOf<const T extends string>(
  option: string,
  given: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (given === undefined) return undefined;
  const found = choices.find((choice) => choice === given);
  if (found !== undefined) return found;
  throw new UsageError(
    `--${option} is one of ${choices.join(', ')}, not ${JSON.stringify(given)}.`,
  );
}
