import { isLetterOrDigit } from '../text/characters.ts';

const A = 0x61;
const LETTERS = 26;
const UNDERSCORE = 0x5f;
const BLANK = 0x20;
const FIRST_SIGN = 0x2e80;
const UNITS = 0x10000;

/** Places of a node, 64 bytes: one for each letter from a to z, one for a blank; other units share a map. */
const PLACES = 32;
const BLANK_PLACE = LETTERS + 1;
const placeOf = (code: number): number =>
  code >= A && code < A + LETTERS ? code - A + 1 : code === BLANK ? BLANK_PLACE : 0;

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

/** What ends at a node: nothing, a whole word, the beginning of one. */
const WHOLE = 1;
const OPEN = 2;
const FIRST_NODES = 8_192;

function longer<T extends Uint16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Words of many lists, found in one pass over a text. Its nodes lie close together: a text touches many. */
export class WordTrie {
  /** Node of the first unit of a word, by that unit; 0 for none. */
  readonly #roots = new Int32Array(UNITS);
  /** Node behind each place of each node, 0 for none. */
  #next = new Uint16Array(FIRST_NODES * PLACES);
  /** Nodes behind units without a place, by node and unit, and 1 for each such unit. */
  readonly #mapped = new Map<number, number>();
  readonly #isMapped = new Uint8Array(UNITS);
  /** Which kinds of word end at each node. */
  #ends = new Uint8Array(FIRST_NODES);
  #nodes = 1;
  /** Lists that have the word that ends at a node as a whole word. */
  readonly #whole: (WordEnd | undefined)[] = [];
  /** Lists that have it as the beginning of a word, or among signs, where words have no end. */
  readonly #open: (WordEnd | undefined)[] = [];
  /** Bits for three small letters with which a word begins, or of which the first ones are one: most words of a text end here. */
  readonly #triples = new Int32Array(TRIPLES / 32);

  /** Adds a word of `list`; `open`: more letters may follow. */
  add(word: string, open: boolean, list: number): void {
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      node = (at === 0 ? this.#roots[code] : this.#step(node, code)) || this.#grow(node, code);
    }
    this.#markTriples(word);
    const ends = open ? this.#open : this.#whole;
    const end = ends[node] ?? { lists: [], scan: 0 };
    end.lists.push(list);
    while (ends.length < node) ends.push(undefined);
    ends[node] = end;
    this.#ends[node] = (this.#ends[node] ?? 0) | (open ? OPEN : WHOLE);
  }

  #markTriples(word: string): void {
    const first = word.charCodeAt(0);
    const second = word.charCodeAt(1);
    const third = word.charCodeAt(2);
    if (!isSmall(first) || (word.length > 1 && !isSmall(second))) return;
    if (word.length > 2) {
      if (isSmall(third)) this.#markTriple(tripleOf(first, second, third));
      return;
    }
    const [low, high] = word.length > 1 ? [second, second] : [A, A + LETTERS];
    for (let b = low; b <= high; b += 1)
      for (let c = A; c <= A + LETTERS; c += 1) this.#markTriple(tripleOf(first, b, c));
  }

  #markTriple(triple: number): void {
    this.#triples[triple >> 5] = (this.#triples[triple >> 5] ?? 0) | (1 << (triple & 31));
  }

  #grow(from: number, code: number): number {
    const node = this.#nodes;
    this.#nodes += 1;
    if (node >= UNITS) throw new Error('word trie: more nodes than its places can hold');
    if (this.#nodes > this.#ends.length) {
      this.#next = longer(this.#next, new Uint16Array(this.#next.length * 2));
      this.#ends = longer(this.#ends, new Uint8Array(this.#ends.length * 2));
    }
    const place = placeOf(code);
    if (from === 0) this.#roots[code] = node;
    else if (place !== 0) this.#next[from * PLACES + place] = node;
    else {
      this.#isMapped[code] = 1;
      this.#mapped.set(from * UNITS + code, node);
    }
    return node;
  }

  /** The node behind another one, 0 for none. */
  #step(from: number, code: number): number {
    const place = placeOf(code);
    if (place !== 0) return this.#next[from * PLACES + place] ?? 0;
    return this.#isMapped[code] === 1 ? (this.#mapped.get(from * UNITS + code) ?? 0) : 0;
  }

  /** Reports each word that stands at a place of `text`: at the start of a word, or at any sign of a script without blanks. */
  scan(text: string, report: (end: WordEnd, at: number) => void): void {
    let inWord = false;
    const roots = this.#roots;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      // A mark of emphasis in front of a word is none of it: `_call this_`.
      if (PART[code] !== 1 || (code === UNDERSCORE && !inWord)) {
        inWord = false;
        continue;
      }
      const isSign = code >= FIRST_SIGN;
      if ((isSign || !inWord) && roots[code] !== 0 && this.#may(text, at, code))
        this.#walk(text, at, report);
      inWord = !isSign;
    }
  }

  /** False for three small letters with which no word begins. */
  #may(text: string, at: number, first: number): boolean {
    const second = text.charCodeAt(at + 1);
    const third = text.charCodeAt(at + 2);
    if (!isSmall(first) || !isSmall(second) || !isSmall(third)) return true;
    const triple = tripleOf(first, second, third);
    return (((this.#triples[triple >> 5] ?? 0) >> (triple & 31)) & 1) === 1;
  }

  #walk(text: string, from: number, report: (end: WordEnd, at: number) => void): void {
    let node = this.#roots[text.charCodeAt(from)] ?? 0;
    let at = from + 1;
    for (;;) {
      const ends = this.#ends[node] ?? 0;
      if (ends !== 0) this.#report(node, ends, goesOn(text.charCodeAt(at)), from, report);
      if (at >= text.length) return;
      const code = text.charCodeAt(at);
      if (isBlank(code)) {
        node = this.#step(node, BLANK);
        while (isBlank(text.charCodeAt(at + 1))) at += 1;
      } else node = this.#step(node, code);
      at += 1;
      if (node === 0) return;
    }
  }

  #report(
    node: number,
    ends: number,
    inside: boolean,
    from: number,
    report: (end: WordEnd, at: number) => void,
  ): void {
    const open = (ends & OPEN) === 0 ? undefined : this.#open[node];
    if (open !== undefined) report(open, from);
    const whole = (ends & WHOLE) === 0 || inside ? undefined : this.#whole[node];
    if (whole !== undefined) report(whole, from);
  }
}
