import { expect, it } from 'vitest';
import { testAttack } from '../../domain/attacks/test-attack.ts';
import { attackListPages } from './attack-list-pages.ts';
import { ATTACKS_PER_PAGE } from './attack-lists.ts';
import { attackStrip } from './attack-months.ts';

const site = { name: 'Example', url: 'https://example.org', repository: null };
const on = (disclosed: string, severity = 'high', n = 0) =>
  testAttack({ slug: `on-${disclosed}-${severity}-${n}`, disclosed, severity });

it('has a mark for each entry, worst first, and a column for each month between', () => {
  const { months, earlier } = attackStrip([
    on('2026-03-02', 'low'),
    on('2026-03', 'critical'),
    on('2026-01-09'),
  ]);
  expect(
    months.map(({ name, year, marks }) => [name, year, marks.map(({ risk }) => risk)]),
  ).toEqual([
    ['Jan', '2026', ['High']],
    ['Feb', '2026', []],
    ['Mar', '2026', ['Critical', 'Low']],
  ]);
  expect(months[2]?.words).toBe('March 2026: 2 entries, 1 critical, 1 low');
  expect(months[1]?.href).toBeNull();
  expect(earlier).toBe(0);
});

it('keeps entries of which only the year is known, before its months', () => {
  const { months } = attackStrip([on('2026-01-09'), on('2026'), on('2025-12')]);
  expect(months.map(({ name, year }) => [name, year])).toEqual([
    ['Dec', '2025'],
    [null, '2026'],
    ['Jan', '2026'],
  ]);
  expect(months[1]?.words).toBe('2026, month not known: 1 entry, 1 high');
});

it('loses no entry: those before the strip are counted', () => {
  const attacks = [on('2026-03-02'), on('2024-02-01'), on('2024'), on('2025-01-01')];
  const { months, earlier } = attackStrip(attacks);
  const marks = months.reduce((sum, month) => sum + month.marks.length, 0);
  expect(marks + earlier).toBe(attacks.length);
  expect(earlier).toBe(2);
  expect(months.length).toBeLessThanOrEqual(24);
});

it('leads to the page of the year on which the month begins', () => {
  const attacks = [
    ...Array.from({ length: ATTACKS_PER_PAGE }, (_, n) => on('2026-03-02', 'high', n)),
    on('2026-02-01'),
  ];
  const { months } = attackStrip(attacks);
  const pages = attackListPages(attacks, [], site);
  for (const { href } of months) {
    const [path, id] = (href ?? '').split('#');
    const page = pages.find(({ head }) => head.path === path);
    expect(page?.parts.map(({ heading }) => heading?.id)).toContain(id);
  }
  expect(months.at(-2)?.href).toBe('/attacks/by/year/2026/page/2/#m-2026-02');
});
