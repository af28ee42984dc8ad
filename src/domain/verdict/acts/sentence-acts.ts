import { DESTRUCTIVE_RULES } from '../rules/destructive.ts';
import { EXECUTE_RULES } from '../rules/execute.ts';
import { FINANCIAL_RULES } from '../rules/financial.ts';
import { WRITE_RULES } from '../rules/write.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import { CONNECTORS, DETERMINERS, PREPOSITIONS } from '../words/function-words.ts';
import { singular } from '../words/inflect.ts';
import { CODE, COMPOUND_HEADS } from '../words/nouns.ts';
import { wordSet } from '../words/word-set.ts';
import { type Act, type ActSource, actOf } from './act.ts';
import { coordinated, enumerated } from './coordinated.ts';
import { type Found, mainVerb } from './main-verb.ts';
import { moneyPassive } from './money-passive.ts';
import { partedAt } from './parted-verb.ts';
import { passiveOf } from './passive.ts';
import { readVerb } from './verb-forms.ts';
import { CLAUSE_MARKS, verbAt } from './verb-in-text.ts';

const OBJECT_WORDS = 14;
const SWITCHES = new Set(['on', 'off']);
/** Verbs whose `on` or `off` says what is done: to the others it adds nothing. */
const SWITCHING = new Set(['turn', 'switch']);

/** Participles that begin another clause. */
const KEEPING = wordSet('keeping leaving retaining returning using including excluding skipping');

/** Verbs of looking whose information is no other verb's object. */
const LOOKS = wordSet('check monitor track');

/** `restart or check status`: only the check has the status for object. */
const isOfLook = (lemma: string, { direct }: Pick<Act, 'direct'>): boolean =>
  LOOKS.has(lemma) && direct.some(({ text }) => COMPOUND_HEADS.has(singular(text)));

/** Words behind a verb up to the end of its clause: the direct object, then what follows a preposition. */
export function objectsOf(
  words: readonly Word[],
  from: number,
  until: number,
): Pick<Act, 'direct' | 'indirect'> {
  const direct: Word[] = [];
  const indirect: Word[] = [];
  const parted = partedAt(words, from - 1);
  const switches = parted !== undefined && SWITCHING.has(parted.reading.lemma);
  let target = direct;
  for (let at = from; at < Math.min(words.length, from + OBJECT_WORDS, until); at += 1) {
    const word = words[at];
    if (word === undefined || (at > from && CLAUSE_MARKS.has(word.before))) break;
    // `the given table`, `deployments, keeping three`
    if (word.text === 'given' && DETERMINERS.has(words[at - 1]?.text ?? '')) continue;
    if (at > from && word.before === ',' && KEEPING.has(word.text)) break;
    const isParted = at === parted?.particle;
    if (isParted && !switches) continue;
    const isParticle = (at === from || isParted) && SWITCHES.has(word.text);
    // `an in-progress job`: part of a word.
    const isPart = words[at + 1]?.before === '-';
    if (PREPOSITIONS.has(word.text) && !isParticle && !isPart) target = indirect;
    else if (!DETERMINERS.has(word.text) && !CONNECTORS.has(word.text)) target.push(word);
  }
  return { direct, indirect };
}

const NO_ACTS: Act[] = [];
const RUNNING = wordSet('executing running evaluating');
const SENDING = wordSet('sending posting');

const textOf = (words: readonly Word[], at: number): string => words[at]?.text ?? '';
const hasAll = (words: readonly Word[], wanted: readonly string[]): boolean =>
  wanted.every((one) => words.some(({ text }) => text === one));
/** What a plan is made of. */
const STATEMENTS = wordSet('query queries sql statement statements execution');

