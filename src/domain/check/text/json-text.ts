import { readJson } from '../../policy/json-source.ts';
import type { ReadText } from './text-fault.ts';

interface Place {
  line: number;
  column: number;
}

/** Reads JSON as editors allow it: comments and trailing commas; members without their outer braces; one value a line; JSON5. */
export async function readJsonText(text: string): Promise<ReadText> {
  const plain = blankExtras(text);
  // JSON.parse says nothing portable of the place, readJson is slow with megabytes.
  const value = parseOrUndefined(plain);
  if (value !== undefined) return { value, format: 'JSON' };
  const bare = withoutBraces(plain);
  if (bare !== undefined) return { value: bare, format: 'JSON' };
  const lines = readLines(text);
  if (lines !== null) return { value: lines, format: 'JSON lines' };
  const isMember = plain.trimStart().startsWith('"') && plain.includes(':');
  const shown = isMember ? `{${plain}` : plain;
  const { error } = readJson(shown);
  if (error === null) return { value: null, format: 'JSON' };
  const before = shown.slice(0, error.range.start);
  // Single quotes and names without any are JSON5; a bad escape is not: JSON5 drops the backslash of a Windows path.
  if (/^['A-Za-z_$+]/.test(shown.charAt(before.length))) {
    const relaxed = await readJson5(text);
    if ('value' in relaxed) return relaxed;
    if (relaxed.place !== null && isLater(relaxed.place, placeAfter(before)))
      return fault(relaxed.place, 'This is not JSON5', jsonHint(shown, before, ''));
  }
  const message = error.message.replace(/, found [\s\S]*$/, '');
  const place = placeAfter(before);
  if (isMember && place.line === 1) place.column -= 1;
  return fault(place, message, jsonHint(shown, before, message));
}

function fault(place: Place, message: string, hint: string): ReadText {
  return { fault: { ...place, message, hint } };
}

/** `"mcpServers": {…}`, with or without a comma after it. */
function withoutBraces(plain: string): unknown {
  if (!plain.trimStart().startsWith('"')) return undefined;
  return parseOrUndefined(`{${plain.replace(/,\s*$/, '')}}`);
}

/** One object or list a line, at least two; null where a line is none. */
function readLines(text: string): unknown[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 2 || !lines.every((line) => /^\s*[{[]/.test(line))) return null;
  const values = lines.map(parseOrUndefined);
  return values.includes(undefined) ? null : values;
}

async function readJson5(
  text: string,
): Promise<{ value: unknown; format: 'JSON5' } | { place: Place | null }> {
  const { default: json5 } = await import('json5');
  try {
    return { value: json5.parse(text), format: 'JSON5' };
  } catch (error) {
    const { lineNumber, columnNumber } = error as { lineNumber?: unknown; columnNumber?: unknown };
    return typeof lineNumber === 'number' && typeof columnNumber === 'number'
      ? { place: { line: lineNumber, column: columnNumber } }
      : { place: null };
  }
}

function isLater(a: Place, b: Place): boolean {
  return a.line > b.line || (a.line === b.line && a.column > b.column);
}

function parseOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function jsonHint(text: string, before: string, message: string): string {
  const found = text.charAt(before.length);
  if (message.startsWith('The text ends'))
    return 'A closing brace or bracket is missing; was the whole file pasted?';
  if (text.startsWith('...', before.length) || found === '…')
    return 'Dots stand in the place of members: paste the file itself, or leave them out.';
  if (message === 'Expected :') return 'Is a colon missing after a name?';
  if (
    message.includes('a value') &&
    /^"[^"\n]*"\s*:/.test(text.slice(before.length, before.length + 200))
  )
    return 'A list [ ] has no names: what has names stands in braces { }.';
  if (found === "'") return 'JSON wants double quotes.';
  if (/[\u2018-\u201f]/.test(found))
    return 'These are typographic quotes; JSON wants straight ones.';
  if (message.includes(', or the closing')) return 'Is a comma missing before this place?';
  if (message.includes('nothing more')) return 'Two texts in one? Paste one file at a time.';
  if (found === '"')
    return 'A text in quotes must end on its line, and each backslash in it is written twice.';
  if (message.includes('a name in double quotes'))
    return 'Names of fields stand in double quotes, separated by commas.';
  return 'Look at this place and just before it.';
}

/** Comments, then trailing commas, as blanks, so that every place keeps its line and column. Linear. */
export function blankExtras(text: string): string {
  return text
    .replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (piece) =>
      piece.startsWith('"') ? piece : piece.replace(/[^\n]/g, ' '),
    )
    .replace(/"(?:[^"\\\n]|\\.)*"?|,(?=\s*[}\]])/g, (piece) => (piece === ',' ? ' ' : piece));
}

function placeAfter(before: string): Place {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
