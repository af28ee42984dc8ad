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
import { type EntryTable, FREE, type IndexReader } from './index-reader.ts';
import { plainReadings, waysToSplit } from './reading.ts';
import { idOf, referencesOf, referenceWords } from './reference.ts';
import type { Passes } from './score.ts';
import { isFiltered, type SearchQuery } from './search-query.ts';
import { compactName } from './split-words.ts';

/** Each result read costs about a kilobyte, so this many are read to put equal ones in order. */
const ORDERED_BY_NAME = 12;
/** What a page shows at first, and files of the index that it asks for: results lie in files by name, and a reader looks at those of the first files. */
export const FIRST_VIEW = { results: ORDERED_BY_NAME, files: 7 } as const;
/** Files of results that are read however many others were: of one whose name was asked for, the first are enough. */
const LEAST_FILES = { named: 2, else: 4 } as const;
/** The words stand in the name as they were asked for. */
const IN_ORDER_BONUS = 0.1;
const SAME_SCORE = 0.001;
/** An entry that is named by an id or address comes before all that only have the words. */
const NAMED = 10;

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
  /** The first `limit` results, best first; fewer where they would need more files than asked for. */
  results: SearchResult[];
  /** True when one has all words in its name, as written or with one error mended; else prose may say more. */
  byName: boolean;
  /** Words that no entry has, where that is why there is nothing as it was asked for, and what is found without them. */
  missing: { words: string[]; rest: string; without: number } | null;
  /** Where each word is somewhere but no entry has them all: how many entries have each. */
  apart: { word: string; alone: number }[];
}

const NOTHING: SearchAnswer = {
  total: 0,
  asWritten: 0,
  results: [],
  byName: false,
  missing: null,
  apart: [],
};
/** Words of a query that are counted one by one. */
const MAX_APART = 3;
/** Kinds that a question or a word is about, not a job that a tool does. */
const PAGES: ReadonlySet<SearchKind> = new Set(['attack', 'technique', 'signal', 'guide']);
/** What of a page's score counts where the words name a job, and of a tool's where they are a question. */
const OTHER_SHARE = 0.75;
const QUESTION = /^\s*(?:how|what|why|who|when|where|which|is|are|can|does|do|should)\s/i;
const JOB =
  /^\s*(?:add|book|buy|cancel|click|copy|create|delete|deploy|drop|edit|empty|erase|execute|get|kill|make|merge|move|open|pay|place|post|push|query|read|reboot|refund|remove|rename|run|search|sell|send|set|shell|stop|swap|take|text|transfer|translate|turn|update|upload|wipe|write)\b/i;

/**
 * Answers a query: see {@link findHits} for what is found in which order. Without words, all entries that pass the filters.
 * A word that no entry has gives no result rather than unrelated ones. `maxFiles`: of the index, as far as results allow
 * (see {@link LEAST_FILES}).
 */
export async function search(
  reader: IndexReader,
  query: SearchQuery,
  limit: number,
  maxFiles = Number.POSITIVE_INFINITY,
): Promise<SearchAnswer> {
  const table = await reader.table();
  const passes = await filter(reader, table, query);
  if (passes === null) return NOTHING;
  const id = idOf(query.text);
  if (id !== null) return listed(reader, table, await named(reader, 'id', [id], passes), limit);
  const references = await referencesOf(query.text);
  const published = await named(reader, 'ref', references ?? [], passes);
  const written =
    references === null
      ? [query.text]
      : [
          references.map((key) => referenceWords(key)),
          references.map((key) => referenceWords(key, 1)),
        ].map((words) => words.join(' '));
  if (plainReadings(written[0] ?? '').length === 0)
    return query.text.trim() === '' ? browse(reader, table, query, passes, limit) : NOTHING;
  let [text = ''] = written;
  let {
    hits: found,
    missing,
    blocks,
  } = await findHits(reader, { ...query, text }, plainReadings(text), passes);
  // Nothing is published there, and nothing is called like it: who published it may be what no entry has.
  const [, name = ''] = written;
  if (published.length + found.length === 0 && plainReadings(name).length > 0) {
    text = name;
    ({
      hits: found,
      missing,
      blocks,
    } = await findHits(reader, { ...query, text }, plainReadings(text), passes));
  }
  const hits = [
    ...published,
    ...found.filter(
      (hit) =>
        !published.some((one) => one.id === hit.id) &&
        (published.length === 0 || hit.how === 'as-written'),
    ),
  ];
  const share = shareOf(query.text);
  for (const hit of hits) if (!hit.exact) hit.score *= share(kindOfType(table.type[hit.id] ?? 0));
  hits.sort(
    (a, b) =>
      MATCH_KINDS.indexOf(a.how) - MATCH_KINDS.indexOf(b.how) ||
      b.score - a.score ||
      kindRank(table, a.id) - kindRank(table, b.id) ||
      a.id - b.id,
  );
  const least = LEAST_FILES[hits.some((hit) => hit.exact) ? 'named' : 'else'];
  const read = await inFewFiles(
    reader,
    hits.slice(0, Math.max(limit, ORDERED_BY_NAME)),
    Math.max(least, maxFiles - blocks),
  );
  const results = await Promise.all(read.map((hit) => result(reader, table, hit.id, hit.how)));
  orderByName(results, hits, compactName(text));
  const asWritten = hits.filter((hit) => hit.how === 'as-written');
  const rest = waysToSplit(text)[0]?.filter((word) => !missing.includes(word)) ?? [];
  const isMissing = missing.length > 0 && asWritten.length === 0;
  return {
    total: hits.length,
    asWritten: asWritten.length,
    results: results.slice(0, limit),
    byName: hits.some((hit) => hit.byName && hit.how !== 'all-but-one-word'),
    missing: isMissing
      ? {
          words: missing,
          rest: rest.join(' '),
          without: await countOf(reader, query, rest, passes),
        }
      : null,
    apart: hits.length === 0 && !isMissing ? await countApart(reader, query, text, passes) : [],
  };
}

