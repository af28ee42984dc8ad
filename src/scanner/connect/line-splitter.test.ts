import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LineSplitter } from './line-splitter.ts';

test('lines come out the same however the bytes are cut into chunks', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), fc.array(fc.nat(12)), (words, cuts) => {
      const text = words.map((word) => `${word.replaceAll('\n', ' ')}\n`).join('');
      const bytes = Buffer.from(text);
      const splitter = new LineSplitter(1_000_000);
      const lines: string[] = [];
      let start = 0;
      for (const cut of [...cuts, bytes.length]) {
        lines.push(...splitter.push(bytes.subarray(start, start + cut)).map(String));
        start += cut;
      }
      expect(lines).toEqual(text.split('\n').slice(0, -1));
    }),
  );
});

test('a line above the limit is refused before it is whole', () => {
  const splitter = new LineSplitter(10);
  expect(splitter.push(Buffer.from('123456789\n12345'))).toHaveLength(1);
  expect(() => splitter.push(Buffer.from('678901'))).toThrow(RangeError);
});
