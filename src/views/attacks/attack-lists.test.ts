import { expect, it } from 'vitest';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { attackListPages } from './attack-list-pages.ts';
import { attackListView } from './attack-list-view.ts';
import { ATTACKS_PER_PAGE } from './attack-lists.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const attacks = [
  testAttack({ slug: 'newest', disclosed: '2026-03-02', severity: 'critical' }),
  testAttack({ slug: 'newer', disclosed: '2026-03', severity: 'low', kind: 'incident' }),
  testAttack({
    slug: 'older',
    disclosed: '2025-12-31',
    policyVerdict: 'cannot',
    policy: null,
    categories: ['Read', 'Financial'],
    exploitation: { state: 'used', source: 'https://example.org/', date: '2026-01' },
  }),
];
const pages = attackListPages(attacks, [], site);
const pageAt = (path: string) => pages.find(({ head }) => head.path === path);
const slugs = (path: string) =>
  pageAt(path)?.parts.flatMap(({ rows }) => rows.map(({ href }) => href.split('/')[2]));

it.each([
  ['/attacks/by/date/', ['newest', 'newer', 'older']],
  ['/attacks/by/severity/critical/', ['newest']],
  ['/attacks/by/year/2026/', ['newest', 'newer']],
  ['/attacks/by/kind/incident/', ['newer']],
  ['/attacks/by/policy/cannot/', ['older']],
  ['/attacks/by/category/financial/', ['older']],
  ['/attacks/by/use/used/', ['older']],
])('%s lists its entries, newest first', (path, expected) => expect(slugs(path)).toEqual(expected));

it('makes no list without an entry', () => {
  expect(pageAt('/attacks/by/severity/medium/')).toBeUndefined();
  expect(pages.every(({ page }) => page.items.length > 0)).toBe(true);
});

it('links on the front, with their counts, exactly the lists that exist', () => {
  const { groups } = attackListView(attacks, []);
  const counts = groups.flatMap(({ links }) => links.map(({ href, count }) => [href, count]));
  const listed = pages
    .filter(({ base }) => base !== '/attacks/by/date/')
    .map(({ base, page }) => [base, page.items.length]);
  expect(counts).toEqual(listed);
});

it('puts the entries of a year under their months', () => {
  const parts = pageAt('/attacks/by/date/')?.parts.map(({ heading, rows }) => [
    heading?.id,
    heading?.text,
    rows.length,
  ]);
  expect(parts).toEqual([
    ['m-2026-03', 'March 2026', 2],
    ['m-2025-12', 'December 2025', 1],
  ]);
});

it('cuts a long list into pages, each with a title of its own', () => {
  const many = Array.from({ length: ATTACKS_PER_PAGE + 1 }, (_, n) =>
    testAttack({ slug: `a-${n}`, disclosed: '2026-03-02' }),
  );
  const own = attackListPages(many, [], site).filter(({ base }) => base === '/attacks/by/date/');
  expect(own.map(({ head }) => head.path)).toEqual([
    '/attacks/by/date/',
    '/attacks/by/date/page/2/',
  ]);
  expect(own.flatMap(({ page }) => page.items)).toHaveLength(many.length);
  expect(new Set(own.map(({ head }) => head.title)).size).toBe(2);
});
