import { compare } from '@renovatebot/pep440';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inRange, isVersionOf, parseRange } from './version-range.ts';

const range = (text: string) => {
  const parsed = parseRange(text);
  if (parsed === null) throw new Error(`not a range: ${text}`);
  return parsed;
};

describe('parseRange', () => {
  test('reads bounds, alternatives and the range of all versions', () => {
    expect(range('>=1.8.0 <1.30.0 || =2.0.0')).toEqual([
      [
        { op: '>=', version: '1.8.0' },
        { op: '<', version: '1.30.0' },
      ],
      [{ op: '=', version: '2.0.0' }],
    ]);
    expect(range('*')).toEqual([[]]);
  });

  test.each(['', '< 1.0.0', '1.0.0', '^1.0.0', '>=1.0.0, <2.0.0', '>=1.0.0  <2.0.0', '||'])(
    'refuses %j, which is another grammar',
    (text) => {
      expect(parseRange(text)).toBeNull();
    },
  );
});

describe('inRange', () => {
  test.each([
    ['npm', '0.1.15', '>=0.0.5 <=0.1.15', true],
    ['npm', '0.1.16', '>=0.0.5 <=0.1.15', false],
    ['npm', '2025.7.1', '<0.6.4 || >=2025.1.14 <2025.7.1', false],
    ['npm', '2025.3.28', '<0.6.4 || >=2025.1.14 <2025.7.1', true],
    ['npm', '1.0.0-beta.2', '<1.0.0', true],
    ['npm', '2.0.0-beta.17', '>=2.0.0-beta.1 <2.0.0-beta.17', false],
    ['npm', '99.0.0', '*', true],
    ['PyPI', '2025.12.17', '<2025.12.17', false],
    ['PyPI', '2025.9.25', '<2025.12.17', true],
    ['PyPI', '1.30.0rc1', '>=1.8.0 <1.30.0', true],
    ['PyPI', '1.9.10', '<1.9.4', false],
    ['Go', 'v1.3.0', '<1.4.0', true],
  ] as const)('%s %s in %s is %s', (ecosystem, version, text, expected) => {
    expect(inRange(ecosystem, version, range(text))).toBe(expected);
  });

  test('cannot be decided for a version of another form, or an ecosystem without a known order', () => {
    expect(inRange('npm', 'latest', range('<1.0.0'))).toBeNull();
    expect(inRange('RubyGems', '0.9.1', range('<0.9.2'))).toBeNull();
  });

  test('an alternative that holds decides even when another cannot be decided', () => {
    expect(inRange('npm', '1.2.3', range('=commit || =1.2.3'))).toBe(true);
  });

  test('a version below the fixed one and not below the first affected one is in the range, as PEP 440 orders them', () => {
    const part = fc.integer({ min: 0, max: 30 });
    const version = fc.tuple(part, part, part).map((parts) => parts.join('.'));
    fc.assert(
      fc.property(version, version, version, (low, high, candidate) => {
        const expected = compare(candidate, low) >= 0 && compare(candidate, high) < 0;
        expect(inRange('PyPI', candidate, range(`>=${low} <${high}`))).toBe(expected);
      }),
    );
  });
});

describe('isVersionOf', () => {
  test.each([
    ['npm', '1.2.3', true],
    ['npm', '1.2', false],
    ['npm', 'v1.2.3', false],
    ['npm', '2025.07.01', false],
    ['PyPI', '1.2', true],
    ['PyPI', '1.0.0-rc2', true],
    ['PyPI', 'commit aed0026', false],
    ['Go', 'v1.4.0', true],
    ['Maven', '1.0.0.Final', true],
  ] as const)('%s %j: %s', (ecosystem, version, expected) => {
    expect(isVersionOf(ecosystem, version)).toBe(expected);
  });
});
