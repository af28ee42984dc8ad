import { describeIssue } from '../record/quarantine.ts';
import { type ChangeLog, ChangeLogSchema } from './change-log.ts';
import { foldLog } from './fold-log.ts';

export type ReadLog = { ok: true; log: ChangeLog } | { ok: false; fault: string };

/** Reads the text of a change log and checks that each entry follows from the one before. The fault is one line: file, entry, field, reason. */
export function readLog(text: string, file: string): ReadLog {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    return {
      ok: false,
      fault: `${file}: is not JSON: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const parsed = ChangeLogSchema.safeParse(raw);
  if (!parsed.success) {
    const { pointer, reason } = describeIssue(parsed.error);
    return { ok: false, fault: `${file}: ${pointer.slice(1)}: ${reason}` };
  }
  try {
    foldLog(parsed.data);
  } catch (error) {
    return {
      ok: false,
      fault: `${file}: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  return { ok: true, log: parsed.data };
}
