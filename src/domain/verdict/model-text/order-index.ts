import { compilePhrase } from '../words/phrase.ts';
import type { DirectiveAim } from './aims.ts';
import { DIRECTIVES } from './directives.ts';
import { holdsThing, orderSource, readOrder, type Script, type Slot } from './order-pattern.ts';
import { DE } from './orders/de.ts';
import { EN } from './orders/en.ts';
import { ES } from './orders/es.ts';
import { FR } from './orders/fr.ts';
import { IT } from './orders/it.ts';
import { JA } from './orders/ja.ts';
import { KO } from './orders/ko.ts';
import type { OrderBook } from './orders/order.ts';
import { PT } from './orders/pt.ts';
import { RU } from './orders/ru.ts';
import { SV } from './orders/sv.ts';
import { TR } from './orders/tr.ts';
import { ZH } from './orders/zh.ts';
import { type PlainView, plainView } from './plain-view.ts';
import { type WordEnd, WordTrie } from './word-trie.ts';

/** All languages in which orders are read: the ten that a 23,187-tool corpus has most (counted 2026-11-29: en, zh, ko, ja, tr, sv, es, ru, pt, then none above one server), and de, fr, it. */
export const ORDER_BOOKS: readonly OrderBook[] = [EN, ZH, JA, KO, ES, PT, DE, FR, RU, TR, SV, IT];

/** Up to two words may stand between "not" and what is not done; "not forget to" is no negation. */
function negationOf({ negations, script }: OrderBook): RegExp | null {
  if (negations.length === 0) return null;
  const words = negations.map((word) => plainView(word).text).join('|');
  if (script === 'signs') return new RegExp(`(?:${words})[^。！？；\\n]{0,3}$`);
  return new RegExp(
    `(?<![\\p{L}'])(?:${words})(?![\\p{L}'])[ \\t]+(?:(?!forget|hesitate|fail)[\\p{L}'-]{1,20}[ \\t]+){0,2}$`,
    'u',
  );
}

/** Longest stretch that is looked at before a match. */
const BEFORE_CHARS = 70;
/** Places that are tried in one text: honest ones have under a hundred. */
const MAX_TRIES = 20_000;

interface Row {
  aim: DirectiveAim;
  /** Lists of words, by their number, that must all be in a text besides the first; shortest first, since they are rarest. */
  lists: readonly number[];
  /** List of the first words; null where the order begins with a thing. */
  opens: number | null;
  slots: readonly Slot[];
  script: Script;
  negated: RegExp | null;
  /** Made when the row is first tried. */
  pattern: RegExp | null;
}

/** What begins with a word of one list: orders, and the other lists of phrases. */
interface Beginning {
  rows: Row[];
  phrases: (readonly number[])[];
}

const trie = new WordTrie();
const numbers = new Map<string, number>();
/** By the list of the first words. */
const byFirst: Beginning[] = [];
const withoutFirst: Row[] = [];

