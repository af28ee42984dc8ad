import type { EntryRule } from '../entry.ts';
import { parseRange } from '../version-range.ts';

/** A known fixed version is knowledge of the range: a range that is open or missing beside it says less than the entry knows. */
export const fixClosesRange: EntryRule = ({ attack }) =>
  attack.affected.flatMap(({ versions, fixedIn }, i) => {
    const range = versions === null ? [[]] : parseRange(versions);
    // What cannot be read is a fault of its own.
    if (fixedIn.length === 0 || range === null) return [];
    const open = range.some((bounds) => !bounds.some(({ op }) => op !== '>' && op !== '>='));
    return open
      ? [
          {
            field: `affected[${i}].versions`,
            message: `is ${versions ?? 'null'} beside the fixed version ${fixedIn.join(', ')}: close the range (<${fixedIn[0]})`,
          },
        ]
      : [];
  });
