import type { IndexReader } from './index-reader.ts';
import { intendedReadings } from './intents.ts';
import { mistypedReadings } from './mistyped-readings.ts';
import { type Reading, type Token, widenedReadings } from './reading.ts';
import { type Hit, lookupsOf, type Passes, scoreColumns, scoreReading } from './score.ts';
import type { SearchQuery } from './search-query.ts';
import { splitWords } from './split-words.ts';
import { WORDS_OF_ALL } from './stem.ts';
import { synonymsOf } from './synonyms.ts';

/** Fewer names than this, and descriptions are searched too. */
const ENOUGH_NAMES = 10;
/** Fewer results than this, and other words for the same things are tried. */
const ENOUGH_AS_WRITTEN = 10;
/** Fewer names than this, and typing errors are tried. */
const ENOUGH_FOR_TYPOS = 3;
/** Fewer results than this, and one word may be missing. */
const ENOUGH_WITH_ALL_WORDS = 5;
/** Fewer words than this are all needed. */
const MIN_WORDS_TO_DROP_ONE = 3;
/** Other words tried for one word, as many as the budget allows. */
const SYNONYM_COUNTS = [3, 2, 1] as const;
/** So many entries with all words in their names, and no other words are tried. */
const ENOUGH_WHOLE = 5;
/** Blocks of about 3 KB that a query may have asked for when other words for the same are tried, so that it makes few requests. */
const MAX_BLOCKS = 10;
/** The same when everyday words for a job are, or typing errors: what nothing else answers. */
const MAX_BLOCKS_FOR_GUESSES = 18;

