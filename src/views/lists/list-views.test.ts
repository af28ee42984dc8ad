import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../domain/catalogue/build-catalogue.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { parseRecord } from '../../domain/record/parse-record.ts';
import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import { WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { letterOf } from './browse-links.ts';
import type { ListView } from './list-pages.ts';
import { DANGER_RANKING } from './most-dangerous.ts';
import { otherServerLists, SERVERS_PER_PAGE, serverListViews } from './server-list-view.ts';
import { otherToolLists, signalListPath, TOOLS_PER_PAGE, toolListViews } from './tool-list-view.ts';

const site = {
  name: 'Example',
  url: 'https://example.org',
  repository: null,
  tagline: 'What it is.',
};
const KINDS = ['npm', 'pypi', 'oci'] as const;
const VERBS = ['delete_file', 'run_shell_command', 'send_email', 'List_pages', '9_lives', 'élan'];
const recordOf = (at: number) => {
  const { server } = parseRecord(
    {
      id: `server-${at}`,
      name: `${String.fromCharCode(97 + (at % 26))}-server ${at}`,
      source: { kind: KINDS[at % KINDS.length], ref: `server-${at}` },
      tools: VERBS.slice(0, at % (VERBS.length + 1)).map((name) => ({
        name: `${name}_${at}`,
        description: `${name.replaceAll('_', ' ')}s something.`,
        inputSchema: { type: 'object', properties: { command: { type: 'string' } } },
      })),
    },
    { file: 'f', line: at },
  );
  if (server === null) throw new Error('the record of the test is bad');
  return server;
};
const records = Array.from({ length: 4 * SERVERS_PER_PAGE + 7 }, (_, at) => recordOf(at));
const catalogueOf = (servers: typeof records) =>
  buildCatalogue({ servers, quarantined: [], attacks: [], overrides: new Map() });
const toolLists = (catalogue: Catalogue) => [
  ...toolListViews(catalogue, null, site),
  ...WORST_FIRST.flatMap((category) =>
    catalogue.byCategory.get(category)?.length ? toolListViews(catalogue, category, site) : [],
  ),
  ...otherToolLists(catalogue, SIGNALS, site),
];
const serverLists = (catalogue: Catalogue) => [
  ...serverListViews(catalogue, site),
  ...otherServerLists(catalogue, site),
];
const catalogue = catalogueOf(records);
const tools = toolLists(catalogue);
const servers = serverLists(catalogue);
const all: ListView<{ name: string; href: string }>[] = [...tools, ...servers];
const listAt = <V extends ListView<unknown>>(views: readonly V[], base: string): V[] =>
  views.filter((view) => view.base === base);
const rowsOf = <Row>(views: readonly ListView<Row>[]): Row[] =>
  views.flatMap((view) => view.page.items);

describe('lists of tools and servers', () => {
  it('have one path and one title for each page, and no page above its size', () => {
    const paths = all.map((view) => view.head.path);
    expect(new Set(paths).size).toBe(paths.length);
    const titles = all.map((view) => view.head.title);
    expect(new Set(titles).size).toBe(titles.length);
    for (const { page } of all) {
      expect(page.items.length).toBeLessThanOrEqual(Math.max(TOOLS_PER_PAGE, SERVERS_PER_PAGE));
      expect(page.items.length).toBeGreaterThan(0);
    }
  });

  it('link only to lists that there are, from each page to the others', () => {
    const bases = new Set([...all.map((view) => view.head.path), '/signals/', '/search/']);
    for (const { groups } of all) {
      for (const { href } of groups.flatMap((group) => group.links)) expect(bases).toContain(href);
    }
    expect(all[0]?.groups.map(({ label }) => label)).toEqual(['Order', 'Source', 'More']);
  });

  it.each(['/tools/', '/tools/by/name/'])('%s has every tool once', (base) => {
    const hrefs = rowsOf(listAt(tools, base)).map(({ href }) => href);
    expect([...hrefs].sort()).toEqual(catalogue.tools.map(({ path }) => path).sort());
  });

  it.each(['/servers/', '/servers/by/name/', '/servers/by/risk/'])(
    '%s has every server once',
    (base) => {
      const hrefs = rowsOf(listAt(servers, base)).map(({ href }) => href);
      expect([...hrefs].sort()).toEqual(catalogue.servers.map(({ path }) => path).sort());
    },
  );

  it('split the tools by source and by category without rest', () => {
    for (const prefix of ['/tools/by/source/', '/tools/category/']) {
      const some = tools.filter(({ base }) => base.startsWith(prefix));
      expect(new Set(some.map(({ base }) => base)).size).toBeGreaterThan(2);
      expect(rowsOf(some)).toHaveLength(catalogue.tools.length);
    }
    const sources = servers.filter(({ base }) => base.startsWith('/servers/by/source/'));
    expect(rowsOf(sources)).toHaveLength(catalogue.servers.length);
  });

  it('have a list for each signal that a tool raises, with all its tools', () => {
    expect(catalogue.bySignal.size).toBeGreaterThan(0);
    for (const [id, members] of catalogue.bySignal)
      expect(rowsOf(listAt(tools, signalListPath(id)))).toHaveLength(members.length);
  });

  it('put worst categories first, and servers with most tools first', () => {
    const ranks = rowsOf(listAt(tools, '/tools/')).map(({ category }) =>
      WORST_FIRST.indexOf(category),
    );
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    const counts = rowsOf(listAt(servers, '/servers/')).map((row) => row.tools);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  it.each([
    ['/tools/by/name/', tools],
    ['/servers/by/name/', servers],
  ] as const)('%s: each letter leads to the page on which its first name stands', (base, views) => {
    const pages: ListView<{ name: string }>[] = listAt<ListView<{ name: string }>>(views, base);
    const [letters] = pages[0]?.groups.filter(({ label }) => label === 'Letter') ?? [];
    const seen = new Set<string>();
    for (const { head, page } of pages) {
      for (const { name } of page.items) {
        const letter = letterOf(name);
        if (seen.has(letter)) continue;
        seen.add(letter);
        expect(letters?.links.find(({ text }) => text === letter)?.href).toBe(head.path);
      }
    }
    expect(letters?.links.map(({ text }) => text)).toEqual([...seen]);
  });

  it('change one page each when a server comes, and the first one, which counts', () => {
    const bigger = catalogueOf([...records, recordOf(7 * SERVERS_PER_PAGE + 3)]);
    const more: typeof all = [...toolLists(bigger), ...serverLists(bigger)];
    const before = new Set(all.map((view) => JSON.stringify(view)));
    const changed = more.filter((view) => !before.has(JSON.stringify(view)));
    expect(changed.length).toBeGreaterThan(0);
    const known = new Set(
      all.flatMap((view) => view.page.items.map(({ href }) => view.base + href)),
    );
    const added = rowsOf(
      more.map((view) => ({
        ...view,
        page: { ...view.page, items: view.page.items.map(({ href }) => view.base + href) },
      })),
    ).filter((row) => !known.has(row));
    const behind = changed.filter(({ page }) => page.number > 1);
    expect(added.length).toBeGreaterThan(10);
    expect(behind.length).toBeLessThanOrEqual(added.length);
  });

  it('give numbers of members on their first pages alone', () => {
    for (const { lead, head, groups } of all.filter((view) => view.page.number > 1)) {
      expect(lead).not.toMatch(/\d/);
      expect(head.description).not.toMatch(/\d (?:tool|server)/);
      expect(groups.flatMap(({ links }) => links).every((link) => link.count === null)).toBe(true);
    }
  });

  it('say what their servers are known as in whole sentences', () => {
    const leads = all.map(({ lead }) => lead).join(' ');
    expect(leads).toContain('known as an npm package');
    expect(leads).not.toMatch(/\ba npm\b/);
    expect(leads).toMatch(/\d+ of them have no known tools; the list says why\./);
  });

  it('the most dangerous tools come with their ranking, Critical ones first, one a server', () => {
    const [view] = listAt(tools, '/tools/by/danger/');
    expect(view?.lead).toBe(DANGER_RANKING);
    const rows = view?.page.items ?? [];
    expect(rows[0]?.risk).toBe('Critical');
    const ranked = rows.map(({ href, name, risk }) => {
      const tool = catalogue.tools.find(({ path }) => path === href);
      const signals = new Set(tool?.reviewed.verdict.signals.map(({ id }) => id)).size;
      return {
        level: ['Critical', 'High', 'Unknown', 'Medium', 'Low'].indexOf(risk),
        signals,
        name,
      };
    });
    expect(ranked).toEqual(
      [...ranked].sort(
        (a, b) =>
          a.level - b.level ||
          b.signals - a.signals ||
          (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
      ),
    );
    expect(new Set(rows.map(({ serverHref }) => serverHref)).size).toBe(rows.length);
  });
});
