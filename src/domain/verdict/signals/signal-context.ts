import { listsArguments } from '../../record/lists-arguments.ts';
import { recent } from '../../record/recent.ts';
import { listParams, type Param } from '../../record/schema-params.ts';
import type { ServerHead } from '../../record/server-record.ts';
import type { ToolRecord } from '../../record/tool-record.ts';
import {
  type Directive,
  type DirectiveLook,
  findDirectives,
  mayDirect,
} from '../model-text/find-directives.ts';
import { MAY_HIDE } from '../model-text/hidden-characters.ts';
import { type RecordText, recordTexts } from '../model-text/record-texts.ts';
import { type Sentence, splitSentences } from '../text/sentences.ts';
import { splitName } from '../text/split-name.ts';
import type { Word } from '../text/word.ts';
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
  /** The server that lists it, where it is known. */
  server: ServerHead | undefined;
  name: readonly Word[];
  /** Words of the opening of the description: what the tool does. */
  lead: readonly Word[];
  params: readonly ParamView[];
  /** True when the description was read for deeds and not one of its sentences could be. */
  descriptionUnread: boolean;
  /** True when the record does not list the arguments: only words can tell what goes in. */
  unrecorded: boolean;
  /** Texts of the whole record that may hold hidden characters or directives, read when first asked for. */
  suspects(): readonly RecordText[];
  /** Directives in one of the suspects, each text read once. */
  directives(text: string): readonly Directive[];
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
/** Words of a name before the verb: a product prefix such as `google_drive_`. */
const VERB_REACH = 4;

const NUMERIC = new Set(['number', 'integer', 'boolean', 'bool', 'int', 'float', 'double', 'null']);

function isFreeText(param: Param): boolean {
  if (param.closed || param.format === 'date' || param.format === 'date-time') return false;
  return (
    param.types.length === 0 || param.types.some((type) => !NUMERIC.has(type) && type !== 'object')
  );
}

/** Longest list of arguments inside a description that is looked through. */
const MAX_DOCUMENTED_CHARS = 8_000;
const MAX_DOCUMENTED_PARAMS = 60;

