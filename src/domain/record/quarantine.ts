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

/** The first fault of a failed parse, below `base`, as pointer and sentence. */
export function describeIssue(
  error: z.ZodError,
  base: readonly PropertyKey[] = [],
): { pointer: string; reason: string } {
  const issue = error.issues[0];
  if (issue === undefined) return { pointer: jsonPointer(base), reason: 'is not valid' };
  return { pointer: jsonPointer([...base, ...issue.path]), reason: issue.message };
}
