import type { Word } from '../text/word.ts';
import { CONNECTORS, DETERMINERS, PREPOSITIONS } from '../words/function-words.ts';
import type { VerbReading } from '../words/inflect.ts';
import { partedReadings, readParticleVerb } from '../words/particle-verbs.ts';

/** How far behind its verb a particle stands, in words. */
const REACH = 7;

/** True where a particle can end what it belongs to: at the end of a clause, or in front of `to`, `and`, `safely`. */
function endsPhrase(next: Word | undefined): boolean {
  if (next === undefined) return true;
  if (next.before === '-') return false;
  return (
    next.before !== ' ' ||
    PREPOSITIONS.has(next.text) ||
    CONNECTORS.has(next.text) ||
    next.text.endsWith('ly')
  );
}

/** A verb whose particle stands behind its object, and where: `Rolls the schema back to a version`. */
export function partedAt(
  words: readonly Word[],
  at: number,
): { reading: VerbReading; particle: number } | undefined {
  const readings = partedReadings(words[at]?.text ?? '');
  if (readings === undefined) return undefined;
  let hasObject = false;
  for (let next = at + 1; next <= at + REACH; next += 1) {
    const word = words[next];
    // Another mark than a blank ends the object; `the off-site copy` has a hyphen of its own.
    if (word === undefined || !OBJECT_MARKS.has(word.before)) return undefined;
    const reading = readings.get(word.text);
    if (reading !== undefined && hasObject && endsPhrase(words[next + 1]))
      // `takes a list and shuts down`: the particle is that of the nearer verb.
      // `brings it back up` backs nothing up.
      return words[next - 1]?.text === 'back' ||
        readParticleVerb(words[next - 1]?.text ?? '', word.text) === undefined
        ? { reading, particle: next }
        : undefined;
    if (CONNECTORS.has(word.text) || (PREPOSITIONS.has(word.text) && word.text !== 'of'))
      return undefined;
    if (!DETERMINERS.has(word.text) || PRONOUNS.has(word.text)) hasObject = true;
  }
  return undefined;
}

const OBJECT_MARKS = new Set([' ', '-', '"', "'", '`', '/']);
const PRONOUNS = new Set(['this', 'that', 'these', 'those', 'it', 'them', 'all', 'everything']);