function listOf(words: readonly string[], script: Script): number {
  const key = `${script} ${words.join('|')}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  byFirst.push({ rows: [], phrases: [] });
  for (const word of words) {
    const open = word.endsWith('*');
    trie.add(open ? word.slice(0, -1) : word, open || script === 'signs', number);
  }
  return number;
}

for (const book of ORDER_BOOKS) {
  const negated = negationOf(book);
  for (const [aim, template] of book.rows) {
    const slots = readOrder(template);
    const [first] = slots;
    if (first === undefined) continue;
    const opens = holdsThing(first) ? null : listOf(first.words, book.script);
    const lists = slots
      .filter((slot, at) => !holdsThing(slot) && (at > 0 || opens === null))
      .sort((a, b) => a.words.length - b.words.length)
      .map(({ words }) => listOf(words, book.script));
    const row: Row = { aim, lists, opens, slots, script: book.script, negated, pattern: null };
    if (opens === null) withoutFirst.push(row);
    else byFirst[opens]?.rows.push(row);
  }
}
for (const { phrases } of DIRECTIVES) {
  for (const source of phrases) {
    const lists = compilePhrase(source).slots.map(({ words }) => listOf([...words], 'words'));
    byFirst[lists[0] ?? 0]?.phrases.push(lists.slice(1));
  }
}

/** Which lists have a word in the text of the last scan: the number of that scan. */
const present = new Uint32Array(numbers.size);
let scans = 0;
/** Lists of the last scan with which something begins, each once. */
const begins: number[] = [];
/** Words of the last scan and where they stand. */
const words: WordEnd[] = [];
const places: number[] = [];

/** 1 for lists of first words. */
const isFirst = Uint8Array.from(byFirst, ({ rows, phrases }) =>
  rows.length + phrases.length > 0 ? 1 : 0,
);

function note(word: WordEnd, at: number): void {
  if (word.scan !== scans) {
    word.scan = scans;
    for (const list of word.lists) {
      if (present[list] === scans) continue;
      present[list] = scans;
      if (isFirst[list] === 1) begins.push(list);
    }
  }
  if (places.length >= MAX_TRIES) return;
  words.push(word);
  places.push(at);
}

function arePresent(lists: readonly number[]): boolean {
  for (const list of lists) if (present[list] !== scans) return false;
  return true;
}
const NO_LISTS: readonly number[] = [];
const NO_ROWS: readonly Row[] = [];

/** Rows that have a word of each of their lists in the text of the last scan; mostly none, for which nothing is made. */
function fittingOf(rows: readonly Row[]): readonly Row[] {
  let fitting: Row[] | undefined;
  for (const row of rows) {
    if (!arePresent(row.lists)) continue;
    fitting ??= [];
    fitting.push(row);
  }
  return fitting ?? NO_ROWS;
}

/** What can stand in a view: rows that have a word of each of their lists in it, and where to try them. */
export interface FittingOrders {
  withoutFirst: readonly Row[];
  byFirst: ReadonlyMap<number, readonly Row[]>;
  /** Words that stand in the view, and the place of each. */
  words: readonly WordEnd[];
  places: readonly number[];
}

/** What may stand in a view, by the words that it needs: in most texts nothing. */
export interface Fitting {
  /** Null for none. */
  orders: FittingOrders | null;
  /** True when one of the English phrases can. */
  phrases: boolean;
}

/** Orders and phrases of which every list of words has one in the view. Linear. */
export function fittingIn({ text }: PlainView): Fitting {
  scans += 1;
  begins.length = 0;
  words.length = 0;
  places.length = 0;
  trie.scan(text, note);
  const loose = fittingOf(withoutFirst);
  const live = new Map<number, readonly Row[]>();
  let phrases = false;
  for (const list of begins) {
    const begun = byFirst[list];
    if (begun === undefined) continue;
    for (let nth = 0; nth < begun.phrases.length && !phrases; nth += 1)
      phrases = arePresent(begun.phrases[nth] ?? NO_LISTS);
    const fitting = fittingOf(begun.rows);
    if (fitting !== NO_ROWS) live.set(list, fitting);
  }
  const none = loose === NO_ROWS && live.size === 0;
  return {
    orders: none
      ? null
      : { withoutFirst: loose, byFirst: live, words: [...words], places: [...places] },
    phrases,
  };
}

function patternOf(row: Row): RegExp {
  row.pattern ??= new RegExp(orderSource(row.slots, row.script), row.opens === null ? 'gu' : 'uy');
  return row.pattern;
}

/** Marks behind the last word of a match, which are none of its words. */
const CLOSING = /["'”’»),:\]*`]+$/;

/** A match in a view. */
export interface OrderMatch {
  aim: DirectiveAim;
  start: number;
  end: number;
}

/** Orders in a view, in any of the languages, in no order, `limit` at most. Linear. */
export function matchOrders(
  { text }: PlainView,
  { withoutFirst: loose, byFirst: live, words: met, places: tries }: FittingOrders,
  limit: number,
): OrderMatch[] {
  const found: OrderMatch[] = [];
  const take = ({ aim, negated }: Row, words: string, start: number): void => {
    if (negated?.test(text.slice(Math.max(0, start - BEFORE_CHARS), start)) === true) return;
    found.push({ aim, start, end: start + words.replace(CLOSING, '').length });
  };
  for (const row of loose) {
    for (const { 0: words, index } of text.matchAll(patternOf(row))) {
      if (found.length >= limit) return found;
      take(row, words, index);
    }
  }
  for (const [at, start] of tries.entries()) {
    for (const list of met[at]?.lists ?? []) {
      for (const row of live.get(list) ?? []) {
        const pattern = patternOf(row);
        pattern.lastIndex = start;
        const words = pattern.exec(text)?.[0];
        if (words === undefined) continue;
        take(row, words, start);
        if (found.length >= limit) return found;
      }
    }
  }
  return found;
}
