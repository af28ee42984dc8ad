import { createTwoFilesPatch } from 'diff';
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
