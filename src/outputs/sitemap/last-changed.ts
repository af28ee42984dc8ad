import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import type { ChangeLog } from '../../domain/history/change-log.ts';

/**
 * When the record of a server last changed, ISO 8601 in UTC without fractions of a second; null for records of other
 * data sets. The scanner keeps the old record, its time included, when nothing but the time is new (merge-record.ts),
 * so this does not move with every scan.
 */
export function serverLastChanged({
  record,
  history,
}: Pick<ServerEntry, 'record' | 'history'>): string | null {
  const logged = history?.entries.at(-1)?.comparedAt ?? null;
  return newest(record.scan?.scannedAt ?? null, logged);
}

/**
 * When each tool of a server last changed, by name: its definition or the verdict on it, as the change log says. A tool
 * that the log does not name is as old as the first list that has it. Without a log the list of the record is all that
 * is known; that moves with any change of the record.
 */
export function toolsLastChanged({
  record,
  history,
  tools,
}: Pick<ServerEntry, 'record' | 'history' | 'tools'>): Map<string, string | null> {
  const listedAt = whole(record.scan?.listedAt ?? null);
  const known = whole(history?.start.listedAt ?? null);
  const first = known !== null && (listedAt === null || known < listedAt) ? known : listedAt;
  const changed = history === null ? new Map<string, string>() : loggedChanges(history);
  return new Map(tools.map(({ record: { name } }) => [name, changed.get(name) ?? first]));
}

/** The newest entry that names each tool, as the time at which it was found. */
function loggedChanges({ entries }: ChangeLog): Map<string, string> {
  return new Map(
    entries.flatMap(({ comparedAt, added, changed, rejudged }) =>
      [...added, ...changed, ...rejudged].map(({ name }) => [name, seconds(comparedAt)] as const),
    ),
  );
}

function newest(a: string | null, b: string | null): string | null {
  const [left, right] = [whole(a), whole(b)];
  if (left === null || right === null) return left ?? right;
  return left > right ? left : right;
}

function whole(time: string | null): string | null {
  return time === null ? null : seconds(time);
}

function seconds(time: string): string {
  return time.replace(/\.\d+/, '');
}
