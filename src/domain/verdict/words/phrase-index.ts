import type { Word } from '../text/word.ts';
import {
  compilePhrase,
  isNegated,
  matchPhraseAt,
  type Phrase,
  type PhraseMatch,
} from './phrase.ts';

/** Phrases of many owners, by their first word: one look-up per word of a text finds the few that can start there. */
export type PhraseIndex<Owner> = ReadonlyMap<string, readonly { owner: Owner; phrase: Phrase }[]>;

/** Builds the index of `[owner, phrase source]` pairs. Throws on a phrase that does not compile. */
export function phraseIndex<Owner>(
  sources: Iterable<readonly [Owner, string]>,
): PhraseIndex<Owner> {
  const index = new Map<string, { owner: Owner; phrase: Phrase }[]>();
  for (const [owner, source] of sources) {
    const phrase = compilePhrase(source);
    for (const word of phrase.slots[0]?.words ?? []) {
      const list = index.get(word);
      if (list === undefined) index.set(word, [{ owner, phrase }]);
      else list.push({ owner, phrase });
    }
  }
  return index;
}

/** Reports each phrase that stands in `words` and is not negated. Linear: every phrase looks ahead a fixed number of words. */
export function findPhrases<Owner>(
  index: PhraseIndex<Owner>,
  words: readonly Word[],
  report: (owner: Owner, match: PhraseMatch) => void,
): void {
  for (let at = 0; at < words.length; at += 1) {
    const candidates = index.get(words[at]?.text ?? '');
    if (candidates === undefined) continue;
    for (const { owner, phrase } of candidates) {
      const match = matchPhraseAt(phrase, words, at);
      if (match !== null && !isNegated(words, at)) report(owner, match);
    }
  }
}
