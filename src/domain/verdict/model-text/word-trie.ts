import { isLetterOrDigit } from '../text/characters.ts';

const A = 0x61;
const LETTERS = 26;
const UNDERSCORE = 0x5f;
const BLANK = 0x20;
const FIRST_SIGN = 0x2e80;
const UNITS = 0x10000;

/** Columns of a node: none, the letters a to z, a blank; every unit beyond them shares one and is looked up in a map. */
const NO_COLUMN = 0;
const BLANK_COLUMN = LETTERS + 1;
const MAP_COLUMN = BLANK_COLUMN + 1;
const COLUMNS = MAP_COLUMN + 1;

/** 1 for units that can be part of a word. */
const PART = new Uint8Array(UNITS);
for (let code = 0; code < UNITS; code += 1)
  PART[code] = code === UNDERSCORE || isLetterOrDigit(code) ? 1 : 0;

/** True for a unit that the word before it goes on with: signs are words of their own. */
const goesOn = (code: number): boolean => PART[code] === 1 && code < FIRST_SIGN;

const isBlank = (code: number): boolean => code === BLANK || code === 0x0a || code === 0x09;

/** Numbers of three small letters in a row, five bits each. */
const TRIPLES = 0x8000;
const isSmall = (code: number): boolean => code >= A && code < A + LETTERS;
const tripleOf = (first: number, second: number, third: number): number =>
  ((first & 31) << 10) | ((second & 31) << 5) | (third & 31);

/** The end of a word: the lists that have it. */
export interface WordEnd {
  lists: number[];
  /** For the reader: the number of the scan that met it last. */
  scan: number;
}

/** Words of many lists, found in one pass over a text. */
export class WordTrie {
  /** Column of each unit that some word has. */
  readonly #columns = new Uint8Array(UNITS);
  /** Node behind each column of each node, 0 for none: the root follows nothing. */
  #next = new Int32Array(COLUMNS * 8192);
  #nodes = 1;
  /** Nodes behind units without a column of their own, by node and unit. */
  readonly #mapped = new Map<number, number>();
  /** Lists that have the word that ends at a node as a whole word. */
  readonly #whole: (WordEnd | null)[] = [null];
  /** Lists that have it as the beginning of a word, or among signs, where words have no end. */
  readonly #open: (WordEnd | null)[] = [null];
  /** 1 for units that begin a word. */
  readonly #begins = new Uint8Array(UNITS);
  /** 1 for three small letters with which a word begins, or of which the first ones are one: most words of a text end here. */
  readonly #triples = new Uint8Array(TRIPLES);

  /** Adds a word of `list`; `open`: more letters may follow. */
  add(word: string, open: boolean, list: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (at === 0) this.#begins[code] = 1;
      node = this.#step(node, code) || this.#grow(node, code);
    }
    this.#markTriples(word);
    const ends = open ? this.#open : this.#whole;
    const end = ends[node] ?? { lists: [], scan: 0 };
    end.lists.push(list);
    ends[node] = end;
  }

  #markTriples(word: string): void {
    const first = word.charCodeAt(0);
    const second = word.charCodeAt(1);
    const third = word.charCodeAt(2);
    if (!isSmall(first) || (word.length > 1 && !isSmall(second))) return;
    if (word.length > 2) {
      if (isSmall(third)) this.#triples[tripleOf(first, second, third)] = 1;
      return;
    }
    const [low, high] = word.length > 1 ? [second, second] : [A, A + LETTERS];
    for (let b = low; b <= high; b += 1)
      for (let c = A; c <= A + LETTERS; c += 1) this.#triples[tripleOf(first, b, c)] = 1;
  }

  #grow(from: number, code: number): number {
    const node = this.#nodes;
    this.#nodes += 1;
    if (this.#nodes * COLUMNS > this.#next.length) {
      const longer = new Int32Array(this.#next.length * 2);
      longer.set(this.#next);
      this.#next = longer;
    }
    this.#whole.push(null);
    this.#open.push(null);
    const letter = code - A;
    const column =
      code === BLANK ? BLANK_COLUMN : letter >= 0 && letter < LETTERS ? letter + 1 : MAP_COLUMN;
    this.#columns[code] = column;
    if (column === MAP_COLUMN) this.#mapped.set(from * UNITS + code, node);
    else this.#next[from * COLUMNS + column] = node;
    return node;
  }

  #step(node: number, code: number): number {
    const column = this.#columns[code] ?? NO_COLUMN;
    return column === MAP_COLUMN
      ? (this.#mapped.get(node * UNITS + code) ?? 0)
      : (this.#next[node * COLUMNS + column] ?? 0);
  }

  /** Reports each word that stands at a place of `text`: at the start of a word, or at any sign of a script without blanks. */
  scan(text: string, report: (end: WordEnd, at: number) => void): void {
    let inWord = false;
    const begins = this.#begins;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      // A mark of emphasis in front of a word is none of it: `_call this_`.
      if (PART[code] !== 1 || (code === UNDERSCORE && !inWord)) {
        inWord = false;
        continue;
      }
      const isSign = code >= FIRST_SIGN;
      if ((isSign || !inWord) && begins[code] === 1 && this.#may(text, at, code))
        this.#walk(text, at, report);
      inWord = !isSign;
    }
  }

  /** False for three small letters with which no word begins. */
  #may(text: string, at: number, first: number): boolean {
    const second = text.charCodeAt(at + 1);
    const third = text.charCodeAt(at + 2);
    if (!isSmall(first) || !isSmall(second) || !isSmall(third)) return true;
    return this.#triples[tripleOf(first, second, third)] === 1;
  }

  #walk(text: string, from: number, report: (end: WordEnd, at: number) => void): void {
    let node = 0;
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        node = this.#next[node * COLUMNS + BLANK_COLUMN] ?? 0;
        while (isBlank(text.charCodeAt(at + 1))) at += 1;
      } else node = this.#step(node, code);
      at += 1;
      if (node === 0) return;
      const open = this.#open[node] ?? null;
      if (open !== null) report(open, from);
      const whole = this.#whole[node] ?? null;
      if (whole !== null && !goesOn(text.charCodeAt(at))) report(whole, from);
    }
  }
}
