import type { Word } from '../text/word.ts';
import { CONNECTORS, PREPOSITIONS } from '../words/function-words.ts';
import type { VerbReading } from '../words/inflect.ts';
import { singular } from '../words/inflect.ts';
import {
  isCompoundNoun,
  NOUNS_IN_NAMES,
  PLURAL_NOUNS,
  VERBS_IN_FRONT,
} from '../words/noun-verbs.ts';
import { CODE, COMPOUND_HEADS } from '../words/nouns.ts';
import { partedReadings, readParticleVerb } from '../words/particle-verbs.ts';
import { wordSet } from '../words/word-set.ts';
import type { Act, ActSource } from './act.ts';
import { readVerb } from './verb-forms.ts';

interface Candidate {
  at: number;
  reading: VerbReading;
}

/** Noun-like verbs that take a word of information as object: `set_status`, `list_prices`. */
const TAKES_INFORMATION = wordSet(
  'set update change query list view show lock move copy import export share process search find',
);
/** Noun-like verbs of looking: before their object they are verbs. */
const LOOKING = wordSet('list query search find lookup show view fetch watch');
/** HTTP methods in front of names made from REST paths: `post_proxy_delete_proxies`. */
const HTTP_METHODS = wordSet('post put patch delete');

/** Verbs whose sole object can be a word of information: `update_status`; after others it is a compound: `sync_status`. */
const SETTABLE = wordSet(
  'update set change modify edit create add delete remove clear reset get list search find query view show read write save store send fetch export import download upload check generate calculate compute convert analyze parse validate format post patch put move copy insert append replace rename purge drop',
);
const STATUS_WORDS = wordSet(
  'status stats statistics info progress history result results quote quotes estimate simulation eligibility',
);

/** Verbs that a REST path spells out itself. */
const REST_VERBS = wordSet(
  'remove add create delete update cancel send start stop restart run execute trigger deploy transfer pay refund withdraw purchase purge reset kill terminate invoke publish approve',
);
/** Verbs that only lead to the next one: `confirm_delete_file`, `do_send`. */
const LEADING = wordSet('confirm do perform execute force try');

function isClearVerb(word: Word | undefined): boolean {
  const reading = word === undefined ? undefined : readVerb(word.text);
  return reading?.form === 'base' && !reading.ambiguous;
}

/** Noun-like verbs that govern a name even before a word of looking: `start_search`, `complete_query_tuning`. */
const GOVERNING = wordSet(
  'complete start stop open close export import copy move share install submit request',
);

/** Verbs that noun-first names end in: `compute_vm_delete`, `deploy_logs_get`. */
const SUFFIXES = wordSet('create delete update remove get list ls show retrieve search generate');

/** Noun-like verbs that start or end what the rest of a name says, whatever verb stands among it: `start_diff_scan`. */
const STARTING = wordSet('start stop');

/** `issue_read`, `trash_list_formats`: a noun-like verb in front is a noun when a clear verb follows or ends the name. */
function yieldsFront(words: readonly Word[], lemma: string): boolean {
  if (STARTING.has(lemma) && words.length > 2) return SUFFIXES.has(words.at(-1)?.text ?? '');
  return (
    !LOOKING.has(lemma) &&
    (isClearVerb(words[1]) ||
      (LOOKING.has(words[1]?.text ?? '') && !GOVERNING.has(lemma)) ||
      isClearVerb(words.at(-1)))
  );
}

function candidatesOf(words: readonly Word[]): Candidate[] {
  const found: Candidate[] = [];
  words.forEach((word, at) => {
    const read = readParticleVerb(word.text, words[at + 1]?.text ?? '') ?? readVerb(word.text);
    const isNoun =
      read !== undefined && (at > 0 || read.form === 'third') && NOUNS_IN_NAMES.has(read.lemma);
    const reading = isNoun ? { ...read, ambiguous: true } : read;
    const next = words[at + 1]?.text ?? '';
    if (reading === undefined || (word.text === 'pull' && next.startsWith('request'))) return;
    if (isCompoundNoun(word.text, singular(next))) return;
    // `uploads`, `grants_inspect`: things, alone or in front of what is done.
    const isOfThings = words.length === 1 || readVerb(words.at(-1)?.text ?? '')?.form === 'base';
    if (isOfThings && reading.form === 'third' && PLURAL_NOUNS.has(reading.lemma)) return;
    // `songs_by_release`: behind `by` stands a criterion.
    if (reading.ambiguous && words[at - 1]?.text === 'by') return;
    if (STATUS_WORDS.has(next) && at === words.length - 2 && !SETTABLE.has(reading.lemma)) return;
    if (reading.form === 'base') {
      const inFront =
        at === 0 &&
        words.length > 1 &&
        VERBS_IN_FRONT.has(reading.lemma) &&
        !yieldsFront(words, reading.lemma) &&
        !isCompound(words, reading.lemma);
      const looks = LOOKING.has(reading.lemma) && at < words.length - 1;
      found.push({ at, reading: inFront || looks ? { ...reading, ambiguous: false } : reading });
    } else if (at === 0 && reading.form === 'third' && !reading.ambiguous)
      found.push({ at, reading });
  });
  return found;
}

