import { parse, TomlError } from 'smol-toml';
import type { ReadText } from './text-fault.ts';

/** Reads TOML. */
export function readTomlText(text: string): ReadText {
  try {
    return { value: parse(text), format: 'TOML' };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const { line, column } = error;
    return {
      fault: {
        line,
        column,
        message: 'This is not TOML',
        hint: 'This was read as TOML, since it does not begin as JSON or YAML do. A text value stands in double quotes, a table in [brackets].',
      },
    };
  }
}
