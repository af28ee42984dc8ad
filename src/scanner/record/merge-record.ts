import type { Publisher } from '../../domain/record/publisher.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { mergePublisher } from './known-facts.ts';
import { prettyJson } from './pretty-json.ts';

/**
 * What to store after a scan, given what was stored before.
 * - Nothing changed but the time and the scanner's version: the old record as it was, so that its bytes stay.
 * - The scan failed and a list was stored: the old list and all that belongs to it (version, integrity, how it was
 *   started) with the new outcome; `listedAt` then is older than `scannedAt`.
 * - Otherwise the new record, with what others found out about its publisher before.
 */
export function mergeRecord(previous: ServerRecord | null, next: ServerRecord): ServerRecord {
  const publisher = mergePublisher(previous?.publisher, next.publisher);
  const merged = {
    ...keepLastList(previous, next),
    ...(publisher === undefined ? {} : { publisher }),
  };
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

function withoutTimes({ scan, publisher, ...record }: ServerRecord): string {
  const times = { scannedAt: '', listedAt: '', scannerVersion: '' };
  return prettyJson({
    ...record,
    scan: scan === null ? null : { ...scan, ...times },
    publisher: publisher === undefined ? null : timeless(publisher),
  });
}

function timeless({ registryEntry, repositoryFacts, ...rest }: Publisher): object {
  const without = (facts: object | undefined) =>
    facts === undefined ? null : { ...facts, checkedAt: '' };
  return {
    ...rest,
    checkedAt: '',
    entry: without(registryEntry),
    repository: without(repositoryFacts),
  };
}
