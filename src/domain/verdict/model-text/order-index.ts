import type { DirectiveAim } from './aims.ts';
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
import { WordTrie } from './word-trie.ts';

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
  /** Lists of words, by their number, that must all be in a text. */
  lists: readonly number[];
  /** List of the first words; null where the order begins with a thing. */
  opens: number | null;
  slots: readonly Slot[];
  script: Script;
  negated: RegExp | null;
  /** Made when the row is first tried. */
  pattern: RegExp | null;
}

const trie = new WordTrie();
const numbers = new Map<string, number>();
/** Rows by the list of their first words. */
const byFirst: Row[][] = [];
const withoutFirst: Row[] = [];

function listOf({ words }: Slot, script: Script): number {
  const key = `${script} ${words.join('|')}`;
  const known = numbers.get(key);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(key, number);
  byFirst.push([]);
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
    const opens = holdsThing(first) ? null : listOf(first, book.script);
    const lists = slots
      .filter((slot) => !holdsThing(slot))
      .map((slot) => listOf(slot, book.script));
    const row: Row = { aim, lists, opens, slots, script: book.script, negated, pattern: null };
    if (opens === null) withoutFirst.push(row);
    else byFirst[opens]?.push(row);
  }
}

/** Which lists have a word in the text of the last scan: the number of that scan. */
const present = new Uint32Array(numbers.size);
let scans = 0;
/** Lists of the last scan with which an order begins, each once, and where they stand: list and place in turn. */
let begins: number[] = [];
let places: number[] = [];

/** 1 for lists of first words. */
const isFirst = Uint8Array.from(byFirst, (list) => (list.length > 0 ? 1 : 0));

function note(list: number, at: number): void {
  const first = isFirst[list] === 1;
  if (present[list] !== scans) {
    present[list] = scans;
    if (first) begins.push(list);
  }
  if (first && places.length < 2 * MAX_TRIES) places.push(list, at);
}

const fits = ({ lists }: Row): boolean => {
  for (const list of lists) if (present[list] !== scans) return false;
  return true;
};

/** What can stand in a view: rows that have a word of each of their lists in it, and where to try them. */
export interface FittingOrders {
  withoutFirst: readonly Row[];
  byFirst: ReadonlyMap<number, readonly Row[]>;
  /** List of first words and place of one, in turn. */
  places: readonly number[];
}

/** Orders that may stand in a view; null for none, as in most. Linear. */
export function fittingOrders({ text }: PlainView): FittingOrders | null {
  scans += 1;
  begins = [];
  places = [];
  trie.scan(text, note);
  const loose = withoutFirst.filter(fits);
  const live = new Map<number, readonly Row[]>();
  for (const list of begins) {
    const fitting = (byFirst[list] ?? []).filter(fits);
    if (fitting.length > 0) live.set(list, fitting);
  }
  return loose.length === 0 && live.size === 0
    ? null
    : { withoutFirst: loose, byFirst: live, places };
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
  { withoutFirst: loose, byFirst: live, places: tries }: FittingOrders,
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
  for (let at = 0; at < tries.length; at += 2) {
    const fitting = live.get(tries[at] ?? 0);
    if (fitting === undefined) continue;
    const start = tries[at + 1] ?? 0;
    for (const row of fitting) {
      const pattern = patternOf(row);
      pattern.lastIndex = start;
      const words = pattern.exec(text)?.[0];
      if (words === undefined) continue;
      take(row, words, start);
      if (found.length >= limit) return found;
    }
  }
  return found;
}
