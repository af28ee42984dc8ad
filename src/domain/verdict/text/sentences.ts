import { isLetterOrDigit } from './characters.ts';
import { splitText } from './split-text.ts';
import { MAX_TEXT_CHARS, type Word } from './word.ts';

/** One sentence, heading or list item. Its words are cut when they are first asked for: most are never read. */
export class Sentence {
  readonly start: number;
  readonly end: number;
  readonly #text: string;
  #words: readonly Word[] | undefined;
  #opening: { chars: number; words: readonly Word[] } | undefined;
  /** Languages that it can be in, kept here by the reader that tells them apart. */
  tongues: readonly string[] | undefined;

  constructor(text: string, start: number, end: number) {
    this.#text = text;
    this.start = start;
    this.end = end;
  }

  get words(): readonly Word[] {
    this.#words ??= splitText(this.#text, this.start, this.end);
    return this.#words;
  }

  /** The text that the offsets of this sentence and of its words point into. */
  get whole(): string {
    return this.#text;
  }

  /** The words that start in the first `chars` units. */
  opening(chars: number): readonly Word[] {
    if (this.#words !== undefined || this.end - this.start <= chars) return this.words;
    if (this.#opening?.chars !== chars)
      this.#opening = { chars, words: splitText(this.#text, this.start, this.start + chars) };
    return this.#opening.words;
  }
}

const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'eg',
  'ie',
  'etc',
  'vs',
  'cf',
  'incl',
  'approx',
  'no',
  'resp',
]);
const LIST_MARKS = new Set(['-', '*', '•', '–', '#', '|', '>']);
const BLANKS = new Set([' ', '\t', '\n', '\r', '']);
const CLOSERS = new Set(['"', "'", ')', '*', '`', '”', ']']);

function endsAbbreviation(text: string, stop: number): boolean {
  let start = stop;
  while (
    start > 0 &&
    stop - start < 8 &&
    !BLANKS.has(text.charAt(start - 1)) &&
    text.charAt(start - 1) !== '('
  )
    start -= 1;
  return ABBREVIATIONS.has(text.slice(start, stop).toLowerCase());
}

const HEADING_CHARS = 40;

/** True when the line at `at` is a short heading that ends in a colon (`Returns:`). */
function isHeadingLine(text: string, at: number): boolean {
  const end = text.slice(at, at + HEADING_CHARS).search(/[\r\n]/);
  return end > 0 && text.charAt(at + end - 1) === ':';
}

/** Offset after a sentence that ends at `at`, or -1 when the mark there ends none. */
function sentenceEnd(text: string, at: number): number {
  const mark = text.charAt(at);
  if (mark === '。' || mark === '！' || mark === '？') return at + 1;
  if (mark === '.' || mark === '!' || mark === '?') {
    let next = at + 1;
    while (CLOSERS.has(text.charAt(next))) next += 1;
    return BLANKS.has(text.charAt(next)) && !(mark === '.' && endsAbbreviation(text, at))
      ? next
      : -1;
  }
  if (mark !== '\n') return -1;
  let next = at + 1;
  while (text.charAt(next) === ' ' || text.charAt(next) === '\t') next += 1;
  const following = text.charAt(next);
  const closes =
    following === '\n' ||
    following === '\r' ||
    LIST_MARKS.has(following) ||
    isHeadingLine(text, next);
  return closes ? at + 1 : -1;
}

/** A heading in capitals (`USE CASES`) or a line that ends in a colon closes at its line break. */
function closesAtLineBreak(text: string, start: number, at: number): boolean {
  if (text.charAt(at) !== '\n') return false;
  return text.charAt(at - 1) === ':' || LIST_MARKS.has(text.charAt(start));
}

function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (isLetterOrDigit(text.charCodeAt(at))) return true;
  return false;
}

/**
 * Sentences of `text` (its first `MAX_TEXT_CHARS` units) in order; those without a word are left out.
 * A list item and a heading count as sentences. Linear.
 */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const limit = Math.min(text.length, MAX_TEXT_CHARS);
  let start = 0;
  const close = (end: number): void => {
    if (hasWord(text, start, end)) sentences.push(new Sentence(text, start, end));
    start = end;
  };
  for (let at = 0; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x0a && code < 0x3000) continue;
    if (start === at && BLANKS.has(text.charAt(at))) start = at + 1;
    const end = closesAtLineBreak(text, start, at) ? at + 1 : sentenceEnd(text, at);
    if (end > 0) {
      close(end);
      at = end - 1;
    }
  }
  if (start < limit) close(limit);
  return sentences;
}
