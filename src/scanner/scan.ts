import { join } from 'node:path';
import type { Published } from '../domain/history/extend-log.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { categoryOf, type LaunchEntry } from './launch-table.ts';
import type { Limits } from './limits.ts';
import { isOsiApproved } from './npm/licence.ts';
import { isoSeconds, publishedVersions } from './npm/published-versions.ts';
import { buildRecord } from './record/build-record.ts';
import { logChanges } from './record/log-store.ts';
import { mergeRecord } from './record/merge-record.ts';
import { findRecord, writeRecord } from './record/record-store.ts';
import type { Launcher } from './sandbox/launcher.ts';
import { scanNpm } from './scan-npm.ts';
import { scanRemote } from './scan-remote.ts';
import type { ScanResult } from './scan-result.ts';
import type { ScanTarget } from './target.ts';

export interface ScanContext {
  readonly table: readonly LaunchEntry[];
  readonly limits: Limits;
  readonly launcher: Launcher;
  /** A folder of the scanner's own for installs. */
  readonly workFolder: string;
  /** Folder of the records. */
  readonly out: string;
  /** Folder of the change logs, null for none. */
  readonly history: string | null;
  /** Write nothing. */
  readonly dryRun: boolean;
  /** Store a package without an OSI-approved licence too. */
  readonly anyLicence: boolean;
  /** The clock. */
  readonly now: () => Date;
}

export interface ScanReport {
  readonly state: 'written' | 'unchanged' | 'dry' | 'licence';
  readonly record: ServerRecord;
  /** Whether the change log grew or began. */
  readonly logged: boolean;
}

/** Scans one target, logs what changed and stores its record. Throws only when record or log cannot be read or written. */
export async function scan(target: ScanTarget, context: ScanContext): Promise<ScanReport> {
  const { id, previous } = await findRecord(context.out, target);
  const at = isoSeconds(context.now());
  const category = categoryOf(target, context.table) ?? previous?.category ?? null;
  const next = buildRecord(id, target, await readServer(id, target, context), at, category);
  const record = mergeRecord(previous, next);
  if (!mayStore(record, context.anyLicence)) return { state: 'licence', record, logged: false };
  if (context.dryRun) return { state: 'dry', record, logged: false };
  const logged =
    context.history !== null &&
    (await logChanges(context.history, previous, record, at, () => datesOf(target, context)));
  const written = await writeRecord(context.out, record);
  return { state: written ? 'written' : 'unchanged', record, logged };
}

/** Starts the server and reads its list; nothing is stored. */
export function readServer(
  id: string,
  target: ScanTarget,
  context: ScanContext,
): Promise<ScanResult> {
  return target.kind === 'npm'
    ? scanNpm(target, { ...context, folder: join(context.workFolder, id) })
    : scanRemote(target.url, context.limits);
}

/** When the versions of a target were published, as far as its registry says so now: a log entry does without. */
async function datesOf(
  target: ScanTarget,
  { workFolder, limits }: ScanContext,
): Promise<Published> {
  if (target.kind !== 'npm') return () => null;
  const folder = join(workFolder, 'registry');
  const registry = await publishedVersions(target.name, folder, limits.installSeconds).catch(
    () => null,
  );
  return (version) => registry?.published.get(version ?? '') ?? null;
}

/**
 * What a package says about itself may be quoted when its licence lets us. A record without any text of the
 * package (it could not be installed) says only that; a remote server has no package licence.
 */
export function mayStore(record: ServerRecord, anyLicence: boolean): boolean {
  return (
    anyLicence ||
    record.source.kind !== 'npm' ||
    record.version === null ||
    isOsiApproved(record.license)
  );
}
