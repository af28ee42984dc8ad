import { describe, expect, it } from 'vitest';
import { hostileLines } from '../../../tests/fixtures/hostile-servers.ts';
import { serverJson } from '../../outputs/api/server-json.ts';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import type { KnownAttack } from '../check/check-data.ts';
import { parseRecord } from '../record/parse-record.ts';
import { SIGNALS } from '../verdict/signals/registry.ts';
import { type ComparedServer, compareServers } from './compare-servers.ts';

const site = { name: 'Site', url: 'https://site.example', repository: null };
const parsed = (raw: object) =>
  parseRecord(
    { id: 'x', name: 'x', source: { kind: 'npm', ref: 'x' }, ...raw },
    { file: 'f', line: 1 },
  ).server ?? [];
const schema = (...names: string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
});
const servers = [
  parsed({
    id: 'mild',
    name: 'mild',
    version: '1.0.0',
    source: { kind: 'npm', ref: 'mild' },
    tools: [
      { name: 'get_note', description: 'Gets a note.', inputSchema: schema('id') },
      { name: 'list_notes', description: 'Lists notes.', inputSchema: schema() },
    ],
  }),
  parsed({
    id: 'strong',
    name: 'strong',
    version: '2.0.0',
    source: { kind: 'npm', ref: 'strong' },
    tools: [
      { name: 'getNote', description: 'Permanently deletes a note.', inputSchema: schema('id') },
      { name: 'list_notes', description: 'Lists notes.', inputSchema: schema() },
      { name: 'delete_all', description: 'Deletes everything for good.', inputSchema: schema() },
    ],
  }),
  parsed({ id: 'empty', name: 'empty', tools: [] }),
].flat();
const catalogue = buildCatalogue({
  servers,
  quarantined: [],
  attacks: [],
  overrides: new Map(),
});
// The document of the API is what the page reads.
const documentOf = (id: string): ComparedServer => {
  const entry = catalogue.servers.find(({ record }) => record.id === id);
  if (entry === undefined) throw new Error(`no server ${id}`);
  return serverJson(entry, site);
};
const flaw: KnownAttack = {
  key: 'npm:mild',
  title: 'A flaw',
  slug: 'a-flaw',
  severity: 'high',
  exploited: false,
  product: {
    name: 'mild',
    ecosystem: 'npm',
    package: 'mild',
    versions: '<1.1.0',
    fixedIn: ['1.1.0'],
  },
};
const compare = (a: string, b: string) =>
  compareServers([documentOf(a), documentOf(b)], SIGNALS, [flaw]);

describe('compareServers', () => {
  it('says which can do more, whatever the order', () => {
    const says = 'strong can do more: its worst is Destructive, that of mild is Read.';
    expect(compare('mild', 'strong').says).toBe(says);
    expect(compare('strong', 'mild').says).toBe(says);
    expect(compare('mild', 'mild').says).toBe('The worst that either can do is Read, each with 2.');
  });

  it('never calls a server without known tools the milder one', () => {
    const { says, rows, unread } = compare('mild', 'empty');
    expect(says).toContain('cannot be compared');
    expect(unread).toEqual([false, true]);
    for (const what of [
      'Tools',
      'Read',
      'Rules',
      'Dangerous together',
      'Tokens of all definitions',
    ])
      expect(
        rows.find((row) => row.what === what)?.values[1].map(({ text }) => text),
        what,
      ).toEqual(['not known']);
  });

  it('finds the tools of one name, those with another verdict first, and what each has alone', () => {
    const { shared, own } = compare('mild', 'strong');
    expect(shared.map(({ name, categories, isSame }) => [name, categories, isSame])).toEqual([
      ['get_note', ['Read', 'Destructive'], false],
      ['list_notes', ['Read', 'Read'], true],
    ]);
    expect(own.map((tools) => tools.map(({ name }) => name))).toEqual([[], ['delete_all']]);
  });

  it('names the known flaws of the versions, and counts what the rules do', () => {
    const { rows } = compare('mild', 'strong');
    const values = (what: string) =>
      rows.find((row) => row.what === what)?.values.map((said) => said.map(({ text }) => text));
    expect(values('Known flaws of this version')).toEqual([['A flaw'], ['none known']]);
    expect(values('Rules')).toEqual([['2 allowed'], ['1 allowed, 2 denied']]);
    expect(values('Destructive')).toEqual([['0'], ['2']]);
    expect(rows.find(({ what }) => what === 'Destructive')?.differs).toBe(true);
  });

  it('compares hostile servers without a fault, and counts each tool once', () => {
    const hostile = hostileLines().flatMap(
      (line) => parseRecord(JSON.parse(line), { file: 'f', line: 1 }).server ?? [],
    );
    const one = [...new Map(hostile.map((server) => [server.id, server])).values()];
    const entries = buildCatalogue({
      servers: one.slice(0, 12),
      quarantined: [],
      attacks: [],
      overrides: new Map(),
    }).servers;
    for (const [at, entry] of entries.entries()) {
      const other = entries[(at + 1) % entries.length] ?? entry;
      const pair = [serverJson(entry, site), serverJson(other, site)] as const;
      const { shared, own } = compareServers([...pair], SIGNALS, [flaw]);
      expect(shared.length + own[0].length).toBe(entry.tools.length);
    }
  });
});
