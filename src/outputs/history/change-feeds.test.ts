import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { historyLogs } from '../../../tests/fixtures/history-logs.ts';
import { hostileLines } from '../../../tests/fixtures/hostile-servers.ts';
import { ordinaryLines } from '../../../tests/fixtures/ordinary-servers.ts';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import { extendLog, startLog } from '../../domain/history/extend-log.ts';
import { testRecord } from '../../domain/history/test-record.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { changesFeed, serverFeed, verdictsFeed } from './change-feeds.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const notes = [
  testRecord('1.0.0', { read: 'Returns one note.', list: 'Lists notes.' }),
  testRecord('2.0.0', { read: 'Deletes one note.', send: 'Sends a note.' }, 1),
] as const;
const AT = '2026-03-04T05:06:07Z';
const notesLog = extendLog(
  startLog(notes[0], () => null),
  notes[0],
  notes[1],
  AT,
  () => null,
);

function catalogueOf(servers: readonly ServerRecord[]) {
  const logs = [notesLog, ...historyLogs(servers)];
  const histories = new Map(logs.map((log) => [log.server, log]));
  return buildCatalogue({ servers, quarantined: [], attacks: [], overrides: new Map(), histories });
}
const plain = catalogueOf([notes[1]]);
const hostile = catalogueOf(
  [...hostileLines(), ...ordinaryLines().slice(0, 1)].flatMap((line) => {
    const { server } = parseRecord(JSON.parse(line), { file: 'f', line: 1 });
    return server === null || !/payload|descriptions|names|ordinary/.test(server.id)
      ? []
      : [server];
  }),
);

interface Element {
  name: string;
  text: string;
  children: Element[];
  attributes: Record<string, string>;
}

/** Tags of a document that are not closed by their own end, and characters that XML asks to escape: the parser forgives both. */
function faults(xml: string): string[] {
  const open: string[] = [];
  const found: string[] = [];
  const text = xml
    .replace(/^<\?xml [^>]*\?>\n/, '')
    .replace(
      /<(\/?)([a-z]+)((?: [a-z:]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|apos);[^"<>&]*)*")*)(\/?)>/g,
      (_, end: string, name: string, _attributes: string, single: string) => {
        if (end === '/' && open.pop() !== name) found.push(`</${name}>`);
        if (end === '' && single === '') open.push(name);
        return '';
      },
    );
  const stray = text.match(/[<>]|&(?!(?:amp|lt|gt|quot|apos);)/g) ?? [];
  return [...found, ...open, ...stray];
}

/** The document element. */
function parse(xml: string): Element {
  const root: Element = { name: '', text: '', children: [], attributes: {} };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name, text: '', children: [], attributes };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element !== undefined) element.text += text;
      },
      onclosetag(name) {
        if (open.pop()?.name !== name) throw new Error(`${name} is not closed`);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one document');
  return root.children[0] ?? root;
}

const all = (element: Element, name: string) =>
  element.children.filter((child) => child.name === name);
const one = (element: Element, name: string) => all(element, name)[0]?.text ?? '';
const DATE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
const FEED_PARTS = new Set(['id', 'title', 'subtitle', 'updated', 'author', 'link', 'entry']);
const ENTRY_PARTS = new Set(['id', 'title', 'link', 'published', 'updated', 'category', 'summary']);

const feeds: [string, string][] = [
  ['all changes', changesFeed(hostile, site)],
  ['changed verdicts', verdictsFeed(hostile, site)],
  ['all changes of a plain server', changesFeed(plain, site)],
  ['no changes', changesFeed({ servers: [] }, site)],
  ['no changed verdicts', verdictsFeed({ servers: [] }, site)],
  ...hostile.servers
    .filter(({ history }) => history !== null)
    .map((server): [string, string] => [server.slug, serverFeed(server, site)]),
];

describe.each(feeds)('the feed of %s', (_, xml) => {
  it('is an Atom feed with what RFC 4287 requires, once each, and nothing else', () => {
    const feed = parse(xml);
    expect([feed.name, feed.attributes['xmlns']]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    for (const name of ['id', 'title', 'updated', 'author'])
      expect(all(feed, name)).toHaveLength(1);
    expect(one(feed, 'updated')).toMatch(DATE);
    expect(feed.children.filter(({ name }) => !FEED_PARTS.has(name))).toEqual([]);
    for (const entry of all(feed, 'entry')) {
      for (const name of ['id', 'title', 'updated', 'summary', 'link'])
        expect(all(entry, name)).toHaveLength(1);
      expect(entry.children.filter(({ name }) => !ENTRY_PARTS.has(name))).toEqual([]);
      expect(entry.children.flatMap(({ children }) => children)).toEqual([]);
      expect(one(entry, 'title')).not.toBe('');
      expect(URL.canParse(one(entry, 'id'))).toBe(true);
      expect(one(entry, 'updated')).toMatch(DATE);
    }
  });

  it('is well-formed', () => {
    expect(faults(xml)).toEqual([]);
  });

  it('gives every entry an id of its own', () => {
    const ids = all(parse(xml), 'entry').map((entry) => one(entry, 'id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeLessThanOrEqual(50);
  });
});

it('would notice a document that is not well-formed', () => {
  for (const bad of ['<a><b></a></b>', '<a>', '<a>&bogus;</a>', '<a>x < y</a>'])
    expect(faults(bad)).not.toEqual([]);
});

describe('an entry', () => {
  const [entry] = all(parse(changesFeed(plain, site)), 'entry');

  it('says what changed, and carries the time of the comparison', () => {
    expect(entry && one(entry, 'title')).toBe(
      'notes 1.0.0 to 2.0.0: 1 tool added, 1 tool removed and 1 tool changed (1 of class risk)',
    );
    expect(entry && one(entry, 'updated')).toBe(AT);
    expect(entry && one(entry, 'summary')).toBe('read: risk, higher. list: removed. send: added.');
  });

  it('is the same in the feed of its server, and another one in that of verdicts', () => {
    const server = plain.servers[0];
    const ofServer = server === undefined ? '' : serverFeed(server, site);
    expect(all(parse(ofServer), 'entry')).toEqual([entry]);
    const [verdict] = all(parse(verdictsFeed(plain, site)), 'entry');
    expect(verdict && one(verdict, 'id')).not.toBe(entry && one(entry, 'id'));
    expect(verdict && one(verdict, 'summary')).toBe(
      'read: Read to Destructive, the definition changed.',
    );
  });

  it('keeps its id when later ones are logged', () => {
    const later = testRecord('3.0.0', { read: 'Deletes one note.' }, 2);
    const log = extendLog(notesLog, notes[1], later, '2026-04-01T00:00:00Z', () => null);
    const catalogue = buildCatalogue({
      servers: [later],
      quarantined: [],
      attacks: [],
      overrides: new Map(),
      histories: new Map([[log.server, log]]),
    });
    const ids = all(parse(changesFeed(catalogue, site)), 'entry').map((other) => one(other, 'id'));
    expect(ids[1]).toBe(entry && one(entry, 'id'));
  });
});
