import { describe, expect, test } from 'vitest';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { NOT_ASKED, type ScanResult } from '../scan-result.ts';
import { buildRecord } from './build-record.ts';
import { mergeRecord } from './merge-record.ts';
import { prettyJson } from './pretty-json.ts';
import { toolEntries } from './tool-entries.ts';

const MONDAY = '2026-03-02T10:00:00Z';
const TUESDAY = '2026-03-03T10:00:00Z';

function record(
  scannedAt: string,
  change: { version?: string; scan?: Partial<ScanResult['scan']>; tools?: string[] } = {},
): ServerRecord {
  const version = change.version ?? '1.0.0';
  const result: ScanResult = {
    facts: {
      name: 'a',
      version,
      description: 'A',
      homepage: null,
      repository: null,
      license: 'MIT',
    },
    scan: {
      outcome: 'listed',
      detail: null,
      transport: 'stdio',
      protocolVersion: '2025-06-18',
      serverInfo: { name: 'a', version },
      integrity: 'sha512-x',
      argumentShape: [],
      environmentNames: [],
      violations: [],
      notRead: [],
      ...change.scan,
    },
    tools: toolEntries(
      (change.tools ?? ['one', 'two']).map((name) => ({ name, inputSchema: { type: 'object' } })),
    ).tools,
    offered: NOT_ASKED,
  };
  return buildRecord('a', { kind: 'npm', name: 'a', range: 'latest' }, result, scannedAt);
}

const failedOn = (scannedAt: string) =>
  record(scannedAt, {
    version: '2.0.0',
    scan: { outcome: 'timeout', detail: 'no answer', serverInfo: null, integrity: 'sha512-y' },
    tools: [],
  });

describe('mergeRecord', () => {
  test('a second scan that found the same gives the same bytes', () => {
    expect(prettyJson(mergeRecord(record(MONDAY), record(TUESDAY)))).toBe(
      prettyJson(record(MONDAY)),
    );
  });

  test('a changed tool list or version is a new record with the new time', () => {
    expect(mergeRecord(record(MONDAY), record(TUESDAY, { tools: ['one'] }))).toEqual(
      record(TUESDAY, { tools: ['one'] }),
    );
    expect(
      mergeRecord(record(MONDAY), record(TUESDAY, { tools: ['two', 'one'] })).scan?.scannedAt,
    ).toBe(TUESDAY);
    expect(mergeRecord(record(MONDAY), record(TUESDAY, { version: '1.0.1' })).version).toBe(
      '1.0.1',
    );
  });

  test('a failed scan keeps the last list, all that belongs to it, and its date', () => {
    const merged = mergeRecord(record(MONDAY), failedOn(TUESDAY));
    expect(merged.tools).toEqual(record(MONDAY).tools);
    expect(merged.version).toBe('1.0.0');
    expect(merged.scan).toMatchObject({
      outcome: 'timeout',
      detail: 'no answer',
      scannedAt: TUESDAY,
      listedAt: MONDAY,
      integrity: 'sha512-x',
      serverInfo: { version: '1.0.0' },
    });
  });

  test('a failed scan takes the category that the launch table gives now', () => {
    const named = { ...failedOn(TUESDAY), category: 'Databases' };
    expect(mergeRecord(record(MONDAY), named).category).toBe('Databases');
  });

  test('a server that fails in the same way again keeps its bytes, and a later list replaces the old one', () => {
    const failed = mergeRecord(record(MONDAY), failedOn(TUESDAY));
    expect(mergeRecord(failed, failedOn('2026-03-04T10:00:00Z'))).toBe(failed);
    const listed = record('2026-03-05T10:00:00Z', { version: '2.0.0' });
    expect(mergeRecord(failed, listed)).toEqual(listed);
  });

  test('a server that never gave a list has none', () => {
    const merged = mergeRecord(null, failedOn(MONDAY));
    expect(merged).toMatchObject({ tools: [], scan: { outcome: 'timeout', listedAt: null } });
  });
});
