import type { Param } from '../../record/schema-params.ts';
import type { Sentence } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import { splitText } from '../text/split-text.ts';
import type { Word } from '../text/word.ts';
import type { VerbReading } from '../words/inflect.ts';
import { wordSet } from '../words/word-set.ts';
import type { Act } from './act.ts';
import { mainVerb } from './main-verb.ts';
import { readVerb } from './verb-forms.ts';

/** Parameters that say which of several deeds a tool does. */
const MODE_NAMES = wordSet(
  'action actions operation operations op mode command subcommand method verb task activity action_type operation_type actiontype operationtype request_type intent function step_action',
);

export function isModeParam(param: Param): boolean {
  return MODE_NAMES.has(param.name.toLowerCase());
}

/** True for a list of HTTP methods: what such a call does is decided by its address. */
export function isHttpMethodList(values: readonly unknown[]): boolean {
  const texts = new Set(
    values.map((value) => (typeof value === 'string' ? value.toLowerCase() : '')),
  );
  return texts.has('get') && texts.has('post');
}

function modeAct(field: string, verb: Word, reading: VerbReading, direct: readonly Word[]): Act {
  const { lemma, form, ambiguous } = reading;
  return { source: 'mode', field, verb, lemma, form, direct, indirect: [], ambiguous };
}

/** A list of modes names two deeds at least: one alone is prose. */
function severalOf(acts: Act[]): Act[] {
  return new Set(acts.map(({ lemma }) => lemma)).size > 1 ? acts : [];
}

/** Noun-like verbs that a list of deeds means as verbs. */
const DONE = wordSet(
  'start stop run restart reload trigger install deploy build train kick wipe charge refund transfer pay withdraw deposit swap purchase order trade bid bet stake dispatch eval pause resume open close lock drop reset power',
);

/** Values that a list of deeds has beside its verbs. */
const BESIDE_DEEDS = wordSet('status info details balance history on off help none dryrun dry');

/** Words of a value of a parameter. */
export const wordsOfValue = (value: unknown): readonly Word[] =>
  typeof value === 'string' ? splitName(value) : [];

/** `start | stop | reload`: where every value can be a verb, one that is as often a noun is none. */
const areAllDeeds = ({ enum: values }: Param): boolean =>
  values.length > 1 &&
  values.every((value) => {
    const [first] = wordsOfValue(value);
    return (
      first !== undefined && (BESIDE_DEEDS.has(first.text) || readVerb(first.text)?.form === 'base')
    );
  });

/** What `up` and `down` do to machines and services, where both are offered beside what such a tool has. */
const UP_AND_DOWN = new Map<string, VerbReading>([
  ['up', { lemma: 'start', form: 'base', ambiguous: false }],
  ['down', { lemma: 'stop', form: 'base', ambiguous: false }],
]);
const BESIDE_UP = wordSet(
  'ps status logs log build restart start stop halt pull exec run provision destroy suspend reload config',
);

function bringsUp({ enum: values }: Param): boolean {
  const texts = new Set(values.map((value) => String(value).toLowerCase()));
  return texts.has('up') && values.some((value) => BESIDE_UP.has(String(value).toLowerCase()));
}

/** Deeds that the allowed values of one parameter name, done to what the tool is about. */
function valueActs(param: Param, subject: readonly Word[]): Act[] {
  const areDeeds = areAllDeeds(param);
  const moves = bringsUp(param) ? UP_AND_DOWN : undefined;
  return param.enum.flatMap((value, at): Act[] => {
    const words = wordsOfValue(value);
    const verb = words[0];
    const reading = verb === undefined ? undefined : (moves?.get(verb.text) ?? readVerb(verb.text));
    if (verb === undefined || reading === undefined || reading.form !== 'base') return [];
    const rest = words.slice(1);
    const field = param.enumPointers[at] ?? param.pointer;
    const isClear = areDeeds && rest.length === 0 && DONE.has(reading.lemma);
    const read = isClear ? { ...reading, ambiguous: false } : reading;
    return [modeAct(field, verb, read, rest.length > 0 ? rest : subject)];
  });
}

const MAX_DESCRIPTION = 400;

/** Room for the mark, the verb and what follows it in a list item. */
const OPENING_CHARS = 40;

