import canonicalize from 'canonicalize';
import { diffWordsWithSpace } from 'diff';
import { definitionOf } from '../record/definition.ts';
import { listOfferedTexts, type OfferedTexts } from '../record/offered-texts.ts';
import type { ToolRecord } from '../record/tool-record.ts';

/** The fields that a client approves with a tool (record/definition.ts), without the name. */
export const DEFINITION_FIELDS = [
  'title',
  'description',
  'inputSchema',
  'outputSchema',
  'annotations',
  '_meta',
  'icons',
  'execution',
] as const;
export type DefinitionField = (typeof DEFINITION_FIELDS)[number];
/** A definition as a lock file holds it: fields may be anything that a stranger wrote. */
export type Definition = Readonly<Record<string, unknown>>;

/** A stretch of text that stayed, came or went. */
export interface WordChange {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** One changed field of a tool, word by word. */
export interface FieldChange {
  field: DefinitionField;
  words: WordChange[];
}

/** What is different between two lists of tools, in the order of the lists. */
export interface ToolDrift {
  added: string[];
  removed: string[];
  changed: { name: string; fields: FieldChange[] }[];
}

/** What differs between longer texts is compared as a whole: the work of a word diff grows with the square of it. */
const MAX_WORD_DIFF_CHARS = 20_000;
/** So are texts with more words that came or went: the work of a word diff grows with the square of their number. */
const MAX_WORD_EDITS = 1_000;

/** A tool as a lock file has it. */
export interface LockedTool {
  name: string;
  definition: Definition;
  /** Places that differ from start to start, which the definition leaves out. */
  varies?: readonly string[] | undefined;
  /** Client capabilities without which the server does not list it. */
  capabilities?: readonly string[] | undefined;
}

/**
 * Compares the tools that a server had with those that it lists to a client without capabilities. Names are compared as
 * they are: no letter is like another. `unsteady` are names that some starts list and others don't.
 */
export function compareTools(
  before: readonly LockedTool[],
  after: readonly ToolRecord[],
  unsteady: readonly string[] = [],
): ToolDrift {
  const old = new Map(before.map((tool) => [tool.name, tool]));
  const now = new Set(after.map(({ name }) => name));
  const known = new Set(unsteady);
  return {
    added: after.map(({ name }) => name).filter((name) => !old.has(name) && !known.has(name)),
    removed: before
      .filter(({ name, capabilities }) => !now.has(name) && (capabilities ?? []).length === 0)
      .map(({ name }) => name),
    changed: after.flatMap((tool) => {
      const locked = old.get(tool.name);
      const fields = locked === undefined ? [] : changedFields(locked, tool);
      return fields.length === 0 ? [] : [{ name: tool.name, fields }];
    }),
  };
}

/** True when nothing differs. */
export function isUnchanged({ added, removed, changed }: ToolDrift): boolean {
  return added.length + removed.length + changed.length === 0;
}

function changedFields({ definition, varies }: LockedTool, tool: ToolRecord): FieldChange[] {
  const after = definitionOf(tool, varies);
  return DEFINITION_FIELDS.flatMap((field) => {
    const [old, now] = [textOf(definition[field]), textOf(after[field])];
    return old === now ? [] : [{ field, words: wordChanges(old, now) }];
  });
}

/** A field as text: JSON in canonical form (RFC 8785), so that the order of keys is no change. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : (canonicalize(value) ?? '');
}

/** What came and went between two texts, word by word. The `same` and `removed` parts joined are the old text. */
export function wordChanges(before: string, after: string): WordChange[] {
  if (before.length + after.length <= MAX_WORD_DIFF_CHARS) return diffOfWords(before, after);
  const head = commonStart(before, after);
  const tail = commonEnd(before.slice(head), after.slice(head));
  const [old, now] = [
    before.slice(head, before.length - tail),
    after.slice(head, after.length - tail),
  ];
  const middle =
    old.length + now.length > MAX_WORD_DIFF_CHARS ? wholeTexts(old, now) : diffOfWords(old, now);
  const parts: WordChange[] = [
    { kind: 'same', text: before.slice(0, head) },
    ...middle,
    { kind: 'same', text: before.slice(before.length - tail) },
  ];
  return parts.filter(({ text }) => text !== '');
}

function wholeTexts(before: string, after: string): WordChange[] {
  const both: WordChange[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return both.filter(({ text }) => text !== '');
}

function diffOfWords(before: string, after: string): WordChange[] {
  const words = diffWordsWithSpace(before, after, { maxEditLength: MAX_WORD_EDITS });
  if (words === undefined) return wholeTexts(before, after);
  return words.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/** Longer words are cut where they begin to differ: a reader would not see the difference else. */
const MAX_WORD_CHARS = 200;

/** How many UTF-16 units two texts have in common from their start, as far as whole words go. */
function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a[n] === b[n]) n += 1;
  if (n === a.length && n === b.length) return n;
  const gap = a.slice(Math.max(0, n - MAX_WORD_CHARS), n).search(/\S*$/);
  const word = Math.max(0, n - MAX_WORD_CHARS) + gap;
  return n - word < MAX_WORD_CHARS ? word : wholeBefore(a, n);
}

/** The same from their end. */
function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  const end = a.slice(a.length - n, a.length - n + MAX_WORD_CHARS);
  const word = /^\S*/.exec(end)?.[0].length ?? 0;
  if (word < MAX_WORD_CHARS) return n - word;
  return /[\udc00-\udfff]/.test(a[a.length - n] ?? '') ? n - 1 : n;
}

/** `n`, or one less where a pair of surrogates would be cut. */
function wholeBefore(text: string, n: number): number {
  return /[\ud800-\udbff]/.test(text[n - 1] ?? '') ? n - 1 : n;
}

/** What came and went in the texts that a server hands to the model beside its tools, in one text each; empty when nothing did. */
export function compareOffered(before: OfferedTexts, after: OfferedTexts): WordChange[] {
  const [old, now] = [before, after].map((offered) =>
    listOfferedTexts(offered)
      .map(({ field, text }) => `${field.replace('/server/', '')}: ${text}`)
      .join('\n'),
  );
  return old === now ? [] : wordChanges(old ?? '', now ?? '');
}
