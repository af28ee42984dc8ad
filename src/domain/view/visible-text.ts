import { findHidden } from '../verdict/model-text/find-hidden.ts';

const CONTROLS = /\p{Cc}/gu;

/** Scanned text for a place where hidden characters cannot be shown as such (lists, sentences): they become blanks. */
export function visibleText(text: string): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of findHidden(text)) {
    shown += `${text.slice(at, start)} `;
    at = end;
  }
  return (shown + text.slice(at)).replace(CONTROLS, ' ');
}