/** What the description of a mode parameter says that a mode does (`"live" reloads the page`). */
function toldActs(param: Param): Act[] {
  const field = param.descriptionPointer;
  if (field === null || param.enum.length < 2) return [];
  const modes = new Set(
    param.enum.map((value) => (typeof value === 'string' ? value.toLowerCase() : '')),
  );
  const words = splitText(param.description.slice(0, MAX_DESCRIPTION));
  return words.flatMap((verb, at): Act[] => {
    const reading = readVerb(verb.text);
    if (reading?.form !== 'third' || !modes.has(words[at - 1]?.text ?? '')) return [];
    const direct = words.slice(at + 1, at + 5);
    return [modeAct(field, verb, { ...reading, ambiguous: false }, direct)];
  });
}

/** Marks in front of a name in a list of deeds. */
const NAME_MARKS = new Set([':', ',', '/', '"', "'", '`']);

/** Words that part the items of a list of modes. */
const ITEM_MARKS = new Set([',', '/', ':', '(', "'", '"', '`', '“', '–', '-']);

/** Deeds that words list as modes, two or more of them: `generate, deploy or delete`, `"create" - …, "delete" - …`. */
function spelledActs(
  words: readonly Word[],
  field: string,
  subject: readonly Word[],
  opens = false,
): Act[] {
  const acts = words.flatMap((verb, at): Act[] => {
    const previous = words[at - 1]?.text ?? '';
    const isItem =
      (at > 0 || opens) && (ITEM_MARKS.has(verb.before) || previous === 'or' || previous === 'and');
    // A verb with an object of its own is prose, not an item: `creates or updates the file`.
    const next = words[at + 1];
    const ends =
      next === undefined || next.before !== ' ' || next.text === 'or' || next.text === 'and';
    const reading = isItem && ends && !verb.identifier ? readVerb(verb.text) : undefined;
    if (reading?.form !== 'base' || reading.ambiguous) return [];
    return [modeAct(field, verb, reading, subject)];
  });
  return severalOf(acts);
}

/** Deeds that the description of a mode parameter lists where its schema does not. */
function toldModes(param: Param, subject: readonly Word[]): Act[] {
  if (param.enum.length > 0 || param.descriptionPointer === null) return [];
  const words = splitText(param.description.slice(0, MAX_DESCRIPTION));
  return isHttpMethodList(words.map(({ text }) => text))
    ? []
    : spelledActs(words, param.descriptionPointer, subject);
}

/** The same where the arguments stand in the description: `action: One of create, delete`. */
export function documentedActs(sentences: readonly Sentence[], subject: readonly Word[]): Act[] {
  return sentences.slice(1).flatMap((sentence) => {
    const [name, next] = sentence.opening(OPENING_CHARS);
    if (name === undefined || next === undefined) return [];
    const isMode = (next.before === ':' || next.before === '(') && MODE_NAMES.has(name.text);
    if (!isMode) return NO_ACTS;
    const { words } = sentence;
    return isHttpMethodList(words.map(({ text }) => text))
      ? []
      : spelledActs(words, 'description', subject);
  });
}

const NO_ACTS: Act[] = [];

/** Headings of a list of deeds by their names (`Event actions: create_event, delete_event`). */
const DEED_HEADINGS = wordSet('action actions operation operations mode modes command commands');

/** Deeds that the description lists by name behind such a heading, two or more of them. */
export function namedActs(sentences: readonly Sentence[]): Act[] {
  const acts = sentences.flatMap(({ words }): Act[] => {
    // Most sentences name no tool.
    if (!words.some(({ identifier }) => identifier)) return NO_ACTS;
    let isListed = false;
    return words.flatMap((word, at): Act[] => {
      if (word.before === ':') isListed = DEED_HEADINGS.has(words[at - 1]?.text ?? '');
      else if (word.before === ';') isListed = false;
      if (!isListed || !word.identifier || !NAME_MARKS.has(word.before)) return [];
      const [verb, ...direct] = word.text.split('_').map((text) => ({ ...word, text }));
      const reading = verb === undefined ? undefined : readVerb(verb.text);
      return verb === undefined ||
        reading?.form !== 'base' ||
        (reading.ambiguous && verb.text !== 'drop') ||
        direct.length === 0
        ? []
        : [modeAct('description', verb, { ...reading, ambiguous: false }, direct)];
    });
  });
  return withDrop(severalOf(acts));
}

