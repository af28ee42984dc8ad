import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadHistory } from '../catalogue/load-history.ts';
import { MIN_SERVERS } from '../domain/compare/server-categories.ts';
import { ServerRecordSchema } from '../domain/record/server-record.ts';
import { categoryOf, parseLaunchTable, targetOf } from './launch-table.ts';
import { isOsiApproved } from './npm/licence.ts';
import { prettyJson } from './record/pretty-json.ts';
import { parseTarget, sourceKey } from './target.ts';

const FOLDER = new URL('../../content/servers/', import.meta.url);
const TABLE = new URL('../../content/launch-table.json', import.meta.url);
const files = readdirSync(FOLDER).sort();
const texts = new Map(files.map((file) => [file, readFileSync(new URL(file, FOLDER), 'utf8')]));
const records = [...texts].map(
  ([file, text]) => [file, ServerRecordSchema.parse(JSON.parse(text))] as const,
);

describe('the embedded catalogue', () => {
  test('is written as the scanner writes it, so that a re-scan shows only what changed', () => {
    for (const text of texts.values()) expect(prettyJson(JSON.parse(text))).toBe(text);
    for (const [file, record] of records) expect(`${record.id}.json`).toBe(file);
  });

  test('lists each server under what the launch table says, and three at least under each', () => {
    const table = parseLaunchTable(readFileSync(TABLE, 'utf8'), 'content/launch-table.json');
    const counts = new Map<string, number>();
    for (const [file, { source, category }] of records) {
      const target = parseTarget(source.kind === 'npm' ? `npm:${source.ref}` : source.ref);
      expect([file, category]).toEqual([file, categoryOf(target, table)]);
      if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    for (const [category, servers] of counts)
      expect([category, servers >= MIN_SERVERS]).toEqual([category, true]);
  });

  test('quotes no package without an OSI-approved licence', () => {
    for (const [file, record] of records) {
      if (record.version !== null)
        expect([file, isOsiApproved(record.license)]).toEqual([file, true]);
      else expect([file, record.tools, record.description]).toEqual([file, [], '']);
    }
  });

  test('says of each list when, from which version and from which bytes it was read', () => {
    for (const [file, { scan, version, tools }] of records) {
      if (tools.length === 0) continue;
      expect([file, scan?.listedAt, version, scan?.integrity]).toEqual([
        file,
        expect.any(String),
        expect.any(String),
        expect.stringMatching(/^sha512-/),
      ]);
    }
  });

  test('holds at least 110 servers and 2,500 tools', () => {
    const listed = records.filter(([, record]) => record.tools.length > 0);
    expect(records.length).toBeGreaterThanOrEqual(110);
    expect(listed.length).toBeGreaterThanOrEqual(100);
    expect(listed.reduce((sum, [, record]) => sum + record.tools.length, 0)).toBeGreaterThanOrEqual(
      2500,
    );
  });

  test.each([
    'Databases',
    'Browser automation',
    'Cloud platforms',
    'Version control and CI',
    'Messaging',
    'Payments and commerce',
    'Documents',
    'Web search and scraping',
    'Monitoring',
    'Devices',
  ])('has at least five servers with tools for %s', (category) => {
    const listed = records.filter(
      ([, record]) => record.category === category && record.tools.length > 0,
    );
    expect(listed.length).toBeGreaterThanOrEqual(5);
  });

  test('has change logs that lead to its records, written as the scanner writes them', async () => {
    const folder = new URL('../../content/history/', import.meta.url);
    const logs = await loadHistory(
      fileURLToPath(folder),
      records.map(([, record]) => record),
    );
    const written = readdirSync(folder).sort();
    expect([...logs.keys()].map((id) => `${id}.json`).sort()).toEqual(written);
    for (const file of written) {
      const text = readFileSync(new URL(file, folder), 'utf8');
      expect(prettyJson(JSON.parse(text)) === text, file).toBe(true);
    }
  });

  test('holds each server of the launch table', () => {
    const known = new Set(records.map(([, { source }]) => `${source.kind}:${source.ref}`));
    const wanted = parseLaunchTable(readFileSync(TABLE, 'utf8'), 'content/launch-table.json').map(
      (entry) => sourceKey(targetOf(entry)),
    );
    expect(wanted.filter((key) => !known.has(key))).toEqual([]);
  });
});
