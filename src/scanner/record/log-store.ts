import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ChangeLog } from '../../domain/history/change-log.ts';
import { extendLog, type Published, settleLog, startLog } from '../../domain/history/extend-log.ts';
import { readLog } from '../../domain/history/read-log.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { prettyJson } from './pretty-json.ts';
import { writeAtomically } from './write-atomically.ts';

/** The change log of a server in `folder`, null when it has none. Throws when its file is no log: it is not ours to overwrite. */
export async function findLog(folder: string, id: string): Promise<ChangeLog | null> {
  const file = logFile(folder, id);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (text === null) return null;
  const read = readLog(text, file);
  if (!read.ok) throw new Error(`${read.fault}; move it away to begin a new log`);
  if (read.log.server !== id) throw new Error(`${file}: server: is ${read.log.server}, not ${id}`);
  return read.log;
}

/** Writes `<id>.json` whole. */
export async function writeLog(folder: string, log: ChangeLog): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeAtomically(logFile(folder, log.server), prettyJson(log));
}

/**
 * Appends to the log of a server what differs between the stored record and the one that is about to be stored.
 * Call it BEFORE the record is written: if the scanner dies between the two, the log has an entry about a list that was
 * never stored, which the next scan and every build take back (settleLog); the other way round the old definitions
 * would be lost. A scan that did not list the tools changes nothing. Returns whether it wrote.
 */
export async function logChanges(
  folder: string,
  previous: ServerRecord | null,
  next: ServerRecord,
  comparedAt: string,
  datesOf: () => Promise<Published>,
): Promise<boolean> {
  if (next.scan?.outcome !== 'listed') return false;
  const stored = await findLog(folder, next.id);
  const make = (published: Published): ChangeLog => {
    if (previous === null || (previous.scan?.listedAt ?? null) === null) {
      if (stored === null || stored.entries.length === 0) return startLog(next, published);
      throw new Error(
        `${logFile(folder, next.id)}: there is no record that it leads to; restore the record, or move the log away to begin a new one`,
      );
    }
    const settled = stored === null ? startLog(previous, published) : settleLog(stored, previous);
    if (settled === null)
      throw new Error(
        `${logFile(folder, next.id)}: entries/${stored?.entries.length ?? 0}: ends at another tool list than the record; one of the two was edited: restore it, or move the log away to begin a new one`,
      );
    return extendLog(settled, previous, next, comparedAt, published);
  };
  const undated = make(() => null);
  if (stored !== null && prettyJson(stored) === prettyJson(undated)) return false;
  // The registry is asked only when there is something to write.
  await writeLog(folder, make(await datesOf()));
  return true;
}

function logFile(folder: string, id: string): string {
  return join(folder, `${id}.json`);
}
