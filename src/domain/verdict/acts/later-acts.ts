import type { Sentence } from '../text/sentences.ts';
import type { Word } from '../text/word.ts';
import { wordSet } from '../words/word-set.ts';
import { type Act, actOf } from './act.ts';
import { objectsOf, sentenceActs } from './sentence-acts.ts';
import { readVerb } from './verb-forms.ts';
import { isNegated, textAt, verbAt } from './verb-in-text.ts';

/** Sentences behind the first that are read for further deeds. */
const MAX_LATER = 8;
const SUBJECTS = wordSet('this it can also');
const LISTING = wordSet('includes include including supports offers covers provides');
const JOINING = wordSet('for and or including by via with');
const HEADINGS = wordSet(
  'args arguments parameters params inputs input returns return output outputs raises example examples note notes usage important warning instead prerequisites limitations',
);
/** Deeds that a list names by their nouns, and the verb that each stands for. */
const NOMINAL = new Map([
  ['deletion', 'delete'],
  ['deployment', 'deploy'],
  ['execution', 'execute'],
]);

const COMMA = ',';
/** What a list of deeds is a list of. */
const OPERATIONS = /^(?:operation|command|tool|action|function)s$/;

const laterAct = (verb: Word, lemma: string, objects: Pick<Act, 'direct' | 'indirect'>): Act =>
  actOf('later', 'description', verb, { lemma, form: 'ing' }, objects);

/** `Includes operations for listing, creating and deleting labels`, `commands for setup, deployment, and monitoring`. */
function listedDeeds(words: readonly Word[]): Act[] {
  const acts: Act[] = [];
  const isList = (at: number): boolean =>
    words[at]?.before === COMMA || JOINING.has(textAt(words, at - 1));
  const opened = words.findIndex(
    ({ text }, at) => text === 'for' && OPERATIONS.test(textAt(words, at - 1)),
  );
  words.forEach((word, at) => {
    if (at === 0 || word.identifier || isNegated(words, at)) return;
    const reading = verbAt(words, at);
    if (reading?.form === 'ing' && isList(at)) {
      const next = words.findIndex(
        ({ before }, index) =>
          index > at &&
          before === COMMA &&
          verbAt(words, index + (textAt(words, index) === 'and' ? 1 : 0)) !== undefined,
      );
      acts.push(
        laterAct(word, reading.lemma, objectsOf(words, at + 1, next < 0 ? words.length : next)),
      );
      return;
    }
    const nominal = NOMINAL.get(word.text);
    const next = words[at + 1];
    const endsItem = next === undefined || next.before === COMMA || next.text === 'and';
    if (nominal !== undefined && opened > 0 && at > opened && endsItem)
      acts.push(laterAct(word, nominal, { direct: [], indirect: [] }));
  });
  return acts;
}

const MACHINES = wordSet('vm instance container machine server process');

/** `VM lifecycle management`: machines that are started and stopped. */
function lifecycles(words: readonly Word[]): Act[] {
  return words.flatMap((word, at) => {
    const machine = words[at - 1];
    return word.text === 'lifecycle' && machine !== undefined && MACHINES.has(machine.text)
      ? [laterAct(word, 'start', { direct: [machine], indirect: [] })]
      : [];
  });
}

/** `Update a job (e.g., to cancel it)`: a deed given as an example of the first. */
function exampled(words: readonly Word[]): Act[] {
  return words.flatMap((word, at) => {
    const isExample =
      textAt(words, at - 1) === 'to' &&
      textAt(words, at + 1) === 'it' &&
      words.slice(Math.max(0, at - 4), at).some(({ text }) => text === 'e.g' || text === 'g');
    const reading = isExample ? readVerb(word.text) : undefined;
    return reading?.form === 'base'
      ? [laterAct(word, reading.lemma, { direct: words.slice(1, at - 1), indirect: [] })]
      : [];
  });
}

/** `CRUD operations on users`: four deeds in four letters. */
function lettered(words: readonly Word[]): Act[] {
  return words.flatMap((word, at) =>
    word.text === 'crud' && !isNegated(words, at)
      ? [laterAct(word, 'crud', { direct: words.slice(at + 1, at + 4), indirect: [] })]
      : [],
  );
}

function readSentence(sentence: Sentence): Act[] {
  const { words } = sentence;
  const first = textAt(words, 0);
  const second = textAt(words, 1);
  if (LISTING.has(first) || first === 'operations')
    return [...listedDeeds(words), ...lettered(words), ...lifecycles(words)];
  const says =
    SUBJECTS.has(first) ||
    (first === 'the' && second === 'tool') ||
    readVerb(first)?.form === 'third' ||
    (first.endsWith('ly') && readVerb(second)?.form === 'third');
  if (!says) return [];
  return [
    ...sentenceActs(sentence, 'later', 'description'),
    ...(words.some(({ text }) => OPERATIONS.test(text)) ? listedDeeds(words) : []),
    ...lettered(words),
    ...lifecycles(words),
  ];
}

/** Deeds that sentences behind the first say of the tool: `Includes …`, `Can be used to …`, `This starts …`; the first one's list of gerunds too. */
export function laterActs(sentences: readonly Sentence[]): Act[] {
  const opening = sentences[0]?.words ?? [];
  const acts: Act[] = [...lettered(opening), ...exampled(opening)];
  for (const sentence of sentences.slice(1, 1 + MAX_LATER)) {
    if (HEADINGS.has(textAt(sentence.opening(24), 0))) break;
    acts.push(...readSentence(sentence));
  }
  return acts;
}
