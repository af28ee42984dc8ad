import {
  ADJECTIVE_VERBS,
  CONNECTORS,
  DETERMINERS,
  ENABLED,
  ENABLERS,
  LEAD_FILLERS,
  NEGATIONS,
  PREPOSITIONS,
  VERB_LEADS,
} from '../grammar/function-words.ts';
import { NAME_ONLY } from '../grammar/noun-verbs.ts';
import { readVerb, type VerbReading } from '../grammar/verb-forms.ts';
import { COMPOUND_HEADS } from '../rules/nouns.ts';
import { isHan } from '../words/characters.ts';
import { singular } from '../words/inflect.ts';
import type { Sentence } from '../words/sentences.ts';
import type { Word } from '../words/word.ts';
import type { Act, ActSource } from './act.ts';

/** How far into a sentence its verb is looked for, in words. */
const LEAD_WORDS = 24;
const OBJECT_WORDS = 14;
/** Longest heading in front of the sentence proper (`START HERE for Athena:`), in words. */
const HEADING_WORDS = 7;
const CLAUSE_MARKS = new Set(['|', ':', ';', '–', '—', '(', ')', '.', '\n', '[', ']']);
const HEADING_MARKS = new Set(['|', ':', '–', '—', ']']);
/** Noun-like verbs that take a word of information as object: `list prices`, `set status`. */
const TAKES_INFORMATION = new Set(
  'set list show view query change display return print copy move share load export import download process access track request filter sort match post'.split(
    ' ',
  ),
);
const GUIDED = new Set('call run invoke execute try'.split(' '));
const GUIDE_NEXT = new Set(
  'alongside this before after first when it immediately here tool'.split(' '),
);
const PURPOSE = new Set('to that which for by and or'.split(' '));

interface Found {
  at: number;
  reading: VerbReading;
}

const textAt = (words: readonly Word[], at: number): string => words[at]?.text ?? '';

/** How a word of prose reads as a verb: question words and names of other tools are none. */
function verbAt(words: readonly Word[], at: number): VerbReading | undefined {
  const word = words[at];
  if (word === undefined || word.identifier || NAME_ONLY.has(word.text)) return undefined;
  const reading = readVerb(word.text);
  return reading === undefined || reading.form === 'past' ? undefined : reading;
}

const CONDITIONS = new Set('before after when once if while whenever'.split(' '));

/** True behind `before attempting to`, `when you want to`: the verb belongs to another step. */
function isConditional(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back >= 0 && back >= at - 4; back -= 1) {
    if (CONDITIONS.has(textAt(words, back))) return true;
    if (CLAUSE_MARKS.has(words[back + 1]?.before ?? '') || words[back + 1]?.before === ',')
      return false;
  }
  return false;
}

function isNegated(words: readonly Word[], at: number): boolean {
  return (
    NEGATIONS.has(textAt(words, at - 1)) ||
    (NEGATIONS.has(textAt(words, at - 2)) && LEAD_FILLERS.has(textAt(words, at - 1)))
  );
}

/** True when a noun-like verb stands as a noun: `order status`, `list of files`, `advanced file search`. */
function standsAsNoun(words: readonly Word[], at: number, reading: VerbReading): boolean {
  const follows = textAt(words, at + 1);
  if (reading.form === 'ing' && (follows === 'is' || follows === 'are')) return true;
  if (!reading.ambiguous) return false;
  if (reading.form === 'third') return at > 0 && !VERB_LEADS.has(textAt(words, at - 1));
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
  return (
    next.before === ' ' &&
    COMPOUND_HEADS.has(singular(next.text)) &&
    !TAKES_INFORMATION.has(reading.lemma)
  );
}

