import fc from 'fast-check';
import { createHighlighter } from 'shiki';
import { describe, expect, test } from 'vitest';
import { formatPolicy } from './format.ts';
import { type JsonTokenKind, tokenizeJson } from './highlight.ts';
import { readJson } from './json-source.ts';
import { serverPolicy } from './recommend.ts';
import { HOSTILE_NAMES, judged } from './test-cases.ts';

const SCOPES: readonly (readonly [string, JsonTokenKind])[] = [
  ['constant.character.escape', 'escape'],
  ['support.type.property-name', 'key'],
  ['string.quoted', 'string'],
  ['constant.numeric', 'number'],
  ['constant.language', 'literal'],
  ['punctuation', 'punctuation'],
];

describe('tokenizeJson', () => {
  test('gives each character the kind that Shiki gives it', async () => {
    const entries = HOSTILE_NAMES.filter((name) => name !== '' && name !== '\ud800').map((name) =>
      judged(name, 'Destructive'),
    );
    const sample = formatPolicy({
      ...serverPolicy([...entries, judged('send', 'Write'), judged('read', 'Read')], 'recommended'),
      all_tools: {
        deny_if: [
          {
            conditions: [
              { path: 'args.a', op: 'in', value: [1, -2.5e10, true, false, null, '\\"\u0001'] },
            ],
            on_deny: 'é😀',
          },
        ],
      },
    });
    const shiki = await createHighlighter({ langs: ['json'], themes: ['github-light'] });
    const theirs = shiki
      .codeToTokensBase(sample, {
        lang: 'json',
        theme: 'github-light',
        includeExplanation: 'scopeName',
      })
      .flatMap((line, i) => (i === 0 ? line : [null, ...line]))
      .flatMap((token) =>
        token === null
          ? [['\n', 'space'] as const]
          : (token.explanation ?? []).flatMap(({ content, scopes }) => {
              const names = scopes.map((scope) => scope.scopeName).join(' ');
              const kind = SCOPES.find(([scope]) => names.includes(scope))?.[1] ?? 'space';
              return content.split('').map((char) => [char, kind] as const);
            }),
      );
    const ours = tokenizeJson(sample).flatMap(({ kind, text }) =>
      text.split('').map((char) => [char, kind] as const),
    );
    const visible = (pairs: readonly (readonly [string, string])[]) =>
      pairs.filter(([char]) => !/\s/.test(char)).map((pair) => pair.join(' '));
    expect(visible(ours)).toEqual(visible(theirs));
  });

  test('loses no character of any text', () => {
    const jsonish = fc.string({
      unit: fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        ',',
        ':',
        '"',
        '\\',
        'u',
        '0',
        '1',
        '.',
        '-',
        'e',
        't',
        'null',
        ' ',
        '\n',
        'é',
        '\u0000',
      ),
    });
    fc.assert(
      fc.property(jsonish, (text) => {
        expect(
          tokenizeJson(text)
            .map((token) => token.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });

  test('reads each character of an unclosed text once', () => {
    expect(tokenizeJson('"\\"'.padEnd(300_000, '\\"'))).toHaveLength(1);
    expect(tokenizeJson(`"${'\\u0041a'.repeat(200_000)}"`).length).toBe(400_001);
  });
});

describe('readJson', () => {
  test('accepts what JSON.parse accepts and gives the same value', () => {
    const nearly = fc.oneof(
      fc.json(),
      fc
        .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '0', 'x', ':'))
        .map(([text, at, put]) => {
          const cut = at % (text.length + 1);
          return text.slice(0, cut) + put + text.slice(cut + 1);
        }),
    );
    fc.assert(
      fc.property(nearly, (text) => {
        let value: unknown;
        let isJson = true;
        try {
          value = JSON.parse(text);
        } catch {
          isJson = false;
        }
        const source = readJson(text);
        expect(source.error === null).toBe(isJson);
        if (isJson) expect(JSON.stringify(source.value)).toBe(JSON.stringify(value));
      }),
      { numRuns: 1000 },
    );
  });

  test('knows where each part stands, repeated keys included', () => {
    const text = '{"a/b": [1, {"~": true}], "__proto__": 2, "a/b": 3}';
    const { ranges, repeated } = readJson(text);
    const at = (pointer: string) => {
      const range = ranges.get(pointer);
      return range === undefined ? null : text.slice(range.start, range.end);
    };
    expect(at('/a~1b/1/~0')).toBe('true');
    expect(at('/__proto__')).toBe('2');
    expect(at('')).toBe(text);
    expect(repeated.map(({ pointer }) => pointer)).toEqual(['/a~1b']);
  });

  test('reads a text that is nested 100,000 deep', () => {
    const deep = '['.repeat(100_000);
    expect(readJson(deep).error?.message).toMatch(/ends too early/);
  });
});
