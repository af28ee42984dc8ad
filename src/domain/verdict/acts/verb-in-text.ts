import type { Word } from '../text/word.ts';
import {
  CONNECTORS,
  DETERMINERS,
  ENABLED,
  ENABLERS,
  LEAD_FILLERS,
  NEGATIONS,
  PREPOSITIONS,
  VERB_LEADS,
} from '../words/function-words.ts';
import type { VerbReading } from '../words/inflect.ts';
import { singular } from '../words/inflect.ts';
import { isCompoundNoun, NAME_ONLY, NOUN_VERBS } from '../words/noun-verbs.ts';
import { COMPOUND_HEADS, ORDERS } from '../words/nouns.ts';
import { readParticleVerb } from '../words/particle-verbs.ts';
import { wordSet } from '../words/word-set.ts';
import { partedAt } from './parted-verb.ts';
import { readVerb } from './verb-forms.ts';

export const CLAUSE_MARKS = new Set(['|', ':', ';', '–', '—', '(', ')', '.', '\n', '[', ']']);

/** Noun-like verbs that take a word of information as object: `list prices`, `set status`. */
const TAKES_INFORMATION = wordSet(
  'set list show view query change display return print copy move share load export import download process access track request filter sort match post',
);

const GUIDED = wordSet('call run invoke execute try');

const GUIDE_NEXT = wordSet('alongside this before after first when it immediately here tool');

/** Behind a hyphen: the word in front of it is the first half of an adjective. */
const KIND_OF = wordSet('backed based driven aware enabled powered like level specific related');

const PARTICLE_NOUNS = wordSet('ins outs ups offs backs downs overs');

const CONDITIONS = wordSet('before after when once if while whenever');

export const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** The next word, when only a blank or hyphen parts it. */
function particleOf(words: readonly Word[], at: number): string {
  const next = words[at + 1];
  return next?.before === ' ' || next?.before === '-' ? next.text : '';
}

const SENDING = wordSet('post put patch');
const TOWARDS = wordSet('to into onto on');
/** How far behind such a verb the place stands, in words. */
const PLACE_REACH = 5;

/** `Post a message to a channel`, `Put files into a bucket`: words that are methods of HTTP in names, and deeds in front of an object. */
function opensWithDeed(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (at > 0 || !SENDING.has(textAt(words, at)) || next?.before !== ' ') return false;
  if (DETERMINERS.has(next.text)) return true;
  const place = words.findIndex(({ text }, index) => index > at + 1 && PREPOSITIONS.has(text));
  if (place < 0 || place >= at + PLACE_REACH || !TOWARDS.has(textAt(words, place))) return false;
  // `Post query to get metrics`: what for, not where.
  const behind = readVerb(textAt(words, place + 1));
  return behind?.form !== 'base' || behind.ambiguous;
}

/** How a word of prose reads as a verb: question words and names of other tools are none. */
export function verbAt(words: readonly Word[], at: number): VerbReading | undefined {
  const word = words[at];
  if (word === undefined || word.identifier) return undefined;
  const reading =
    readParticleVerb(word.text, particleOf(words, at)) ??
    partedAt(words, at)?.reading ??
    readVerb(word.text);
  if (reading === undefined || reading.form === 'past') return undefined;
  if (NAME_ONLY.has(word.text) && !opensWithDeed(words, at)) return undefined;
  // `speech-to-text`: one word for a thing.
  if (word.before === '-' && textAt(words, at - 1) === 'to') return undefined;
  // `pay-ins and pay-outs`: a noun in the plural.
  if (words[at + 1]?.before === '-' && PARTICLE_NOUNS.has(textAt(words, at + 1))) return undefined;
  // `type='pie'`: the name of an argument that gets a value.
  if (words[at + 1]?.before === '=') return undefined;
  // `Data for a market. Types: spot, futures`, `Fills:`: a heading in the plural.
  const isHeading = words[at + 1]?.before === ':' && word.text.endsWith('s');
  if (isHeading && NOUN_VERBS.has(word.text.slice(0, -1))) return undefined;
  // `index-backed search`: a word that says of what kind the next one is.
  if (words[at + 1]?.before === '-' && KIND_OF.has(textAt(words, at + 1))) return undefined;
  return isCompoundNoun(word.text, singular(textAt(words, at + 1))) ? undefined : reading;
}

