import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundedParts, MAX_WORD } from './bounded-parts.ts';

it('leaves a text without a long word as it is', () => {
  const text = `{"description":"${'Reads a file. '.repeat(500)}"}`;
  expect(boundedParts(text)).toEqual([text]);
  expect(boundedParts('')).toEqual(['']);
});

it('parts a long word wherever it stands, and no character', () => {
  const kinds = fc.constantFrom('x', '\u{1d4d0}', 'é\u0301', '-', '\n');
  const around = fc.integer({ min: 0, max: 2 * MAX_WORD });
  fc.assert(
    fc.property(
      kinds,
      around,
      around,
      fc.integer({ min: 0, max: 100 }),
      (kind, before, after, more) => {
        const text = `${'1'.repeat(before)}${kind.repeat(MAX_WORD + more)}${'1'.repeat(after)}`;
        const parts = boundedParts(text);
        expect(parts.join('')).toBe(text);
        expect(parts.length).toBeGreaterThan(1);
        for (const part of parts) expect(part.isWellFormed()).toBe(true);
      },
    ),
  );
});
