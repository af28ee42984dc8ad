import { isHan } from '../text/characters.ts';
import type { Word } from '../text/word.ts';
import { ADJECTIVE_VERBS, CONNECTORS, DETERMINERS, PREPOSITIONS } from '../words/function-words.ts';
import type { VerbReading } from '../words/inflect.ts';
import { singular } from '../words/inflect.ts';
import { MONEY, ORDERS, PROCESSES } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import type { Found } from './main-verb.ts';
import { readVerb } from './verb-forms.ts';
import { CLAUSE_MARKS, isNegated, textAt, verbAt } from './verb-in-text.ts';

/** How far behind the first verb others are looked for, in words. */
const REACH = 24;

/** `Resets the agent, removing all proofs`: what happens besides, when it happens to all of something. */
function isSideEffect(words: readonly Word[], at: number, reading: VerbReading): boolean {
  return (
    reading.form === 'ing' &&
    !reading.ambiguous &&
    (textAt(words, at + 1) === 'all' || textAt(words, at - 1) === 'permanently')
  );
}

/** After these a list behind commas is one of things, not of deeds: `Get opens, clicks, unsubscribes`. */
const PLAIN_LOOKS = wordSet(
  'get list fetch retrieve return search find read show query view provide',
);

/** `，删除`: behind a Han comma a verb begins another clause. */
function isHanModifier(words: readonly Word[], at: number): boolean {
  return isHan(textAt(words, at).charCodeAt(0)) && words[at]?.before === '，';
}

const standsAsNounInList = (reading: VerbReading): boolean =>
  reading.form === 'third' && reading.ambiguous;

/** `创建或删除`: the pair of characters in front of a verb begins with the word that joins it. */
const HAN_CONNECTORS = new Set([...'或和与及并']);

/** Behind these the sentence speaks of the object: `projects which the user may edit or delete`. */
const RELATIVES = wordSet('which who whom whose');

/** `daily`, `only`: words in -ly that say nothing of how something is done. */
const NOT_ADVERBS = wordSet(
  'daily weekly monthly yearly hourly quarterly early only family assembly supply reply',
);

/** `and automatically open the result`: behind an adverb even a noun-like word is a verb. */
const isAdverb = (text: string): boolean => text.endsWith('ly') && !NOT_ADVERBS.has(text);

/** The word behind a remark in brackets that begins at `at`, when the sentence goes on there. */
function behindBrackets(words: readonly Word[], at: number): number | undefined {
  for (let next = at + 1; next < words.length && next < at + REACH; next += 1) {
    const mark = words[next]?.before ?? '';
    if (mark === ')') return next;
    if (CLAUSE_MARKS.has(mark)) return undefined;
  }
  return undefined;
}

/** Noun-like verbs that do serious harm to what they are done to. */
const GRAVE = wordSet('transfer swap stake bridge start stop place deposit trade');

const ARTICLES = wordSet('the a an');
const PRONOUNS = wordSet('it them');

/** `and transfer tokens`, `and stops the container`, `and returns its status`: a noun-like verb right before its object. */
function hasOwnObject(words: readonly Word[], at: number, { lemma }: VerbReading): boolean {
  // `and import the asset into the scene`: no noun stands before an article.
  if (ARTICLES.has(textAt(words, at + 1)) && words[at + 1]?.before === ' ') return true;
  // `and store it in the database`
  if (PRONOUNS.has(textAt(words, at + 1)) && words[at + 1]?.before === ' ') return true;
  if (lemma === 'return') return words[at + 1]?.before === ' ' && words[at]?.text === 'returns';
  if (!GRAVE.has(lemma)) return false;
  const next = words[DETERMINERS.has(textAt(words, at + 1)) ? at + 2 : at + 1];
  const noun = next?.before === ' ' ? singular(next.text) : '';
  return ORDERS.has(noun) || MONEY.has(noun) || PROCESSES.has(noun);
}

const WATCHING = wordSet('monitor watch track check view get list show');

const RIGHTS = wordSet('permission privilege right');
const GIVEN_FOR = wordSet('for to');

/** `Check the permissions for DROP, DELETE`: what one may do, of a sentence that only looks. */
const isRight = (words: readonly Word[], first: Found, at: number): boolean =>
  WATCHING.has(first.reading.lemma) &&
  words
    .slice(first.at + 1, at)
    .some(
      ({ text }, index) =>
        RIGHTS.has(singular(text)) && GIVEN_FOR.has(textAt(words, first.at + 2 + index)),
    );

/** True for a verb that stands behind `to` and another verb, of a sentence that only looks. */
function isPurpose(words: readonly Word[], first: Found, at: number): boolean {
  if (!WATCHING.has(first.reading.lemma)) return false;
  const to = words.findIndex(
    ({ text }, index) => index > first.at + 1 && index < at && text === 'to',
  );
  return to > 0 && verbAt(words, to + 1)?.form === 'base';
}

