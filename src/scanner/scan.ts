import { join } from 'node:path';
import type { Published } from '../domain/history/extend-log.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { categoryOf, type LaunchEntry } from './launch-table.ts';
import type { Limits } from './limits.ts';
import { isOsiApproved } from './npm/licence.ts';
import { isoSeconds, publishedVersions } from './npm/published-versions.ts';
import { buildRecord } from './record/build-record.ts';
import { type KnownFacts, withKnownFacts } from './record/known-facts.ts';
import { logChanges } from './record/log-store.ts';
import { mergeRecord } from './record/merge-record.ts';
import { findRecord, writeRecord } from './record/record-store.ts';
import type { Launcher } from './sandbox/launcher.ts';
import { scanMcpb } from './scan-mcpb.ts';
import { scanNpm } from './scan-npm.ts';
import { scanOci } from './scan-oci.ts';
import { scanPypi } from './scan-pypi.ts';
import { scanRemote } from './scan-remote.ts';
import type { ScanResult } from './scan-result.ts';
import { serverId } from './server-id.ts';
import { type ScanTarget, sourceKey } from './target.ts';

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
  /** What others found out about publishers. */
  readonly known?: KnownFacts;
  /** The clock. */
  readonly now: () => Date;
}

export interface ScanReport {
  readonly state: 'written' | 'unchanged' | 'dry' | 'licence';
  readonly record: ServerRecord;
  /** Whether the change log grew or began. */
  readonly logged: boolean;
}

/**
 * Scans one target, logs what changed and stores its record. Throws when record or log cannot be read or written, and a
 * ScannerFault when the scanner's own machine, network or settings are at fault: then nothing is stored.
 */
export async function scan(target: ScanTarget, context: ScanContext): Promise<ScanReport> {
  return storeRecord(target, await measure(target, context), context);
}

/** The record of a target as a scan finds it now, under the id that its source gives; nothing is stored. */
export async function measure(target: ScanTarget, context: ScanContext): Promise<ServerRecord> {
  const id = serverId(target);
  const at = isoSeconds(context.now());
  const category = categoryOf(target, context.table);
  const record = buildRecord(id, target, await readServer(id, target, context), at, category);
  const { known } = context;
  return known === undefined ? record : withKnownFacts(record, sourceKey(target), known, at);
}

/** Logs what a new record changed, and stores it. The same record stored twice changes nothing. */
export async function storeRecord(
  target: ScanTarget,
  measured: ServerRecord,
  context: Omit<ScanContext, 'launcher'>,
): Promise<ScanReport> {
  const { id, previous } = await findRecord(context.out, target);
  const at = measured.scan?.scannedAt ?? isoSeconds(context.now());
  const next = { ...measured, id, category: measured.category ?? previous?.category ?? null };
  const record = mergeRecord(previous, next);
  if (!mayStore(record, context.anyLicence)) return { state: 'licence', record, logged: false };
  if (context.dryRun) return { state: 'dry', record, logged: false };
  const logged =
    context.history !== null &&
    (await logChanges(context.history, previous, record, at, () => datesOf(target, context)));
  // The stored record as it was read: its file stays as it is, whatever has been added to the format since.
  const written = record !== previous && (await writeRecord(context.out, record));
  return { state: written ? 'written' : 'unchanged', record, logged };
}

/** Starts the server and reads its list; nothing is stored. */
export function readServer(
  id: string,
  target: ScanTarget,
  context: ScanContext,
): Promise<ScanResult> {
  const own = { ...context, folder: join(context.workFolder, id) };
  if (target.kind === 'npm') return scanNpm(target, own);
  if (target.kind === 'pypi') return scanPypi(target, own);
  if (target.kind === 'oci') return scanOci(target, own);
  return target.kind === 'mcpb' ? scanMcpb(target, own) : scanRemote(target.url, context.limits);
}

/** When the versions of a target were published, as far as its registry says so now: a log entry does without. */
async function datesOf(
  target: ScanTarget,
  { workFolder, limits }: Pick<ScanContext, 'workFolder' | 'limits'>,
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
    record.source.kind === 'remote' ||
    record.version === null ||
    isOsiApproved(record.license)
  );
}
