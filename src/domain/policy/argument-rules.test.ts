import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../record/json.ts';
import { argumentRules, strictRule } from './argument-rules.ts';
import { exampleCall, withArgument } from './example-call.ts';
import { judged, toolNamed } from './test-cases.ts';
import { validatePolicy } from './validate.ts';

const schema: JsonObject = {
  type: 'object',
  required: ['url', 'count'],
  properties: {
    url: { type: 'string' },
    count: { type: 'integer', minimum: 3 },
    paths: { type: 'array', items: { type: 'string' } },
    amount: { type: 'number', maximum: 20 },
    price: { type: 'string' },
    sql: { type: 'string' },
    command: { type: 'string' },
    mode: { enum: ['a', 'b'] },
    'dotted.name': { type: 'string' },
    options: { type: 'object', properties: { target: { type: 'string' } } },
    steps: { type: 'array', items: { type: 'object', properties: { url: { type: 'string' } } } },
  },
};
function rulesFor(id: string, param: string) {
  const { tool, verdict } = judged('act', 'Write', [[id, param]], schema);
  return argumentRules(tool, verdict);
}

describe('argumentRules', () => {
  test.each([
    ['url-input', 'url', 'https://api.example.com/', 'http://169.254.169.254/latest/meta-data/'],
    ['file-path-input', 'paths', ['/srv/data/notes.txt'], ['/srv/data/../../etc/passwd']],
    ['money-amount', 'amount', 20, 21],
    ['sql-input', 'sql', 'SELECT 1', 'DROP TABLE users'],
    ['recipient-address', 'url', 'team@example.com', 'someone.else@example.net'],
  ])('%s: %s passes with %j and is denied with %j', (id, param, passes, denied) => {
    const [rule] = rulesFor(id, param);
    expect(rule?.examples?.passes.args).toEqual({ url: 'text', count: 3, [param]: passes });
    expect(rule?.examples?.denied.args).toEqual({ url: 'text', count: 3, [param]: denied });
    expect(rule?.examples?.denied.decision.rule).toBe('tools.act.require[0]');
    expect(rule?.note).toMatch(/\.$/);
  });

  test('reaches into objects, and says where it cannot reach', () => {
    expect(rulesFor('url-input', 'options.target')[0]?.guard?.conditions[0]?.path).toBe(
      'args.options.target',
    );
    expect(rulesFor('url-input', 'steps[].url')[0]).toMatchObject({
      guard: null,
      note: expect.stringContaining('inside a list'),
    });
    expect(rulesFor('url-input', 'dotted.name')[0]).toMatchObject({ guard: null });
    expect(rulesFor('money-amount', 'price')[0]).toMatchObject({
      guard: null,
      note: expect.stringContaining('is a text'),
    });
    expect(rulesFor('shell-command-input', 'command')[0]).toMatchObject({
      guard: null,
      note: expect.stringContaining('sandbox'),
    });
  });

  test('offers nothing for a choice, an unknown argument, or a tool without a schema', () => {
    expect(rulesFor('url-input', 'mode')).toEqual([]);
    expect(rulesFor('url-input', 'nowhere')).toEqual([]);
    const { tool, verdict } = judged('act', 'Write', [['url-input', 'url']]);
    expect(argumentRules(tool, verdict)).toEqual([]);
  });

  test('strictRule is valid, keeps the recommended limits, and its placeholders point at their values', () => {
    const { tool, verdict } = judged(
      'act',
      'Write',
      [
        ['url-input', 'url'],
        ['money-amount', 'amount'],
        ['sql-input', 'sql'],
      ],
      schema,
    );
    const strict = strictRule(tool, verdict);
    expect(
      validatePolicy({
        version: '1',
        default: 'deny',
        tools: { act: strict?.rule ?? null },
      } as never).errors,
    ).toEqual([]);
    expect(strict?.rule.limits).toHaveLength(1);
    for (const { pointer, value } of strict?.placeholders ?? []) {
      const found = pointer
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], strict?.rule);
      expect(found).toBe(value);
    }
    const { tool: wipe, verdict: destructive } = judged(
      'wipe',
      'Destructive',
      [['file-path-input', 'url']],
      schema,
    );
    expect(strictRule(wipe, destructive)?.rule.action).toBe('require_approval');
    expect(strict?.placeholders.map(({ value }) => value)).toEqual(['api.example.com', 20]);
  });
});

