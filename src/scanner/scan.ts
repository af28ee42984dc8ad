import { join } from 'node:path';
import type { ServerRecord } from '../domain/record/server-record.ts';
import type { LaunchEntry } from './launch-table.ts';
import type { Limits } from './limits.ts';
import { isOsiApproved } from './npm/licence.ts';
import { buildRecord } from './record/build-record.ts';
import { mergeRecord } from './record/merge-record.ts';
import { findRecord, writeRecord } from './record/record-store.ts';
import type { Launcher } from './sandbox/launcher.ts';
import { scanNpm } from './scan-npm.ts';
import { scanRemote } from './scan-remote.ts';
import type { ScanTarget } from './target.ts';

export interface ScanContext {
  readonly table: readonly LaunchEntry[];
  readonly limits: Limits;
  readonly launcher: Launcher;
  /** A folder of the scanner's own for installs. */
  readonly workFolder: string;
  /** Folder of the records. */
  readonly out: string;
  /** Write nothing. */
  readonly dryRun: boolean;
  /** Store a package without an OSI-approved licence too. */
  readonly anyLicence: boolean;
  /** The clock. */
  readonly now: () => Date;
}

export type ScanReport =
  | { readonly state: 'written' | 'unchanged' | 'dry'; readonly record: ServerRecord }
  | { readonly state: 'licence'; readonly record: ServerRecord };

/** Scans one target and stores its record. Throws only when the record cannot be read or written. */
export async function scan(target: ScanTarget, context: ScanContext): Promise<ScanReport> {
  const { id, previous } = await findRecord(context.out, target);
  const result =
    target.kind === 'npm'
      ? await scanNpm(target, { ...context, folder: join(context.workFolder, id) })
      : await scanRemote(target.url, context.limits);
  const record = mergeRecord(previous, buildRecord(id, target, result, isoSeconds(context.now())));
  if (!mayStore(record, context.anyLicence)) return { state: 'licence', record };
  if (context.dryRun) return { state: 'dry', record };
  return { state: (await writeRecord(context.out, record)) ? 'written' : 'unchanged', record };
}

/**
 * What a package says about itself may be quoted when its licence lets us. A record without any text of the
 * package (it could not be installed) says only that; a remote server has no package licence.
 */
function mayStore(record: ServerRecord, anyLicence: boolean): boolean {
  return (
    anyLicence ||
    record.source.kind !== 'npm' ||
    record.version === null ||
    isOsiApproved(record.license)
  );
}

function isoSeconds(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}
