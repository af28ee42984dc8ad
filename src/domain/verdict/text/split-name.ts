import { recent } from '../../record/recent.ts';
import { isDigit, isLetterOrDigit, isLower, isUpper } from './characters.ts';
import type { Word } from './word.ts';

/** True where a new word starts between two neighbouring letters: `createIssue`, `getURLFor`, `v2List`. */
function startsWord(previous: number, code: number, next: number): boolean {
  if (isUpper(code)) return !isUpper(previous) || isLower(next);
  return isDigit(previous) && isLower(code) && isLower(next);
}

/** Names of arguments repeat from tool to tool, and several rules ask for the words of each; longer ones are not kept. */
const MAX_NAMES = 1_000;
const MAX_KEPT_CHARS = 64;

/**
 * Words of a programmatic name in snake, kebab, camel, Pascal or dotted style, acronyms kept whole.
 * Offsets are those of `name`. Linear in its length.
 */
export const splitName = (name: string): readonly Word[] =>
  name.length <= MAX_KEPT_CHARS ? keptName(name) : cutName(name);

const keptName = recent(cutName, MAX_NAMES);

function cutName(name: string): readonly Word[] {
  const words: Word[] = [];
  let start = -1;
  let before = '';
  const close = (end: number): void => {
    if (start < 0) return;
    words.push({
      text: name.slice(start, end).toLowerCase(),
      start,
      end,
      before,
      identifier: false,
    });
    start = -1;
    before = '';
  };
  for (let at = 0; at < name.length; at += 1) {
    const code = name.charCodeAt(at);
    if (!isLetterOrDigit(code)) {
      close(at);
      before = name.charAt(at);
      continue;
    }
    if (start >= 0 && startsWord(name.charCodeAt(at - 1), code, name.charCodeAt(at + 1))) close(at);
    if (start < 0) start = at;
  }
  close(name.length);
  return words;
}
