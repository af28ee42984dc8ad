import { applyPatch, createTwoFilesPatch } from 'diff';
import { plain } from '../style.ts';
import type { FileChange } from './plan-changes.ts';

/** The change of a file as a patch, each line safe for a terminal. */
export function patchOf({ file, before, after }: FileChange): string {
  const name = plain(file);
  const patch = createTwoFilesPatch(
    before === null ? '/dev/null' : name,
    name,
    before ?? '',
    after,
    undefined,
    undefined,
    {
      context: 2,
    },
  );
  return patch
    .split('\n')
    .filter((line) => !/^=+$/.test(line))
    .map((line) => plain(line.replaceAll('\t', '  ')))
    .join('\n');
}

/** Lines around a change by which its place is found again. */
const CONTEXT = 3;
/** Of them may be others: a client that adds a member right beside. */
const OTHER_LINES = 2;

/** What takes a change back in a file that others have written to since. */
export function wayBack({ before, after }: Pick<FileChange, 'before' | 'after'>): string | null {
  if (before === null) return null;
  const options = { context: CONTEXT };
  return createTwoFilesPatch('now', 'before', after, before, undefined, undefined, options);
}

/** The text without the change, and with everything else that was written since; null where the change does not stand there as it was written. */
export function takenBack(text: string, back: string): string | null {
  const found = applyPatch(text, back, { fuzzFactor: OTHER_LINES });
  return found === false ? null : found;
}