/** `Check for and install updates`: the preposition in front of `and` has the object of the second verb. */
const isShared = (words: readonly Word[], first: Found, at: number): boolean =>
  at === first.at + 1 &&
  PREPOSITIONS.has(textAt(words, at)) &&
  CONNECTORS.has(textAt(words, at + 1));

/** Verbs of equal rank with the first: `create, update or delete`, `search and replace`. */
export function coordinated(words: readonly Word[], first: Found): Found[] {
  const found: Found[] = [];
  let adjacent = true;
  let slashed = true;
  const isHeaded = words[first.at]?.before === ':';
  let bracketed = -1;
  for (let at = first.at + 1; at < words.length && at < first.at + REACH; at += 1) {
    const word = words[at];
    const isSynonym = word?.before === '(' && at === first.at + 1;
    if (word?.before === '(' && !isSynonym) {
      const behind = behindBrackets(words, at);
      if (behind === undefined) break;
      at = behind - 1;
      bracketed = behind;
      continue;
    }
    const ends = CLAUSE_MARKS.has(word?.before ?? '') && !isSynonym && at !== bracketed;
    if (word === undefined || ends) break;
    const previous = textAt(words, textAt(words, at - 1).endsWith('ly') ? at - 2 : at - 1);
    const byWord =
      CONNECTORS.has(previous) ||
      previous === 'optionally' ||
      HAN_CONNECTORS.has(previous.charAt(0));
    const joined =
      isSynonym ||
      byWord ||
      word.before === ',' ||
      word.before === '/' ||
      word.before === '，' ||
      word.before === '、';
    if (word.before !== '/') slashed = false;
    // `list/get/preview/delete_file`: every item is a deed or no verb at all; below a heading noun-like ones too.
    const reading = !joined
      ? undefined
      : slashed && word.identifier
        ? readVerb(word.text.split('_', 1)[0] ?? '')
        : verbAt(words, at);
    if (slashed && reading?.form === 'base' && (isHeaded || !reading.ambiguous)) {
      found.push({ at, reading });
      continue;
    }
    if (slashed && isHeaded) continue;
    const modifiesNoun =
      byWord &&
      at - 2 === first.at + 1 &&
      verbAt(words, at - 2) !== undefined &&
      !(reading !== undefined && hasOwnObject(words, at, reading)) &&
      !found.some((other) => other.at === at - 2);
    if (modifiesNoun || RELATIVES.has(word.text)) break;
    if (reading !== undefined && word.before === ',' && isSideEffect(words, at, reading)) {
      found.push({ at, reading });
      continue;
    }
    if (reading === undefined || isHanModifier(words, at)) {
      if (!CONNECTORS.has(word.text) && word.text !== 'optionally' && !isShared(words, first, at))
        adjacent = false;
      continue;
    }
    // `to track execution and manage your plan`: behind `to` the sentence says what for.
    if ((byWord && isPurpose(words, first, at)) || isRight(words, first, at)) break;
    const byComma = byWord || !PLAIN_LOOKS.has(first.reading.lemma);
    const isVerb =
      adjacent ||
      (byWord && isAdverb(textAt(words, at - 1))) ||
      (byWord && hasOwnObject(words, at, reading)) ||
      (byComma && !reading.ambiguous && !ADJECTIVE_VERBS.has(reading.lemma));
    if (
      reading.form === first.reading.form &&
      isVerb &&
      !isNegated(words, at) &&
      (!standsAsNounInList(reading) || hasOwnObject(words, at, reading))
    )
      found.push({ at, reading });
    else adjacent = false;
  }
  return found;
}

const COLLECTIVE = wordSet(
  'manage handle administer maintain control perform support provide organize',
);

const LIST_MARKS = new Set([',', '/', ':', '(', '–']);

/** Verbs that a collective one stands for: `Manage labels (create, update, delete)`. */
export function enumerated(words: readonly Word[], first: Found): Found[] {
  if (!COLLECTIVE.has(first.reading.lemma)) return [];
  const found: Found[] = [];
  for (let at = first.at + 1; at < words.length; at += 1) {
    const reading = verbAt(words, at);
    const previous = textAt(words, at - 1);
    const marked =
      LIST_MARKS.has(words[at]?.before ?? '') ||
      CONNECTORS.has(previous) ||
      previous === 'by' ||
      previous === 'including';
    if (
      reading === undefined ||
      reading.ambiguous ||
      reading.form === 'third' ||
      !marked ||
      isNegated(words, at)
    )
      continue;
    const isReadOnly = reading.lemma === 'read' && textAt(words, at + 1) === 'only';
    if (!isReadOnly) found.push({ at, reading });
  }
  return found;
}