/** True for words to the reader, not about the deed: `START HERE`, `Use after list_tables to …`, `Call this first`. */
function isGuidance(words: readonly Word[], at: number): boolean {
  const verb = textAt(words, at);
  const next = words[at + 1];
  if (verb === 'use' || verb === 'uses' || next?.text === 'here' || next?.text === 'first')
    return true;
  if (ENABLERS.has(verb) && ENABLED.has(next?.text ?? '')) return true;
  return GUIDED.has(verb) && (GUIDE_NEXT.has(next?.text ?? '') || next?.identifier === true);
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
  const limit = Math.min(words.length, from + LEAD_WORDS);
  for (let at = from; at < limit; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (at > from && CLAUSE_MARKS.has(word.before)) nounSeen = false;
    const reading = verbAt(words, at);
    if (reading === undefined) {
      if (!isFiller(word) && !word.identifier) nounSeen = true;
      continue;
    }
    if (isHan(word.text.charCodeAt(0))) return { at, reading };
    if (LEAD_FILLERS.has(word.text) && !nounSeen && verbAt(words, at + 1) !== undefined) continue;
    if (isGuidance(words, at) || isConditional(words, at)) continue;
    if (isNegated(words, at) || standsAsNoun(words, at, reading)) {
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
    const predicate = nounSeen && reading.form === 'third' && !reading.ambiguous;
    if (atStart || afterNoun || predicate) return { at, reading };
    nounSeen = true;
  }
  return undefined;
}

/** The verb of the main clause; a heading in front (`Webhooks: …`, `Image tool - …`) gives way to what follows it. */
function mainVerb(words: readonly Word[]): Found | undefined {
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

/** `Resets the agent, removing all proofs`: what happens besides, when it happens to all of something. */
function isSideEffect(words: readonly Word[], at: number, reading: VerbReading): boolean {
  return (
    reading.form === 'ing' &&
    !reading.ambiguous &&
    (textAt(words, at + 1) === 'all' || textAt(words, at - 1) === 'permanently')
  );
}

/** After these a list behind commas is one of things, not of deeds: `Get opens, clicks, unsubscribes`. */
const PLAIN_LOOKS = new Set(
  'get list fetch retrieve return search find read show query view provide'.split(' '),
);
/** Han words that make the verb before them a modifier: `修改历史` is a history of changes. */
const HAN_NOUNS = new Set(['历史', '记录', '时间', '状态', '信息', '日期', '方式', '次数']);

function isHanModifier(words: readonly Word[], at: number): boolean {
  return (
    isHan(textAt(words, at).charCodeAt(0)) &&
    (HAN_NOUNS.has(textAt(words, at + 2)) || words[at]?.before === '，')
  );
}

/** Verbs of equal rank with the first: `create, update or delete`, `search and replace`. */
function coordinated(words: readonly Word[], first: Found): Found[] {
  const found: Found[] = [];
  let adjacent = true;
  for (let at = first.at + 1; at < words.length && at < first.at + LEAD_WORDS; at += 1) {
    const word = words[at];
    const isSynonym = word?.before === '(' && at === first.at + 1;
    if (word === undefined || (CLAUSE_MARKS.has(word.before) && !isSynonym)) break;
    const previous = textAt(words, at - 1);
    const byWord = CONNECTORS.has(previous) || previous === 'optionally';
    const joined =
      isSynonym ||
      byWord ||
      word.before === ',' ||
      word.before === '/' ||
      word.before === '，' ||
      word.before === '、';
    const reading = verbAt(words, at);
    const modifiesNoun =
      byWord &&
      at - 2 > first.at &&
      verbAt(words, at - 2) !== undefined &&
      !found.some((other) => other.at === at - 2);
    if (modifiesNoun) break;
    if (reading !== undefined && word.before === ',' && isSideEffect(words, at, reading)) {
      found.push({ at, reading });
      continue;
    }
    if (reading === undefined || !joined || isHanModifier(words, at)) {
      if (!CONNECTORS.has(word.text) && word.text !== 'optionally') adjacent = false;
      continue;
    }
    const byComma = byWord || !PLAIN_LOOKS.has(first.reading.lemma);
    const isVerb =
      adjacent || (byComma && !reading.ambiguous && !ADJECTIVE_VERBS.has(reading.lemma));
    if (
      reading.form === first.reading.form &&
      isVerb &&
      !isNegated(words, at) &&
      !standsAsNounInList(reading)
    )
      found.push({ at, reading });
    else adjacent = false;
  }
  return found;
}

const standsAsNounInList = (reading: VerbReading): boolean =>
  reading.form === 'third' && reading.ambiguous;

const COLLECTIVE = new Set(
  'manage handle administer maintain control perform support provide organize'.split(' '),
);
const LIST_MARKS = new Set([',', '/', ':', '(', '–']);

/** Verbs that a collective one stands for: `Manage labels (create, update, delete)`. */
function enumerated(words: readonly Word[], first: Found): Found[] {
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

function objectsOf(
  words: readonly Word[],
  from: number,
  until: number,
): Pick<Act, 'direct' | 'indirect'> {
  const direct: Word[] = [];
  const indirect: Word[] = [];
  let target = direct;
  for (let at = from; at < Math.min(words.length, from + OBJECT_WORDS, until); at += 1) {
    const word = words[at];
    if (word === undefined || (at > from && CLAUSE_MARKS.has(word.before))) break;
    const isParticle = at === from && (word.text === 'on' || word.text === 'off');
    if (PREPOSITIONS.has(word.text) && !isParticle) target = indirect;
    else if (!DETERMINERS.has(word.text) && !CONNECTORS.has(word.text)) target.push(word);
  }
  return { direct, indirect };
}

/** What a sentence says that the tool does; empty when it only names or explains something. */
export function sentenceActs({ words }: Sentence, source: ActSource, field: string): Act[] {
  const first = mainVerb(words);
  if (first === undefined) return [];
  const all = new Map<number, Found>();
  for (const found of [first, ...coordinated(words, first), ...enumerated(words, first)])
    all.set(found.at, found);
  const positions = [...all.keys()].sort((a, b) => a - b);
  const acts: Act[] = [];
  for (const { at, reading } of all.values()) {
    const verb = words[at];
    if (verb === undefined) continue;
    const following = positions.find((position) => position > at);
    const own = objectsOf(words, at + 1, following ?? words.length);
    // `create or delete labels`: a verb without an object shares that of the next.
    const shared =
      own.direct.length === 0 && following !== undefined
        ? objectsOf(words, (positions.at(-1) ?? at) + 1, words.length)
        : own;
    acts.push({
      source,
      field,
      verb,
      lemma: reading.lemma,
      form: reading.form,
      ambiguous: false,
      ...shared,
    });
  }
  return acts;
}
