import { expect, test } from 'vitest';
import { collapseBlankLines } from './blank-lines.ts';

test.each([
  ['a\n\n\n\nb', 'a\n\nb'],
  ['a\n \t\n\r\n  \nb', 'a\n\nb'],
  ['a\n\nb', 'a\n\nb'],
  ['a\n  b', 'a\n  b'],
])('%j is shown as %j', (text, shown) => {
  expect(collapseBlankLines(text)).toBe(shown);
});
