import { countLetters } from '../text/characters.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import { FOREIGN_VERBS } from '../words/foreign-words.ts';
import { CONNECTORS, DETERMINERS, LEAD_FILLERS, PREPOSITIONS } from '../words/function-words.ts';
import { singular } from '../words/inflect.ts';
import { KNOWN_NOUNS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import { isKnownForeign, mayBeEnglish } from './said-acts.ts';
import { readVerb } from './verb-forms.ts';

/** Sentences of a description that are measured: arguments and examples stand behind them. */
const MAX_SENTENCES = 8;
/** Units of a sentence in which a known word is looked for. */
const MAX_CHARS = 160;

/** Units in which most sentences name their verb. */
const START_CHARS = 40;

/** Letters that a description has at least: `2` says nothing that could be read. */
const MIN_LETTERS = 3;

/** How much of a description the rules could read. */
export interface Unread {
  /** Letters in sentences that no rule could read, of all letters measured, 0 to 1. */
  share: number;
  /** True when there is a description and not one of its sentences was read. */
  all: boolean;
}

/** Names of tools and arguments, and words that say nothing of a deed. */
const isSmall = ({ text, identifier }: Word): boolean =>
  identifier ||
  LEAD_FILLERS.has(text) ||
  DETERMINERS.has(text) ||
  PREPOSITIONS.has(text) ||
  CONNECTORS.has(text);

/** The determiners, and their letters in a wrong order: `teh`. */
const ARTICLES = wordSet('the a an all any this that these those its your teh hte th ths thes');

/** Words that open a sentence and are no verb of it. */
const OPENERS = wordSet(
  'once have having there here after before during both either what because since although unlike instead like such upon unless until while whether each every with without',
);

/** `Delets teh file`: a word that no list knows where the verb stands. */
function opensUnknown([first, second]: readonly Word[]): boolean {
  if (first === undefined || second === undefined || first.identifier) return false;
  const { text } = first;
  return (
    text.length > 3 &&
    !OPENERS.has(text) &&
    !isSmall(first) &&
    readVerb(text) === undefined &&
    !KNOWN_NOUNS.has(singular(text)) &&
    second.before === ' ' &&
    ARTICLES.has(second.text)
  );
}

/** True for a sentence with a word that can only be an English verb: nothing more need be asked. */
function hasPlainVerb(words: readonly Word[]): boolean {
  for (const { text, identifier } of words) {
    if (identifier) continue;
    const reading = readVerb(text);
    if (reading !== undefined && !reading.ambiguous && !FOREIGN_VERBS.has(text)) return true;
  }
  return false;
}

/** The first words of a sentence, none of them cut. */
function startOf(sentence: Sentence): readonly Word[] {
  const words = sentence.opening(START_CHARS);
  return words.at(-1)?.end === sentence.start + START_CHARS ? words.slice(0, -1) : words;
}

/** True for an English sentence with a noun of the rules, and for one that only repeats the name. */
function readsEnglish(words: readonly Word[], name: ReadonlySet<string>): boolean {
  return (
    words.some(
      ({ text, identifier }) =>
        !identifier && (readVerb(text) !== undefined || KNOWN_NOUNS.has(singular(text))),
    ) ||
    words.every((word) => isSmall(word) || name.has(word.text) || name.has(singular(word.text)))
  );
}

function isRead(sentence: Sentence, name: ReadonlySet<string>): boolean {
  const start = startOf(sentence);
  if (start.length > 1 && !opensUnknown(start) && hasPlainVerb(start)) return true;
  const words = sentence.opening(MAX_CHARS);
  const opens = opensUnknown(words);
  if (!opens && hasPlainVerb(words)) return true;
  if (!opens && mayBeEnglish(sentence) && readsEnglish(words, name)) return true;
  return isKnownForeign(sentence);
}

const NOTHING_UNREAD: Unread = { share: 0, all: false };

const lettersIn = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { whole, start, end }) => sum + countLetters(whole, start, end), 0);

/**
 * The share of a description that no rule could read: in a language or script that is not known, without a known
 * verb or noun, or mis-spelt. Of the first sentences; linear.
 */
export function measureUnread(sentences: readonly Sentence[], nameWords: readonly Word[]): Unread {
  const name = new Set(nameWords.flatMap(({ text }) => [text, singular(text)]));
  const measured = sentences.slice(0, MAX_SENTENCES);
  const left = measured.filter((sentence) => !isRead(sentence, name));
  if (left.length === 0) return NOTHING_UNREAD;
  const all = lettersIn(measured);
  const unread = lettersIn(left);
  const said = all >= MIN_LETTERS;
  return { share: said ? unread / all : 0, all: said && unread === all };
}
