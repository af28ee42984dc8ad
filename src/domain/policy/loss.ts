import type { ToolRecord } from '../record/tool-record.ts';
import { splitName } from '../verdict/text/split-name.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** Stems of verbs after which things are gone. */
const VERBS =
  /^(?:delet|remov|drop|truncat|purg|wip|destroy|eras|clear|reset|uninstall|terminat|kill|flush|prun|trash|discard|overwrit|replac|clean|empt|revok|unlink|forget|expung|format|restor|rollback|revert)(?:e|es|s|ed|ing|ping|ped|y)?$/;
/** Words that end what the verb is done to. */
const ENDS = new Set(
  'from in by for to with on at into via using and or if when that which without before after is are be permanently irreversibly'.split(
    ' ',
  ),
);
/** Words that say how, not what. */
const SKIPPED = new Set(
  'a an the this that all any one specific specified given existing multiple several many some batch bulk force forced permanently your its their entire whole tool api mcp multi soft hard up previously id ids wid'.split(
    ' ',
  ),
);
const MAX_WORDS = 3;
const MAX_WORD_CHARS = 24;

/**
 * What a destructive call takes away, in the record's own words (`repo branch`), from the tool's name,
 * else from the verb that its description begins with, else from the words that its verdict rests on. Null when neither names it. At most three plain
 * words: a record is written by strangers, and an agent reads the result.
 */
export function lostObject(tool: ToolRecord, verdict: Verdict): string | null {
  const quotes = verdict.evidence
    .filter(({ field }) => field !== 'name')
    .map(({ quote }) => quote.slice(0, 200));
  const description = tool.description.slice(0, 400);
  const [lead = ''] = description.split(/[.!?;:,(\n]/, 1);
  const found = inName(tool.name.slice(0, 200), description) ?? inSentence(lead, 0);
  return quotes.reduce((known, quote) => known ?? inSentence(quote, quote.length), found);
}

/** What follows the verb of a name, else the word in front of it. */
function inName(name: string, description: string): string | null {
  const words = wordsOf(name);
  const verb = words.findIndex((word) => VERBS.test(word));
  if (verb < 0) return null;
  const after = takeObject(words.slice(verb + 1));
  if (after.length > 0) return join(after);
  const before = words
    .slice(0, verb)
    .filter((word) => !SKIPPED.has(word))
    .slice(-1);
  return before.every((word) => isSaid(word, description)) ? join(before) : null;
}

/** What follows a verb that is at most the word at `last`. */
function inSentence(text: string, last: number): string | null {
  const words = wordsOf(text);
  const verb = words.findIndex((word) => VERBS.test(word));
  return verb < 0 || verb > last ? null : join(takeObject(words.slice(verb + 1)));
}

/** In front of a verb stands a product as often as an object (`kubectl_delete`): a description says which. */
function isSaid(word: string, description: string): boolean {
  const stem = word.replace(/s$/, '');
  return description === '' || wordsOf(description).some((said) => said.startsWith(stem));
}

function wordsOf(text: string): string[] {
  return splitName(text).map((word) => word.text);
}

function takeObject(words: readonly string[]): string[] {
  const end = words.findIndex((word) => ENDS.has(word) && !SKIPPED.has(word));
  return (end < 0 ? words : words.slice(0, end))
    .filter((word) => !SKIPPED.has(word))
    .slice(0, MAX_WORDS);
}

function join(words: readonly string[]): string | null {
  const isPlain = words.every(
    (word) => /^[a-z][a-z0-9]*$/.test(word) && word.length <= MAX_WORD_CHARS,
  );
  return words.length > 0 && isPlain ? words.join(' ') : null;
}