/** `Get the output by running a script`: the means is a deed as well, when code is run. */
function meansActs(
  words: readonly Word[],
  source: ActSource,
  field: string,
  tries: boolean,
): Act[] {
  return words.flatMap((verb, at): Act[] => {
    if (words[at - 1]?.text !== 'by') return NO_ACTS;
    const reading =
      RUNNING.has(verb.text) || (tries && SENDING.has(verb.text)) ? verbAt(words, at) : undefined;
    if (reading === undefined) return [];
    if (textOf(words, at + 1) === 'explain' && textOf(words, at + 2) === 'analyze') {
      const direct = words.filter(({ text }) => STATEMENTS.has(text));
      return [
        actOf(source, field, verb, { ...reading, lemma: 'execute' }, { direct, indirect: [] }),
      ];
    }
    const objects = objectsOf(words, at + 1, at + 6);
    // `the cost of a SQL query by executing it`: the pronoun stands for what was named before.
    const things = THEM.has(objects.direct[0]?.text ?? '') ? words.slice(0, at) : objects.direct;
    const isCode = SENDING.has(verb.text) || things.some(({ text }) => CODE.has(text));
    return isCode ? [actOf(source, field, verb, reading, objects)] : [];
  });
}

const CLEANING = wordSet('delete remove clean cleanup discard purge erase');
const OWN_THINGS = wordSet(
  'temp temporary tmp intermediate scratch working upload clone workspace download',
);
const AFTERWARDS = wordSet('after afterwards afterward when once finally then');

/** `Converts a file and deletes the temporary copy after that`: what the tool made itself it may take away. */
function isCleanUp(words: readonly Word[], { lemma, direct, verb }: Act): boolean {
  if (!CLEANING.has(lemma)) return false;
  const at = words.indexOf(verb);
  const isLater = words.slice(at + 1).some(({ text }) => AFTERWARDS.has(text));
  const first = (direct[0]?.text === 'up' ? direct[1] : direct[0])?.text ?? '';
  return (
    OWN_THINGS.has(first) ||
    (direct.length <= 3 && isLater && direct.some(({ text }) => OWN_THINGS.has(text)))
  );
}

/** `a temporary folder`: what is cloned there is not kept. */
const isTemporary = ({ indirect }: Act): boolean =>
  indirect.some(({ text }) => text === 'temporary' || text === 'temp');

/** How far behind `download` the place is named, in words. */
const REACH = 12;
const NEAR = wordSet('local disk directory folder filesystem workspace');

/** `into a sandbox`, `to a local folder`: a place that keeps what comes in. */
const isKept = (words: readonly Word[]): boolean =>
  words.some(
    ({ text }, at) =>
      text === 'into' ||
      (text === 'to' && words.slice(at + 1, at + 4).some((next) => NEAR.has(next.text))),
  );

const BRINGS = wordSet('load export');
const STORED = wordSet(
  'table database db warehouse index collection sheet spreadsheet bucket notion airtable',
);
const BEFORE_STORES = wordSet('a an the your this new existing google target sql');

/** `into the database`, `as seed data`: a store that gets it. */
const isStored = (words: readonly Word[]): boolean =>
  words.some(({ text }, at) => {
    if (text === 'as') return words[at + 1]?.text === 'seed';
    if (text !== 'into' && text !== 'to') return false;
    const thing = words.slice(at + 1).find((word) => !BEFORE_STORES.has(word.text));
    return STORED.has(thing?.text ?? '');
  });

const READING = wordSet('analyze analyse read extract convert scan review');
const THEM = wordSet('them it these those');
const MAKING = wordSet('create add insert new');

const ENABLES = wordSet('enable allow support provide offer');
const EXECUTION = wordSet('execution evaluation running executing');
const WORK = wordSet('job task goal prompt assignment work instruction instructions');
const WORKERS = wordSet('agent subagent worker bot');
const isOf = (words: readonly Word[], set: ReadonlySet<string>): boolean =>
  words.some(({ text }) => set.has(text));

