import { type ServerRecord, ServerRecordSchema } from '../record/server-record.ts';

/** A listed server for tests: tools by name with their descriptions, read at `minute` past ten. */
export function testRecord(
  version: string,
  tools: Readonly<Record<string, string>>,
  minute = 0,
  id = 'notes',
): ServerRecord {
  const at = `2026-01-01T10:${String(minute).padStart(2, '0')}:00Z`;
  return ServerRecordSchema.parse({
    id,
    name: id,
    source: { kind: 'npm', ref: id },
    version,
    license: 'MIT',
    scan: {
      scannedAt: at,
      listedAt: at,
      outcome: 'listed',
      transport: 'stdio',
      scannerVersion: '1.0.0',
      integrity: `sha512-${version}`,
    },
    tools: Object.entries(tools).map(([name, description]) => ({ name, description })),
  });
}