/** How many entries have each of the words that count, where there are several. */
async function countApart(
  reader: IndexReader,
  query: SearchQuery,
  text: string,
  passes: Passes,
): Promise<SearchAnswer['apart']> {
  const words = (plainReadings(text)[0] ?? []).flatMap(({ forms, required }) =>
    required ? (forms[0]?.word ?? []) : [],
  );
  if (words.length < 2) return [];
  const counts = await Promise.all(
    words
      .slice(0, MAX_APART)
      .map(async (word) => ({ word, alone: await countOf(reader, query, [word], passes) })),
  );
  return counts.filter(({ alone }) => alone > 0);
}

/** The first hits, as many as the files hold that they may be read from. */
async function inFewFiles(
  reader: IndexReader,
  hits: readonly FoundHit[],
  maxFiles: number,
): Promise<FoundHit[]> {
  const files = new Set<number>();
  const read: FoundHit[] = [];
  for (const hit of hits) {
    files.add(await reader.recordFileOf(hit.id));
    if (files.size > maxFiles) break;
    read.push(hit);
  }
  return read;
}

/** Entries as written that have all of these words. */
async function countOf(
  reader: IndexReader,
  query: SearchQuery,
  words: readonly string[],
  passes: Passes,
): Promise<number> {
  const text = words.join(' ');
  const readings = plainReadings(text);
  if (readings.length === 0) return 0;
  const { hits } = await findHits(reader, { ...query, text }, readings, passes);
  return hits.filter((hit) => hit.how === 'as-written').length;
}

/** Entries that an id or a reference names. */
async function named(
  reader: IndexReader,
  facet: 'id' | 'ref',
  values: readonly string[],
  passes: Passes,
): Promise<FoundHit[]> {
  const found = await Promise.all(
    values.map((value) => reader.find('names', facetTerm(facet, value), false)),
  );
  const ids = new Set(found.flat().flatMap((hit) => hit.ids));
  return [...ids]
    .filter(passes)
    .map((id) => ({ id, score: NAMED, byName: true, whole: true, exact: true, how: 'as-written' }));
}

async function listed(
  reader: IndexReader,
  table: EntryTable,
  hits: readonly FoundHit[],
  limit: number,
): Promise<SearchAnswer> {
  const results = await Promise.all(
    hits.slice(0, limit).map((hit) => result(reader, table, hit.id, hit.how)),
  );
  const total = hits.length;
  return { ...NOTHING, total, asWritten: total, results, byName: total > 0 };
}

/** What of a score counts for each kind, by what the query is about. */
function shareOf(text: string): (kind: SearchKind) => number {
  if (QUESTION.test(text)) return (kind) => (PAGES.has(kind) ? 1 : OTHER_SHARE);
  if (JOB.test(text)) return (kind) => (PAGES.has(kind) ? OTHER_SHARE : 1);
  return () => 1;
}

/** Puts the loaded results in their last order: the very name first, then names that have the words in the order asked. */
function orderByName(results: SearchResult[], hits: readonly FoundHit[], asked: string): void {
  const score = new Map(hits.slice(0, results.length).map((hit) => [hit.id, hit.score]));
  const published = new Set(hits.filter((hit) => hit.score >= NAMED).map(({ id }) => id));
  const exact = new Set(
    results
      .filter(({ id, record }) => published.has(id) || compactName(record[0]) === asked)
      .map(({ id }) => id),
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
  table.type.forEach((type, id) => {
    if (type !== FREE && passes(id)) ids.push(id);
  });
  const results = await Promise.all(
    ids.slice(0, limit).map((id) => result(reader, table, id, 'as-written')),
  );
  const total = ids.length;
  return { ...NOTHING, total, asWritten: total, results, byName: true };
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
    tests.push((id) => ids.has(id));
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

/** Whether prose answers better than names: the query is a question, or no name has its words. */
export function leadsToProse(text: string, answer: Pick<SearchAnswer, 'byName'>): boolean {
  return QUESTION.test(text) || !answer.byName;
}
