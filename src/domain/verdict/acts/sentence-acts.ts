import {
  CONNECTORS,
  DETERMINERS,
  LEAD_FILLERS,
  NEGATIONS,
  PREPOSITIONS,
} from '../grammar/function-words.ts';
import { readVerb, type VerbReading } from '../grammar/verb-forms.ts';
import { INFORMATION } from '../rules/nouns.ts';
import { singular } from '../words/inflect.ts';
import type { Sentence } from '../words/sentences.ts';
import type { Word } from '../words/word.ts';
import type { Act, ActSource } from './act.ts';

/** How far into a sentence its verb is looked for, in words. */
const LEAD_WORDS = 24;
const OBJECT_WORDS = 14;
const CLAUSE_MARKS = new Set([':', ';', '–', '—', '(', ')', '.', '\n', '[', ']']);

interface Found {
  at: number;
  reading: VerbReading;
}

function isNegated(words: readonly Word[], at: number): boolean {
  return (
    NEGATIONS.has(words[at - 1]?.text ?? '') ||
    (NEGATIONS.has(words[at - 2]?.text ?? '') && LEAD_FILLERS.has(words[at - 1]?.text ?? ''))
  );
}

/** True when a noun-like verb stands as a noun: `order status`, `list of files`, `a report`. */
function standsAsNoun(words: readonly Word[], at: number, reading: VerbReading): boolean {
  if (reading.form === 'third' && reading.ambiguous && at > 0) return true;
  if (!reading.ambiguous) return false;
  const next = words[at + 1];
  const previous = words[at - 1]?.text ?? '';
  if (DETERMINERS.has(previous) && previous !== 'this') return true;
  if (next === undefined) return at > 0;
  if (next.text === 'of' || next.text === 'is' || next.text === 'are') return true;
  return (
    next.before === ' ' &&
    INFORMATION.has(singular(next.text)) &&
    !DETERMINERS.has(next.text) &&
    reading.lemma !== 'set' &&
    reading.lemma !== 'update' &&
    reading.lemma !== 'list' &&
    reading.lemma !== 'show' &&
    reading.lemma !== 'view' &&
    reading.lemma !== 'query' &&
    reading.lemma !== 'change'
  );
}

function startsPurpose(words: readonly Word[], at: number): boolean {
  const previous = words[at - 1]?.text ?? '';
  return [
    'to',
    'that',
    'which',
    'for',
    'can',
    'will',
    'you',
    'user',
    'users',
    'agents',
    'tool',
    'by',
    'and',
    'or',
  ].includes(previous);
}

/** True for words to the reader, not about the deed: `START HERE for X:`, `Use after list_tables to …`, `Call this first`. */
function isGuidance(words: readonly Word[], at: number): boolean {
  const verb = words[at]?.text ?? '';
  const next = words[at + 1]?.text ?? '';
  if (next === 'here' || next === 'first') return true;
  if (verb === 'use') return true;
  return (
    ['call', 'run', 'invoke', 'execute', 'try'].includes(verb) &&
    ['this', 'before', 'after', 'first', 'when', 'it'].includes(next)
  );
}

/** The verb of the main clause: past fillers, after `to`/`that`/`for` behind a noun, or behind a heading. */
function mainVerb(words: readonly Word[]): Found | undefined {
  let nounSeen = false;
  const limit = Math.min(words.length, LEAD_WORDS);
  for (let at = 0; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (at > 0 && CLAUSE_MARKS.has(word.before)) nounSeen = false;
    const reading = word.identifier ? undefined : readVerb(word.text);
    if (reading === undefined || reading.form === 'past') {
      const filler =
        LEAD_FILLERS.has(word.text) ||
        word.text.endsWith('ly') ||
        DETERMINERS.has(word.text) ||
        PREPOSITIONS.has(word.text) ||
        NEGATIONS.has(word.text);
      if (!filler) nounSeen = true;
      continue;
    }
    if (
      LEAD_FILLERS.has(word.text) &&
      !nounSeen &&
      readVerb(words[at + 1]?.text ?? '') !== undefined
    )
      continue;
    if (isGuidance(words, at)) continue;
    if (isNegated(words, at) || standsAsNoun(words, at, reading)) {
      nounSeen = true;
      continue;
    }
    const atStart =
      !nounSeen &&
      (reading.form !== 'ing' ||
        startsPurpose(words, at) ||
        at === 0 ||
        CLAUSE_MARKS.has(word.before));
    const afterNoun = nounSeen && startsPurpose(words, at) && !reading.ambiguous;
    const predicate = nounSeen && reading.form === 'third' && !reading.ambiguous;
    if (atStart || afterNoun || predicate) return { at, reading };
    nounSeen = true;
  }
  return undefined;
}

