import type { Category } from '../verdict/verdict.ts';
import { RISK_OF } from '../verdict/verdict.ts';
import { type FoundHit, findHits, MATCH_KINDS, type MatchKind } from './find-hits.ts';
import {
  categoryOfType,
  facetTerm,
  kindOfType,
  SEARCH_KINDS,
  type SearchKind,
  type SearchRecord,
} from './index-format.ts';
import type { EntryTable, IndexReader } from './index-reader.ts';
import { plainReadings } from './reading.ts';
import type { Passes } from './score.ts';
import { isFiltered, type SearchQuery } from './search-query.ts';
import { compactName } from './split-words.ts';

/** Each result read costs about a kilobyte, so this many are read to put equal ones in order. */
const ORDERED_BY_NAME = 20;
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
  how: MatchKind;
}

export interface SearchAnswer {
  total: number;
  /** Of the total, how many have the words as they were asked for. */
  asWritten: number;
  /** The first `limit` results, best first. */
  results: SearchResult[];
}

const NOTHING: SearchAnswer = { total: 0, asWritten: 0, results: [] };

/**
 * Answers a query: see {@link findHits} for what is found in which order. Without words, all entries that pass the filters.
 * A word that no entry has gives no result rather than unrelated ones.
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
  if (readings.length === 0)
    return query.text.trim() === '' ? browse(reader, table, query, passes, limit) : NOTHING;
  const hits = await findHits(reader, query, readings, passes);
  hits.sort(
    (a, b) =>
      MATCH_KINDS.indexOf(a.how) - MATCH_KINDS.indexOf(b.how) ||
      b.score - a.score ||
      kindRank(table, a.id) - kindRank(table, b.id) ||
      a.id - b.id,
  );
  const window = Math.max(limit, ORDERED_BY_NAME);
  const results = await Promise.all(
    hits.slice(0, window).map((hit) => result(reader, table, hit.id, hit.how)),
  );
  orderByName(results, hits, compactName(query.text));
  const asWritten = hits.filter((hit) => hit.how === 'as-written').length;
  return { total: hits.length, asWritten, results: results.slice(0, limit) };
}

/** Puts the loaded results in their last order: the very name first, then names that have the words in the order asked. */
function orderByName(results: SearchResult[], hits: readonly FoundHit[], asked: string): void {
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
    if (a.how !== b.how) return MATCH_KINDS.indexOf(a.how) - MATCH_KINDS.indexOf(b.how);
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
  if (!isFiltered(query)) return NOTHING;
  const ids: number[] = [];
  for (let id = 0; id < table.count; id += 1) if (passes(id)) ids.push(id);
  const results = await Promise.all(
    ids.slice(0, limit).map((id) => result(reader, table, id, 'as-written')),
  );
  return { total: ids.length, asWritten: ids.length, results };
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

async function result(
  reader: IndexReader,
  table: EntryTable,
  id: number,
  how: MatchKind,
): Promise<SearchResult> {
  const type = table.type[id] ?? 0;
  return {
    id,
    kind: kindOfType(type),
    category: categoryOfType(type),
    how,
    ...(await reader.record(id)),
  };
}

/** A server whose name was asked for comes before a tool of the same name. */
function kindRank(table: EntryTable, id: number): number {
  const kind = kindOfType(table.type[id] ?? 0);
  return kind === 'server' ? 0 : 1 + SEARCH_KINDS.indexOf(kind);
}
