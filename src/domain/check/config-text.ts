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
  const tomlTable = /^\[{1,2}\s*[\w."'-]+(?:\s*\.\s*[\w."'-]+)*\s*\]{1,2}\s*(?:#.*)?$/m.exec(
    trimmed,
  );
  const isJson = /^[{[/"]/.test(trimmed) && !(trimmed.startsWith('[') && tomlTable?.index === 0);
  return isJson ? readJsonText(text) : readTomlText(text);
}

function readJsonText(text: string): ReadText {
  const plain = blankComments(text.replace(/^\uFEFF/, ' '));
  const { value, error } = readJson(plain);
  if (error === null) return { value, format: 'JSON' };
  const before = plain.slice(0, error.range.start);
  const message = error.message.replace(/, found [\s\S]*$/, '');
  return {
    fault: { ...position(before), message, hint: jsonHint(plain, error.range.start, message) },
  };
}

function jsonHint(text: string, at: number, message: string): string {
  if (message.startsWith('The text ends'))
    return 'A closing brace or bracket is missing; was the whole file pasted?';
  if (text.charAt(at) === "'") return 'JSON wants double quotes.';
  if (message.includes('a name in double quotes'))
    return 'Names of fields stand in double quotes, separated by commas.';
  if (message.includes(', or the closing')) return 'Is a comma missing on the line before?';
  if (message.includes('nothing more')) return 'Two texts in one? Paste one file at a time.';
  return 'Look at this place and just before it.';
}

function readTomlText(text: string): ReadText {
  try {
    return { value: parseToml(text), format: 'TOML' };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    const hint = /^[\w"'-]+:(?:\s|$)/m.test(text)
      ? 'This looks like YAML, which is not read here: paste the list of servers as JSON, {"mcpServers": {…}}.'
      : 'This was read as TOML, since it does not begin with a brace. A text value stands in double quotes, a table in [brackets].';
    return { fault: { line, column, message: 'This is not TOML', hint } };
  }
}

/** Comments and trailing commas as blanks, so that every place keeps its line and column. Linear. */
function blankComments(text: string): string {
  const out: string[] = [];
  const blank = (piece: string) => out.push(piece.replace(/[^\n]/g, ' '));
  let at = 0;
  for (const token of text.matchAll(
    /"(?:[^"\\\n]|\\.)*"?|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?|,(?=\s*[}\]])/g,
  )) {
    out.push(text.slice(at, token.index));
    if (token[0].startsWith('"')) out.push(token[0]);
    else blank(token[0]);
    at = token.index + token[0].length;
  }
  out.push(text.slice(at));
  return out.join('');
}

function position(before: string): { line: number; column: number } {
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function whole(message: string, hint: string): ReadText {
  return { fault: { line: null, column: null, message, hint } };
}