/** What a list of arguments in the description (`Args:`, `:param x:`) says of one that has no description of its own; empty when nothing. */
function documentedText(
  { description }: ToolRecord,
  param: Param,
  mayDocument: () => boolean,
): string {
  if (param.description !== '' || param.depth > 0 || param.name.length < 2) return '';
  if (!mayDocument()) return '';
  const text = description.slice(0, MAX_DOCUMENTED_CHARS);
  for (let at = text.indexOf(param.name); at >= 0; at = text.indexOf(param.name, at + 1)) {
    const lineStart = text.lastIndexOf('\n', at) + 1;
    if (
      !/^\s*(?:[-*]\s*)?(?::?param(?:eter)?\s+(?:\w+\s+)?)?[`"*]{0,2}$/.test(
        text.slice(lineStart, at),
      )
    )
      continue;
    const rest = /^[`"*]{0,2}\s*(?:\([^)\n]{0,60}\))?[`"*]{0,2}\s*[:：–-]\s*([^\n]{1,300})/.exec(
      text.slice(at + param.name.length, at + param.name.length + 400),
    );
    if (rest !== null) return rest[1] ?? '';
  }
  return '';
}
const MAY_DOCUMENT = /\n\s*(?:Args|Arguments|Parameters|Params|Inputs?)\b|:param\b|@param\b/i;

/** Whether the description can have a list of the arguments; asked for many of them, worked out once. */
function documentedReader({ description, inputSchema }: ToolRecord): () => boolean {
  let may: boolean | undefined;
  return () => {
    may ??=
      MAY_DOCUMENT.test(description) &&
      Object.keys(inputSchema?.['properties'] ?? {}).length < MAX_DOCUMENTED_PARAMS;
    return may;
  };
}

function viewParam(param: Param, documented: string): ParamView {
  const words = splitName(param.name).map((word) => word.text);
  return {
    param,
    words,
    key: words.join('_'),
    last: words.at(-1) ?? '',
    text: (param.description === '' ? documented : param.description)
      .slice(0, MAX_PARAM_TEXT_CHARS)
      .toLowerCase(),
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

/** The words and parameters of a tool, as a reader of the whole record has them already. */
export interface ToolWords {
  nameWords: readonly Word[];
  sentences: readonly Sentence[];
  params: readonly Param[];
  /** What the reader of deeds says of the description; absent where nobody has read it. */
  unread?: { all: boolean };
}

/** Splits `tool` where nobody has done so before. Linear; long texts and schemas are cut. */
export function toolWords(tool: ToolRecord): ToolWords {
  return {
    nameWords: splitName(tool.name),
    sentences: splitSentences(tool.description),
    params: listParams(tool),
  };
}

/** Words of sentences in order, up to where `enough` says so; the first of a sentence says so in `before`. */
function joinSentences(sentences: readonly Sentence[], enough: (count: number) => boolean): Word[] {
  const words: Word[] = [];
  for (const sentence of sentences) {
    if (words.length > 0 && enough(words.length)) break;
    for (const word of sentence.words) words.push(word);
    const first = sentence.words[0];
    if (first !== undefined)
      words[words.length - sentence.words.length] = { ...first, before: '.' };
  }
  return words;
}

/** Words of the name and of the opening of the description. */
export function openingOf(
  tool: ToolRecord,
  { nameWords, sentences }: Pick<ToolWords, 'nameWords' | 'sentences'>,
): Pick<SignalContext, 'tool' | 'name' | 'lead'> {
  const lead = joinSentences(sentences, (count) => count > LEAD_WORDS);
  return { tool, name: nameWords, lead: lead.slice(0, MAX_LEAD_WORDS) };
}

/** What may stand in a text, and whether it may hide some. */
const lookAt = (text: string): { look: DirectiveLook | null; hides: boolean } => ({
  look: mayDirect(text),
  hides: MAY_HIDE.test(text),
});
/** Descriptions of arguments repeat from tool to tool. */
const recentLook = recent(lookAt, 1_000);
/** Shorter texts are read as fast as they are looked up, longer ones are not held. */
const MIN_KEPT_CHARS = 24;
const MAX_KEPT_CHARS = 500;
const mayKeep = ({ length }: string): boolean =>
  length >= MIN_KEPT_CHARS && length <= MAX_KEPT_CHARS;

/** Readers of the texts of a tool that a model may be ordered about with. */
function suspectReader(tool: ToolRecord): Pick<SignalContext, 'suspects' | 'directives'> {
  const looks = new Map<string, DirectiveLook>();
  const known = new Map<string, readonly Directive[]>();
  let suspects: readonly RecordText[] | undefined;
  const isSuspect = (text: string): boolean => {
    const { look, hides } = (mayKeep(text) ? recentLook : lookAt)(text);
    if (look !== null) looks.set(text, look);
    return look !== null || hides;
  };
  return {
    suspects: () => {
      suspects ??= recordTexts(tool, isSuspect);
      return suspects;
    },
    directives: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const found = findDirectives(text, looks.get(text));
      known.set(text, found);
      return found;
    },
  };
}

/** Works out what the signal rules ask about `tool`. Linear in the size of the record; long texts are cut. */
export function signalContext(
  tool: ToolRecord,
  words: ToolWords = toolWords(tool),
  server?: ServerHead,
): SignalContext {
  const { name, lead } = openingOf(tool, words);
  const mayDocument = documentedReader(tool);
  return {
    tool,
    server,
    name,
    lead,
    descriptionUnread: words.unread?.all ?? false,
    params: words.params
      .slice(0, MAX_PARAMS)
      .map((param) => viewParam(param, documentedText(tool, param, mayDocument))),
    unrecorded: !listsArguments(tool),
    ...suspectReader(tool),
    action: readAction(name, lead),
  };
}

/** Words of the whole description, up to the limit of the word splitter. */
export function descriptionWords({ sentences }: Pick<ToolWords, 'sentences'>): Word[] {
  return joinSentences(sentences, () => false);
}
