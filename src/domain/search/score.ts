import type { EntryTable, Family, IndexReader, TermHit } from './index-reader.ts';
import type { Reading, Token } from './reading.ts';
import { stem } from './stem.ts';

/** A word in the name of the server counts less than one in the tool's own, one in a description less again. */
const SERVER_SHARE = 0.8;
const TEXT_SHARE = 0.55;
/** Shares of a name that the query spells out. */
const COVERAGE_BONUS = 0.35;
const SERVER_COVERAGE_BONUS = 0.15;
/** A word that only begins with the asked one is worth this much, and up to as much again the closer its length. */
const PREFIX_WORTH = 0.35;
/** The plural of a short word, which is not completed: as much as its completion. */
const PLURAL_WORTH = 0.6;
/** A word of another name (package, title). */
const ALIAS_WORTH = 0.65;
/** The very name that was asked for. */
const EXACT_BONUS = 0.2;
/** Hits that need their description come after names. */
const DESCRIPTION_SHARE = 0.7;
/** In descriptions, words are completed only from this length. */
const MIN_TEXT_PREFIX_CHARS = 4;

/** An entry that has all words of a reading. */
export interface Hit {
  id: number;
  score: number;
  /** True when its name, with its server's, has all the words: no description was needed. */
  byName: boolean;
  /** True when it has them all as they were asked for, none of them completed or guessed. */
  whole: boolean;
  /** True when they are its very name. */
  exact: boolean;
}

/** What one token found: its worth by entry. */
interface Column {
  own: Map<number, number>;
  /** The same for tools whose server's name has it, and the share of that name that it is. */
  host: Map<number, number>;
  hostShare: Map<number, number>;
  text: Map<number, number>;
  weight: number;
  required: boolean;
  /** False: nobody knows which entries have it. */
  lookedUp: boolean;
  /** Entries that have it, by name or description. */
  found: number;
}

/** Which entries may be shown. */
export type Passes = (id: number) => boolean;

/** Entries that have every required word of the reading; with `texts`, words may also stand in the description. */
export async function scoreReading(
  reader: IndexReader,
  reading: Reading,
  passes: Passes,
  texts: boolean,
): Promise<{ hits: Hit[]; columns: Column[] }> {
  const table = await reader.table();
  const columns = await Promise.all(
    reading.map((token, at) => column(reader, table, token, texts, at === reading.length - 1)),
  );
  return { hits: scoreColumns(table, columns, passes), columns };
}

async function column(
  reader: IndexReader,
  table: EntryTable,
  token: Token,
  texts: boolean,
  last: boolean,
): Promise<Column> {
  const [names, prose] = await Promise.all([
    findAll(reader, 'names', token, last),
    texts && token.required ? findAll(reader, 'texts', token, last) : null,
  ]);
  const own = worths(names);
  const text = worths(prose ?? []);
  const host = new Map<number, number>();
  const hostShare = new Map<number, number>();
  for (const { hit, worth } of names) {
    hit.hosts.forEach((ids, at) => {
      for (const id of ids) {
        if (worth <= (host.get(id) ?? 0)) continue;
        host.set(id, worth);
        hostShare.set(id, worth / (at + 1));
      }
    });
  }
  const found = own.size + text.size;
  return {
    own,
    host,
    hostShare,
    text,
    found,
    lookedUp: token.forms.length > 0,
    weight: weightOf(token) * Math.log(1 + table.count / (1 + found)),
    required: token.required,
  };
}

function weightOf({ forms, required }: Token): number {
  if (forms.length === 0) return 0;
  return required ? 1 : 0.3;
}

/** The best worth of each entry. */
function worths(found: readonly { hit: TermHit; worth: number }[]): Map<number, number> {
  const best = new Map<number, number>();
  const note = (ids: readonly number[], value: number) => {
    for (const id of ids) if (value > (best.get(id) ?? 0)) best.set(id, value);
  };
  for (const { hit, worth } of found) {
    note(hit.ids, worth);
    note(hit.aliases, ALIAS_WORTH * worth);
  }
  return best;
}

/** A lookup of one form of a token. */
export interface Lookup {
  family: Family;
  word: string;
  prefix: boolean;
  worth: number;
}

