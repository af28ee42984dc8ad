import type { FieldValues } from '../../domain/history/change-log.ts';
import { type WordChange, wordChanges } from '../../domain/history/compare-tools.ts';
import { isJsonObject, type JsonValue } from '../../domain/record/json.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { findHidden } from '../../domain/verdict/model-text/find-hidden.ts';
import { revealHidden } from '../../domain/verdict/model-text/reveal-hidden.ts';
import { placeOf } from '../tool/place.ts';

/** A stretch of a changed text. `gap` stands for words that stayed and are left out. */
export interface DiffPart {
  kind: WordChange['kind'] | 'gap';
  text: string;
  /** What hides here (`U+200B zero width space`), null for ordinary text. */
  hidden: string | null;
}

/** One changed place of a definition, word by word. */
export interface DiffView {
  /** `description`, `description of argument url`. */
  place: string;
  parts: DiffPart[];
  /** True when the end of a long text is left out here. */
  cut: boolean;
}

/** Words that stayed are shown so far on either side of a change, in characters. */
const CONTEXT_CHARS = 70;
/** A stretch that came or went is shown so far. */
const MAX_PART_CHARS = 700;

/** The words that came and went at one place, up to about `most` characters. */
export function diffView({ field, at, before, after }: FieldValues, most: number): DiffView {
  const parts = wordChanges(valueText(before), valueText(after));
  const shown: DiffPart[] = [];
  let left = most;
  let cut = false;
  for (const [index, part] of parts.entries()) {
    if (left <= 0) {
      cut = true;
      break;
    }
    const pieces =
      part.kind === 'same' ? around(part.text, index === 0, index === parts.length - 1) : [part];
    for (const piece of pieces) {
      const limit = Math.min(MAX_PART_CHARS, left);
      if (piece.text.length > limit) cut = true;
      const text = piece.text.length > limit ? wellFormed(piece.text.slice(0, limit)) : piece.text;
      left -= text.length;
      shown.push(...reveal(piece.kind, text));
    }
  }
  return {
    place: visibleText(placeOf(at === '' ? plainField(field) : `/${field}${at}`)),
    parts: shown,
    cut,
  };
}

function plainField(field: FieldValues['field']): string {
  return field === 'title' || field === 'description' ? field : `/${field}`;
}

/** Texts as they are, the parts of an object line by line, all else as JSON. */
function valueText(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  if (!isJsonObject(value)) return plainText(value);
  return Object.entries(value)
    .map(([key, part]) => `${key}: ${plainText(part)}`)
    .join('\n');
}

function plainText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The ends of a stretch that stayed, near what changed beside it. */
function around(
  text: string,
  first: boolean,
  last: boolean,
): { kind: DiffPart['kind']; text: string }[] {
  const head = first ? 0 : CONTEXT_CHARS;
  const tail = last ? 0 : CONTEXT_CHARS;
  if (text.length <= head + tail + CONTEXT_CHARS) return [{ kind: 'same', text }];
  const from = head === 0 ? 0 : Math.max(text.lastIndexOf(' ', head), 0);
  const to = tail === 0 ? text.length : text.indexOf(' ', text.length - tail);
  const end = to === -1 ? text.length - tail : to;
  return [
    ...(from === 0 ? [] : [{ kind: 'same' as const, text: wellFormed(text.slice(0, from)) }]),
    { kind: 'gap' as const, text: '\u2026' },
    ...(tail === 0
      ? []
      : [{ kind: 'same' as const, text: text.slice(end).replace(/^[\udc00-\udfff]/, '') }]),
  ];
}

function reveal(kind: DiffPart['kind'], text: string): DiffPart[] {
  if (text === '') return [];
  if (findHidden(text).length === 0) return [{ kind, text, hidden: null }];
  return revealHidden(text).map((part) =>
    part.hidden
      ? { kind, text: text.slice(part.start, part.end), hidden: `${part.marker} ${part.name}` }
      : { kind, text: part.text, hidden: null },
  );
}

/** Without the half of a pair at its end. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
