import { splitName } from '../verdict/text/split-name.ts';
import { MIN_TYPO_CHARS } from './mistyped-readings.ts';
import { isOneEditApart } from './near-words.ts';
import { splitWords } from './split-words.ts';
import { STOP_WORDS, stem } from './stem.ts';
import { synonymsOf } from './synonyms.ts';

/** A piece of a text; marked where it answers the query. Joined, the pieces are the text. */
export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text into pieces and marks what answers the query: its words in any form, words that begin with one of them, that
 * are one typing error away, or that mean the same. Words that say nothing are marked only where the query has no others.
 */
export function markWords(text: string, query: string): Piece[] {
  const words = [
    ...new Set([
      ...splitWords(query),
      ...splitName(query).flatMap((word) => splitWords(word.text)),
    ]),
  ];
  const telling = words.filter((word) => !STOP_WORDS.has(word));
  const asked = telling.length > 0 ? telling : words;
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) pieces.push({ text: text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const { text: word, start, end } of splitName(text)) {
    const length = markedLength(word, asked);
    if (length === 0) continue;
    add(start, false);
    add(Math.min(end, start + length), true);
  }
  add(text.length, false);
  return pieces;
}

/** Characters of `word` that answer one of the asked words. */
function markedLength(word: string, asked: readonly string[]): number {
  let length = 0;
  for (const one of asked) {
    if (word === one || stem(word) === stem(one)) return word.length;
    if (synonymsOf(one).includes(word)) length = word.length;
    if (one.length > 1 && word.startsWith(one)) length = Math.max(length, one.length);
    else if (one.length >= MIN_TYPO_CHARS && isOneEditApart(word, one)) length = word.length;
  }
  return length;
}
