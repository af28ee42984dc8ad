import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG } from '../../../tests/support/size.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { extendLog, startLog } from '../../domain/history/extend-log.ts';
import { testRecord } from '../../domain/history/test-record.ts';
import { toolView } from '../tool/tool-view.ts';
import { diffView } from './history-diff.ts';
import {
  changeKindViews,
  changeListViews,
  loggedEntries,
  recentRiskChanges,
} from './history-list.ts';
import { serverHistoryView, toolHistoryView } from './history-server.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const AT = '2026-03-04T05:06:07Z';
const one = testRecord('1.0.0', { note: 'Returns one note.', gone: 'Lists notes.' });
const two = testRecord('1.1.0', { note: 'Deletes one note.', fresh: 'Creates a note.' }, 1);
const log = extendLog(
  startLog(one, () => null),
  one,
  two,
  AT,
  (v) => (v === '1.1.0' ? '2026-03-01T00:00:00Z' : null),
);
const catalogueOf = (...logs: (typeof log)[]) =>
  buildCatalogue({
    servers: [two],
    quarantined: [],
    attacks: [],
    overrides: new Map(),
    histories: new Map(logs.map((each) => [each.server, each])),
  });
const catalogue = catalogueOf(log);
const server = catalogue.servers[0] as ServerEntry;

describe('the section of a server', () => {
  const view = serverHistoryView(server);

  it('names versions with the days that are known, and counts', () => {
    expect(view?.entries[0]).toMatchObject({
      id: 'change-1',
      href: `${server.path}#change-1`,
      comparedOn: '2026-03-04',
      from: '1.0.0',
      to: '1.1.0 (published 2026-03-01)',
      summary: '1 tool added, 1 tool removed and 1 tool changed (1 of class risk)',
    });
  });

  it('has the worst first, links tools that are there and names those that are not', () => {
    const rows = view?.entries[0]?.changes.map(({ label, tool, href }) => [label, tool, href]);
    expect(rows).toEqual([
      ['risk, higher', 'note', `${server.path.replace('servers', 'tools')}note/`],
      ['removed', 'gone', null],
      ['added', 'fresh', `${server.path.replace('servers', 'tools')}fresh/`],
    ]);
  });

  it('shows the words that came and went', () => {
    const [change] = view?.entries[0]?.changes ?? [];
    expect(change?.verdict).toEqual({ before: 'Read', after: 'Destructive' });
    expect(change?.diffs[0]?.parts.map(({ kind, text }) => [kind, text])).toEqual([
      ['removed', 'Returns'],
      ['added', 'Deletes'],
      ['same', ' one note.'],
    ]);
  });

  it('is not there without a log, nor with one that only says where it begins', () => {
    expect(serverHistoryView(catalogueOf().servers[0] as ServerEntry)).toBeNull();
    expect(
      serverHistoryView(catalogueOf(startLog(two, () => null)).servers[0] as ServerEntry),
    ).toBeNull();
  });
});

describe('a tool', () => {
  const [note, fresh] = server.tools;

  it('has a section where it changed, and the facts of when it was seen', () => {
    expect(note && toolHistoryView(note)?.changes).toHaveLength(1);
    expect(fresh && toolHistoryView(fresh)).toBeNull();
    const seen = (tool: typeof note) =>
      tool === undefined
        ? []
        : toolView(tool, catalogue, site).facts.flatMap((fact) =>
            'text' in fact && /seen/.test(fact.term) ? [fact.text] : [],
          );
    expect(seen(note)).toEqual(['1.0.0, the oldest compared', '1.1.0']);
    expect(seen(fresh)).toEqual(['1.1.0 (published 2026-03-01)', '1.1.0']);
  });
});