/** `book_details`, `order_status`: a noun-like verb and one word for information make a compound noun. */
function isCompound(words: readonly Word[], lemma: string): boolean {
  return words.length === 2 && endsInInformation(words) && !TAKES_INFORMATION.has(lemma);
}

/** True when the thing a name is about (`by_id` behind it left out) is information. */
function endsInInformation(words: readonly Word[]): boolean {
  const cut = words.findIndex(({ text }, at) => at > 0 && PREPOSITIONS.has(text));
  const head = cut < 0 ? words.at(-1) : words[cut - 1];
  return COMPOUND_HEADS.has(singular(head?.text ?? ''));
}

/** Of verbs that are all noun-like, the one that stands where names have their verb. */
function likelyVerb(
  words: readonly Word[],
  candidates: readonly Candidate[],
): Candidate | undefined {
  const first = candidates[0];
  const last = candidates.at(-1);
  if (first === undefined) return undefined;
  if (first.at === 0 && words.length > 1) {
    return isCompound(words, first.reading.lemma) ? undefined : first;
  }
  if (endsInInformation(words) && last?.at !== words.length - 1) return undefined;
  return candidates.find(({ at }) => at > 0 && at < words.length - 1) ?? last;
}

/** First words that turn any deed into a try-out. */
const TRYING = wordSet('dry preview simulate estimate quote how');
/** Last words that say nothing: `place_details_tool`. */
const EMPTY_ENDS = wordSet('tool tools mcp v1 v2 v3 handler async sync');

/** Verbs that keep governing a name that ends in one of those: `get_or_create`, `confirm_bulk_delete`. */
const FRONTS = wordSet(
  'get list search create delete update remove add set send fetch find show read write check confirm execute run cancel enable disable can is has validate preview simulate undo',
);

/** Look-ups that end a name: `concept-block-list`. */
const LOOK_UPS = wordSet('list query lookup');

/** The clear verb right behind one that only leads to it; `execute_script` executes a thing. */
function leadsTo([first, second]: readonly Candidate[]): Candidate | undefined {
  return first?.at === 0 &&
    second?.at === 1 &&
    LEADING.has(first.reading.lemma) &&
    !CODE.has(second.reading.lemma)
    ? second
    : undefined;
}

/** The verb that governs a name: the first clear one, else the likeliest. */
function mainVerb(words: readonly Word[], candidates: readonly Candidate[]): Candidate | undefined {
  if (TRYING.has(words[0]?.text ?? '')) return candidates[0];
  const clear = candidates.filter(({ reading }) => !reading.ambiguous);
  const suffix = candidates.at(-1);
  const front = leadsTo(clear) ?? clear[0];
  const endsInVerb =
    suffix !== undefined &&
    suffix.at === words.length - 1 &&
    words.length > 2 &&
    SUFFIXES.has(suffix.reading.lemma);
  const isPath = HTTP_METHODS.has(words[0]?.text ?? '');
  const spelled = isPath
    ? clear.find(({ at, reading }) => at > 0 && REST_VERBS.has(reading.lemma))
    : undefined;
  if (spelled !== undefined) return spelled;
  if (endsInVerb && front !== undefined && !FRONTS.has(front.reading.lemma)) return suffix;
  // `overseas-invest-query`: behind a noun the look-up at the end governs.
  if (
    words.length > 2 &&
    suffix?.at === words.length - 1 &&
    LOOK_UPS.has(suffix.reading.lemma) &&
    candidates.at(-2)?.at === suffix.at - 1 &&
    !FRONTS.has(candidates.at(-2)?.reading.lemma ?? '') &&
    suffix.at > 1
  )
    return suffix;
  return front ?? likelyVerb(words, candidates);
}