/** Beside a mode that makes something, `drop` deletes it. */
const withDrop = (acts: readonly Act[]): Act[] =>
  acts.some(({ lemma }) => lemma === 'create' || lemma === 'add' || lemma === 'insert')
    ? acts.map((act) =>
        act.lemma === 'drop' ? { ...act, lemma: 'delete', ambiguous: false } : act,
      )
    : [...acts];

/** Deepest mode parameter that is read: one of a branch of a nested object. */
const MAX_MODE_DEPTH = 3;

const LOOKS = wordSet('get list fetch retrieve search find show read query view return');

/** `(INSERT/UPDATE/DELETE)`: words of a query language, not of what the tool does. */
const isCapital = (text: string): boolean => text.length > 2 && text === text.toUpperCase();

/** `Supports create, insert, drop and truncate.`: behind a sentence that does not only look. */
const SUPPORTS = wordSet('supports support offers operations actions');

/** Deeds that the opening lists behind a colon or in brackets: `Bulk work on cards (add/edit/delete)`. */
export function openingModes(sentences: readonly Sentence[], subject: readonly Word[]): Act[] {
  const [first] = sentences;
  const looks = first !== undefined && LOOKS.has(mainVerb(first.words)?.reading.lemma ?? '');
  return sentences.slice(0, 2).flatMap(({ words, whole }, nth) => {
    const supports = nth > 0 && !looks && SUPPORTS.has(words[0]?.text ?? '');
    const from = supports
      ? 1
      : words.findIndex(({ before }, at) => at > 0 && (before === ':' || before === '('));
    if (from < 0) return NO_ACTS;
    const items = words.slice(from);
    const isList =
      !supports &&
      (isHttpMethodList(items.map(({ text }) => text)) ||
        LOOKS.has(mainVerb(words)?.reading.lemma ?? ''));
    return isList
      ? []
      : withDrop(
          spelledActs(
            items.filter(({ start, end }) => !isCapital(whole.slice(start, end))),
            'description',
            subject,
            true,
          ),
        );
  });
}

/** Deeds of a mode parameter (`action: list | delete`). */
export function enumActs(params: readonly Param[], subject: readonly Word[]): Act[] {
  return params
    .filter(
      (param) =>
        param.depth <= MAX_MODE_DEPTH && isModeParam(param) && !isHttpMethodList(param.enum),
    )
    .flatMap((param) => [
      ...withDrop(valueActs(param, subject)),
      ...toldActs(param),
      ...toldModes(param, subject),
    ]);
}

const STEP_KIND =
  /(?:^|\.)(?:actions|steps|operations|interactions|commands)\[\]\.(?:type|action|kind|op|operation|name|command)$/i;

/** Words of a name for what holds the steps together, not for what they are done to. */
const WRAPPERS = wordSet('transaction batch bulk multi');

/** Deeds that a list of steps offers (`actions[].type: click | wait`), however deep. */
export function stepActs(params: readonly Param[], subject: readonly Word[]): Act[] {
  return params
    .filter((param) => STEP_KIND.test(param.path))
    .flatMap((param) =>
      valueActs(
        param,
        subject.filter(({ text }) => !WRAPPERS.has(text)),
      ),
    );
}

const QUOTES = new Set(["'", '"', '`', '“', '*', '•', '–', '-', '']);
const COLONS = new Set([':', '–', '—', '(', '=']);

/** Deeds that a description lists as modes: two or more list items like `'delete': …` or `**delete** – …`. */
export function listedActs(sentences: readonly Sentence[], subject: readonly Word[]): Act[] {
  const acts: Act[] = [];
  for (const sentence of sentences.slice(1)) {
    const words = sentence.opening(OPENING_CHARS);
    const verb = words[0];
    const next = words[1];
    const reading = verb === undefined ? undefined : readVerb(verb.text);
    if (verb === undefined || reading === undefined || next === undefined) continue;
    const isItem =
      reading.form === 'base' &&
      !reading.ambiguous &&
      !verb.identifier &&
      QUOTES.has(verb.before) &&
      COLONS.has(next.before);
    if (isItem) acts.push(modeAct('description', verb, reading, subject));
  }
  return severalOf(acts);
}