describe('the lists of changes', () => {
  it('have a page for each kind that occurs; one that changes the verdict is on two', () => {
    const views = changeKindViews(catalogue, site);
    expect(views.map(({ head, list }) => [head.path, list.page.items.length])).toEqual([
      ['/changes/by/risk/', 1],
      ['/changes/by/added/', 1],
      ['/changes/by/removed/', 1],
      ['/changes/by/verdict/', 1],
    ]);
  });

  it('say so when there are none, and are not for search engines then', () => {
    const [view, ...more] = changeListViews(catalogueOf(), site);
    expect(more).toEqual([]);
    expect([view?.head.indexed, view?.lead, view?.groups]).toEqual([
      false,
      expect.stringContaining('No change was logged yet'),
      [],
    ]);
    expect(changeKindViews(catalogueOf(), site)).toEqual([]);
  });

  it('begin with the newest day, and with the worst change of a day', () => {
    const [entry] = log.entries;
    if (entry === undefined) throw new Error('the log has an entry');
    const on = (comparedAt: string, over: object = {}) => ({
      ...server,
      history: { ...log, entries: [{ ...entry, comparedAt, ...over }] },
    });
    const mild = on('2026-03-04T23:00:00Z', { changed: [], removed: [] });
    const bad = on('2026-03-04T01:00:00Z');
    const newer = on('2026-03-05T01:00:00Z', { changed: [], removed: [] });
    const servers: ServerEntry[] = [mild, bad, newer];
    const order = loggedEntries({ servers }).map((logged) => servers.indexOf(logged.server));
    expect(order).toEqual([2, 1, 0]);
  });

  it('lead from the home page to the worst change of each server', () => {
    expect(recentRiskChanges(catalogue, 4).map(({ change }) => change.tool)).toEqual(['note']);
    expect(recentRiskChanges(catalogueOf(), 4)).toEqual([]);
  });
});

it('shows the place that a reason quotes before others', () => {
  const schema = (drop: string) => ({
    type: 'object',
    title: drop === '' ? 'Old' : 'New',
    properties: { a: { type: 'string', description: 'Name' }, b: { type: 'boolean' } },
    ...(drop === ''
      ? {}
      : {
          properties: {
            a: { type: 'string', description: 'The name' },
            b: { type: 'boolean', description: drop },
          },
        }),
  });
  const having = (record: typeof one, drop: string) => ({
    ...record,
    tools: record.tools.map((tool) => ({ ...tool, inputSchema: schema(drop) })),
  });
  const before = having(testRecord('1.0.0', { rename_table: 'Renames a table.' }), '');
  const after = having(
    testRecord('1.1.0', { rename_table: 'Renames one table.' }, 1),
    'Drops the target table first',
  );
  const published = () => null;
  const changes = extendLog(startLog(before, published), before, after, AT, published);
  const changed = buildCatalogue({
    servers: [after],
    quarantined: [],
    attacks: [],
    overrides: new Map(),
    histories: new Map([[changes.server, changes]]),
  }).servers[0] as ServerEntry;
  const [change] = serverHistoryView(changed)?.entries[0]?.changes ?? [];
  expect(change?.verdict?.after).toBe('Destructive');
  expect(change?.diffs[0]?.place).toBe('description of argument b');
});

describe('a word diff', () => {
  const MOST = 2_400;
  const textOf = (before: string, after: string, skip: string) =>
    diffView({ field: 'description', at: '', before, after }, MOST)
      .parts.filter(({ kind }) => kind !== skip && kind !== 'gap')
      .map(({ text }) => text)
      .join('');

  it('gives short texts back whole', () => {
    const short = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(short, short, (before, after) => {
        expect(textOf(before, after, 'added')).toBe(before);
        expect(textOf(before, after, 'removed')).toBe(after);
      }),
    );
  });

  it('stays small and well formed, whatever the texts are', () => {
    const long = fc.string({ unit: 'grapheme', minLength: 1000, maxLength: 6000 });
    fc.assert(
      fc.property(long, long, (before, after) => {
        const { parts, cut } = diffView({ field: 'description', at: '', before, after }, MOST);
        const shown = parts.map(({ text }) => text).join('');
        expect(shown.length).toBeLessThanOrEqual(MOST + 200);
        expect(parts.every(({ text }) => text.isWellFormed())).toBe(true);
        expect(cut || shown.length > 0).toBe(true);
      }),
      { numRuns: LONG ? 30 : 8 },
    );
  });

  it('names hidden characters instead of printing them', () => {
    const after = 'one\u200b\u200btwo \u202eabc';
    const { parts } = diffView({ field: 'description', at: '', before: 'one', after }, MOST);
    const hidden = parts.flatMap(({ hidden: name }) => name ?? []);
    expect(hidden.join(' ')).toMatch(/U\+200B.*U\+202E/);
    expect(
      parts
        .filter(({ hidden: name }) => name === null)
        .map(({ text }) => text)
        .join(''),
    ).not.toMatch(/[\u200b\u202e]/);
  });
});
