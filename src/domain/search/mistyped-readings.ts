import {
  cutAfterRepair,
  cutAroundLetter,
  cutAtBadStart,
  cutIntoWords,
  nearWords,
} from './near-words.ts';
import { type Reading, type Token, tokens, waysToSplit } from './reading.ts';

/** Shorter queries are taken as they are written: a name of six letters that lost one has five. */
export const MIN_TYPO_CHARS = 5;
/** Words one error away are looked up in groups of this many, the likeliest first. */
const NEAR_WORDS = 5;
const MAX_NEAR_WORDS = 15;
const MAX_CUTS = 3;
/** Each way to cut a word costs one or two files. */
const MAX_WAYS = 8;
/** What a word counts that was put in for a mistyped one. */
const GUESS_WORTH = 0.7;

/** A query with `taken` words from `at` on replaced. */
interface Mended {
  reading: Reading;
  at: number;
  taken: number;
}

/**
 * Ways to read a query with one typing error in it, likeliest first: a wrong letter, a missing separator or one too many.
 * Where words stand in the query that no name has nor begins with, the error is in them. Empty for fewer than five letters.
 * `vocabulary` has the words of all names, sorted.
 */
export function mistypedReadings(query: string, vocabulary: readonly string[]): Reading[] {
  const known = new Set(vocabulary);
  const ways = waysToSplit(query).filter((words) => words.join('').length >= MIN_TYPO_CHARS);
  const [run, ...others] = ways[0] ?? [];
  // Only a name in one piece can have its error where two of its words meet.
  const repaired =
    run === undefined || others.length > 0 ? [] : cutAfterRepair(run, known).slice(0, MAX_WAYS);
  return [
    ...ways.flatMap((words) => mendWords(words, vocabulary, known)),
    ...repaired.map((cut) => cut.map((word) => guess([word]))),
  ];
}

function mendWords(
  words: readonly string[],
  vocabulary: readonly string[],
  known: ReadonlySet<string>,
): Reading[] {
  const strange = words.map((word) => !known.has(word));
  const impossible = words.map((word, at) => strange[at] === true && !isBegun(word, vocabulary));
  const left = (marks: readonly boolean[], { at, taken }: Mended) =>
    marks.filter((mark, place) => mark && (place < at || place >= at + taken)).length;
  return words
    .flatMap((_, at) => mend(words, at, vocabulary, known))
    .filter((mended) => left(impossible, mended) === 0)
    .sort((a, b) => left(strange, a) - left(strange, b))
    .map(({ reading }) => reading);
}

/** The query with word `at` mended in each way that gives known words. */
function mend(
  words: readonly string[],
  at: number,
  vocabulary: readonly string[],
  known: ReadonlySet<string>,
): Mended[] {
  const word = words[at] ?? '';
  const next = words[at + 1];
  const around = (middle: readonly (readonly string[])[], taken: number): Mended => ({
    at,
    taken,
    reading: [
      ...tokens(words.slice(0, at), false),
      ...middle.map(guess),
      ...tokens(words.slice(at + taken)),
    ],
  });
  const near = nearWords(word, vocabulary).sort((a, b) => unlike(word, a) - unlike(word, b));
  const cuts = [
    ...cutIntoWords(word, known, MAX_CUTS),
    ...cutAroundLetter(word, known),
    ...cutAtBadStart(word, known),
  ].slice(0, MAX_WAYS);
  const moved =
    next === undefined
      ? []
      : cutIntoWords(word + next, known, MAX_CUTS).filter(
          (cut) => cut.length === 2 && cut[0] !== word,
        );
  return [
    ...inGroups(near.slice(0, MAX_NEAR_WORDS), NEAR_WORDS).map((some) => around([some], 1)),
    ...(next !== undefined && known.has(word + next) ? [around([[word + next]], 2)] : []),
    ...moved.map((cut) => around(cut.map(only), 2)),
    ...cuts.map((cut) => around(cut.map(only), 1)),
  ];
}

/** Readers seldom miss the first letter, and what is missed is rather a letter too few than one too many. */
function unlike(word: string, near: string): number {
  const longer = near.length > word.length;
  return (near.charAt(0) === word.charAt(0) ? 0 : 1) + (longer ? 0 : 1);
}

function inGroups<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}

/** True when some word of the sorted vocabulary begins with `word`. */
function isBegun(word: string, vocabulary: readonly string[]): boolean {
  let low = 0;
  let high = vocabulary.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((vocabulary[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return vocabulary[low]?.startsWith(word) === true;
}

function guess(words: readonly string[]): Token {
  const forms = words.map((word) => ({ word, worth: GUESS_WORTH }));
  return { forms, completed: 'never', required: true };
}

const only = (word: string): string[] => [word];
