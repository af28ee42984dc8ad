import { describe, expect, it } from 'vitest';
import {
  serverCategoryListView,
  serverCategoryViews,
} from '../../views/compare/server-category-view.ts';
import { serverView } from '../../views/server/server-view.ts';
import { buildCatalogue } from '../catalogue/build-catalogue.ts';
import { parseRecord } from '../record/parse-record.ts';
import { isSlug } from '../record/slug.ts';
import { categoryPath, serverCategories } from './server-categories.ts';

const site = { name: 'Site', url: 'https://site.example', repository: null };

function catalogueOf(
  categories: readonly (string | null)[],
  tools: readonly object[] = [{ name: 'delete_note', description: 'Deletes a note for good.' }],
) {
  const servers = categories.flatMap((category, index) => {
    const id = `server-${String(index).padStart(3, '0')}`;
    const raw = { id, name: id, source: { kind: 'npm', ref: id }, category, tools };
    return parseRecord(raw, { file: id, line: null }).server ?? [];
  });
  return buildCatalogue({ servers, quarantined: [], attacks: [], overrides: new Map() });
}

const three = (text: string) => [text, text, text];

describe('serverCategories', () => {
  it('joins spellings that differ in case, hyphens and blanks, and shows the one for people', () => {
    const [only, ...rest] = serverCategories(
      catalogueOf(['browser-automation', 'browser-automation', 'Browser  Automation']),
    );
    expect(rest).toEqual([]);
    expect(only).toMatchObject({
      name: 'Browser Automation',
      slug: 'browser-automation',
      path: '/servers/category/browser-automation/',
    });
    expect(only?.servers).toHaveLength(3);
  });

  it('makes none of fewer than three servers, of none given, or of words for none', () => {
    const without = [
      null,
      null,
      null,
      '',
      '',
      '',
      'Rare',
      'Rare',
      ...three('uncategorized'),
      ...three('other-tools'),
    ];
    expect(serverCategories(catalogueOf(without))).toEqual([]);
    expect(serverCategoryListView(catalogueOf(without), site)).toBeNull();
  });

  it('gives hostile texts a slug of our grammar and shows no hidden character', () => {
    const hostile = [
      '../../etc',
      '<script>',
      '__proto__',
      'page',
      '数据库',
      'a\u202eb\u200b c',
      'x/y',
    ];
    const categories = serverCategories(catalogueOf(hostile.flatMap(three)));
    expect(categories).toHaveLength(hostile.length);
    expect(new Set(categories.map(({ slug }) => slug)).size).toBe(hostile.length);
    for (const { slug, name } of categories) {
      expect(isSlug(slug)).toBe(true);
      expect(name).not.toMatch(/[\u202e\u200b]/);
    }
  });

  it('leaves out a text too long for a name', () => {
    expect(serverCategories(catalogueOf(three('long '.repeat(500))))).toEqual([]);
  });
});

describe('serverCategoryViews', () => {
  it('cuts long lists into pages that hold every server once', () => {
    const [category] = serverCategories(catalogueOf(Array(230).fill('Databases')));
    const views = category === undefined ? [] : serverCategoryViews(category, site);
    const hrefs = views.flatMap((view) => view.page.items.map((row) => row.href));
    expect(new Set(hrefs).size).toBe(230);
    expect(views.map((view) => view.head.path)).toEqual([
      '/servers/category/databases/',
      '/servers/category/databases/page/2/',
      '/servers/category/databases/page/3/',
    ]);
    expect(new Set(views.map((view) => view.head.title)).size).toBe(3);
    expect(views[0]?.tools?.bars).toEqual([
      { category: 'Destructive', risk: 'Critical', tools: 230 },
    ]);
    for (const { head } of views) {
      expect(head.title.length).toBeLessThanOrEqual(60);
      expect(head.description.length).toBeLessThanOrEqual(155);
    }
  });
});

it('a server leads to the list of its category, where there is one', () => {
  const catalogue = catalogueOf([...three('Databases'), 'Rare']);
  const listed = catalogue.servers.map((server) => {
    const href = categoryPath(catalogue, server);
    const view = serverView(server, site, catalogue.attacks, href);
    return view.facts.find(({ term }) => term === 'Listed under');
  });
  const fact = { term: 'Listed under', text: 'Databases', href: '/servers/category/databases/' };
  expect(listed).toEqual([fact, fact, fact, { term: 'Listed under', text: 'Rare' }]);
});

it('a tool that only reads is not called dangerous', () => {
  const names = (...tools: object[]) =>
    serverCategories(catalogueOf(three('Databases'), tools)).flatMap((category) =>
      serverCategoryViews(category, site).map((view) => view.tools?.dangerous.length ?? 0),
    );
  expect(names({ name: 'get_note', description: 'Returns a note.' })).toEqual([0]);
  expect(names({ name: 'update_note', description: 'Updates a note.' })).toEqual([3]);
});
