import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadAttacks } from '../../src/catalogue/load-attacks.ts';
import { loadRecords } from '../../src/catalogue/load-records.ts';
import { buildCatalogue } from '../../src/domain/catalogue/build-catalogue.ts';
import { buildIndex, type SearchIndex } from '../../src/domain/search/build-index.ts';
import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { search } from '../../src/domain/search/search-engine.ts';
import { readQuery } from '../../src/domain/search/search-query.ts';
import { testReader } from '../../src/domain/search/test-reader.ts';
import { SITE_PAGES } from '../../src/outputs/search/plain-pages.ts';
import { searchDocuments } from '../../src/outputs/search/search-documents.ts';
import { keyWordQueries } from '../../tests/search/key-words.ts';
import { knownItems, mistype, seededRandom } from '../../tests/search/known-items.ts';

const SEED = 20261121;
const KNOWN_ITEMS = 1000;
const KEY_WORD_QUERIES = 200;
const MISTYPED = 500;
/** Longer names are nobody's query. */
const MAX_TYPED_CHARS = 60;
const SHOWN = 20;
/** Shares of queries and compressed bytes that the search must reach. */
const TARGETS = {
  first: 0.95,
  inFive: 0.99,
  keyWordsInFive: 0.9,
  mistyped: 0.99,
  firstSearchBytes: 200_000,
  laterSearchBytes: 60_000,
} as const;

export interface SearchBench {
  entries: number;
  buildMs: number;
  indexBytes: number;
  first: number;
  inFive: number;
  keyWordsInFive: number;
  mistyped: number;
  /** Compressed bytes of data that a first search loads, median and largest. */
  firstSearch: { median: number; largest: number };
  /** The same for a second search. */
  laterSearch: { median: number; largest: number };
  medianMs: number;
  met: boolean;
}

/** Asks an index of the given records (a file of the corpus, or the published ones) known-item and key-word queries. */
export async function measureSearch(path: string | undefined): Promise<SearchBench> {
  const source = path ?? 'content/servers';
  if (!existsSync(source)) throw new Error(`search: there are no records at ${source}`);
  const documents = await loadDocuments(source);
  const started = performance.now();
  const index = buildIndex(documents);
  const buildMs = performance.now() - started;
  const sizes = new Sizes();
  for (const [name, content] of filesOf(index)) sizes.add(name, content);
  const known = await askKnownItems(documents, index, sizes);
  const keyWordsInFive = await askKeyWords(documents, index);
  const mistyped = await askMistyped(documents, index);
  const bench = {
    entries: documents.length,
    buildMs,
    indexBytes: sizes.total,
    ...known,
    keyWordsInFive,
    mistyped,
  };
  return {
    ...bench,
    met:
      bench.first >= TARGETS.first &&
      bench.inFive >= TARGETS.inFive &&
      bench.keyWordsInFive >= TARGETS.keyWordsInFive &&
      bench.mistyped >= TARGETS.mistyped &&
      bench.firstSearch.largest <= TARGETS.firstSearchBytes &&
      bench.laterSearch.largest <= TARGETS.laterSearchBytes,
  };
}

/** One line for each figure. */
export function describeSearchBench(bench: SearchBench): string {
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  const bytes = ({ median, largest }: SearchBench['firstSearch']) =>
    `${Math.round(median / 1000)} KB median, ${Math.round(largest / 1000)} KB largest`;
  return [
    `search: ${bench.entries} entries, index of ${Math.round(bench.indexBytes / 1000)} KB compressed in ${Math.round(bench.buildMs)} ms (seed ${SEED})`,
    `  known items: ${share(bench.first)} first, ${share(bench.inFive)} in five, of ${KNOWN_ITEMS} (targets ${share(TARGETS.first)}, ${share(TARGETS.inFive)})`,
    `  key words of descriptions: ${share(bench.keyWordsInFive)} in five, of ${KEY_WORD_QUERIES} (target ${share(TARGETS.keyWordsInFive)})`,
    `  names with one typing error: ${share(bench.mistyped)} on the first page, of ${MISTYPED} (target ${share(TARGETS.mistyped)})`,
    `  first search: ${bytes(bench.firstSearch)} of data (target ${TARGETS.firstSearchBytes / 1000} KB)`,
    `  later searches: ${bytes(bench.laterSearch)} (target ${TARGETS.laterSearchBytes / 1000} KB)`,
    `  answer: ${bench.medianMs.toFixed(1)} ms median, files in memory`,
  ].join('\n');
}

