import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { buildIndex, type SearchIndex } from '../../src/domain/search/build-index.ts';
import { NO_ENTRY } from '../../src/domain/search/index-format.ts';
import type { IndexReader } from '../../src/domain/search/index-reader.ts';
import { memoryReader } from '../../src/domain/search/memory-reader.ts';
import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { FIRST_VIEW, search } from '../../src/domain/search/search-engine.ts';
import { readQuery } from '../../src/domain/search/search-query.ts';
import { searchFiles } from '../../src/outputs/search/search-files.ts';
import { commonWordQueries } from '../../tests/search/common-words.ts';
import { HAND_WRITTEN } from '../../tests/search/hand-written.ts';
import { keyWordQueries } from '../../tests/search/key-words.ts';
import { knownItems, mistype, seededRandom } from '../../tests/search/known-items.ts';
import { NEW_USER } from '../../tests/search/new-user.ts';
import { loadDocuments } from './load-documents.ts';
import { type Spread, spreadOf } from './spread.ts';

const SEED = 20261121;
const KNOWN_ITEMS = 1000;
const KEY_WORD_QUERIES = 200;
const MISTYPED = 500;
const COMMON_WORD_QUERIES = 200;
/** Queries of one kind stand together: the one asked before is this far away. */
const APART = 997;
const MIN_TYPED_CHARS = 6;
/** Longer names are nobody's query. */
const MAX_TYPED_CHARS = 60;
/** Shares of queries and compressed bytes that the search must reach. */
const TARGETS = {
  first: 0.95,
  inFive: 0.99,
  keyWordsInFive: 0.9,
  mistyped: 0.99,
  firstSearchBytes: 200_000,
  firstByNameBytes: 60_000,
  laterByNameBytes: 20_000,
  laterSearchBytes: 60_000,
  medianMs: 100,
} as const;

/** Compressed bytes (gzip, level 6) that searches load: index data, without the page and its script. */
export interface LoadedBytes extends Spread {
  /** The query that loads most. */
  by: string;
}

export interface SearchBench {
  entries: number;
  buildMs: number;
  indexBytes: number;
  indexFiles: number;
  first: number;
  inFive: number;
  keyWordsInFive: number;
  /** Of the queries of a new user, those that names alone answer; null on another catalogue. */
  newUserInFive: number | null;
  /** Null on a catalogue without the tools that the queries were written for. */
  handWrittenInFive: number | null;
  mistyped: number;
  queries: number;
  /** The same for names that are known alone. */
  byName: { first: LoadedBytes; later: LoadedBytes };
  firstSearch: LoadedBytes;
  /** A second search, with the files of another query loaded. */
  laterSearch: LoadedBytes;
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
  const sizes = new Map(
    searchFiles(index).files.map(({ name, text }) => [name, gzipSync(text).length]),
  );
  const known = knownItems(documents, KNOWN_ITEMS, SEED);
  const keyWords = keyWordQueries(documents, KEY_WORD_QUERIES, SEED);
  const mistyped = mistypedNames(documents);
  const reader = memoryReader(index);
  const ask = asker(index, reader);
  const asked = [
    ...[...known, ...keyWords, ...mistyped].map(({ text }) => text),
    ...HAND_WRITTEN.map(([text]) => text),
    ...commonWordQueries(documents, COMMON_WORD_QUERIES, SEED),
  ];
  const places = await placesOf(ask, known);
  const names = await loadedBytes(
    index,
    known.map(({ text }) => text),
    sizes,
  );
  const handWrittenInFive = await askHandWritten(documents, ask);
  const bench = {
    entries: documents.length,
    buildMs,
    indexBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    indexFiles: sizes.size,
    first: shareWithin(places, 1),
    inFive: shareWithin(places, 5),
    keyWordsInFive: shareWithin(await placesOf(ask, keyWords), 5),
    newUserInFive: handWrittenInFive === null ? null : await askNewUser(documents, ask),
    handWrittenInFive,
    mistyped: shareWithin(await placesOf(ask, mistyped), FIRST_VIEW.results),
    queries: asked.length,
    byName: { first: names.firstSearch, later: names.laterSearch },
    ...(await loadedBytes(index, asked, sizes)),
    medianMs: await medianTime(
      reader,
      known.map(({ text }) => text),
    ),
  };
  return { ...bench, met: missedTargets(bench).length === 0 };
}

