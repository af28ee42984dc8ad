import { listParams, type Param } from '../../record/schema-params.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import type { Word } from '../text/word.ts';
import { wordSet } from '../words/word-set.ts';
import type { Act } from './act.ts';
import { flagActs, stateActs } from './argument-acts.ts';
import { laterActs } from './later-acts.ts';
import { leadActs, wishedActs } from './lead.ts';
import {
  documentedActs,
  enumActs,
  listedActs,
  namedActs,
  openingModes,
  stepActs,
} from './mode-acts.ts';
import { nameActs } from './name-acts.ts';
import { objectsOf } from './sentence-acts.ts';
import { switchActs } from './switch-acts.ts';
import { measureUnread, type Unread } from './unread.ts';

/** Deeds by the place that they were read from. */
export interface ActsBySource<T> {
  name: readonly T[];
  /** Deeds of the first telling sentence, or of the title when there is no description. */
  lead: readonly T[];
  /** Deeds that a mode parameter or a list in the description offers. */
  modes: readonly T[];
  /** Deeds that sentences behind the first one name. */
  later: readonly T[];
  /** Deeds of a list of steps (`actions[].type`): what the caller puts there is done. */
  steps: readonly T[];
  /** Losses that a switch brings about. */
  flags: readonly T[];
  /** Ends that a state to be set can have (`status: deleted`). */
  states: readonly T[];
}

/** A tool cut into words, with its parameters and the deeds that they name. */
export interface ToolActs extends ActsBySource<Act> {
  nameWords: readonly Word[];
  sentences: readonly Sentence[];
  params: readonly Param[];
  /** How much of the description no rule could read. */
  unread: Unread;
}

const LOOKS = wordSet(
  'get list search find read show fetch retrieve check view query describe lookup generate calculate compute convert translate explain analyze summarize recommend suggest',
);

/** `protect_get_camera` beside `Get a camera of UniFi Protect`: the first word is the name of the product. */
function isProduct(words: readonly Word[], said: readonly Act[], description: string): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined || !LOOKS.has(second.text)) return false;
  if (said[0]?.lemma !== second.text || said.some(({ verb }) => verb.text === first.text))
    return false;
  const name = ` ${first.text.charAt(0).toUpperCase()}${first.text.slice(1)}`;
  const at = description.indexOf(name, 1);
  return (
    at > 0 &&
    /[\p{L}\d,]/u.test(description.charAt(at - 1)) &&
    !/\p{L}/u.test(description.charAt(at + name.length))
  );
}

/** How far into a sentence without a verb its nouns are those that modes are done to, in words. */
const SUBJECT_WORDS = 6;

/** What the modes of a tool are done to: the words of its name, and of a first sentence that only names a thing (`Service of the gateway`). */
function subjectOf(nameWords: readonly Word[], sentence: Sentence | undefined): readonly Word[] {
  const { direct, indirect } = objectsOf(sentence?.words ?? [], 0, SUBJECT_WORDS);
  return [...indirect, ...nameWords, ...direct];
}

/** Arguments of a sum, and no more of them. */
const MAX_NUMBERS = 4;
const NUMERIC = new Set(['number', 'integer', 'float', 'int', 'double']);
const areNumbers = (params: readonly Param[]): boolean =>
  params.length > 1 &&
  params.length <= MAX_NUMBERS &&
  params.every(({ types }) => types.length > 0 && types.every((type) => NUMERIC.has(type)));

/** `add` of numbers that are no part of a name: they are summed, and nothing is added to. */
const summed = (act: Act): Act =>
  act.lemma === 'add' && act.direct.length === 0 ? { ...act, lemma: 'sum' } : act;

/** Reads a tool into deeds. Linear in the length of its texts; long texts and schemas are cut. */
export function readActs(tool: ToolRecord): ToolActs {
  const nameWords = splitName(tool.name);
  const sentences = splitSentences(tool.description);
  const params = listParams(tool);
  const title =
    tool.title === null || sentences.length > 0
      ? []
      : nameActs(splitName(tool.title), 'title', 'title');
  const said = [...leadActs(sentences), ...title];
  const called = nameActs(
    isProduct(nameWords, said, tool.description) ? nameWords.slice(1) : nameWords,
  );
  const name = areNumbers(params) ? called.map(summed) : called;
  // A name that clearly looks needs no occasion to say what is done; one that changes something may do worse.
  const silent =
    said.length === 0 && name.every(({ ambiguous, lemma }) => ambiguous || !LOOKS.has(lemma));
  const subject = said.length === 0 ? subjectOf(nameWords, sentences[0]) : nameWords;
  const looks = [...said, ...name].some(({ lemma }) => LOOKS.has(lemma));
  return {
    nameWords,
    sentences,
    params,
    unread: measureUnread(sentences, nameWords),
    name,
    lead: silent ? wishedActs(sentences) : said,
    modes: [
      ...enumActs(params, subject),
      ...(looks ? [] : switchActs(params, subject)),
      ...openingModes(sentences, nameWords),
      ...listedActs(sentences, nameWords),
      ...documentedActs(sentences, nameWords),
      ...namedActs(sentences),
    ],
    later: laterActs(sentences),
    steps: stepActs(params, nameWords),
    flags: flagActs(params, nameWords),
    states: stateActs(params, nameWords),
  };
}