async function loadDocuments(source: string): Promise<SearchDocument[]> {
  const [{ servers, quarantined }, { entries, techniques }] = await Promise.all([
    loadRecords([source]),
    loadAttacks('content', new Date().toISOString().slice(0, 10)),
  ]);
  const attacks = entries.map((entry) => entry.attack);
  const catalogue = buildCatalogue({ servers, quarantined, overrides: new Map(), attacks });
  return searchDocuments(catalogue, attacks, techniques, SITE_PAGES);
}

async function askKnownItems(
  documents: readonly SearchDocument[],
  index: SearchIndex,
  sizes: Sizes,
) {
  const items = knownItems(documents, KNOWN_ITEMS, SEED);
  const firstBytes: number[] = [];
  const laterBytes: number[] = [];
  const times: number[] = [];
  let loaded = 0;
  const count = (name: string) => {
    loaded += sizes.of(name);
  };
  const kept = testReader(index);
  let before = 'warm up';
  let first = 0;
  let inFive = 0;
  for (const { text, right } of items) {
    loaded = 0;
    const { results } = await search(testReader(index, count), queryOf(text), SHOWN);
    firstBytes.push(loaded);
    const second = testReader(index, count);
    await search(second, queryOf(before), SHOWN);
    loaded = 0;
    await search(second, queryOf(text), SHOWN);
    laterBytes.push(loaded);
    before = text;
    const started = performance.now();
    await search(kept, queryOf(text), SHOWN);
    times.push(performance.now() - started);
    const at = results.findIndex(({ id }) => right.has(id));
    if (at === 0) first += 1;
    if (at >= 0 && at < 5) inFive += 1;
  }
  return {
    first: first / items.length,
    inFive: inFive / items.length,
    firstSearch: { median: median(firstBytes), largest: Math.max(...firstBytes) },
    laterSearch: { median: median(laterBytes), largest: Math.max(...laterBytes) },
    medianMs: median(times),
  };
}

async function askKeyWords(documents: readonly SearchDocument[], index: SearchIndex) {
  const reader = testReader(index);
  let found = 0;
  for (const { text, right } of keyWordQueries(documents, KEY_WORD_QUERIES, SEED)) {
    const { results } = await search(reader, queryOf(text), 5);
    if (results.some(({ id }) => right.has(id))) found += 1;
  }
  return found / KEY_WORD_QUERIES;
}

async function askMistyped(documents: readonly SearchDocument[], index: SearchIndex) {
  const reader = testReader(index);
  const random = seededRandom(SEED);
  const names = documents
    .filter(
      ({ kind, names: [name = ''] }) =>
        kind === 'tool' && name.length >= 6 && name.length <= MAX_TYPED_CHARS,
    )
    .map(({ names: [name = ''] }) => name);
  let found = 0;
  for (let at = 0; at < MISTYPED; at += 1) {
    const name = names[Math.floor(random() * names.length)] ?? '';
    const { results } = await search(reader, queryOf(mistype(name, random)), SHOWN);
    if (results.some(({ record }) => record[0] === name)) found += 1;
  }
  return found / MISTYPED;
}

function queryOf(text: string) {
  return readQuery(new URLSearchParams({ q: text }));
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function filesOf(index: SearchIndex): [string, unknown][] {
  return [
    ['meta', index.meta],
    ['words', index.words],
    ...(['names', 'texts', 'records'] as const).flatMap((family) =>
      index[family].map((file, at): [string, unknown] => [`${family}/${at}`, file]),
    ),
  ];
}

/** Compressed size of each file, as a host sends it. */
class Sizes {
  readonly #sizes = new Map<string, number>();
  total = 0;

  add(name: string, content: unknown): void {
    const size = gzipSync(JSON.stringify(content)).length;
    this.#sizes.set(name, size);
    this.total += size;
  }

  of(name: string): number {
    return this.#sizes.get(name) ?? 0;
  }
}
