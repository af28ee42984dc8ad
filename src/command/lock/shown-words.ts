import type { WordChange } from '../../domain/history/compare-tools.ts';
import { plain } from '../style.ts';

/** Characters shown on each side of a change. */
const CONTEXT_CHARS = 60;

/** A word diff on one line: `[-old-]{+new+}`, what stayed cut to its ends. */
export function shownWords(words: readonly WordChange[]): string {
  return words.map(shown).join('');
}

function shown({ kind, text }: WordChange): string {
  const clean = plain(text);
  if (kind === 'added') return `{+${clean}+}`;
  if (kind === 'removed') return `[-${clean}-]`;
  if (clean.length <= 2 * CONTEXT_CHARS) return clean;
  return `${clean.slice(0, CONTEXT_CHARS)} … ${clean.slice(-CONTEXT_CHARS)}`;
}
