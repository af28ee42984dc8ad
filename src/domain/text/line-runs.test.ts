import { expect, test } from 'vitest';
import { lineRuns } from './line-runs.ts';

test.each([
  ['', []],
  ['a', ['a']],
  ['a\nb\n', ['a\nb\n']],
  ['a\nb\nc', ['a\nb\n', 'c']],
  ['a\nb\nc\nd\n', ['a\nb\n', 'c\nd\n']],
  ['\n\n\n', ['\n\n', '\n']],
])('%j in runs of two lines', (text, runs) => {
  expect(lineRuns(text, 2)).toEqual(runs);
  expect(lineRuns(text, 2).join('')).toBe(text);
});
