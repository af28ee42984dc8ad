import { join } from 'node:path';
import type { ChangeLog } from '../domain/history/change-log.ts';
import { extendLog, type Published, startLog } from '../domain/history/extend-log.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { earlierVersions } from './npm/earlier-versions.ts';
import { isoSeconds, publishedVersions } from './npm/published-versions.ts';
import { buildRecord } from './record/build-record.ts';
import { findLog, writeLog } from './record/log-store.ts';
import { findRecord } from './record/record-store.ts';
import { mayStore, readServer, type ScanContext } from './scan.ts';
import type { ScanTarget } from './target.ts';

export interface VersionsReport {
  /** Versions whose list was read, oldest first; the last one is that of the stored record. */
  readonly compared: readonly (string | null)[];
  /** Versions that were left out, and why. */
  readonly skipped: readonly { version: string; reason: string }[];
  readonly log: ChangeLog;
}

/**
 * Starts the change log of a stored npm server: scans up to `wanted` earlier versions, oldest first, and compares each
 * with the next, up to the record as it is stored. The record is not touched.
 * Throws when there is no record with tools, or the server has a log with entries: a log is never rewritten.
 */
export async function scanVersions(
  target: ScanTarget & { kind: 'npm' },
  wanted: number,
  context: ScanContext & { history: string },
): Promise<VersionsReport> {
  const { id, previous: stored } = await findRecord(context.out, target);
  if (stored === null || stored.version === null || (stored.scan?.listedAt ?? null) === null)
    throw new Error(
      'there is no record with tools to compare with: scan it without --versions first',
    );
  const known = await findLog(context.history, id);
  if (known !== null && known.entries.length > 0)
    throw new Error('its change log has entries already; --versions only starts a log');

  const registry = await publishedVersions(
    target.name,
    join(context.workFolder, 'registry'),
    context.limits.installSeconds,
  );
  const published: Published = (version) => registry.published.get(version ?? '') ?? null;
  const records: ServerRecord[] = [];
  const skipped: { version: string; reason: string }[] = [];
  for (const version of earlierVersions(registry.versions, stored.version, wanted)) {
    const result = await readServer(id, { ...target, range: version }, context);
    const record = buildRecord(id, target, result, isoSeconds(context.now()));
    if (record.scan?.outcome !== 'listed')
      skipped.push({ version, reason: record.scan?.detail ?? 'not listed' });
    else if (!mayStore(record, context.anyLicence))
      skipped.push({
        version,
        reason: `licence ${record.license ?? 'unknown'} is not OSI-approved`,
      });
    else records.push(record);
  }
  const log = logOf([...records, stored], isoSeconds(context.now()), published);
  if (!context.dryRun) await writeLog(context.history, log);
  return { compared: [...records, stored].map(({ version }) => version), skipped, log };
}

/** The log of a row of records of one server, oldest first, all compared at one time. */
export function logOf(
  records: readonly ServerRecord[],
  comparedAt: string,
  published: Published,
): ChangeLog {
  const [first, ...rest] = records;
  if (first === undefined) throw new Error('no record to begin a log with');
  let log = startLog(first, published);
  let previous = first;
  for (const next of rest) {
    log = extendLog(log, previous, next, comparedAt, published);
    previous = next;
  }
  return log;
}
