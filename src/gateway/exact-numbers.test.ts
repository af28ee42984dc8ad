import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findInexactNumber } from './exact-numbers.ts';

describe('findInexactNumber', () => {
  it.each([
    '9007199254740993',
    '12345678901234567890',
    '1e400',
    '-1e400',
    '0.1234567890123456789',
    '1e-400',
  ])('finds %s, which JavaScript would change', (number) => {
    expect(findInexactNumber(`{"a":[1,{"b":${number}}]}`)).toBe(number);
  });

  it.each([
    '0',
    '-0',
    '1.0',
    '100',
    '1e3',
    '1E+3',
    '1.50',
    '0.1',
    '1e-7',
    '9007199254740992',
    '1e21',
    '5e-324',
    '123456789.125',
  ])('lets %s be: writing it anew keeps its value', (number) => {
    expect(findInexactNumber(`{"a":${number}}`)).toBeNull();
  });

  it('does not take digits in a text for a number', () => {
    expect(findInexactNumber('{"a":"12345678901234567890"}')).toBeNull();
  });

  it('never complains about what JavaScript itself has written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(findInexactNumber(JSON.stringify(value))).toBeNull();
      }),
    );
  });

  it('finds exactly those integers that come out with other digits', () => {
    // Above 10^21 JavaScript writes with an exponent, and texts can no longer be compared.
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 21n - 1n }), (integer) => {
        const changed = String(Number(integer)) !== String(integer);
        expect(findInexactNumber(`[${integer}]`)).toBe(changed ? String(integer) : null);
      }),
    );
  });
});
