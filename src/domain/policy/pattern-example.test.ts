import { expect, test } from 'vitest';
import { patternExample } from './pattern-example.ts';

test.each([
  ['^\\d{4}-\\d{2}-\\d{2}$', '1111-11-11'],
  ['^[0-9]{4}-[0-9]{2}$', '1111-11'],
  ['^\\d+px$', '1px'],
  ['^#[0-9a-fA-F]{6}$', '#111111'],
  ['^e[1-9][0-9]*$', null],
  ['^[A-Z]{3}$', 'AAA'],
  ['^[-:a-zA-Z0-9]{1,128}$', '-'],
  ['^\\d+:\\d+$', '1:1'],
  ['^v\\d+\\.\\d+$', 'v1.1'],
  ['^\\w{2}\\$$', 'aa$'],
  ['^(a|b)$', 'a'],
  ['([A-Z][A-Z_0-9]+)', 'AA'],
  ['^(?:\\d{4})-(0[1-9]|1[0-2])$', '1111-01'],
  ['^\\(a\\)$', '(a)'],
  ['^(a|b)+$', null],
  ['^((a)|b)$', null],
  ['^[^a]$', null],
  ['^a{999}$', null],
  ['^(?!x).+$', null],
])('%s is fitted by %s', (pattern, text) => {
  expect(patternExample(pattern)).toBe(text);
  if (text !== null) expect(text).toMatch(new RegExp(pattern));
});