/** How a result was found, best first: the words or others for the same, one error mended, or one word left out. */
export const MATCH_KINDS = ['as-written', 'mended', 'all-but-one-word'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface FoundHit extends Hit {
  how: MatchKind;
}

export interface Found {
  hits: FoundHit[];
  /** Words of the query that no entry has, in any form and under no other name. */
  missing: string[];
  /** Blocks of the index that were asked for. */
  blocks: number;
}

/**
 * Entries that answer the readings of a query. Names first; where they are few, descriptions; then other words for the
 * same things; then names with one typing error; then, of three or more words, all but one.
 */
export async function findHits(
  reader: IndexReader,
  query: SearchQuery,
  readings: readonly Reading[],
  passes: Passes,
): Promise<Found> {
  const best = new Map<number, FoundHit>();
  const budget = new Budget(reader);
  const add = async (more: readonly Reading[], texts: boolean, how: MatchKind) => {
    const found = await Promise.all(more.map((one) => scoreReading(reader, one, passes, texts)));
    for (const { hits } of found) keepBest(best, hits, how);
    return found;
  };
  const all = () => [...best.values()];
  const named = () => all().filter((hit) => hit.byName).length;
  const words = Math.max(...readings.map((reading) => reading.length));
  const whole = () => all().filter((hit) => hit.byName && hit.whole);
  /** The words are the very name of something: nothing else is meant. */
  const isName = () => words > 1 && whole().some((hit) => hit.exact);
  /** Several words that stand together in a name have no error in them. */
  const isSpelt = () => words > 1 && whole().length > 0;
  /** Who writes the name of a server with its "MCP server" knows it, and one entry that has it all is the one. */
  const namesServer = splitWords(query.text).some((word) => WORDS_OF_ALL.has(word));
  const isEnough = () =>
    isName() || (words > 1 && whole().length >= (namesServer ? 1 : ENOUGH_WHOLE));

  await budget.spend(readings, query.descriptions);
  let found = await add(readings, query.descriptions, 'as-written');
  if (!query.descriptions && named() < ENOUGH_NAMES && !isEnough()) {
    await budget.spend(readings, true);
    found = await add(readings, true, 'as-written');
  }
  let widened: readonly Reading[] = [];
  if (best.size < ENOUGH_AS_WRITTEN && !isEnough()) {
    // A word that is nowhere is not made good by other words for its neighbours.
    const hopeful = readings.filter(
      (reading, at) =>
        !found[at]?.columns.some(
          (column, place) => column.found === 0 && column.required && !hasSynonyms(reading[place]),
        ),
    );
    widened = await budget.widest(hopeful);
    await add(widened, true, 'as-written');
    const meant = await budget.affordable(intendedReadings(readings), MAX_BLOCKS_FOR_GUESSES);
    await add(meant, false, 'as-written');
  }
  if (named() < ENOUGH_FOR_TYPOS && !isSpelt()) {
    const mistyped = mistypedReadings(query.text, await reader.words());
    await add(await budget.affordable(mistyped, MAX_BLOCKS_FOR_GUESSES), false, 'mended');
  }
  if (best.size < ENOUGH_WITH_ALL_WORDS && !isEnough()) {
    const reading = widened[0] ?? readings[0] ?? [];
    keepBest(best, await allButOneWord(reader, reading, passes), 'all-but-one-word');
  }
  const missing = (readings[0] ?? []).flatMap((token, place) => {
    const column = found[0]?.columns[place];
    const isNowhere = column?.required === true && column.found === 0;
    return isNowhere && !hasSynonyms(token) ? (token.forms[0]?.word ?? []) : [];
  });
  return { hits: all(), missing, blocks: budget.spent };
}

function hasSynonyms(token: Token | undefined): boolean {
  return token?.forms.some(({ word }) => synonymsOf(word).length > 0) === true;
}

/** An entry keeps the best way in which it was found, and of that its best score. */
function keepBest(best: Map<number, FoundHit>, hits: readonly Hit[], how: MatchKind): void {
  for (const hit of hits) {
    const known = best.get(hit.id);
    if (known === undefined || (known.how === how && known.score < hit.score))
      best.set(hit.id, { ...hit, how });
  }
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

/** Counts the blocks that a query asks for, whether or not they are there already: the same query gives the same answer. */
class Budget {
  readonly #reader: IndexReader;
  readonly #asked = new Set<string>();

  constructor(reader: IndexReader) {
    this.#reader = reader;
  }

  get spent(): number {
    return this.#asked.size;
  }

  /** Notes what these readings need. */
  async spend(readings: readonly Reading[], texts: boolean): Promise<void> {
    for (const file of await this.#filesOf(readings, texts)) this.#asked.add(file);
  }

  /** The readings with as many other words as may be asked for, none if not even one. */
  async widest(readings: readonly Reading[]): Promise<Reading[]> {
    for (const count of SYNONYM_COUNTS) {
      const widened = widenedReadings(readings, count);
      if (await this.#take(widened, true)) return widened;
    }
    return [];
  }

  /** Those readings that may be asked for, in their order. */
  async affordable(readings: readonly Reading[], limit = MAX_BLOCKS): Promise<Reading[]> {
    const taken: Reading[] = [];
    for (const reading of readings)
      if (await this.#take([reading], false, limit)) taken.push(reading);
    return taken;
  }

  async #take(readings: readonly Reading[], texts: boolean, limit = MAX_BLOCKS): Promise<boolean> {
    const files = (await this.#filesOf(readings, texts)).filter((file) => !this.#asked.has(file));
    if (this.#asked.size + new Set(files).size > limit) return false;
    for (const file of files) this.#asked.add(file);
    return true;
  }

  async #filesOf(readings: readonly Reading[], texts: boolean): Promise<string[]> {
    const lookups = readings.flatMap((reading) =>
      reading.flatMap((token, at) => {
        const last = at === reading.length - 1;
        const inTexts = texts && token.required ? lookupsOf(token, 'texts', last) : [];
        return [...lookupsOf(token, 'names', last), ...inTexts];
      }),
    );
    const files = await Promise.all(
      lookups.map(({ word, prefix }) => this.#reader.filesOf(word, prefix)),
    );
    return files.flat();
  }
}
