import { isHan } from '../text/characters.ts';
import type { Word } from '../text/word.ts';
import { DETERMINERS, LEAD_FILLERS, NEGATIONS, PREPOSITIONS } from '../words/function-words.ts';
import { singular, type VerbReading } from '../words/inflect.ts';
import { wordSet } from '../words/word-set.ts';
import {
  CLAUSE_MARKS,
  isConditional,
  isGuidance,
  isNegated,
  standsAsNoun,
  textAt,
  verbAt,
} from './verb-in-text.ts';

/** How far into a sentence its verb is looked for, in words. */
const LEAD_WORDS = 24;

/** Longest heading in front of the sentence proper (`START HERE for Athena:`), in words. */
const HEADING_WORDS = 8;

const HEADING_MARKS = new Set(['|', ':', '–', '—', ']']);

const OCCASIONS = wordSet('when whenever if');
const GUIDES = wordSet('use used this it tool call only useful');

/** Texts that tell how something is done: `the rules for generating files` generates none. */
const TELLS_HOW = wordSet(
  'rule guideline guidance guide instruction practice recommendation tip advice documentation tutorial checklist example principle convention reference step',
);

const PURPOSE = wordSet('to that which for by and or');

export interface Found {
  at: number;
  reading: VerbReading;
}

function isFiller({ text }: Word): boolean {
  return (
    LEAD_FILLERS.has(text) ||
    text.endsWith('ly') ||
    DETERMINERS.has(text) ||
    PREPOSITIONS.has(text) ||
    NEGATIONS.has(text)
  );
}

/** First verb from `from` on that governs the sentence: past fillers, or behind a noun after `to`, `that`, `for`. */
function scan(words: readonly Word[], from: number): Found | undefined {
  let nounSeen = false;
  let isOccasion = false;
  let isTold = false;
  const limit = Math.min(words.length, from + LEAD_WORDS);
  for (let at = from; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    const opensClause = at > from && CLAUSE_MARKS.has(word.before);
    if (opensClause) nounSeen = false;
    if (opensClause || word.before === ',') isOccasion = false;
    // `Use when the user wants to know how to delete an account`: what follows is the occasion.
    if (OCCASIONS.has(word.text) && GUIDES.has(textAt(words, at - 1))) isOccasion = true;
    const reading = verbAt(words, at);
    if (reading === undefined) {
      if (!isFiller(word) && !word.identifier) nounSeen = true;
      continue;
    }
    if (isHan(word.text.charCodeAt(0))) return { at, reading };
    if (LEAD_FILLERS.has(word.text) && !nounSeen && verbAt(words, at + 1) !== undefined) continue;
    if (isConditional(words, at)) isOccasion = true;
    // `when you want to place an order and get its status`: all of it belongs to the occasion.
    if (isOccasion || isGuidance(words, at)) continue;
    // `Given a list returns the longest`: with an object behind it this is no noun.
    const returns = word.text === 'returns' && DETERMINERS.has(textAt(words, at + 1));
    if (returns) return { at, reading };
    // `rules for building files for deploying apps`: told once, told to the end.
    const isFor = textAt(words, at - 1) === 'for' && reading.form === 'ing';
    isTold ||= isFor && TELLS_HOW.has(singular(textAt(words, at - 2)));
    if ((isTold && isFor) || isNegated(words, at) || standsAsNoun(words, at, reading)) {
      nounSeen = true;
      continue;
    }
    const purpose = PURPOSE.has(
      textAt(words, textAt(words, at - 1).endsWith('ly') ? at - 2 : at - 1),
    );
    const atStart =
      !nounSeen &&
      (reading.form !== 'ing' || purpose || at === from || CLAUSE_MARKS.has(word.before));
    const afterNoun = nounSeen && purpose && !reading.ambiguous;
    // `warms the bed and then starts printing`: a verb behind what the lists do not know.
    const chained = textAt(words, at - 1) === 'then';
    const predicate = nounSeen && reading.form === 'third' && (!reading.ambiguous || chained);
    if (atStart || afterNoun || predicate) return { at, reading };
    nounSeen = true;
  }
  return undefined;
}

const PEOPLE = wordSet(
  'user users model models agent agents assistant llm ai you client clients caller',
);
/** How far behind `lets` its verb stands, in words. */
const LETS_REACH = 5;

/** `Lets the model query a database`: what somebody is let do is done, whatever else the verb may be. */
function letDo(words: readonly Word[]): Found | undefined {
  if (textAt(words, 0) !== 'lets' && textAt(words, 0) !== 'let') return undefined;
  const who = words.findIndex(({ text }, at) => at < LETS_REACH && PEOPLE.has(text));
  const reading = who < 0 ? undefined : verbAt(words, who + 1);
  return reading?.form === 'base'
    ? { at: who + 1, reading: { ...reading, ambiguous: false } }
    : undefined;
}

/** The verb of the main clause; a heading in front (`Webhooks: …`, `Image tool - …`) gives way to what follows it. */
export function mainVerb(words: readonly Word[]): Found | undefined {
  // `[Mail functions] Lists the messages`: a label in brackets is no clause.
  const label = words[0]?.before === '[' ? words.findIndex(({ before }) => before === ']') : -1;
  if (label > 0 && label <= HEADING_WORDS) return scan(words, label);
  const allowed = letDo(words);
  if (allowed !== undefined) return allowed;
  const found = scan(words, 0);
  const heading = words.findIndex(
    (word, at) => at > 0 && at <= HEADING_WORDS && HEADING_MARKS.has(word.before),
  );
  if (heading < 0 || (found !== undefined && found.at < heading && !found.reading.ambiguous))
    return found;
  const behind = scan(words, heading);
  return behind !== undefined && (found === undefined || !behind.reading.ambiguous)
    ? behind
    : found;
}
