import { editDistance } from '../text/edit-distance.ts';

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
const MAX_WORD_CHARS = 64;

/** The known word that was probably meant, null when none is near. */
export function suggest(word: string, known: readonly string[]): string | null {
  if (word.length > MAX_WORD_CHARS) return null;
  const lower = word.toLowerCase();
  const other = OTHER_WORDS.get(lower);
  if (other !== undefined && known.includes(other)) return other;
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest !== undefined && nearest.distance <= allowed ? nearest.candidate : null;
}
