import { type ServerRecord, ServerRecordSchema } from '../../domain/record/server-record.ts';
import type { ScanResult } from '../scan-result.ts';
import { type ScanTarget, sourceRef } from '../target.ts';
import { SCANNER_VERSION } from '../version.ts';

/** The record of a scan that ran at `scannedAt` (ISO 8601, UTC); a scan gives no category, the launch table may. */
export function buildRecord(
  id: string,
  target: ScanTarget,
  result: ScanResult,
  scannedAt: string,
  category: string | null = null,
): ServerRecord {
  const listedAt = result.scan.outcome === 'listed' ? scannedAt : null;
  return ServerRecordSchema.parse({
    schemaVersion: 1,
    id,
    ...result.facts,
    source: { kind: target.kind, ref: sourceRef(target) },
    category,
    provenance: null,
    scan: { ...result.scan, scannedAt, listedAt, scannerVersion: SCANNER_VERSION },
    ...result.offered,
    tools: result.tools,
  });
}
