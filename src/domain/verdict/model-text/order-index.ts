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
import { BEYOND_ASCII, type PlainView, plainView } from './plain-view.ts';
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

/** A list of which a word stands behind the first word of an order, in units from there at most. */
interface Behind {
  list: number;
  reach: number;
}

interface Row {
  aim: DirectiveAim;
  /** Lists of words, by their number, that must all be in a text besides the first; shortest first, since they are rarest. */
  lists: readonly number[];
  /** List of the first words; null where the order begins with a thing. */
  opens: number | null;
  /** Lists of the words behind the first, in their order, with how far from the first word they stand at most; in texts of ASCII. */
  behind: readonly Behind[];
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

/** A place of a template whose words have no letter that is ASCII once its accent is gone. */
const OTHER_SCRIPT = /(?:^| )(?!~)[^a-z\u00c0-\u024f\u1e00-\u1eff ]+(?= |$)/i;

/** Longest word of an order with what parts it from the next, and longest word between two, in units: more than any pattern takes. */
const SLOT_CHARS = 300;
const BETWEEN_CHARS = 100;

const NO_LISTS: readonly number[] = [];
const NO_ROWS: readonly Row[] = [];

/** Rows and phrases by the words that they need. */
class OrderIndex {
  readonly #trie = new WordTrie();
  readonly #numbers = new Map<string, number>();
  /** By the list of the first words. */
  readonly byFirst: Beginning[] = [];
  readonly withoutFirst: Row[] = [];
  readonly #ascii: boolean;
  /** Which lists have a word in the text of the last scan: the number of that scan. */
  readonly #present: Uint32Array;
  /** 1 for lists of first words. */
  readonly #isFirst: Uint8Array;
  #scans = 0;
  /** Lists of the last scan with which something begins, each once. */
  readonly begins: number[] = [];
  /** Words of the last scan and where they stand. */
  readonly words: WordEnd[] = [];
  readonly places: number[] = [];

  /** `ascii`: for texts of ASCII; no other word is held, and no row that needs one. */
  constructor(ascii: boolean) {
    this.#ascii = ascii;
    for (const book of ORDER_BOOKS) this.#addBook(book);
    for (const { phrases } of DIRECTIVES) {
      for (const source of phrases) {
        const slots = compilePhrase(source).slots;
        const lists = slots.map(({ words }) => this.#listOf([...words], 'words'));
        this.byFirst[lists[0] ?? 0]?.phrases.push(lists.slice(1));
      }
    }
    this.#present = new Uint32Array(this.#numbers.size);
    this.#isFirst = Uint8Array.from(this.byFirst, ({ rows, phrases }) =>
      rows.length + phrases.length > 0 ? 1 : 0,
    );
  }

