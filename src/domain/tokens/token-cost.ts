import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { ToolRecord } from '../record/tool-record.ts';

/** Tokeniser that the figures name. */
export const TOKENISER = 'o200k_base';
/** A text longer than this is counted up to here and extrapolated: counting is linear but not free. */
const MAX_CHARS = 200_000;
/** The tokeniser takes the square of a word's length, so a longer one is counted in parts: at most one token more for each. */
const MAX_WORD = 1_000;
/** What the tokeniser never parts by itself: letters, signs or blanks in a row. */
const LONG_WORD = new RegExp(
  ['[\\p{L}\\p{M}]', '[^\\s\\p{L}\\p{N}]', '\\s'].map((kind) => `${kind}{${MAX_WORD},}`).join('|'),
  'gu',
);

/** Scanned text that spells a control token is still text. */
const AS_TEXT = { disallowedSpecial: new Set<string>() };

/** What one tool costs a model in tokens of {@link TOKENISER}: its name, description and input schema as compact JSON, as a client puts them before the first call. */
export function tokenCost(tool: ToolRecord): number {
  const { name, description, inputSchema } = tool;
  const text = JSON.stringify({ name, description, inputSchema: inputSchema ?? {} });
  if (text.length <= MAX_CHARS) return count(text);
  return Math.round((count(text.slice(0, MAX_CHARS)) * text.length) / MAX_CHARS);
}

function count(text: string): number {
  return partsOf(text).reduce((sum, part) => sum + countTokens(part, AS_TEXT), 0);
}

function partsOf(text: string): string[] {
  const cuts = [...text.matchAll(LONG_WORD)].flatMap(({ index, 0: word }) =>
    Array.from({ length: Math.floor(word.length / MAX_WORD) }, (_, part) =>
      wholeCharacter(text, index + (part + 1) * MAX_WORD),
    ),
  );
  return [0, ...cuts].map((start, part) => text.slice(start, cuts[part]));
}

/** The place itself, or the next where it lies inside a character. */
function wholeCharacter(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at + 1 : at;
}