/** One line for each figure. */
export function describeSearchBench(bench: SearchBench): string {
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  const kilobytes = (value: number) => `${(value / 1000).toFixed(1)} KB`;
  const bytes = ({ median, p95, largest, by }: LoadedBytes) =>
    `${kilobytes(median)} median, ${kilobytes(p95)} 95th percentile, ${kilobytes(largest)} largest (${JSON.stringify(by)})`;
  const hand = bench.handWrittenInFive;
  return [
    `search: ${bench.entries} entries, index of ${kilobytes(bench.indexBytes)} compressed in ${bench.indexFiles} files, built in ${Math.round(bench.buildMs)} ms (seed ${SEED})`,
    `  known items: ${share(bench.first)} first, ${share(bench.inFive)} in five, of ${KNOWN_ITEMS} (targets ${share(TARGETS.first)}, ${share(TARGETS.inFive)})`,
    `  key words of descriptions, drawn: ${share(bench.keyWordsInFive)} in five, of ${KEY_WORD_QUERIES} (target ${share(TARGETS.keyWordsInFive)})`,
    `  the same, written by hand: ${hand === null ? 'not this catalogue' : `${share(hand)} in five, of ${HAND_WRITTEN.length}`} (target ${share(TARGETS.keyWordsInFive)})`,
    `  names with one typing error: ${share(bench.mistyped)} on the first page, of ${MISTYPED} (target ${share(TARGETS.mistyped)})`,
    `  of a new user: ${bench.newUserInFive === null ? 'not this catalogue' : `${share(bench.newUserInFive)} in five by names alone, of ${NEW_USER.length}`}`,
    `  first search by name: ${bytes(bench.byName.first)} (target ${kilobytes(TARGETS.firstByNameBytes)} median)`,
    `  later by name: ${bytes(bench.byName.later)} (target ${kilobytes(TARGETS.laterByNameBytes)} median)`,
    `  first search: ${bytes(bench.firstSearch)}, of ${bench.queries} queries (target ${kilobytes(TARGETS.firstSearchBytes)})`,
    `  later searches: ${bytes(bench.laterSearch)} (target ${kilobytes(TARGETS.laterSearchBytes)})`,
    `  answer: ${bench.medianMs.toFixed(1)} ms median, files in memory (target ${TARGETS.medianMs} ms)`,
    ...missedTargets(bench).map((name) => `  missed: ${name}`),
  ].join('\n');
}

function missedTargets(bench: Omit<SearchBench, 'met'>): string[] {
  const targets = {
    'known items first': bench.first >= TARGETS.first,
    'known items in five': bench.inFive >= TARGETS.inFive,
    'key words in five': bench.keyWordsInFive >= TARGETS.keyWordsInFive,
    'hand-written queries in five': (bench.handWrittenInFive ?? 1) >= TARGETS.keyWordsInFive,
    'typing errors': bench.mistyped >= TARGETS.mistyped,
    'bytes of a first search': bench.firstSearch.largest <= TARGETS.firstSearchBytes,
    'bytes of a later search': bench.laterSearch.largest <= TARGETS.laterSearchBytes,
    'bytes of a first search by name': bench.byName.first.median <= TARGETS.firstByNameBytes,
    'bytes of a later search by name': bench.byName.later.median <= TARGETS.laterByNameBytes,
    'time of an answer': bench.medianMs <= TARGETS.medianMs,
  };
  return Object.entries(targets).flatMap(([name, met]) => (met ? [] : [name]));
}

/** A query and the entries that answer it. */
interface Question {
  text: string;
  right: ReadonlySet<number>;
}

/** The results of the first view, each by its position among the documents. */
type Ask = (text: string) => Promise<number[]>;

function asker({ meta }: SearchIndex, reader: IndexReader): Ask {
  let entries = 0;
  const positions = Array.from(meta.codes, (code) => (code === NO_ENTRY ? -1 : entries++));
  return async (text) => {
    const { results } = await search(reader, queryOf(text), FIRST_VIEW.results, FIRST_VIEW.files);
    return results.map(({ id }) => positions[id] ?? -1);
  };
}

/** Names with one typing error; any entry of that name is right. */
function mistypedNames(documents: readonly SearchDocument[]): Question[] {
  const random = seededRandom(SEED);
  const byName = new Map<string, number[]>();
  const names: string[] = [];
  documents.forEach(({ kind, names: [name = ''] }, id) => {
    if (kind !== 'tool' || name.length < MIN_TYPED_CHARS || name.length > MAX_TYPED_CHARS) return;
    names.push(name);
    byName.set(name, [...(byName.get(name) ?? []), id]);
  });
  return Array.from({ length: MISTYPED }, () => {
    const name = names[Math.floor(random() * names.length)] ?? '';
    return { text: mistype(name, random), right: new Set(byName.get(name) ?? []) };
  });
}

