import { expect, it } from 'vitest';
import { visibleName, visibleText } from './visible-text.ts';

it.each([
  ['plain text', 'plain text'],
  ['a\u200bb', 'a b'],
  ['a\u202eb', 'a b'],
  ['two\nlines\u0007', 'two lines '],
  [
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
  ],
  ['\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'],
])('%j reads as %j', (text, shown) => expect(visibleText(text)).toBe(shown));

it.each([
  ['read_file', 'read_file'],
  ['nul\u0000byte', 'nul byte'],
  [' ', '(blank name: U+0020)'],
  ['\u200b\u{e0041}', '(blank name: U+200B U+E0041)'],
])('the name %j reads as %j', (name, shown) => expect(visibleName(name)).toBe(shown));
