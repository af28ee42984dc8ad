import type { ServerRecord } from '../../domain/record/server-record.ts';
import { prettyJson } from './pretty-json.ts';

/**
 * What to store after a scan, given what was stored before.
 * - Nothing changed but the time and the scanner's version: the old record as it was, so that its bytes stay.
 * - The scan failed and a list was stored: the old list and all that belongs to it (version, integrity, how it was
 *   started) with the new outcome; `listedAt` then is older than `scannedAt`.
 * - Otherwise the new record.
 */
export function mergeRecord(previous: ServerRecord | null, next: ServerRecord): ServerRecord {
  const merged = keepLastList(previous, next);
  return previous !== null && withoutTimes(previous) === withoutTimes(merged) ? previous : merged;
}

function keepLastList(previous: ServerRecord | null, next: ServerRecord): ServerRecord {
  if (previous === null || next.scan === null || next.scan.outcome === 'listed') return next;
  if (previous.scan === null || previous.scan.listedAt === null) return next;
  const { outcome, detail, scannedAt, scannerVersion } = next.scan;
  const { category } = next;
  return {
    ...previous,
    category,
    scan: { ...previous.scan, outcome, detail, scannedAt, scannerVersion },
  };
}

function withoutTimes(record: ServerRecord): string {
  if (record.scan === null) return prettyJson(record);
  const publisher =
    record.publisher === undefined ? {} : { publisher: { ...record.publisher, checkedAt: '' } };
  const times = { scannedAt: '', listedAt: '', scannerVersion: '' };
  return prettyJson({ ...record, ...publisher, scan: { ...record.scan, ...times } });
}
