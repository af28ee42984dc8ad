import { nearWord } from '../text/near-word.ts';

/** Words of other policy formats, and what they are called here. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([
  ['rate_limit', 'limits'],
  ['rate_limits', 'limits'],
  ['rules', 'require'],
  ['validate', 'require'],
  ['allow_if', 'require'],
  ['block', 'deny'],
  ['blocked', 'deny'],
  ['ask', 'require_approval'],
  ['approve', 'require_approval'],
  ['hidden', 'hide'],
  ['message', 'on_deny'],
  ['equals', 'eq'],
  ['==', 'eq'],
  ['!=', 'neq'],
  ['matches', 'regex'],
  ['pattern', 'regex'],
  ['<', 'lt'],
  ['<=', 'lte'],
  ['>', 'gt'],
  ['>=', 'gte'],
  ['per', 'window'],
  ['count', 'max'],
  ['limit', 'max'],
  ['name', 'counter'],
  ['field', 'path'],
  ['operator', 'op'],
]);

/** The known word that was probably meant, null when none is near. */
export function suggest(word: string, known: readonly string[]): string | null {
  const other = OTHER_WORDS.get(word.toLowerCase());
  if (other !== undefined && known.includes(other)) return other;
  return nearWord(word, known);
}