/** True behind `before attempting to`, `when you want to`: the verb belongs to another step. */
export function isConditional(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 5; back -= 1) {
    if (words[back]?.identifier === true) return false;
    if (CONDITIONS.has(textAt(words, back))) return true;
    if (CLAUSE_MARKS.has(words[back + 1]?.before ?? '') || words[back + 1]?.before === ',')
      return false;
  }
  return false;
}

export function isNegated(words: readonly Word[], at: number): boolean {
  return (
    NEGATIONS.has(textAt(words, at - 1)) ||
    (NEGATIONS.has(textAt(words, at - 2)) && LEAD_FILLERS.has(textAt(words, at - 1)))
  );
}

/** `[Beta] Places an order`, `Acme: starts a pump`: a verb that opens what follows a label and has an object. */
function opensClause(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  return (
    CLAUSE_MARKS.has(words[at]?.before ?? '') &&
    next?.before === ' ' &&
    !PREPOSITIONS.has(next.text) &&
    !CONNECTORS.has(next.text) &&
    next.text !== 'is' &&
    next.text !== 'are'
  );
}

/** True when a noun-like verb stands as a noun: `order status`, `list of files`, `advanced file search`. */
export function standsAsNoun(words: readonly Word[], at: number, reading: VerbReading): boolean {
  const follows = textAt(words, at + 1);
  if (
    reading.form === 'ing' &&
    (follows === 'is' || follows === 'are' || DETERMINERS.has(textAt(words, at - 1)))
  )
    return true;
  // `its outputs are returned`: what the outputs are, no deed of putting out.
  if (reading.form === 'third' && (follows === 'is' || follows === 'are')) return true;
  if (!reading.ambiguous) return false;
  // `Refunds of the last month`: things of a kind.
  if (reading.form === 'third' && follows === 'of') return true;
  if (reading.form === 'third')
    return (
      at > 0 &&
      !VERB_LEADS.has(textAt(words, at - 1)) &&
      !words.slice(0, at).every(({ text }) => text.endsWith('ly') || text === 'and') &&
      !opensClause(words, at)
    );
  if (
    at > 0 &&
    words[at]?.before === ' ' &&
    !VERB_LEADS.has(textAt(words, at - 1)) &&
    !textAt(words, at - 1).endsWith('ly')
  )
    return true;
  const next = words[at + 1];
  if (next === undefined) return at > 0;
  if (
    ['of', 'is', 'are', 'and'].includes(next.text) &&
    reading.form === 'base' &&
    (next.text !== 'and' || verbAt(words, at + 2) === undefined)
  )
    return true;
  // `Post results to the board`: what goes somewhere is sent.
  if (at === 0 && TOWARDS.has(textAt(words, at + 2))) return false;
  return (
    next.before === ' ' &&
    COMPOUND_HEADS.has(singular(next.text)) &&
    // `Place limit orders`: the order is placed, the limit only says which.
    !ORDERS.has(singular(textAt(words, at + 2))) &&
    !TAKES_INFORMATION.has(reading.lemma)
  );
}

/** True for words to the reader, not about the deed: `START HERE`, `Use after list_tables to …`, `Call this first`. */
export function isGuidance(words: readonly Word[], at: number): boolean {
  const verb = textAt(words, at);
  const next = words[at + 1];
  // `Set "learn=true" to …`, `To invoke a command, set …`: how to fill in the arguments.
  if (verb === 'set' && (next?.before === '"' || words[at + 2]?.before === '=')) return true;
  if (verb === 'serves' && next?.text === 'as') return true;
  if (verb === 'use' || verb === 'uses' || next?.text === 'here' || next?.text === 'first')
    return true;
  if (ENABLERS.has(verb) && ENABLED.has(next?.text ?? '')) return true;
  return GUIDED.has(verb) && (GUIDE_NEXT.has(next?.text ?? '') || next?.identifier === true);
}
