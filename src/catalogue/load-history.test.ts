import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { extendLog, startLog } from '../domain/history/extend-log.ts';
import { testRecord } from '../domain/history/test-record.ts';
import { historyFolder, loadHistory } from './load-history.ts';

describe('the folder of change logs', () => {
  it.each([
    [{}, 'content/history'],
    [{ CATALOGUE: 'content/servers' }, 'content/history'],
    [{ CATALOGUE: 'other.ndjson.gz' }, null],
    [{ CATALOGUE: 'other.ndjson.gz', HISTORY: 'other/history' }, 'other/history'],
    [{ HISTORY: 'other/history' }, 'other/history'],
  ])('%j is %s', (env, folder) => expect(historyFolder(env)).toBe(folder));
});

describe('loading', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'toolward-history-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const one = testRecord('1', { a: 'Lists notes.' });
  const two = testRecord('2', { a: 'Lists all notes.' }, 1);
  const log = extendLog(
    startLog(one, () => null),
    one,
    two,
    '2026-01-02T00:00:00Z',
    () => null,
  );
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), JSON.stringify(value));

  it('gives logs by server, whatever the files are called, and passes over logs of others', async () => {
    write('b.json', log);
    write('a.json', { ...log, server: 'somebody-else' });
    write('.half.json', 'x');
    expect([...(await loadHistory(folder, [two]))]).toEqual([['notes', log]]);
  });

  it('has nothing without a folder', async () => {
    expect((await loadHistory(null, [two])).size).toBe(0);
  });

  it('names every fault of every file in one error', async () => {
    write('a.json', { ...log, schemaVersion: 2 });
    write('b.json', log);
    write('c.json', log);
    const edited = testRecord('3', { b: 'Lists.' });
    await expect(loadHistory(folder, [edited])).rejects.toThrow(
      /3 faults:\n {2}\S+a\.json: schemaVersion: .*\n {2}\S+b\.json: entries\/0\/to\/list: .*\n {2}\S+c\.json/,
    );
    await expect(loadHistory(folder, [two])).rejects.toThrow(
      /c\.json: server: another file is about notes/,
    );
  });

  it('refuses a named folder that is not there', async () => {
    await expect(loadHistory(join(folder, 'none'), [])).rejects.toThrow(/^HISTORY: /);
  });
});
