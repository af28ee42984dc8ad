import { splitName } from '../verdict/words/split-name.ts';
import {
  cutAfterRepair,
  cutAroundLetter,
  cutAtLostLetter,
  cutIntoWords,
  nearWords,
} from './near-words.ts';
import { splitWords } from './split-words.ts';
import { STOP_WORDS } from './stem.ts';

/** Shorter queries are taken as they are written: a name of six letters that lost one has five. */
export const MIN_TYPO_CHARS = 5;
/** A single letter begins too many words. */
const MIN_PREFIX_CHARS = 2;
/** Words of a query that count; more are prose. */
const MAX_TOKENS = 10;
const MAX_NEAR_WORDS = 12;
const MAX_CUTS = 3;
/** Each way to cut a word costs one or two files. */
const MAX_WAYS = 8;
/** What a word counts that was put in for a mistyped one. */
const GUESS_WORTH = 0.7;

/** One word of a query as it is looked up. */
export interface Token {
  /** Words that count as this one; more than one where it may hold a typing error. */
  words: readonly string[];
  /** Longer words that begin with it count too. */
  prefix: boolean;
  /** False: an entry without it is a hit all the same. */
  required: boolean;
  /** What a hit of it is worth: less where the word is a guess. */
  worth: number;
}

/** One way to read a query. */
export type Reading = readonly Token[];

/** Ways to read a query as it is written: as words, and with camel-cased ones cut up. Empty without a letter or digit. */
export function plainReadings(query: string): Reading[] {
  return waysToSplit(query).map(tokens);
}

/**
 * Ways to read a query with one typing error in it: a wrong letter, a missing separator or one too many. Empty for
 * fewer than five letters. `vocabulary` has the words of all names.
 */
export function mistypedReadings(query: string, vocabulary: readonly string[]): Reading[] {
  const known = new Set(vocabulary);
  const ways = waysToSplit(query).filter((words) => words.join('').length >= MIN_TYPO_CHARS);
  const [run, ...others] = ways[0] ?? [];
  // Only a name in one piece can have its error where two of its words meet.
  const repaired =
    run === undefined || others.length > 0 ? [] : cutAfterRepair(run, known).slice(0, MAX_WAYS);
  return [
    ...ways.flatMap((words) => words.flatMap((_, at) => mend(words, at, vocabulary, known))),
    ...repaired.map((cut) => cut.map((word) => guess([word]))),
  ];
}

function waysToSplit(query: string): string[][] {
  const written = [...new Set(splitWords(query))].slice(0, MAX_TOKENS);
  const cut = splitName(query.normalize('NFKC')).flatMap((word) => splitWords(word.text));
  const parts = [...new Set(cut)].slice(0, MAX_TOKENS);
  if (written.length === 0) return [];
  return parts.length === written.length ? [written] : [written, parts];
}

/** The query with word `at` mended in each way that gives known words. */
function mend(
  words: readonly string[],
  at: number,
  vocabulary: readonly string[],
  known: ReadonlySet<string>,
): Reading[] {
  const word = words[at] ?? '';
  const next = words[at + 1];
  const around = (middle: readonly string[][], taken: number): Reading => [
    ...tokens(words.slice(0, at)),
    ...middle.map(guess),
    ...tokens(words.slice(at + taken)),
  ];
  const near = nearWords(word, vocabulary).slice(0, MAX_NEAR_WORDS);
  const cuts = [
    ...cutIntoWords(word, known, MAX_CUTS),
    ...cutAroundLetter(word, known),
    ...cutAtLostLetter(word, known),
  ].slice(0, MAX_WAYS);
  const moved =
    next === undefined
      ? []
      : cutIntoWords(word + next, known, MAX_CUTS).filter(
          (cut) => cut.length === 2 && cut[0] !== word,
        );
  return [
    ...(near.length > 0 ? [around([near], 1)] : []),
    ...cuts.map((cut) => around(cut.map(only), 1)),
    ...(next !== undefined && known.has(word + next) ? [around([[word + next]], 2)] : []),
    ...moved.map((cut) => around(cut.map(only), 2)),
  ];
}

function tokens(words: readonly string[]): Token[] {
  const allStop = words.every((word) => STOP_WORDS.has(word));
  return words.map((word) => ({
    words: [word],
    prefix: word.length >= MIN_PREFIX_CHARS,
    required: allStop || !STOP_WORDS.has(word),
    worth: 1,
  }));
}

function guess(words: readonly string[]): Token {
  return { words, prefix: false, required: true, worth: GUESS_WORTH };
}

const only = (word: string): string[] => [word];
