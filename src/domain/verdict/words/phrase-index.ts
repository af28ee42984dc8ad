import type { Word } from '../text/word.ts';
import {
  compilePhrase,
  isNegated,
  matchPhraseAt,
  type Phrase,
  type PhraseMatch,
} from './phrase.ts';

interface Entry<Owner> {
  phrases: { owner: Owner; phrase: Phrase }[];
  /** Numbers of the phrases of one word. */
  alone: number[];
  /** Numbers of the others by the word that stands behind the first. */
  bySecond: Map<string, number[]>;
  /** How far behind the first word the second one can stand, in words. */
  reach: number;
}

/** Phrases of many owners, by their first word: one look-up per word of a text finds the few that can start there. */
export type PhraseIndex<Owner> = ReadonlyMap<string, Entry<Owner>>;

function addTo(map: Map<string, number[]>, word: string, number: number): void {
  const known = map.get(word);
  if (known === undefined) map.set(word, [number]);
  else known.push(number);
}

/** Builds the index of `[owner, phrase source]` pairs. Throws on a phrase that does not compile. */
export function phraseIndex<Owner>(
  sources: Iterable<readonly [Owner, string]>,
): PhraseIndex<Owner> {
  const index = new Map<string, Entry<Owner>>();
  for (const [owner, source] of sources) {
    const phrase = compilePhrase(source);
    const [first, second] = phrase.slots;
    for (const word of first?.words ?? []) {
      const entry: Entry<Owner> = index.get(word) ?? {
        phrases: [],
        alone: [],
        bySecond: new Map(),
        reach: 0,
      };
      index.set(word, entry);
      const number = entry.phrases.push({ owner, phrase }) - 1;
      if (second === undefined) entry.alone.push(number);
      else {
        for (const next of second.words) addTo(entry.bySecond, next, number);
        entry.reach = Math.max(entry.reach, second.gap + 1);
      }
    }
  }
  return index;
}

const NONE: readonly number[] = [];

/** Numbers, in order, of the phrases that have their second word in reach: mostly none. */
function mayStand<Owner>(
  { alone, bySecond, reach }: Entry<Owner>,
  words: readonly Word[],
  at: number,
): readonly number[] {
  let found: number[] | undefined;
  const last = Math.min(at + reach, words.length - 1);
  for (let next = at + 1; next <= last; next += 1) {
    const begun = bySecond.get(words[next]?.text ?? '');
    if (begun === undefined) continue;
    found ??= [...alone];
    for (const number of begun) if (!found.includes(number)) found.push(number);
  }
  if (found === undefined) return alone.length === 0 ? NONE : alone;
  return found.sort((a, b) => a - b);
}

/** Reports each phrase that stands in `words` and is not negated. Linear: every phrase looks ahead a fixed number of words. */
export function findPhrases<Owner>(
  index: PhraseIndex<Owner>,
  words: readonly Word[],
  report: (owner: Owner, match: PhraseMatch) => void,
): void {
  for (let at = 0; at < words.length; at += 1) {
    const entry = index.get(words[at]?.text ?? '');
    if (entry === undefined) continue;
    for (const number of mayStand(entry, words, at)) {
      const begun = entry.phrases[number];
      if (begun === undefined) continue;
      const { owner, phrase } = begun;
      const match = matchPhraseAt(phrase, words, at);
      if (match !== null && !isNegated(words, at)) report(owner, match);
    }
  }
}
