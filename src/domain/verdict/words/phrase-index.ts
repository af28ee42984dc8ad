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
  /** Words of which one stands behind the first word, whichever of the phrases it is; null where one word is a phrase. */
  seconds: Set<string> | null;
  /** How far behind the first word the second one can stand, in words. */
  reach: number;
}

/** Phrases of many owners, by their first word: one look-up per word of a text finds the few that can start there. */
export type PhraseIndex<Owner> = ReadonlyMap<string, Entry<Owner>>;

/** Builds the index of `[owner, phrase source]` pairs. Throws on a phrase that does not compile. */
export function phraseIndex<Owner>(
  sources: Iterable<readonly [Owner, string]>,
): PhraseIndex<Owner> {
  const index = new Map<string, Entry<Owner>>();
  for (const [owner, source] of sources) {
    const phrase = compilePhrase(source);
    const [first, second] = phrase.slots;
    for (const word of first?.words ?? []) {
      const entry = index.get(word) ?? { phrases: [], seconds: new Set(), reach: 0 };
      index.set(word, entry);
      entry.phrases.push({ owner, phrase });
      if (second === undefined) entry.seconds = null;
      else {
        for (const next of second.words) entry.seconds?.add(next);
        entry.reach = Math.max(entry.reach, second.gap + 1);
      }
    }
  }
  return index;
}

/** False where no second word stands in reach. */
function mayStand<Owner>(
  { seconds, reach }: Entry<Owner>,
  words: readonly Word[],
  at: number,
): boolean {
  if (seconds === null) return true;
  const last = Math.min(at + reach, words.length - 1);
  for (let next = at + 1; next <= last; next += 1)
    if (seconds.has(words[next]?.text ?? '')) return true;
  return false;
}

/** Reports each phrase that stands in `words` and is not negated. Linear: every phrase looks ahead a fixed number of words. */
export function findPhrases<Owner>(
  index: PhraseIndex<Owner>,
  words: readonly Word[],
  report: (owner: Owner, match: PhraseMatch) => void,
): void {
  for (let at = 0; at < words.length; at += 1) {
    const entry = index.get(words[at]?.text ?? '');
    if (entry === undefined || !mayStand(entry, words, at)) continue;
    for (const { owner, phrase } of entry.phrases) {
      const match = matchPhraseAt(phrase, words, at);
      if (match !== null && !isNegated(words, at)) report(owner, match);
    }
  }
}
