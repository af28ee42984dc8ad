import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';
import type { ToolRecord } from '../record/tool-record.ts';
import { boundedParts } from './bounded-parts.ts';

/** Tokeniser that the figures name. */
export const TOKENISER = 'o200k_base';
/** A text longer than this is counted up to here and extrapolated: counting is linear but not free. */
const MAX_CHARS = 200_000;

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
  return boundedParts(text).reduce((sum, part) => sum + countTokens(part, AS_TEXT), 0);
}
