import type { z } from 'zod';

/** One record or tool that was left out, or a part of a tool that was not read, and what to do about it. */
export interface QuarantineEntry {
  /** File that held it, relative to where the build was started. */
  file: string;
  /** Line in an NDJSON file, 1-based; null for a file with one record. */
  line: number | null;
  /** Server id, null when the record has none that can be read. */
  server: string | null;
  /** Tool name when it is text, else null. */
  tool: string | null;
  /** JSON pointer (RFC 6901) from the record to the fault. */
  pointer: string;
  reason: string;
  /** What to change. */
  fix: string;
  /** How many tools are missing because of this entry. */
  toolsLost: number;
  /** True when the tool is kept and only this part of it was not read. */
  kept?: true | undefined;
}

/** How many records and tools were left out; parts that were not read do not count. */
export function leftOutCount(entries: readonly QuarantineEntry[]): number {
  return entries.filter(({ kept }) => kept !== true).length;
}

/** JSON pointer (RFC 6901) of a path. */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** What people call the types of JSON. */
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object in braces',
  array: 'a list in brackets',
  undefined: 'nothing',
  null: 'null',
};

/** What is wrong, for somebody who never saw the validator. */
function inPlainWords(issue: z.core.$ZodIssue): string {
  const name = String(issue.path.at(-1) ?? 'the record');
  if (issue.code === 'invalid_type') {
    const [, got = ''] = /received (\w+)$/.exec(issue.message) ?? [];
    if (got === 'undefined') return `${name} is missing`;
    const word = (type: string) => TYPE_WORDS[type] ?? type;
    return `${name} has to be ${word(issue.expected)}${got === '' ? '' : `; it is ${word(got)}`}`;
  }
  if (issue.code === 'invalid_value')
    return `${name} has to be one of ${issue.values.map((value) => JSON.stringify(value)).join(', ')}`;
  if (issue.code === 'invalid_format' && issue.format === 'datetime')
    return `${name} has to be a time such as "2026-11-30T12:00:00Z"`;
  if (issue.code === 'too_big') return `${name} is longer than ${issue.maximum} characters`;
  return issue.message;
}

/** The first fault of a failed parse, below `base`, as pointer and sentence. */
export function describeIssue(
  error: z.ZodError,
  base: readonly PropertyKey[] = [],
): { pointer: string; reason: string } {
  const issue = error.issues[0];
  if (issue === undefined) return { pointer: jsonPointer(base), reason: 'is not valid' };
  return { pointer: jsonPointer([...base, ...issue.path]), reason: inPlainWords(issue) };
}
