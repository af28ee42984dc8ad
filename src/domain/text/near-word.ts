import { editDistance } from './edit-distance.ts';

/** Longer words are no misspelt names. */
const MAX_WORD_CHARS = 64;

/** The known word that `word` most likely misspells: at most a third of its letters away; null when none is near. */
export function nearWord(word: string, known: readonly string[]): string | null {
  if (word.length > MAX_WORD_CHARS) return null;
  const lower = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const nearest = known
    .map((candidate) => ({ candidate, distance: editDistance(lower, candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return nearest !== undefined && nearest.distance <= allowed ? nearest.candidate : null;
}