/** `the actual execution plan of a statement`, `runs EXPLAIN ANALYZE`: the statement is run to measure it. */
const isMeasuredPlan = ({ direct, indirect }: Act): boolean =>
  hasAll(direct, ['explain', 'analyze']) ||
  (hasAll(direct, ['actual', 'plan']) &&
    [...direct, ...indirect].some(({ text }) => STATEMENTS.has(text)));

/** Verbs that mean another one by what stands beside them: `turns a phrase into a filter`, `gets a build going`. */
function meant(acts: readonly Act[], words: readonly Word[]): Act[] {
  const makes = acts.some(({ lemma }) => MAKING.has(lemma));
  const reads = acts.some(({ lemma }) => READING.has(lemma));
  return acts
    .filter((act) => !(reads && act.lemma === 'clone' && isTemporary(act)))
    .map((act) => {
      const { lemma, direct, indirect, verb } = act;
      const from = words.indexOf(verb);
      if (lemma === 'turn' && words.slice(from + 1).some(({ text }) => text === 'into'))
        return { ...act, lemma: 'convert' };
      // `Force-push a branch`
      if (lemma === 'push' && words[from - 1]?.text === 'force')
        return { ...act, lemma: 'forcepush' };
      if (isMeasuredPlan(act))
        return { ...act, lemma: 'execute', direct: [...direct, ...indirect] };
      if (lemma === 'get' && direct.at(-1)?.text === 'going')
        return { ...act, lemma: 'start', direct: direct.slice(0, -1) };
      // `Gets rid of old rows`
      if (lemma === 'get' && direct.length === 1 && direct[0]?.text === 'rid')
        return { ...act, lemma: 'remove', direct: indirect, indirect: [] };
      // `Enables execution of Python code`
      if (ENABLES.has(lemma) && EXECUTION.has(direct[0]?.text ?? '') && indirect.length > 0)
        return { ...act, lemma: 'execute', direct: indirect, indirect: [] };
      // `Gives a job to an agent`: it begins to work.
      if (lemma === 'give' && isOf(direct, WORK) && isOf(indirect, WORKERS))
        return { ...act, lemma: 'run', direct: indirect, indirect: direct };
      // `Gives the customer their money back`
      if (lemma === 'give' && hasAll(direct, ['money', 'back'])) return { ...act, lemma: 'refund' };
      if (lemma === 'give' && direct.length === 1 && words[from + 2]?.text === 'to')
        return { ...act, lemma: 'send' };
      // `Downloads a file into a sandbox`: what comes in is kept there.
      if (lemma === 'download' && isKept(words.slice(from + 1, from + REACH)))
        return { ...act, lemma: 'save' };
      // `Load rows into a table`: what comes in is kept there.
      if (BRINGS.has(lemma) && isStored(words.slice(from + 1, from + REACH)))
        return { ...act, lemma: 'import' };
      // `create and drop rules`: beside creating, dropping is deleting.
      if (lemma === 'drop' && makes && indirect.length === 0) return { ...act, lemma: 'delete' };
      // `Processors: start and stop them`: the heading says what.
      if (direct.length !== 1 || !THEM.has(direct[0]?.text ?? '')) return act;
      const heading = words.findIndex(({ before }) => before === ':');
      return heading > 0 && heading <= from ? { ...act, direct: words.slice(0, heading) } : act;
    });
}

/** The first verb and those that it is joined with, each place once. */
function foundAt(words: readonly Word[], first: Found): readonly Found[] {
  const joined = [...coordinated(words, first), ...enumerated(words, first)];
  if (joined.length === 0) return [first];
  const all = new Map<number, Found>();
  for (const found of [first, ...joined]) all.set(found.at, found);
  return [...all.values()];
}

const AMOUNTS = wordSet('many much');

