import type { Category } from '../verdict/verdict.ts';
import { RISK_OF } from '../verdict/verdict.ts';
import {
  categoryOfType,
  facetTerm,
  kindOfType,
  SEARCH_KINDS,
  type SearchKind,
  type SearchRecord,
} from './index-format.ts';
import type { EntryTable, IndexReader } from './index-reader.ts';
import { mistypedReadings, plainReadings, type Reading } from './reading.ts';
import { type Hit, type Passes, scoreColumns, scoreReading } from './score.ts';
import type { SearchQuery } from './search-query.ts';
import { compactName } from './split-words.ts';

/** Fewer names than this, and typing errors are tried. */
const ENOUGH_FOR_TYPOS = 3;
/** Fewer names than this, and descriptions are searched too. */
const ENOUGH_NAMES = 10;
/** Each result read costs about a kilobyte, so this many are read to put equal ones in order. */
const ORDERED_BY_NAME = 20;
/** Fewer words than this are all needed. */
const MIN_WORDS_TO_DROP_ONE = 3;
/** The words stand in the name as they were asked for. */
const IN_ORDER_BONUS = 0.1;
const SAME_SCORE = 0.001;

/** One result. */
export interface SearchResult {
  id: number;
  kind: SearchKind;
  category: Category | null;
  record: SearchRecord;
  /** Name and slug of the server, null for what has none. */
  server: [string, string] | null;
}

/** How the results were found: what the words say, one error mended, or one word left out. */
export type AnswerKind = 'as-written' | 'mended' | 'all-but-one-word';

export interface SearchAnswer {
  total: number;
  how: AnswerKind;
  /** The first `limit` results, best first. */
  results: SearchResult[];
}

const NOTHING: SearchAnswer = { total: 0, how: 'as-written', results: [] };

/**
 * Answers a query: names first, then names with one typing error, then descriptions. Without words, all entries that
 * pass the filters. A word that no entry has gives no result rather than unrelated ones.
 */
export async function search(
  reader: IndexReader,
  query: SearchQuery,
  limit: number,
): Promise<SearchAnswer> {
  const table = await reader.table();
  const passes = await filter(reader, table, query);
  if (passes === null) return NOTHING;
  const readings = plainReadings(query.text);
  if (readings.length === 0) return browse(reader, table, query, passes, limit);
  const { hits, how } = await findHits(reader, query, readings, passes);
  hits.sort(
    (a, b) => b.score - a.score || kindRank(table, a.id) - kindRank(table, b.id) || a.id - b.id,
  );
  const window = Math.max(limit, ORDERED_BY_NAME);
  const results = await Promise.all(
    hits.slice(0, window).map((hit) => result(reader, table, hit.id)),
  );
  orderByName(results, hits, compactName(query.text));
  return { total: hits.length, how, results: results.slice(0, limit) };
}

async function findHits(
  reader: IndexReader,
  query: SearchQuery,
  readings: readonly Reading[],
  passes: Passes,
): Promise<{ hits: Hit[]; how: AnswerKind }> {
  const best = new Map<number, Hit>();
  await addReadings(reader, best, readings, passes, query.descriptions);
  let names = countNames(best);
  let how: AnswerKind = 'as-written';
  if (names < ENOUGH_FOR_TYPOS) {
    const mistyped = mistypedReadings(query.text, await reader.words());
    const before = best.size;
    await addReadings(reader, best, mistyped, passes, false);
    if (before === 0 && best.size > 0) how = 'mended';
    names = countNames(best);
  }
  if (names < ENOUGH_NAMES && !query.descriptions) {
    await addReadings(reader, best, readings, passes, true);
  }
  if (best.size > 0) return { hits: [...best.values()], how };
  const first = readings[0] ?? [];
  const hits = await allButOneWord(reader, first, passes);
  return { hits, how: hits.length > 0 ? 'all-but-one-word' : 'as-written' };
}

async function addReadings(
  reader: IndexReader,
  best: Map<number, Hit>,
  readings: readonly Reading[],
  passes: Passes,
  texts: boolean,
): Promise<void> {
  for (const { hits } of await Promise.all(
    readings.map((reading) => scoreReading(reader, reading, passes, texts)),
  )) {
    for (const hit of hits) {
      const known = best.get(hit.id);
      if (known === undefined || known.score < hit.score) best.set(hit.id, hit);
    }
  }
}