/** What is looked up for a token; `last`: it may be a word that is still being typed. */
export function lookupsOf({ forms, completed }: Token, family: Family, last: boolean): Lookup[] {
  return forms.flatMap(({ word, worth }, at): Lookup[] => {
    const first = at === 0;
    if (family === 'texts') {
      const long = last && completed === 'always' && word.length >= MIN_TEXT_PREFIX_CHARS;
      // Languages without blanks or with endings that the stemmer does not know.
      const foreign = completed !== 'never' && !/^[a-z0-9]+$/.test(word);
      return [{ family, word: stem(word), prefix: first && (long || foreign), worth }];
    }
    const plural = { family, word: `${word}s`, prefix: false, worth: worth * PLURAL_WORTH };
    if (first && completed === 'always') return [{ family, word, prefix: true, worth }];
    return [
      { family, word, prefix: false, worth },
      ...(first && completed === 'if-unknown' ? [plural] : []),
    ];
  });
}

async function findAll(
  reader: IndexReader,
  family: Family,
  token: Token,
  last: boolean,
): Promise<{ hit: TermHit; worth: number }[]> {
  const found = await lookUp(reader, lookupsOf(token, family, last));
  if (found.length > 0 || token.completed !== 'if-unknown' || family === 'texts') return found;
  return lookUp(reader, lookupsOf({ ...token, completed: 'always' }, family, last));
}

async function lookUp(
  reader: IndexReader,
  lookups: readonly Lookup[],
): Promise<{ hit: TermHit; worth: number }[]> {
  const found = await Promise.all(
    lookups.map(async ({ family, word, prefix, worth }) =>
      (await reader.find(family, word, prefix)).map((hit) => ({
        hit,
        worth:
          worth *
          (hit.term === word ? 1 : PREFIX_WORTH + PREFIX_WORTH * (word.length / hit.term.length)),
      })),
    ),
  );
  return found.flat();
}

/** Scores the entries that have a required word, the rarest one, over the columns of a reading. */
export function scoreColumns(table: EntryTable, columns: readonly Column[], passes: Passes): Hit[] {
  const total = columns.reduce((sum, one) => sum + one.weight, 0);
  const size = ({ own, host, text }: Column) => own.size + host.size + text.size;
  const [rarest] = columns.filter(({ required }) => required).sort((a, b) => size(a) - size(b));
  const from = rarest === undefined ? columns : [rarest];
  const candidates = new Set(
    from.flatMap(({ own, host, text }) => [...own.keys(), ...host.keys(), ...text.keys()]),
  );
  const hits: Hit[] = [];
  for (const id of candidates) {
    if (!passes(id)) continue;
    const hit = scoreEntry(table, columns, id, total);
    if (hit !== null) hits.push(hit);
  }
  return hits;
}

function scoreEntry(
  table: EntryTable,
  columns: readonly Column[],
  id: number,
  total: number,
): Hit | null {
  let sum = 0;
  let covered = 0;
  let serverCovered = 0;
  let elsewhere = false;
  let ownWords = 0;
  let byName = true;
  let exact = true;
  let whole = true;
  for (const { own, host, hostShare, text, weight, required, lookedUp } of columns) {
    if (!lookedUp) covered += 1;
    const mine = own.get(id) ?? 0;
    const servers = host.get(id) ?? 0;
    const prose = text.get(id) ?? 0;
    const worth = Math.max(mine, SERVER_SHARE * servers, TEXT_SHARE * prose);
    if (worth === 0) {
      if (required) return null;
      continue;
    }
    if (mine > 0 || prose > 0) ownWords += 1;
    if (mine === 0 && servers === 0 && required) byName = false;
    if (mine === 0 && servers > 0) elsewhere = true;
    if (mine < 1) exact = false;
    if (required && Math.max(mine, servers) < 1) whole = false;
    if (mine > ALIAS_WORTH) covered += mine;
    if (servers > ALIAS_WORTH) serverCovered += hostShare.get(id) ?? 0;
    sum += weight * worth;
  }
  // All tools of a server whose name was asked for would hide what was asked for.
  if (ownWords === 0) return null;
  const coverage = Math.min(1, covered / (table.length[id] ?? 1));
  const serverCoverage = elsewhere ? Math.min(1, serverCovered) : 0;
  const score = sum / total + COVERAGE_BONUS * coverage + SERVER_COVERAGE_BONUS * serverCoverage;
  const isName = exact && coverage === 1;
  const bonus = isName ? EXACT_BONUS : 0;
  return {
    id,
    byName,
    whole,
    exact: isName,
    score: (score + bonus) * (byName ? 1 : DESCRIPTION_SHARE),
  };
}