/** Position of the first right answer of each question on the first page, -1 for none. */
async function placesOf(ask: Ask, questions: readonly Question[]): Promise<number[]> {
  const places: number[] = [];
  for (const { text, right } of questions) {
    places.push((await ask(text)).findIndex((at) => right.has(at)));
  }
  return places;
}

function shareWithin(places: readonly number[], count: number): number {
  return places.filter((place) => place >= 0 && place < count).length / places.length;
}

/** A tool with the same name and description as the target counts as right: nobody can tell them apart by words. */
async function askHandWritten(
  documents: readonly SearchDocument[],
  ask: Ask,
): Promise<number | null> {
  const wanted = new Set(HAND_WRITTEN.map(([, target]) => target));
  const targets = new Map<string, SearchDocument>();
  const twins = new Map<string, number[]>();
  documents.forEach((document, id) => {
    if (document.kind !== 'tool') return;
    const twin = twinKey(document);
    twins.set(twin, [...(twins.get(twin) ?? []), id]);
    const hash = createHash('sha256')
      .update(`/tools/${document.server?.[1]}/${document.place}/`)
      .digest('hex')
      .slice(0, 12);
    if (wanted.has(hash)) targets.set(hash, document);
  });
  if (targets.size === 0) return null;
  const questions = HAND_WRITTEN.map(([text, target]): Question => {
    const document = targets.get(target);
    return { text, right: new Set(document === undefined ? [] : twins.get(twinKey(document))) };
  });
  return shareWithin(await placesOf(ask, questions), 5);
}

/** Share of a new user's queries that have a right answer among the first five by names. */
async function askNewUser(documents: readonly SearchDocument[], ask: Ask): Promise<number> {
  let right = 0;
  for (const [text, answer] of NEW_USER) {
    const lines = (await ask(text)).slice(0, 5).map((at) => answerLine(documents[at]));
    if (lines.some((line) => answer.test(line))) right += 1;
  }
  return right / NEW_USER.length;
}

/** A result as tests/search/new-user.ts describes it. */
function answerLine(document: SearchDocument | undefined): string {
  if (document === undefined) return '';
  const { kind, names, server, place, category } = document;
  const path =
    kind === 'tool'
      ? `/tools/${server?.[1] ?? ''}/${place}/`
      : kind === 'server'
        ? `/servers/${place}/`
        : place;
  return `${kind} ${path} "${names[0] ?? ''}"${category === null ? '' : ` [${category}]`}`;
}

function twinKey({ names, text }: SearchDocument): string {
  return JSON.stringify([names[0], text]);
}

/** Asks each query first, and each after an unlike one. */
async function loadedBytes(
  index: SearchIndex,
  queries: readonly string[],
  sizes: ReadonlyMap<string, number>,
): Promise<{ firstSearch: LoadedBytes; laterSearch: LoadedBytes }> {
  const first: Loaded[] = [];
  const later: Loaded[] = [];
  let bytes = 0;
  for (const [at, text] of queries.entries()) {
    const reader = memoryReader(index, (name) => {
      bytes += sizes.get(name) ?? 0;
    });
    bytes = 0;
    await search(reader, queryOf(text), FIRST_VIEW.results, FIRST_VIEW.files);
    first.push({ text, bytes });
    bytes = 0;
    const next = queries[(at + APART) % queries.length] ?? '';
    await search(reader, queryOf(next), FIRST_VIEW.results, FIRST_VIEW.files);
    later.push({ text: next, bytes });
  }
  return { firstSearch: summaryOf(first), laterSearch: summaryOf(later) };
}

interface Loaded {
  text: string;
  bytes: number;
}

function summaryOf(loaded: readonly Loaded[]): LoadedBytes {
  const spread = spreadOf(loaded.map(({ bytes }) => bytes));
  const by = loaded.findLast(({ bytes }) => bytes === spread.largest);
  return { ...spread, by: by?.text ?? '' };
}

async function medianTime(reader: IndexReader, queries: readonly string[]): Promise<number> {
  const times: number[] = [];
  for (const text of queries) {
    const started = performance.now();
    await search(reader, queryOf(text), FIRST_VIEW.results, FIRST_VIEW.files);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function queryOf(text: string) {
  return readQuery(new URLSearchParams({ q: text }));
}
