import { visibleText } from '../domain/text/visible-text.ts';
import type { Output, World } from './world.ts';

/** SGR codes: set and reset. */
const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
} as const;
export type Style = keyof typeof CODES;

/** Writes text in a style, or as it is where there are no colours. */
export type Paint = (style: Style, text: string) => string;

/** Colours only on a terminal that shows them (no-color.org; FORCE_COLOR as in Node). */
export function painter({ isTTY }: Output, env: World['env']): Paint {
  const { NO_COLOR: no, FORCE_COLOR: force, TERM: term } = env;
  const forced = force !== undefined && force !== '0' && force !== 'false';
  const shown = isTTY === true && term !== 'dumb' && force !== '0' && force !== 'false';
  if ((no !== undefined && no !== '') || !(forced || shown)) return (_, text) => text;
  return (style, text) => `\u001b[${CODES[style][0]}m${text}\u001b[${CODES[style][1]}m`;
}

/** Words of a stranger for a terminal: what would steer it, break the line or hide becomes a blank. */
export function plain(text: string): string {
  return visibleText(text).replace(/[\u2028\u2029]/g, ' ');
}