/** `How many jobs are running`: the answer is counted, whatever verb the question holds. */
function countAct(words: readonly Word[], source: ActSource, field: string): Act | undefined {
  const [verb, next] = words;
  return verb?.text === 'how' && AMOUNTS.has(next?.text ?? '')
    ? actOf(
        source,
        field,
        verb,
        { lemma: 'count', form: 'base' },
        {
          direct: words.slice(2, 4),
          indirect: [],
        },
      )
    : undefined;
}

const BE = wordSet('is are gets');
/** Words that make the subject of a passive one of a clause, a condition or a question. */
const SUBORDINATE = wordSet(
  'that which who whose where when whenever if once after before until unless whether how what why because since while as not no never nothing none',
);
const MILD = new Set(WRITE_RULES.flatMap(({ verbs }) => [...verbs]));
/** A mild passive (`the barrier is raised`) says too little to outweigh what the name says. */
const GRAVE: ReadonlySet<string> = new Set(
  [...FINANCIAL_RULES, ...DESTRUCTIVE_RULES, ...EXECUTE_RULES]
    .flatMap(({ verbs }) => [...verbs])
    .filter((verb) => !MILD.has(verb)),
);
/** `The cell is executed in a kernel`: a sentence without another verb says what is done to its subject. */
function passiveActs(words: readonly Word[], source: ActSource, field: string): Act[] {
  const passive = passiveOf(words, BE);
  if (passive === undefined) return [];
  const { subject, verb, at } = passive;
  if (subject.some(({ text, identifier }) => identifier || SUBORDINATE.has(text))) return [];
  const reading = readVerb(verb.text);
  if (reading?.form !== 'past' || !GRAVE.has(reading.lemma)) return [];
  const { indirect } = objectsOf(words, at + 1, words.length);
  const ofSubject = objectsOf(words, 0, subject.length);
  return [
    actOf(source, field, verb, reading, {
      direct: ofSubject.direct,
      indirect: [...ofSubject.indirect, ...indirect],
    }),
  ];
}

/** What a sentence says that the tool does; empty when it only names or explains something. */
export function sentenceActs(
  { words }: Pick<Sentence, 'words'>,
  source: ActSource,
  field: string,
): Act[] {
  const question = source === 'lead' ? countAct(words, source, field) : undefined;
  if (question !== undefined) return [question];
  const first = mainVerb(words);
  const money = source === 'lead' ? moneyPassive(words, source, field) : undefined;
  if (money !== undefined && (first === undefined || first.at >= words.indexOf(money.verb) - 2))
    return [money];
  if (first === undefined) return source === 'lead' ? passiveActs(words, source, field) : [];
  const all = foundAt(words, first);
  const positions = all.map(({ at }) => at).sort((a, b) => a - b);
  const acts: Act[] = [];
  const lastAt = positions.at(-1) ?? first.at;
  const ofLast = objectsOf(words, lastAt + 1, words.length);
  const mayShare = !isOfLook(all.find(({ at }) => at === lastAt)?.reading.lemma ?? '', ofLast);
  for (const { at, reading } of all) {
    const verb = words[at];
    if (verb === undefined) continue;
    const following = positions.find((position) => position > at);
    const own = objectsOf(words, at + 1, following ?? words.length);
    // `create or delete labels`: a verb without an object shares that of the next.
    const isBare = own.direct.length + own.indirect.length === 0 && following !== undefined;
    const shared = isBare && mayShare ? ofLast : own;
    // `Job ops: list/build/abort`: the heading says what.
    const isOfHeading =
      at > first.at && words[at]?.before === '/' && words[first.at]?.before === ':';
    const objects =
      isOfHeading && shared.direct.length === 0
        ? { ...shared, direct: words.slice(0, first.at) }
        : shared;
    acts.push(actOf(source, field, verb, reading, objects));
  }
  const own = acts.filter((act, at) => at === 0 || !isCleanUp(words, act));
  const tries = first.reading.lemma === 'test' || first.reading.lemma === 'try';
  return [...meant(own, words), ...meansActs(words, source, field, tries)];
}
