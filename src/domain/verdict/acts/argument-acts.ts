import type { Param } from '../../record/schema-params.ts';
import { type Quoted, quoteParam } from '../text/quote-param.ts';
import { splitName } from '../text/split-name.ts';
import { splitText } from '../text/split-text.ts';
import type { Word } from '../text/word.ts';
import { wordSet } from '../words/word-set.ts';
import { type Act, actOf } from './act.ts';
import { readVerb } from './verb-forms.ts';
import { isNegated, verbAt } from './verb-in-text.ts';

/** Verbs whose mention at a switch says that something stored is lost. */
const LOSS = wordSet('delete drop overwrite erase wipe purge destroy');
/** First words of switches that only look, limit or ask. */
const LOOKING = wordSet(
  'include show exclude only confirm confirmed dry preview validate list with return is has allow skip no not prevent ignore_missing soft',
);
/** Words that say the loss is not one, or that the switch keeps something from it. */
const KEEPING = wordSet(
  'restore restored archive archived trash recover keep keeps preserve prevent prevents protect without instead confirm confirmation confirmed must dry preview temporary cache cached',
);
const MAX_CHARS = 300;

const act = (field: string, verb: Word, lemma: string, direct: readonly Word[]): Act =>
  actOf('mode', field, verb, { lemma, form: 'base' }, { direct, indirect: [] });

/** `permissions.deleteAnything`: a right that is given, and nothing that this call does. */
const RIGHTS = /(?:^|[._])(?:permissions?|rights|privileges|scopes|grants)(?:\[\])?\./i;

function ofFlag(param: Param, subject: readonly Word[]): Act[] {
  if (RIGHTS.test(param.path)) return [];
  const name = splitName(param.name);
  const head = name[0];
  if (head === undefined || LOOKING.has(head.text)) return [];
  const words = splitText(param.description.slice(0, MAX_CHARS));
  if (words.some(({ text }) => KEEPING.has(text))) return [];
  const acts: Act[] = [];
  const named = readVerb(head.text);
  if (named?.form === 'base' && LOSS.has(named.lemma))
    acts.push(act(param.pointer, head, named.lemma, name.length > 1 ? name.slice(1) : subject));
  const at = words.findIndex((_, index) => {
    const reading = verbAt(words, index);
    return (
      reading !== undefined &&
      reading.form !== 'ing' &&
      LOSS.has(reading.lemma) &&
      words[index + 1]?.before !== ',' &&
      !isNegated(words, index)
    );
  });
  const verb = words[at];
  const lemma = verbAt(words, at)?.lemma;
  if (verb !== undefined && lemma !== undefined && param.descriptionPointer !== null)
    acts.push(act(param.descriptionPointer, verb, lemma, words.slice(at + 1, at + 6)));
  return acts;
}

/** What happens when a switch is set: `dropTarget: drops the target collection`, `force: overwrites remote history`. */
export function flagActs(params: readonly Param[], subject: readonly Word[]): Act[] {
  return params
    .filter(({ types, depth }) => types.includes('boolean') && depth <= 3)
    .flatMap((param) => ofFlag(param, subject));
}

const SAVING = wordSet('save saves saved write writes written store stored saving 保存');
const PLACES = wordSet('file path directory folder disk dir filename 路径');
/** Last words of the name of an argument that says where a file goes. */
const PATH_ENDS = wordSet('path file filename filepath dir directory folder');

/** First words of the name of an argument that say that a file goes there, unless its description speaks of reading. */
const PATH_STARTS = wordSet('save download downloads output dest destination export');
/** `saveTo`, `write_to`: where it goes. */
const PLACE_OF = wordSet('save write export download');
const TAKING = wordSet(
  'read reads input load loads source existing contains containing previous upload uploaded relative not never',
);

/** Where a switch that saves puts the result. */
const SWITCH_PLACES = wordSet('desktop disk file files local locally drive folder directory');

/** `save_on_desktop`, `writeToDisk`: a switch that says where the result is kept. */
const isSaveSwitch = ({ types }: Param, name: readonly Word[]): boolean =>
  types.includes('boolean') &&
  SAVING.has(name[0]?.text ?? '') &&
  name.slice(1).some(({ text }) => SWITCH_PLACES.has(text));

/** The word of the description of an argument that says that something is saved at this place. */
function savingWord(description: string): Word | undefined {
  const words = splitText(description.slice(0, MAX_CHARS));
  const at = words.findIndex(({ text }, index) => SAVING.has(text) && !isNegated(words, index));
  const isPlace = words.some(({ text }) => PLACES.has(text));
  const isTarget =
    at <= 3 ||
    words.slice(0, at).some(({ text }) => text === 'where') ||
    ['to', 'in', 'into'].some((mark) =>
      words.slice(Math.max(0, at - 4), at + 8).some(({ text }) => text === mark),
    );
  return isPlace && isTarget ? words[at] : undefined;
}

/** What a tool of this name makes is a file, so a path or file name among its arguments says where it goes. */
const MAKES_FILE = wordSet('screenshot screenshots snapshot heapsnapshot screencast');

const saysTaken = (description: string): boolean =>
  splitText(description.slice(0, MAX_CHARS)).some(({ text }) => TAKING.has(text));

/**
 * An argument that says where a file is saved, with the field and the words that say so: its description
 * (`Path to write the picture to`), its name (`download_path`, the switch `save_to_disk`), or that of a tool that makes a file. The caller's choice of place can be any.
 */
export function findSavePath(
  params: readonly Param[],
  toolName: readonly Word[],
): Quoted | undefined {
  for (const param of params) {
    const { name, depth, closed, description, descriptionPointer } = param;
    if (depth > 1 || closed) continue;
    const words = splitName(name);
    if (isSaveSwitch(param, words)) return quoteParam(param);
    const isPlace =
      words.length === 2 && words[1]?.text === 'to' && PLACE_OF.has(words[0]?.text ?? '');
    if (!PATH_ENDS.has(words.at(-1)?.text ?? '') && !isPlace) continue;
    const said = savingWord(description);
    if (said !== undefined && descriptionPointer !== null) {
      const { start, end } = said;
      return { field: descriptionPointer, start, end, quote: description.slice(start, end) };
    }
    const isNamedFor =
      (words.length > 1 && PATH_STARTS.has(words[0]?.text ?? '')) ||
      toolName.some(({ text }) => MAKES_FILE.has(text));
    if (isNamedFor && !saysTaken(description)) return quoteParam(param);
  }
  return undefined;
}

/** Values of a state that mean the thing is gone. */
const GONE = new Map([
  ['deleted', 'delete'],
  ['voided', 'delete'],
  ['destroyed', 'destroy'],
  ['purged', 'purge'],
]);

/** `status: draft | posted | deleted` of a tool that sets it: setting the last deletes. */
export function stateActs(params: readonly Param[], subject: readonly Word[]): Act[] {
  return params
    .filter(({ name, depth }) => depth <= 1 && /^(?:status|state)$/i.test(name))
    .flatMap((param) =>
      param.enum.flatMap((value, at) => {
        const word = typeof value === 'string' ? splitName(value)[0] : undefined;
        const lemma = word === undefined ? undefined : GONE.get(word.text);
        return word === undefined || lemma === undefined
          ? []
          : [act(param.enumPointers[at] ?? param.pointer, word, lemma, subject)];
      }),
    );
}
