import { findHidden } from '../verdict/model-text/find-hidden.ts';

const CONTROLS = /\p{Cc}/gu;
/** More marks on one letter than any living script writes; a stack of them covers its neighbours and widens the page. */
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;

/** Text without stacks of combining marks: the first four on a letter stay. */
function unstacked(text: string): string {
  return text.replace(STACKED_MARKS, '$1');
}

/** Scanned text for a place where hidden characters cannot be shown as such (lists, sentences): they become blanks. */
export function visibleText(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of findHidden(text)) {
    shown += `${text.slice(at, start)} `;
    at = end;
  }
  return unstacked((shown + text.slice(at)).replace(CONTROLS, ' '));
}

/** A scanned name as a reader sees it: hidden characters become blanks, a name without any visible one is spelled out. */
export function visibleName(name: string): string {
  const shown = visibleText(name);
  if (shown.trim() !== '') return shown;
  const points = Array.from(name, (character) => codePoint(character));
  return `(blank name: ${points.join(' ')})`;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
