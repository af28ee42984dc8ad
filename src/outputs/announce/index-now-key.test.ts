import { expect, it } from 'vitest';
import { readIndexNowKey } from './index-now-key.ts';

it.each([undefined, null, '', '  '])('%j is no key set', (text) => {
  expect(readIndexNowKey(text)).toBeNull();
});

it.each(['abcd-123', 'A'.repeat(128), ' abcdefgh\n'])('takes %j', (text) => {
  expect(readIndexNowKey(text)).toBe(text.trim());
});

it.each([
  'short12',
  'A'.repeat(129),
  '../../etc',
  'with space',
  'key_with_underscore',
  'schlüssel',
])('refuses %j without repeating it', (text) => {
  expect(() => readIndexNowKey(text)).toThrow('8 to 128');
  expect(() => readIndexNowKey(text)).not.toThrow(text);
});
