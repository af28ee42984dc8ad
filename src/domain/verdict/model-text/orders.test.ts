import { describe, expect, it } from 'vitest';
import { findDirectives, mayDirect } from './find-directives.ts';
import { ORDER_BOOKS } from './order-index.ts';
import { orderSource, readOrder } from './order-pattern.ts';
import { plainView } from './plain-view.ts';

const aims = (text: string) =>
  findDirectives(text).flatMap(({ aim, example }) => (example ? [] : [aim]));

describe.each(ORDER_BOOKS.map((book) => [book.language, book] as const))(
  'orders in %s',
  (_, book) => {
    it.each(book.rows)('%s: %s', (aim, pattern, example) => {
      const own = new RegExp(orderSource(readOrder(pattern), book.script), 'u');
      expect(plainView(example).text).toMatch(own);
      expect(mayDirect(`Adds. ${example}`)).not.toBeNull();
      expect(aims(`Adds two numbers. ${example}`)).toContain(aim);
    });

    it.each(book.harmless)('leaves alone: %s', (text) => {
      expect(aims(text)).toEqual([]);
      expect(aims(`Adds two numbers. ${text}`)).toEqual([]);
    });
  },
);
