import { splitName } from '../verdict/text/split-name.ts';
import { splitWords } from './split-words.ts';
import { STOP_WORDS, WORDS_OF_ALL } from './stem.ts';
import { synonymsOf } from './synonyms.ts';

/** A single letter begins too many words. */
const MIN_PREFIX_CHARS = 2;
/** Words of a query that count; more are prose. */
const MAX_TOKENS = 10;
/** Of so many words that are needed, the others are not looked up: each is a file, and they change no more than the order. */
const ENOUGH_WORDS = 3;
/** A word of which only is known that it was asked. */
const NOT_LOOKED_UP: Token = { forms: [], completed: 'never', required: false };
/** What another word for the same thing counts. */
const SYNONYM_WORTH = 0.75;

/** A word that counts as the asked one. */
export interface Form {
  word: string;
  /** 1 for the word itself, less for a guess. */
  worth: number;
}

/** One word of a query as it is looked up. */
export interface Token {
  /** More than one where it may hold a typing error, or where other words mean the same; none where it is not looked up. */
  forms: readonly Form[];
  /** Whether longer words that begin with it count too. */
  completed: 'always' | 'if-unknown' | 'never';
  /** False: an entry without it is a hit all the same. */
  required: boolean;
}

/** One way to read a query. */
export type Reading = readonly Token[];

/** Ways to read a query as it is written: as words, and with camel-cased ones cut up. Empty without a letter or digit. */
export function plainReadings(query: string): Reading[] {
  return waysToSplit(query).map((words) => tokens(words));
}

/** The same readings with up to `count` other words for the same thing beside each word; empty where no word has any. */
export function widenedReadings(readings: readonly Reading[], count: number): Reading[] {
  const widened = readings.map((reading) =>
    reading.map((token): Token => {
      const [first] = token.forms;
      if (first === undefined || !token.required) return token;
      const others = synonymsOf(first.word)
        .slice(0, count)
        .map((word) => ({ word, worth: SYNONYM_WORTH }));
      return others.length === 0 ? token : { ...token, forms: [...token.forms, ...others] };
    }),
  );
  return widened.filter((reading) => reading.some(({ forms }) => forms.length > 1));
}

/** The words of a query, and those with camel-cased ones cut up where that differs. */
export function waysToSplit(query: string): string[][] {
  const written = [...new Set(splitWords(query))].slice(0, MAX_TOKENS);
  const cut = withNumbers(splitName(query.normalize('NFKC'))).flatMap((word) => splitWords(word));
  const parts = [...new Set(cut)].slice(0, MAX_TOKENS);
  if (written.length === 0) return [];
  return parts.length === written.length ? [written] : [written, parts];
}

/** The words of a name; a number stays with the letters right behind it: `2fa` is one word, and `fa` begins too many. */
function withNumbers(words: readonly { text: string; start: number; end: number }[]): string[] {
  const joined: string[] = [];
  let open = -1;
  for (const { text, start, end } of words) {
    if (open === start) joined.push(`${joined.pop() ?? ''}${text}`);
    else joined.push(text);
    open = /^\d+$/.test(text) ? end : -1;
  }
  return joined;
}

/** The words as tokens; `last`: the last of them ends the query, so it may be one that is still being typed. */
export function tokens(words: readonly string[], last = true): Token[] {
  const needed = mostTelling(words);
  const end = words.length - 1;
  // The first letter of the next word takes nothing away from what stands on the screen.
  const isBegun = last && /^[a-z]$/.test(words[end] ?? '');
  const hasOthers = mostTelling(words.slice(0, end)).some((word) => !STOP_WORDS.has(word));
  const read = words.map((word, at): Token => {
    const required = needed.includes(word) && !(isBegun && hasOthers && at === end);
    return {
      forms: [{ word, worth: 1 }],
      completed: completionOf(word, last && at === end),
      required,
    };
  });
  if (read.filter((token) => token.required).length < ENOUGH_WORDS) return read;
  return read.map((token) => (token.required ? token : NOT_LOOKED_UP));
}

/** Words that tell something, else those that nearly all names have, else all. */
function mostTelling(words: readonly string[]): readonly string[] {
  const asked = words.filter((word) => !STOP_WORDS.has(word));
  const telling = asked.filter((word) => !WORDS_OF_ALL.has(word));
  return [telling, asked, words].find((some) => some.length > 0) ?? [];
}

function completionOf(word: string, last: boolean): Token['completed'] {
  if (word.length < MIN_PREFIX_CHARS) return 'never';
  // Whole words that nearly all have: nobody is in the middle of one, and a longer one says no more.
  if (WORDS_OF_ALL.has(word)) return 'never';
  if (last) return 'always';
  if (STOP_WORDS.has(word)) return 'never';
  return 'if-unknown';
}
