import { parse as parseToml, TomlError } from 'smol-toml';
import { readJson } from '../policy/json-source.ts';

/** Largest text that is read: configurations have kilobytes, tool lists at most a few megabytes. */
export const MAX_TEXT_CHARS = 5_000_000;

/** Why a text cannot be read, and where. Says nothing of what stands there: it may be a secret. */
export interface TextFault {
  /** 1-based; null when the whole text is meant. */
  line: number | null;
  column: number | null;
  message: string;
  hint: string;
}

/** A first line that JSON cannot have: `[mcp_servers.name]`. */
const TOML_TABLE = /^\[(?:[^[\]{},]+|\[[^[\]{},]+\])\]\s*(?:#.*)?$/;

export type ReadText = { value: unknown; format: 'JSON' | 'TOML' } | { fault: TextFault };

/** Reads JSON (comments and trailing commas allowed, as editors do) or TOML: what begins with a brace or bracket of JSON is JSON. */
export function readConfigText(text: string): ReadText {
  if (text.length > MAX_TEXT_CHARS) {
    return whole(
      'The text is longer than 5 million characters',
      'Paste only the part with the servers or tools.',
    );
  }
  const trimmed = text.replace(/^\uFEFF/, ' ').trimStart();
  if (trimmed === '')
    return whole('There is no text', 'Paste a configuration or a tools/list result.');
  const isJson = /^[{[/"]/.test(trimmed) && !TOML_TABLE.test(trimmed.split('\n', 1)[0] ?? '');
  return isJson ? readJsonText(text) : readTomlText(text);
}

function readJsonText(text: string): ReadText {
  const plain = blankExtras(text.replace(/^\uFEFF/, ' '));
  // JSON.parse says nothing portable of the place, readJson is slow with megabytes.
  const value = parseOrUndefined(plain);
  if (value !== undefined) return { value, format: 'JSON' };
  const { error } = readJson(plain);
  if (error === null) return { value: null, format: 'JSON' };
  const before = plain.slice(0, error.range.start);
  const message = error.message.replace(/, found [\s\S]*$/, '');
  return { fault: { ...position(before), message, hint: jsonHint(plain, before, message) } };
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
  if (found === "'") return 'JSON wants double quotes.';
  if (/[\u2018-\u201f]/.test(found))
    return 'These are typographic quotes; JSON wants straight ones.';
  if (message.includes(', or the closing')) return 'Is a comma missing before this place?';
  if (message.includes('nothing more')) return 'Two texts in one? Paste one file at a time.';
  if (found === '"') {
    return before.trim() === ''
      ? 'The outer braces are missing: put { before the text and } after it.'
      : 'A text in quotes must end on its line, and each backslash in it is written twice.';
  }
  if (message.includes('a name in double quotes'))
    return 'Names of fields stand in double quotes, separated by commas.';
  return 'Look at this place and just before it.';
}

function readTomlText(text: string): ReadText {
  try {
    return { value: parseToml(text), format: 'TOML' };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const hint = tomlHint(text);
    return { fault: { line, column, message: 'This is not TOML', hint } };
  }
}

function tomlHint(text: string): string {
  if (/^(?:event|data|id):/.test(text.trimStart()))
    return 'This looks like a stream of events: paste only the JSON that stands after data:.';
  if (/^[\w"'-]+:(?:\s|$)/m.test(text))
    return 'This looks like YAML, which is not read here: paste the list of servers as JSON, {"mcpServers": {…}}.';
  return 'This was read as TOML, since it does not begin with a brace. A text value stands in double quotes, a table in [brackets].';
}

/** Comments, then trailing commas, as blanks, so that every place keeps its line and column. Linear. */
function blankExtras(text: string): string {
  return text
    .replace(/"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (piece) =>
      piece.startsWith('"') ? piece : piece.replace(/[^\n]/g, ' '),
    )
    .replace(/"(?:[^"\\\n]|\\.)*"?|,(?=\s*[}\]])/g, (piece) => (piece === ',' ? ' ' : piece));
}

function position(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function whole(message: string, hint: string): ReadText {
  return { fault: { line: null, column: null, message, hint } };
}
