import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagePath, pagerSteps, paginate } from './paginate.ts';

describe('paginate', () => {
  it('keeps every item once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (items, size) => {
        const pages = paginate(items, size, String);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        expect(pages.every((page) => page.items.length <= size)).toBe(true);
        expect(pages.map((page) => page.number)).toEqual(pages.map((_, i) => i + 1));
        expect(new Set(pages.map((page) => page.last))).toEqual(new Set([pages.length]));
      }),
    );
  });

  it('has one page for an empty list', () => expect(paginate([], 10, String)).toHaveLength(1));
});

it('puts page 1 at the base', () => {
  expect([1, 2].map((n) => pagePath('/tools/', n))).toEqual(['/tools/', '/tools/page/2/']);
});

it('links the ends, the block, the first of each block and the neighbours', () => {
  expect(pagerSteps(1, 1)).toEqual([1]);
  expect(pagerSteps(2, 4)).toEqual([1, 2, 3, 4]);
  expect(pagerSteps(10, 32)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, null, 21, null, 31, 32]);
});

it('leads from any page to any in two clicks, by few links', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.nat(), fc.nat(), (last, a, b) => {
      const [from, to] = [(a % last) + 1, (b % last) + 1];
      const first = pagerSteps(from, last).filter((step) => step !== null);
      expect(first).toContain(from);
      expect(first.length).toBeLessThan(2 * Math.max(10, Math.sqrt(last)) + 5);
      expect(first.some((step) => pagerSteps(step, last).includes(to))).toBe(true);
    }),
  );
});
