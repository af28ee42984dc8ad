import { listParams, type Param } from '../../record/schema-params.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import { splitSentences } from '../words/sentences.ts';
import { splitName } from '../words/split-name.ts';
import type { Word } from '../words/word.ts';
import { CHANGE_VERBS, READ_VERBS } from './vocabulary.ts';

/** A parameter with what the rules ask about it. */
export interface ParamView {
  param: Param;
  /** Words of its name, lower case. */
  words: readonly string[];
  /** Words of its name joined by `_`: `filePath` and `file-path` are both `file_path`. */
  key: string;
  /** Last word of the name, '' when it has none. */
  last: string;
  /** Lower-case description, at most `MAX_PARAM_TEXT_CHARS` long. */
  text: string;
  /** True when a caller can put any text in: a string or list without fixed values. */
  freeText: boolean;
}

/** Everything that the signal rules ask about a tool, worked out once. */
export interface SignalContext {
  tool: ToolRecord;
  name: readonly Word[];
  /** Words of the opening of the description: what the tool does. */
  lead: readonly Word[];
  params: readonly ParamView[];
  /** True when the record has neither a schema nor a parameter list: only words can tell what goes in. */
  unrecorded: boolean;
  /** What the leading verb of name or description says: looks, changes, or not told. */
  action: 'read' | 'change' | 'unknown';
}

/** Longest parameter description that the rules read, in UTF-16 units: what a parameter is stands in its first lines. */
const MAX_PARAM_TEXT_CHARS = 400;
/** Parameters that the rules read, outer ones first: the largest honest schema of a 6,860-schema corpus has 104. */
const MAX_PARAMS = 1_000;
/** The opening: whole sentences up to this many words, and at least one. */
const LEAD_WORDS = 28;
const MAX_LEAD_WORDS = 48;
/** Longest text that can hold those words. */
const LEAD_CHARS = 600;
/** Words of a name before the verb: a product prefix such as `google_drive_`. */
const VERB_REACH = 4;

const NUMERIC = new Set(['number', 'integer', 'boolean', 'bool', 'int', 'float', 'double', 'null']);

function isFreeText(param: Param): boolean {
  if (param.enum.length > 0 || param.format === 'date' || param.format === 'date-time')
    return false;
  return (
    param.types.length === 0 || param.types.some((type) => !NUMERIC.has(type) && type !== 'object')
  );
}

function viewParam(param: Param): ParamView {
  const words = splitName(param.name).map((word) => word.text);
  return {
    param,
    words,
    key: words.join('_'),
    last: words.at(-1) ?? '',
    text: param.description.slice(0, MAX_PARAM_TEXT_CHARS).toLowerCase(),
    freeText: isFreeText(param),
  };
}

function readAction(name: readonly Word[], lead: readonly Word[]): SignalContext['action'] {
  for (let at = 0; at < name.length && at < VERB_REACH; at += 1) {
    const word = name[at]?.text ?? '';
    if (READ_VERBS.has(word)) return 'read';
    if (CHANGE_VERBS.has(word)) return 'change';
  }
  for (let at = 0; at < lead.length && at < 2; at += 1) {
    const word = lead[at]?.text ?? '';
    if (READ_VERBS.has(word)) return 'read';
    if (CHANGE_VERBS.has(word)) return 'change';
  }
  return 'unknown';
}

/** Words of a text in order; the first of a sentence says so in `before`. */
function sentenceWords(text: string, enough: (count: number) => boolean): Word[] {
  const words: Word[] = [];
  for (const sentence of splitSentences(text)) {
    if (words.length > 0 && enough(words.length)) break;
    const first = sentence.words[0];
    if (first !== undefined) first.before = '.';
    for (const word of sentence.words) words.push(word);
  }
  return words;
}

/** Words of the name and of the opening of the description. */
export function openingOf(tool: ToolRecord): Pick<SignalContext, 'tool' | 'name' | 'lead'> {
  const opening = tool.description.slice(0, LEAD_CHARS);
  const lead = sentenceWords(opening, (count) => count > LEAD_WORDS).slice(0, MAX_LEAD_WORDS);
  const isCut = opening.length < tool.description.length && lead.at(-1)?.end === opening.length;
  return { tool, name: splitName(tool.name), lead: isCut ? lead.slice(0, -1) : lead };
}

/** Works out what the signal rules ask about `tool`. Linear in the size of the record; long texts are cut. */
export function signalContext(tool: ToolRecord): SignalContext {
  const { name, lead } = openingOf(tool);
  return {
    tool,
    name,
    lead,
    params: listParams(tool).slice(0, MAX_PARAMS).map(viewParam),
    unrecorded: tool.inputSchema === null && (tool.params ?? []).length === 0,
    action: readAction(name, lead),
  };
}

/** Words of the whole description, up to the limit of the word splitter. */
export function descriptionWords(tool: ToolRecord): Word[] {
  return sentenceWords(tool.description, () => false);
}
