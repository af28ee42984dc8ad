import { expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { NO_ENTRY } from './index-format.ts';
import { memoryReader } from './memory-reader.ts';
import { inOrderOfName, type SearchDocument } from './search-document.ts';
import { search } from './search-engine.ts';
import { readQuery } from './search-query.ts';

const SYLLABLES = 'ba ce di fo gu ka le mi no pu ra se ti vo zu'.split(' ');
const nameOf = (at: number): string =>
  [at, at * 7, at * 13].map((n) => SYLLABLES[n % SYLLABLES.length]).join('') + at;
const tool = (at: number): SearchDocument => ({
  kind: 'tool',
  category: 'Read',
  names: [nameOf(at)],
  text: '',
  facets: [],
  server: [`Server ${at % 90}`, `server-${at % 90}`],
  place: nameOf(at),
  about: '',
});
const indexOf = (tools: number[]) => buildIndex(inOrderOfName(tools.map(tool)));
const some = Array.from({ length: 6_000 }, (_, at) => at);
const index = indexOf(some);

it('leaves numbers free between sections, which are entries for nobody', async () => {
  expect(index.meta.codes).toContain(NO_ENTRY);
  expect(index.entries).toBe(some.length);
  const reader = memoryReader(index);
  expect((await reader.table()).count).toBe(some.length);
  const all = await search(reader, readQuery(new URLSearchParams({ kind: 'tool' })), 10);
  expect(all.total).toBe(some.length);
  const [found] = (await search(reader, readQuery(new URLSearchParams({ q: nameOf(4321) })), 10))
    .results;
  expect(found?.record[0]).toBe(nameOf(4321));
});

it('writes files of results anew in the section of a new entry alone', () => {
  const before = new Set(index.records.map((file, at) => JSON.stringify([at, file])));
  for (const at of [6_001, 7_777, 8_888, 9_999]) {
    const { records } = indexOf([...some, at]);
    const changed = records.filter((file, nth) => !before.has(JSON.stringify([nth, file])));
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThanOrEqual(20);
    expect(records.length).toBeGreaterThan(150);
  }
});
