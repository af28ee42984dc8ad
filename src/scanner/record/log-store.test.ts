import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadHistory } from '../../catalogue/load-history.ts';
import { testRecord } from '../../domain/history/test-record.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { findLog, logChanges } from './log-store.ts';

const AT = '2026-01-02T00:00:00Z';
const one = testRecord('1.0.0', { read: 'Returns one note.' });
const two = testRecord('2.0.0', { read: 'Deletes one note.' }, 1);
const three = testRecord('3.0.0', { read: 'Returns one note.', send: 'Sends a note.' }, 2);

let folder: string;
let asked: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-log-'));
  asked = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const log = (previous: ServerRecord | null, next: ServerRecord) =>
  logChanges(folder, previous, next, AT, async () => {
    asked += 1;
    return () => null;
  });
const text = () => readFileSync(join(folder, 'notes.json'), 'utf8');
const versions = async () =>
  (await findLog(folder, 'notes'))?.entries.map(({ from, to }) => `${from.version}-${to.version}`);
const failed = (record: ServerRecord): ServerRecord => ({
  ...record,
  scan: record.scan === null ? null : { ...record.scan, outcome: 'timeout' },
});

describe('the log beside a record', () => {
  test('begins with the first list, grows with each change and keeps its bytes without one', async () => {
    expect(await log(null, one)).toBe(true);
    expect(await versions()).toEqual([]);
    const begun = text();
    expect(await log(one, one)).toBe(false);
    expect(text()).toBe(begun);
    expect(await log(one, two)).toBe(true);
    expect(await log(two, three)).toBe(true);
    expect(await versions()).toEqual(['1.0.0-2.0.0', '2.0.0-3.0.0']);
    expect(readdirSync(folder)).toEqual(['notes.json']);
  });

  test('asks the registry only when there is something to write', async () => {
    await log(null, one);
    await log(one, one);
    expect(asked).toBe(1);
  });

  test('begins with the stored list where the server was scanned before there were logs', async () => {
    await log(one, two);
    expect((await findLog(folder, 'notes'))?.start).toMatchObject({ version: '1.0.0' });
    expect(await versions()).toEqual(['1.0.0-2.0.0']);
  });

  test('gets nothing from a scan that failed', async () => {
    expect(await log(null, failed(one))).toBe(false);
    expect(await log(one, failed(one))).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is not overwritten when the record it leads to is gone', async () => {
    await log(one, two);
    const before = text();
    await expect(log(null, three)).rejects.toThrow(/notes\.json: there is no record/);
    expect(text()).toBe(before);
  });

  test('is not overwritten when it is no log', async () => {
    writeFileSync(join(folder, 'notes.json'), '{"entries": 5}');
    await expect(log(one, two)).rejects.toThrow(/notes\.json: .*move it away/);
    expect(text()).toBe('{"entries": 5}');
  });

  test('is not appended to when record or log was edited', async () => {
    await log(one, two);
    await expect(log(testRecord('9', { other: 'Lists.' }), three)).rejects.toThrow(
      /notes\.json: entries\/1: ends at another tool list/,
    );
  });
});

describe('a scanner that died between log and record', () => {
  // The log has the entry 1-2; the stored record is still that of version 1.
  beforeEach(async () => {
    await log(null, one);
    await log(one, two);
  });

  test('has the entry once when the same list is found again', async () => {
    const before = text();
    await log(one, two);
    expect(await versions()).toEqual(['1.0.0-2.0.0']);
    expect(text()).toBe(before);
  });

  test('compares with what was stored when another list is found', async () => {
    await log(one, three);
    expect(await versions()).toEqual(['1.0.0-3.0.0']);
  });

  test('takes the entry back when the old list is found again', async () => {
    await log(one, one);
    expect(await versions()).toEqual([]);
  });

  test('shows nothing of it in a build', async () => {
    const shown = async (record: ServerRecord) =>
      (await loadHistory(folder, [record])).get('notes')?.entries.length;
    expect(await shown(one)).toBe(0);
    expect(await shown(two)).toBe(1);
  });
});
