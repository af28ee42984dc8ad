import type { Word } from '../text/word.ts';
import { inflect } from './inflect.ts';

interface Slot {
  words: ReadonlySet<string>;
  /** Words that may stand before this one. */
  gap: number;
}

/** A sequence of words to look for, compiled. */
export interface Phrase {
  source: string;
  slots: readonly Slot[];
}

/** Words of a text that a phrase matched: indexes of the first and the last one. */
export interface PhraseMatch {
  first: number;
  last: number;
}

/** Present forms of a verb: past forms are left out, since "sent mail" is a thing and not an act. */
export function presentForms(verb: string): string[] {
  return inflect(verb)
    .filter(([, kind]) => kind !== 'past')
    .map(([form]) => form);
}

function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function expand(alternative: string): string[] {
  if (alternative.endsWith('!')) return presentForms(alternative.slice(0, -1));
  if (alternative.endsWith('+')) {
    const noun = alternative.slice(0, -1);
    return [noun, plural(noun)];
  }
  return [alternative];
}

/** Words of a place of a phrase, by how it is written: many phrases share one. */
const wordsOf = new Map<string, ReadonlySet<string>>();

function wordsAt(part: string): ReadonlySet<string> {
  const known = wordsOf.get(part);
  if (known !== undefined) return known;
  const words = new Set(part.split('|').flatMap(expand));
  wordsOf.set(part, words);
  return words;
}

/**
 * Compiles `send! ~3 email+|sms`: a form of "send", then, with at most three words between, "email", "emails" or "sms".
 * `!` stands for the present forms of a verb, `+` for singular and plural, `|` for or.
 */
export function compilePhrase(source: string): Phrase {
  const slots: Slot[] = [];
  let gap = 0;
  for (const part of source.split(' ')) {
    if (part.startsWith('~')) gap = Number(part.slice(1));
    else {
      slots.push({ words: wordsAt(part), gap });
      gap = 0;
    }
  }
  if (slots.length === 0 || slots.some((slot) => Number.isNaN(slot.gap)))
    throw new Error(`signal phrase "${source}" has no words or a broken gap`);
  return { source, slots };
}

/** Marks that end a thought: no phrase reaches across one. */
const STOPS = new Set(['.', '!', '?', ';', ':', '。', ',', '(', ')', '、', '，']);

/** Tries a phrase whose first word stands at `at`; stays inside a sentence, never looks back. Null when it does not fit. */
export function matchPhraseAt(
  phrase: Phrase,
  words: readonly Word[],
  at: number,
): PhraseMatch | null {
  let next = at + 1;
  for (let nth = 1; nth < phrase.slots.length; nth += 1) {
    const slot = phrase.slots[nth];
    if (slot === undefined) break;
    const limit = next + slot.gap;
    let found = -1;
    for (let i = next; i <= limit && i < words.length; i += 1) {
      const word = words[i];
      if (word === undefined || STOPS.has(word.before)) break;
      if (slot.words.has(word.text)) {
        found = i;
        break;
      }
    }
    if (found < 0) return null;
    next = found + 1;
  }
  return { first: at, last: next - 1 };
}

const NEGATIONS = new Set([
  'not',
  'no',
  'never',
  'without',
  'cannot',
  "don't",
  "doesn't",
  "won't",
  "can't",
  'cant',
  'dont',
  'nor',
  'avoid',
]);

/** True when one of the three words before stands for "not": "does not send mail". */
export function isNegated(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const word = words[i];
    if (word === undefined) return false;
    if (NEGATIONS.has(word.text)) return true;
    if (STOPS.has(words[i + 1]?.before ?? '')) return false;
  }
  return false;
}