describe('exampleCall', () => {
  const exampleOf = (inputSchema: JsonObject) => exampleCall(toolNamed('t', inputSchema));
  /** A pattern that is not plain: no text is read from it. */
  const odd: JsonObject = { type: 'string', pattern: '^(?!x).+$' };
  const day = '1111-11-11';
  const dated: JsonObject = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };

  test('takes what the schema offers, else the plainest value that it allows', () => {
    const properties = {
      a: { const: 7 },
      b: { default: 'x' },
      c: { enum: ['p', 'q'] },
      d: { type: 'string', format: 'date' },
      e: { type: 'string', minLength: 6 },
      f: { type: 'array', minItems: 2, items: { type: 'boolean' } },
      g: { type: 'number', exclusiveMinimum: 5 },
      h: { type: 'integer', multipleOf: 5, minimum: 7 },
      i: { anyOf: [{ type: 'null' }, { type: 'string' }] },
      j: { $ref: '#/$defs/J' },
      k: {
        allOf: [
          { type: 'object', required: ['x'], properties: { x: { type: 'string' } } },
          { required: ['y'], properties: { y: { type: 'integer' } } },
        ],
      },
      optional: { type: 'string' },
    };
    const required = Object.keys(properties).filter((key) => key !== 'optional');
    expect(
      exampleOf({ type: 'object', required, properties, $defs: { J: { type: 'boolean' } } }),
    ).toEqual({
      a: 7,
      b: 'x',
      c: 'p',
      d: '2026-01-01',
      e: 'textxx',
      f: [false, false],
      g: 6,
      h: 10,
      i: null,
      j: false,
      k: { x: 'text', y: 1 },
    });
  });

  test.each<[string, JsonObject, unknown]>([
    ['a pattern', { anyOf: [odd, { type: 'string', pattern: '^[a-z]{3}$' }] }, 'aaa'],
    ['another type', { oneOf: [odd, { type: 'integer' }] }, 1],
    ['a pattern in a list', { anyOf: [{ type: 'array', minItems: 1, items: odd }, dated] }, day],
    [
      'a pattern in a required argument',
      { anyOf: [{ type: 'object', required: ['a'], properties: { a: odd } }, dated] },
      day,
    ],
    ['a choice in a choice', { anyOf: [{ oneOf: [odd, odd] }, { anyOf: [odd, dated] }] }, day],
    ['two choices', { anyOf: [odd, dated], oneOf: [{ minLength: 3 }] }, day],
    ['a branch behind a reference', { anyOf: [{ $ref: '#/$defs/Odd' }, dated] }, day],
    ['a schema that nothing fits', { anyOf: [false, dated] }, day],
    ['a length that breaks a pattern', { anyOf: [{ ...dated, minLength: 20 }, dated] }, day],
    [
      'numbers that leave no room',
      { anyOf: [{ type: 'number', minimum: 5, maximum: 4 }, dated] },
      day,
    ],
    ['no branch that is sure', { anyOf: [odd, { ...odd, minLength: 9 }] }, 'text'],
    ['what the schema offers itself', { default: 'd', anyOf: [odd, dated] }, 'd'],
  ])('of a choice takes the first branch that surely fits: %s', (_name, schema, value) => {
    const $defs = { Odd: odd };
    const whole = { type: 'object', required: ['a'], properties: { a: schema }, $defs };
    expect(exampleOf(whole)).toEqual({ a: value });
  });

  test('ends on choices that have no end', () => {
    const A: JsonObject = { anyOf: [{ $ref: '#/$defs/A' }, odd, { $ref: '#/$defs/A' }] };
    expect(exampleOf({ $ref: '#/$defs/A', $defs: { A } })).toEqual({});
  });

  test('ends on schemas that have no end', () => {
    const loop: JsonObject = {
      type: 'object',
      required: ['next'],
      properties: { next: { $ref: '#' } },
    };
    expect(JSON.stringify(exampleOf(loop)).length).toBeLessThan(200);
    const wide: JsonObject = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'array', minItems: 1e9, items: { $ref: '#' } } },
    };
    expect(JSON.stringify(exampleOf(wide)).length).toBeLessThan(5000);
    expect(exampleOf({ $ref: '#/$defs/A', $defs: { A: { $ref: '#/$defs/A' } } })).toEqual({});
  });

  test('keeps a __proto__ argument an ordinary one', () => {
    const hostile = JSON.parse(
      '{"type":"object","required":["__proto__"],"properties":{"__proto__":{"type":"boolean"}}}',
    );
    expect(JSON.stringify(exampleOf(hostile))).toBe('{"__proto__":false}');
    expect(JSON.stringify(withArgument({}, ['__proto__', 'x'], 1))).toBe('{"__proto__":{"x":1}}');
  });
});
