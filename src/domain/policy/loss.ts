import type { ToolRecord } from '../record/tool-record.ts';
import { STATED_LOSS_RULE } from '../verdict/rules/claim-rules.ts';
import { splitName } from '../verdict/text/split-name.ts';
import type { Evidence, Verdict } from '../verdict/verdict.ts';

/** Stems of verbs after which things are gone. */
const VERBS =
  /^(?:delet|remov|drop|truncat|purg|wip|destroy|eras|clear|reset|uninstall|terminat|kill|flush|prun|trash|discard|overwrit|replac|clean|empt|revok|unlink|forget|expung|format|restor|rollback|revert)(?:e|es|s|ed|ing|ping|ped|y)?$/;
/** Verbs that bring something back over what is there now. */
const RETURNS = /^(?:restor|rollback|revert)/;
/** What is brought back, and is itself not lost. */
const BROUGHT_BACK = new Set(
  'backup backups snapshot snapshots version versions dump checkpoint revision commit archive'.split(
    ' ',
  ),
);
/** Words that end what the verb is done to. */
const ENDS = new Set(
  'from in by for to with on at into via using and or if when that which without before after is are be permanently irreversibly it them itself you we this matching match matches where whose associated within through between of found then per based identified created after given has have was were can will'.split(
    ' ',
  ),
);
/** Words that say how or which, not what. */
const SKIPPED = new Set(
  'a an the all any one some specific specified existing multiple several many batch bulk force forced permanently your its their entire whole tool api mcp multi soft hard up previously id ids wid v1 v2 v3 old'.split(
    ' ',
  ),
);
const THIS = 'this';
const MAX_WORDS = 3;
/** A longer run of words is no name of a thing. */
const MAX_PHRASE_WORDS = 6;
const MAX_WORD_CHARS = 24;
const PLAIN_WORD = /^[a-z][a-z0-9]*$/;

/** A description is read this far for what follows a verb. */
const MAX_PHRASE_CHARS = 160;

/**
 * What a destructive call takes away, in the record's own words (`repo branch`). Null when the record does
 * not name it as the object of the deed. At most three plain words: a record is written by strangers, and an
 * agent reads the result.
 */
export function lostObject(tool: ToolRecord, verdict: Verdict): string | null {
  const words = lossWords(tool, verdict)?.slice(0, MAX_WORDS) ?? [];
  const isPlain = words.every((word) => PLAIN_WORD.test(word) && word.length <= MAX_WORD_CHARS);
  return words.length > 0 && isPlain ? words.join(' ') : null;
}

/**
 * The object of the deed as words, its head last: what follows the verb in the tool's name, else in the
 * description behind the words that the verdict rests on, else in a description that begins with the verb;
 * in a name without any description also the word in front of the verb. Null when none names it.
 */
export function lossWords(tool: ToolRecord, verdict: Verdict): readonly string[] | null {
  const name = wordsOf(tool.name.slice(0, 200));
  const verb = name.findIndex((word) => VERBS.test(word));
  // `rollback_schema`: "… dropping the columns" says what is lost, its name what is rolled back.
  const stated = verdict.evidence.find(({ rule }) => rule === STATED_LOSS_RULE.id);
  const inStatement = stated === undefined ? [] : objectSaid(tool, stated);
  if (inStatement.length > 0) return inStatement;
  const inName = verb < 0 ? [] : objectBehind(name, verb);
  if (inName.length > 0) return inName;
  for (const evidence of verdict.evidence) {
    const found = objectSaid(tool, evidence);
    if (found.length > 0) return found;
  }
  const lead = afterVerb(tool.description.slice(0, MAX_PHRASE_CHARS), 0);
  if (lead.length > 0) return lead;
  const before = tool.description.trim() === '' ? nounInFront(tool.name) : undefined;
  return before === undefined ? null : [before];
}

/** What follows the verb of evidence that stands outside the name. */
function objectSaid(tool: ToolRecord, { field, quote, start }: Evidence): readonly string[] {
  if (field === 'name') return [];
  const text =
    field === 'description' ? tool.description.slice(start, start + MAX_PHRASE_CHARS) : quote;
  return afterVerb(text, wordsOf(quote).length - 1);
}

/** The word in front of the verb that ends a name (`worker` of `worker_delete`): an object or a product, which only the description can say. */
export function nounInFront(name: string): string | undefined {
  const words = wordsOf(name.slice(0, 200));
  const verb = words.findIndex((word) => VERBS.test(word));
  if (verb < 1 || objectOf(words.slice(verb + 1)).length > 0) return undefined;
  return words.slice(0, verb).findLast((word) => !SKIPPED.has(word));
}

/** What follows a verb that is at most the word at `last`, up to the end of its clause. */
function afterVerb(text: string, last: number): string[] {
  // "Archive (delete) a note": a closing bracket or slash behind the verb ends no clause.
  const [clause = ''] = text.replace(/^(\W*\w+)\s*[)\]"'*`]+/, '$1 ').split(/[^\w\s'’"“”`*/-]/, 1);
  const words = wordsOf(clause);
  const verb = words.findIndex((word) => VERBS.test(word));
  return verb < 0 || verb > last ? [] : objectBehind(words, verb);
}

function wordsOf(text: string): string[] {
  return splitName(text).map((word) => word.text);
}

/** What the verb at `verb` takes away; `restore_backup` takes no backup. */
function objectBehind(words: readonly string[], verb: number): string[] {
  const object = objectOf(words.slice(verb + 1));
  const isBack = RETURNS.test(words[verb] ?? '') && BROUGHT_BACK.has(object.at(-1) ?? '');
  return isBack ? [] : object;
}

/** The words up to the first that ends the object; none when it is no thing's name. */
function objectOf(words: readonly string[]): string[] {
  const end = words.findIndex((word) => ENDS.has(word) && word !== THIS);
  const phrase = (end < 0 ? words : words.slice(0, end)).filter(
    (word) => !SKIPPED.has(word) && word !== THIS,
  );
  return phrase.length > MAX_PHRASE_WORDS ? [] : phrase;
}
