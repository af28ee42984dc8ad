import type { EntryRule } from '../entry.ts';
import { sourceMarks } from '../source-marks.ts';

/** Every mark at a claim leads to a source of the entry that was read, under the number that it shows. */
export const marksNameSources: EntryRule = ({ attack, body }) => {
  const { numbers, broken } = sourceMarks(body);
  const count = attack.sources.length;
  return [
    ...broken.map((mark) => ({
      field: 'body',
      message: `"${mark}" is no mark of a source; write it as [1](#source-1)`,
    })),
    ...numbers
      .filter((n) => attack.sources[n - 1]?.read === false)
      .map((n) => ({
        field: 'body',
        message: `the mark [${n}](#source-${n}) stands for a source that was not read`,
      })),
    ...numbers
      .filter((n) => n < 1 || n > count)
      .map((n) => ({
        field: 'body',
        message: `the mark [${n}](#source-${n}) names a source that does not exist; there are ${count}`,
      })),
  ];
};
