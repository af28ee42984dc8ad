import { INFORMATION } from './rules/nouns.ts';
import { NOUN_RULE } from './rules/read.ts';
import type { Evidence } from './verdict.ts';
import { singular } from './words/inflect.ts';
import type { Sentence } from './words/sentences.ts';
import type { Word } from './words/word.ts';

/** Words that name what a tool returns or thinks about when a description has no verb. */
const THINKING = new Set(
  'thinking reasoning thought debugging planning audit detection recognition solving'.split(' '),
);
/** Words that name a look-up when they end a name: a narrower list, since a name is all there is. */
const NAME_HEADS = new Set(
  'info information details detail status list history data price prices stats statistics schema log logs docs documentation search news weather forecast count metadata report summary results candlestick ranking quote rates lookup balance'.split(
    ' ',
  ),
);
/** How far into a sentence its subject reaches, in words. */
const SUBJECT_WORDS = 8;

const quoteOf = (text: string, field: string, { start, end }: Word): Evidence => ({
  field,
  start,
  end,
  quote: text.slice(start, end),
  rule: NOUN_RULE.id,
});

/** A first sentence without a verb that only names information (`Coin data by ID`). */
export function readNounPhrase(
  description: string,
  sentence: Sentence | undefined,
): Evidence | undefined {
  const subject = sentence?.words.slice(0, SUBJECT_WORDS) ?? [];
  const word = subject.find(({ text }) => INFORMATION.has(singular(text)) || THINKING.has(text));
  return word === undefined ? undefined : quoteOf(description, 'description', word);
}

/** A name without a verb that ends in a word for information (`course-details`). */
export function readNounName(name: string, words: readonly Word[]): Evidence | undefined {
  const last = words.at(-1);
  return last !== undefined && words.length > 1 && NAME_HEADS.has(last.text)
    ? quoteOf(name, 'name', last)
    : undefined;
}
