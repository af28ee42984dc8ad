/** A clause that has its mark already, be it inside a quotation. */
const ENDED = /(?:[?!\u2026]|[.?!\u2026][\u201d\u2019"')\]]+)$/;

/** Ends a clause as a sentence: one full stop, unless it already ends in `.`, `?`, `!` or `…`. Empty stays empty. */
export function sentence(clause: string): string {
  const text = clause.replace(/\s+/g, ' ').trim();
  if (text === '') return '';
  const bare = text.replace(/[.,;:\s]+$/, '');
  if (bare === '') return '';
  return ENDED.test(bare) ? bare : `${bare}.`;
}

/** Joins clauses as sentences; empty ones vanish. */
export function paragraph(...clauses: readonly (string | null | undefined)[]): string {
  return clauses
    .map((clause) => sentence(clause ?? ''))
    .filter((text) => text !== '')
    .join(' ');
}

/** `a`, `a and b`, `a, b and c`. */
export function listOf(items: readonly string[], conjunction = 'and'): string {
  if (items.length <= 1) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items.at(-1) ?? ''}`;
}

/** First letter in upper case, the rest as it is. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
