import fc from 'fast-check';
import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { compileRegex } from './regex.ts';

function matches(pattern: string, text: string): boolean {
  const compiled = compileRegex(pattern);
  if (!compiled.ok) throw new Error(`${pattern}: ${compiled.message}`);
  return compiled.test(text);
}

describe('compileRegex', () => {
  test.each([
    ['^api\\.', 'api.example', true],
    ['^api\\.', 'xapi.', false],
    ['(?i)\\bdrop\\b', 'x; DROP table', true],
    ['\\bdrop\\b', 'dropped', false],
    ['a{2,3}$', 'caaa', true],
    ['^a{2,3}$', 'aaaa', false],
    ['^[^a-c]+$', 'xyz', true],
    ['^[\\w.-]+$', 'a.b-c_d', true],
    ['^.$', '😀', true],
    ['^.$', '\n', false],
    ['(?s)^.$', '\n', true],
    ['^(?:a|b|)c$', 'c', true],
    ['[]a]', ']', true],
    ['\\x41\\x{1F600}', 'A😀', true],
    ['', '', true],
  ])('%s on %j gives %s', (pattern, text, expected) => {
    expect(matches(pattern, text)).toBe(expected);
  });

  test.each([
    '(',
    ')',
    '[a',
    'a**',
    '*',
    '(?=a)',
    '(?<!a)',
    '\\1',
    '\\p{L}',
    'a{3,2}',
    'a{1001}',
    '((a{100}){100}){100}',
    '\\',
    '[z-a]',
    '[[:alpha:]]',
    'x(?i)a',
    '^*',
  ])('refuses %s and says why', (pattern) => {
    const compiled = compileRegex(pattern);
    expect(compiled.ok).toBe(false);
    expect(compiled.ok ? '' : compiled.message).not.toBe('');
  });

  const piece = fc.constantFrom(
    'a',
    'b',
    'B',
    '_',
    '1',
    ' ',
    '.',
    '\\d',
    '\\w',
    '\\W',
    '\\s',
    '\\b',
    '\\B',
    '[ab]',
    '[^a]',
    '[a-f0-3]',
    '^',
    '$',
    '\\n',
    'é',
    '😀',
  );
  const { pattern: patterns } = fc.letrec<{ pattern: string }>((tie) => ({
    pattern: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      piece,
      fc.tuple(tie('pattern'), tie('pattern')).map(([x, y]) => x + y),
      fc.tuple(tie('pattern'), tie('pattern')).map(([x, y]) => `(?:${x}|${y})`),
      fc
        .tuple(
          tie('pattern'),
          fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,2}', '{2,}', '*?'),
        )
        .map(([x, q]) => `(?:${x})${q}`),
    ),
  }));
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', 'A', 'B', '_', '1', ' ', '\n', 'é', '😀'),
    maxLength: 12,
  });

  test('agrees with RE2 on random patterns and texts', () => {
    fc.assert(
      fc.property(patterns, texts, fc.boolean(), (pattern, text, ignoreCase) => {
        const whole = ignoreCase ? `(?i)${pattern}` : pattern;
        expect(matches(whole, text)).toBe(RE2JS.compile(whole).matcher(text).find());
      }),
      { numRuns: 3000 },
    );
  });

  test('never goes back: patterns that are exponential elsewhere end on a long text', () => {
    const text = `${'a'.repeat(200_000)}!`;
    for (const pattern of ['^(a+)+$', '^(a|a)*$', '^(a|aa)+$', '(a*)*b', '^(.*a){12}$']) {
      expect(matches(pattern, text)).toBe(false);
    }
  });
});