function countNames(hits: ReadonlyMap<number, Hit>): number {
  let names = 0;
  for (const hit of hits.values()) if (hit.byName) names += 1;
  return names;
}

/** Entries that miss one word of at least three; none when a word is nowhere, since nobody knows what it means. */
async function allButOneWord(
  reader: IndexReader,
  reading: Reading,
  passes: Passes,
): Promise<Hit[]> {
  const required = reading.filter((token) => token.required);
  if (required.length < MIN_WORDS_TO_DROP_ONE) return [];
  const table = await reader.table();
  const { columns } = await scoreReading(reader, required, passes, true);
  if (columns.some((column) => column.found === 0)) return [];
  const best = new Map<number, Hit>();
  const total = columns.reduce((sum, column) => sum + column.weight, 0);
  columns.forEach((missing) => {
    const rest = columns.filter((column) => column !== missing);
    const share = (total - missing.weight) / total;
    for (const hit of scoreColumns(table, rest, passes)) {
      const score = hit.score * share;
      if ((best.get(hit.id)?.score ?? 0) < score) best.set(hit.id, { ...hit, score });
    }
  });
  return [...best.values()];
}

/** Puts the loaded results in their last order: the very name first, then names that have the words in the order asked. */
function orderByName(results: SearchResult[], hits: readonly Hit[], asked: string): void {
  const score = new Map(hits.slice(0, results.length).map((hit) => [hit.id, hit.score]));
  const exact = new Set(
    results.filter(({ record }) => compactName(record[0]) === asked).map(({ id }) => id),
  );
  for (const { id, record, server } of results) {
    const run =
      asked.length > 0 && compactName(`${record[0]} ${server?.[0] ?? ''}`).includes(asked);
    if (run) score.set(id, (score.get(id) ?? 0) + IN_ORDER_BONUS);
  }
  results.sort((a, b) => {
    const difference = (score.get(b.id) ?? 0) - (score.get(a.id) ?? 0);
    const names = Number(exact.has(b.id)) - Number(exact.has(a.id));
    return names !== 0 ? names : Math.abs(difference) > SAME_SCORE ? difference : 0;
  });
}

async function browse(
  reader: IndexReader,
  table: EntryTable,
  query: SearchQuery,
  passes: Passes,
  limit: number,
): Promise<SearchAnswer> {
  const filtered =
    query.kind ??
    query.category ??
    query.risk ??
    query.signal ??
    query.server ??
    query.technique ??
    query.severity;
  if (filtered === null) return NOTHING;
  const ids: number[] = [];
  for (let id = 0; id < table.count; id += 1) if (passes(id)) ids.push(id);
  const results = await Promise.all(ids.slice(0, limit).map((id) => result(reader, table, id)));
  return { total: ids.length, how: 'as-written', results };
}

/** The test that all filters of the query make; null when a filter names what the catalogue has not. */
async function filter(
  reader: IndexReader,
  table: EntryTable,
  query: SearchQuery,
): Promise<Passes | null> {
  const tests: Passes[] = [];
  const typeIs = (test: (type: number) => boolean) => tests.push((id) => test(table.type[id] ?? 0));
  const { kind, category, risk } = query;
  if (kind !== null) typeIs((type) => kindOfType(type) === kind);
  if (category !== null) typeIs((type) => categoryOfType(type) === category);
  if (risk !== null) {
    typeIs((type) => {
      const of = categoryOfType(type);
      return of !== null && RISK_OF[of] === risk;
    });
  }
  for (const facet of ['signal', 'technique', 'severity', 'server'] as const) {
    const value = query[facet];
    if (value === null) continue;
    const [hit] = await reader.find('names', facetTerm(facet, value), false);
    if (hit === undefined) return null;
    const ids = new Set(hit.ids);
    tests.push(facet === 'server' ? (id) => ids.has(table.server[id] ?? -1) : (id) => ids.has(id));
  }
  return (id) => tests.every((test) => test(id));
}

async function result(reader: IndexReader, table: EntryTable, id: number): Promise<SearchResult> {
  const type = table.type[id] ?? 0;
  return {
    id,
    kind: kindOfType(type),
    category: categoryOfType(type),
    ...(await reader.record(id)),
  };
}

/** A server whose name was asked for comes before a tool of the same name. */
function kindRank(table: EntryTable, id: number): number {
  const kind = kindOfType(table.type[id] ?? 0);
  return kind === 'server' ? 0 : 1 + SEARCH_KINDS.indexOf(kind);
}
