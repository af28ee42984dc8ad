import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withArticle } from './article.ts';
import { allOf, count } from './plural.ts';
import { listOf, paragraph, sentence } from './sentence.ts';
import { truncate } from './truncate.ts';

describe('sentence', () => {
  it.each([
    ['before replying.', 'before replying.'],
    ['before replying..', 'before replying.'],
    ['is it', 'is it.'],
    ['is it?', 'is it?'],
    ['a, ', 'a.'],
    ['  two\n lines ', 'two lines.'],
    ['told: \u201cNo.\u201d', 'told: \u201cNo.\u201d'],
    ['told: \u201cNo\u201d', 'told: \u201cNo\u201d.'],
    ['...', ''],
    ['', ''],
  ])('%j becomes %j', (clause, expected) => expect(sentence(clause)).toBe(expected));

  it('never ends in two marks and never stands before a space', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme-ascii' })), (clauses) => {
        const text = paragraph(...clauses);
        expect(text).not.toMatch(/[.,;:]\.$/);
        expect(text).not.toMatch(/ \.$/);
        expect(text).toBe(text.trim());
      }),
    );
  });
});

describe('counts and articles', () => {
  it('agree with their number', () => {
    expect(count(1, 'tool')).toBe('1 tool');
    expect(count(0, 'tool')).toBe('0 tools');
    expect(count(1204, 'category', 'categories')).toBe('1,204 categories');
    expect([0, 1, 2, 3].map((n) => allOf(n, 'tool'))).toEqual([
      'no tools',
      'its only tool',
      'both tools',
      'all 3 tools',
    ]);
    expect(['Execute', 'Read', 'Unknown'].map(withArticle)).toEqual([
      'an Execute',
      'a Read',
      'an Unknown',
    ]);
    expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'], 'or')]).toEqual([
      '',
      'a',
      'a and b',
      'a, b or c',
    ]);
  });
});

describe('truncate', () => {
  it('cuts at a word and says so', () => {
    expect(truncate('one two three', 9)).toBe('one two\u2026');
    expect(truncate('one two', 20)).toBe('one two');
  });

  it('never exceeds the limit and never splits a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, max) => {
        const cut = truncate(text, max);
        expect(cut.length).toBeLessThanOrEqual(max);
        expect(cut.isWellFormed()).toBe(text.isWellFormed());
      }),
    );
  });
});
