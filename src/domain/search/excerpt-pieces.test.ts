import { describe, expect, it } from 'vitest';
import { excerptPieces } from './excerpt-pieces.ts';

describe('excerptPieces', () => {
  it('cuts at marks and takes escapes back', () => {
    expect(excerptPieces('a &lt;b&gt; <mark>poisoned</mark> tool')).toEqual([
      { text: 'a <b> ', marked: false },
      { text: 'poisoned', marked: true },
      { text: ' tool', marked: false },
    ]);
  });

  it('leaves the signs around a word unmarked', () => {
    expect(excerptPieces('an <mark>“argument.</mark> of <mark>&lt;b&gt;</mark>')).toEqual([
      { text: 'an ', marked: false },
      { text: '“', marked: false },
      { text: 'argument', marked: true },
      { text: '.', marked: false },
      { text: ' of ', marked: false },
      { text: '<', marked: false },
      { text: 'b', marked: true },
      { text: '>', marked: false },
    ]);
  });

  it('takes a mark that the text itself spells out for text', () => {
    expect(excerptPieces('&lt;mark&gt;x&lt;/mark&gt;')).toEqual([
      { text: '<mark>x</mark>', marked: false },
    ]);
    expect(excerptPieces('<mark>open')).toEqual([{ text: '<mark>open', marked: false }]);
    expect(excerptPieces('')).toEqual([]);
  });
});