  #addBook(book: OrderBook): void {
    const negated = negationOf(book);
    for (const [aim, template] of book.rows) {
      if (this.#ascii && OTHER_SCRIPT.test(template)) continue;
      const slots = readOrder(template);
      const [first] = slots;
      const needed = slots.filter((slot) => !holdsThing(slot));
      if (
        first === undefined ||
        !needed.every(({ words }) => words.some((word) => this.#takes(word)))
      )
        continue;
      const opens = holdsThing(first) ? null : this.#listOf(first.words, book.script);
      const lists = needed
        .filter((slot) => slot !== first)
        .sort((a, b) => a.words.length - b.words.length)
        .map(({ words }) => this.#listOf(words, book.script));
      const behind = this.#behind(slots, book.script);
      const { script } = book;
      const row: Row = { aim, lists, opens, behind, slots, script, negated, pattern: null };
      if (opens === null) this.withoutFirst.push(row);
      else this.byFirst[opens]?.rows.push(row);
    }
  }

  /** Only of single words of ASCII: for them the scan and a pattern agree on where a word begins and ends. */
  #behind(slots: readonly Slot[], script: Script): Behind[] {
    if (!this.#ascii || script === 'signs') return [];
    let reach = SLOT_CHARS;
    return slots.slice(1).flatMap((slot) => {
      reach += SLOT_CHARS + BETWEEN_CHARS * slot.gap;
      const isPlain = !holdsThing(slot) && !slot.words.some((word) => word.includes(' '));
      return isPlain ? [{ list: this.#listOf(slot.words, script), reach }] : [];
    });
  }

  #takes(word: string): boolean {
    return !this.#ascii || !BEYOND_ASCII.test(word);
  }

  #listOf(words: readonly string[], script: Script): number {
    const key = `${script} ${words.join('|')}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(key, number);
    this.byFirst.push({ rows: [], phrases: [] });
    for (const word of words) {
      if (!this.#takes(word)) continue;
      const open = word.endsWith('*');
      this.#trie.add(open ? word.slice(0, -1) : word, open || script === 'signs', number);
    }
    return number;
  }

  scan(text: string): void {
    this.#scans += 1;
    this.begins.length = 0;
    this.words.length = 0;
    this.places.length = 0;
    this.#trie.scan(text, this.#note);
  }

  readonly #note = (word: WordEnd, at: number): void => {
    if (word.scan !== this.#scans) {
      word.scan = this.#scans;
      for (const list of word.lists) {
        if (this.#present[list] === this.#scans) continue;
        this.#present[list] = this.#scans;
        if (this.#isFirst[list] === 1) this.begins.push(list);
      }
    }
    if (this.places.length >= MAX_TRIES) return;
    this.words.push(word);
    this.places.push(at);
  };

  /** True when each list has a word in the text of the last scan. */
  arePresent(lists: readonly number[]): boolean {
    for (const list of lists) if (this.#present[list] !== this.#scans) return false;
    return true;
  }

  /** Rows that have a word of each of their lists in the text of the last scan; mostly none, for which nothing is made. */
  fittingOf(rows: readonly Row[]): readonly Row[] {
    let fitting: Row[] | undefined;
    for (const row of rows) {
      if (!this.arePresent(row.lists)) continue;
      fitting ??= [];
      fitting.push(row);
    }
    return fitting ?? NO_ROWS;
  }
}

let whole: OrderIndex | undefined;
let ascii: OrderIndex | undefined;

/** Most texts are ASCII, and many words are not: a command that judges one tool need not wait for them. */
function indexFor(view: PlainView): OrderIndex {
  if (!view.ascii) {
    whole ??= new OrderIndex(false);
    return whole;
  }
  ascii ??= new OrderIndex(true);
  return ascii;
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

const NO_ROWS_BY_FIRST: ReadonlyMap<number, readonly Row[]> = new Map();
const NOTHING_FITS: Fitting = { orders: null, phrases: false };
const PHRASES_ONLY: Fitting = { orders: null, phrases: true };

/** Orders and phrases of which every list of words has one in the view. Linear. */
export function fittingIn(view: PlainView): Fitting {
  const index = indexFor(view);
  index.scan(view.text);
  const loose = index.fittingOf(index.withoutFirst);
  let live: Map<number, readonly Row[]> | undefined;
  let phrases = false;
  for (const list of index.begins) {
    const begun = index.byFirst[list];
    if (begun === undefined) continue;
    for (let nth = 0; nth < begun.phrases.length && !phrases; nth += 1)
      phrases = index.arePresent(begun.phrases[nth] ?? NO_LISTS);
    const fitting = index.fittingOf(begun.rows);
    if (fitting === NO_ROWS) continue;
    live ??= new Map();
    live.set(list, fitting);
  }
  if (loose === NO_ROWS && live === undefined) return phrases ? PHRASES_ONLY : NOTHING_FITS;
  return {
    orders: {
      withoutFirst: loose,
      byFirst: live ?? NO_ROWS_BY_FIRST,
      words: [...index.words],
      places: [...index.places],
    },
    phrases,
  };
}

function patternOf(row: Row): RegExp {
  row.pattern ??= new RegExp(orderSource(row.slots, row.script), row.opens === null ? 'gu' : 'uy');
  return row.pattern;
}

/** Marks behind the last word of a match, which are none of its words. */
const CLOSING = /["'”’»),:\]*`]+$/;

/** False where the words behind the first one do not follow it in their order: most rows need no pattern. */
function mayStandAt(
  { behind }: Row,
  { words, places }: Pick<FittingOrders, 'words' | 'places'>,
  at: number,
): boolean {
  if (places.length >= MAX_TRIES) return true;
  const start = places[at] ?? 0;
  let last = start;
  let next = at + 1;
  for (const { list, reach } of behind) {
    for (; ; next += 1) {
      const place = places[next];
      if (place === undefined || place - start > reach) return false;
      if (place > last && words[next]?.lists.includes(list) === true) break;
    }
    last = places[next] ?? last;
  }
  return true;
}

/** A match in a view. */
export interface OrderMatch {
  aim: DirectiveAim;
  start: number;
  end: number;
}

/** Orders in a view, in any of the languages, in no order, `limit` at most. Linear. */
export function matchOrders(
  { text }: PlainView,
  fitting: FittingOrders,
  limit: number,
): OrderMatch[] {
  const { withoutFirst: loose, byFirst: live, words: met, places: tries } = fitting;
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
        if (!mayStandAt(row, fitting, at)) continue;
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