function actOf(
  words: readonly Word[],
  found: Candidate,
  until: number,
  { field, source }: Pick<Act, 'field' | 'source'>,
): Act | undefined {
  const { at, reading } = found;
  const verb = words[at];
  if (verb === undefined) return undefined;
  const after = words.slice(at + 1, until);
  const cut = after.findIndex(
    (word, index) => PREPOSITIONS.has(word.text) && !(index === 0 && word.text === 'on'),
  );
  const object = cut < 0 ? after : after.slice(0, cut);
  const beyond = cut < 0 ? [] : after.slice(cut + 1);
  const before = words.slice(0, at);
  return {
    source,
    field,
    verb,
    lemma: reading.lemma,
    form: reading.form,
    direct: object.length === 0 ? before : object,
    indirect: object.length === 0 ? beyond : [...beyond, ...before],
    ambiguous: reading.ambiguous || (at === 0 && reading.lemma === 'post'),
  };
}

/** Verbs of looking, and the one of changing that makes a pair with each: `readWriteFile`, `get_set_value`. */
const PAIRED = new Map([
  ['read', 'write'],
  ['get', 'set'],
  ['load', 'save'],
]);
/** What is got and set; a set of cards is neither. */
const SETTINGS = wordSet(
  'value property variable config setting state option key parameter field attribute',
);
const STATEMENTS = wordSet('sql query statement cypher');

/** The second verb of a name that reads and writes; where a statement is written, it is run. */
function pairedWith(
  words: readonly Word[],
  candidates: readonly Candidate[],
  main: Candidate,
): Candidate[] {
  const second = words[main.at + 1]?.text === 'or' ? main.at + 2 : main.at + 1;
  if (words[second]?.text !== PAIRED.get(main.reading.lemma)) return [];
  const found = candidates.find(({ at }) => at === second);
  if (found === undefined) return [];
  const object = words[second + 1]?.text ?? '';
  if (main.reading.lemma === 'get' && !SETTINGS.has(object)) return [];
  const runs = words.slice(second + 1).some(({ text }) => STATEMENTS.has(text));
  const lemma = runs ? 'execute' : found.reading.lemma;
  return [{ at: second, reading: { ...found.reading, lemma, ambiguous: false } }];
}

/** `shut_pump_down`: the words without the particle at their end, with the verb that both make; `turn_pump_off` keeps it. */
function withoutParticle(words: readonly Word[]): [readonly Word[], Candidate | undefined] {
  const last = words.at(-1)?.text ?? '';
  const reading = words.length > 2 ? partedReadings(words[0]?.text ?? '')?.get(last) : undefined;
  if (reading === undefined) return [words, undefined];
  const isSwitch = reading.lemma === 'turn' || reading.lemma === 'switch';
  const kept =
    isSwitch && words[0] !== undefined
      ? [words[0], ...words.slice(-1), ...words.slice(1, -1)]
      : words.slice(0, -1);
  return [kept, { at: 0, reading }];
}

/**
 * What a name in snake, kebab or camel style says that a tool does: one act, or several joined by `and`
 * or `or`. Words after the governing verb are its object, so `get_kill_switch` does not kill.
 */
export function nameActs(
  allWords: readonly Word[],
  field = 'name',
  source: ActSource = 'name',
): Act[] {
  const [words, parted] = withoutParticle(
    EMPTY_ENDS.has(allWords.at(-1)?.text ?? '') ? allWords.slice(0, -1) : allWords,
  );
  const candidates = parted === undefined ? candidatesOf(words) : [parted];
  const main = mainVerb(words, candidates);
  if (main === undefined) return [];
  const pair = pairedWith(words, candidates, main);
  const joined = candidates.filter(
    ({ at }) => at > main.at && CONNECTORS.has(words[at - 1]?.text ?? ''),
  );
  const before = candidates.filter(
    ({ at }) => at < main.at && CONNECTORS.has(words[at + 1]?.text ?? ''),
  );
  const all = [...before, main, ...joined, ...pair];
  return all.flatMap((candidate, index) => {
    const until = (all[index + 1]?.at ?? words.length + 1) - 1;
    const act = actOf(words, candidate, until, { field, source });
    return act === undefined ? [] : [act];
  });
}