/** Verbs of equal rank with the first: `create, update or delete`, `search and replace`. */
function coordinated(words: readonly Word[], first: Found): Found[] {
  const found: Found[] = [];
  let adjacent = true;
  for (let at = first.at + 1; at < words.length && at < first.at + LEAD_WORDS; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (CLAUSE_MARKS.has(word.before) && word.before !== '(' && word.before !== ')') break;
    const previous = words[at - 1]?.text ?? '';
    const joined =
      word.before === ',' ||
      word.before === '/' ||
      CONNECTORS.has(previous) ||
      previous === 'optionally';
    const reading = word.identifier ? undefined : readVerb(word.text);
    const modifies =
      CONNECTORS.has(previous) &&
      at - 2 > first.at &&
      readVerb(words[at - 2]?.text ?? '') !== undefined &&
      !found.some((other) => other.at === at - 2);
    if (modifies) break;
    if (reading === undefined || !joined) {
      if (!CONNECTORS.has(word.text) && word.text !== 'optionally') adjacent = false;
      continue;
    }
    const sameForm = reading.form === first.reading.form;
    if (
      !sameForm ||
      isNegated(words, at) ||
      (reading.ambiguous && !adjacent) ||
      (reading.form === 'third' && reading.ambiguous)
    ) {
      adjacent = false;
      continue;
    }
    found.push({ at, reading });
  }
  return found;
}

function objectsOf(words: readonly Word[], from: number): { direct: Word[]; indirect: Word[] } {
  const direct: Word[] = [];
  const indirect: Word[] = [];
  let target = direct;
  for (let at = from; at < words.length && at < from + OBJECT_WORDS; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (at > from && CLAUSE_MARKS.has(word.before) && word.before !== '(' && word.before !== ')')
      break;
    if (PREPOSITIONS.has(word.text)) target = indirect;
    else if (!DETERMINERS.has(word.text)) target.push(word);
  }
  return { direct, indirect };
}

function toAct(
  words: readonly Word[],
  { at, reading }: Found,
  source: ActSource,
  field: string,
): Act | undefined {
  const verb = words[at];
  if (verb === undefined) return undefined;
  return {
    source,
    field,
    verb,
    lemma: reading.lemma,
    form: reading.form,
    ambiguous: reading.ambiguous && reading.form !== 'base',
    ...objectsOf(words, at + 1),
  };
}

const COLLECTIVE = new Set([
  'manage',
  'handle',
  'administer',
  'maintain',
  'control',
  'perform',
  'execute',
  'support',
  'provide',
  'organize',
]);

/** Verbs that a collective one stands for: `Manage labels (create, update, delete)`. */
function enumerated(words: readonly Word[], first: Found): Found[] {
  if (!COLLECTIVE.has(first.reading.lemma)) return [];
  const found: Found[] = [];
  words.forEach((word, at) => {
    const reading = at > first.at && !word.identifier ? readVerb(word.text) : undefined;
    const marked =
      word.before === ',' ||
      word.before === '/' ||
      word.before === ':' ||
      word.before === '(' ||
      word.before === '–' ||
      CONNECTORS.has(words[at - 1]?.text ?? '') ||
      words[at - 1]?.text === 'by';
    if (
      reading === undefined ||
      reading.ambiguous ||
      reading.form === 'past' ||
      reading.form === 'third' ||
      !marked ||
      isNegated(words, at)
    )
      return;
    found.push({ at, reading });
  });
  return found;
}

/** What a sentence says that the tool does; empty when it only names or explains something. */
export function sentenceActs(sentence: Sentence, source: ActSource, field: string): Act[] {
  const { words } = sentence;
  const first = mainVerb(words);
  if (first === undefined) return [];
  const all = [first, ...coordinated(words, first), ...enumerated(words, first)];
  const seen = new Set<number>();
  return all
    .filter(({ at }) => !seen.has(at) && seen.add(at))
    .map((found) => toAct(words, found, source, field))
    .filter((act) => act !== undefined);
}
