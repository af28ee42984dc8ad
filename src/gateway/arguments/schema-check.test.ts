import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONG } from '../../../tests/support/size.ts';
import type { JsonObject, JsonValue } from '../../domain/record/json.ts';
import { compileSchema } from './schema-check.ts';

/** `fits`, the misfit as `pointer why`, or why the schema is not used. */
function outcome(schema: unknown, args: unknown): string {
  const compiled = compileSchema(schema as JsonValue);
  if (!compiled.ok) return `unused: ${compiled.why}`;
  const misfit = compiled.check(args as JsonObject);
  return misfit === null ? 'fits' : `${misfit.pointer} ${misfit.why}`;
}
const props = (properties: unknown, rest = {}) => ({ type: 'object', properties, ...rest });
const DRAFT_7 = 'http://json-schema.org/draft-07/schema#';
const DRAFT_2020 = 'https://json-schema.org/draft/2020-12/schema';
const TOO_LARGE = ' are too large to be checked';

describe('a compiled input schema', () => {
  const pay = props(
    { amount: { type: 'number' }, to: { type: 'array', items: { type: 'string' } } },
    { required: ['amount'], additionalProperties: false },
  );
  it.each<[unknown, string]>([
    [{ amount: 1 }, 'fits'],
    [{ amount: 1, to: [] }, 'fits'],
    [{}, '/amount is missing'],
    [{ amount: '1' }, '/amount must be number'],
    [{ amount: null }, '/amount must be number'],
    [{ amount: [1] }, '/amount must be number'],
    [{ amount: 1, to: 'x' }, '/to must be array'],
    [{ amount: 1, to: ['x', 5] }, '/to/1 must be string'],
    [{ amount: 1, 'a/b~c': 1 }, '/a~1b~0c is not declared'],
    [JSON.parse('{"amount":1,"__proto__":{"admin":true}}'), '/__proto__ is not declared'],
    [{ amount: 1, constructor: 1 }, '/constructor is not declared'],
  ])('says of %j what does not fit', (args, expected) => {
    expect(outcome(pay, args)).toBe(expected);
  });

  it('takes nothing from a prototype', () => {
    expect(outcome({ required: ['toString'] }, {})).toBe('/toString is missing');
    expect(outcome(props({ constructor: { type: 'string' } }), {})).toBe('fits');
    expect(outcome(props({ valueOf: { type: 'string' } }), { valueOf: 1 })).toBe(
      '/valueOf must be string',
    );
  });

  it('changes nothing: no default is filled in, no type is turned into another', () => {
    const args = { n: 1 };
    const schema = props({ n: { type: 'number' }, d: { default: 5 } });
    expect(outcome(schema, args)).toBe('fits');
    expect(args).toEqual({ n: 1 });
  });

  it('reads 2020-12 and draft-07 by $schema, 2020-12 where it does not say, and draft-07 where only that works', () => {
    const tuple = (key: string) => props({ a: { [key]: [{ type: 'string' }] } });
    const wrong = { a: [1] };
    expect(outcome({ $schema: DRAFT_2020, ...tuple('prefixItems') }, wrong)).toBe(
      '/a/0 must be string',
    );
    expect(outcome({ $schema: DRAFT_7, ...tuple('prefixItems') }, wrong)).toBe('fits');
    expect(outcome({ $schema: DRAFT_7, ...tuple('items') }, wrong)).toBe('/a/0 must be string');
    expect(outcome(tuple('prefixItems'), wrong)).toBe('/a/0 must be string');
    expect(outcome(tuple('items'), wrong)).toBe('/a/0 must be string');
    expect(outcome({ $schema: DRAFT_2020, ...tuple('items') }, wrong)).toMatch(/^unused: /);
    expect(outcome({ $schema: 'http://json-schema.org/draft-04/schema#' }, {})).toMatch(/^unused/);
  });

  it('in draft-07 what stands beside $ref says nothing, save its definitions', () => {
    const schema = {
      $schema: DRAFT_7,
      $ref: '#/definitions/a',
      required: ['never'],
      definitions: { a: props({ n: { type: 'number' } }) },
    };
    expect(outcome(schema, {})).toBe('fits');
    expect(outcome(schema, { n: 'x' })).toBe('/n must be number');
    expect(outcome({ ...schema, $schema: DRAFT_2020 }, {})).toBe('/never is missing');
  });

  it('follows references inside, to the root too, whatever $id says', () => {
    const tree = props(
      { name: { type: 'string' }, children: { type: 'array', items: { $ref: '#' } } },
      { $id: 'https://example.com/tree', additionalProperties: false },
    );
    expect(outcome(tree, { children: [{ children: [{ name: 'x' }] }] })).toBe('fits');
    expect(outcome(tree, { children: [{ children: [{ nam: 'x' }] }] })).toBe(
      '/children/0/children/0/nam is not declared',
    );
    const named = { $ref: '#/$defs/a~1b%20c', $defs: { 'a/b c': props({ n: { type: 'null' } }) } };
    expect(outcome(named, { n: 1 })).toBe('/n must be null');
  });

  it.each<[string, unknown]>([
    ['an address', { $ref: 'https://example.com/schema.json' }],
    ['a meta-schema', { $ref: DRAFT_2020 }],
    ['nothing', props({ a: { $ref: '#/$defs/none' } })],
    ['a place that holds no schema', { $ref: '#/x/y', x: { y: { type: 'string' } } }],
    ['a map of schemas', { $ref: '#/properties', properties: { type: {} } }],
    ['a name', { $ref: '#name', $defs: { a: { $anchor: 'name' } } }],
    ['a prototype', { $ref: '#/__proto__' }],
    ['what cannot be read', { $ref: '#/%' }],
  ])('does not follow a reference to %s, and says so', (_what, schema) => {
    expect(outcome(schema, {})).toMatch(/^unused: it has a \$ref that cannot be (resolved|read)$/);
  });

  it.each<[string, unknown]>([
    ['no object', true],
    ['a text', 'x'],
    ['a type that there is not', { type: 'any' }],
    ['a keyword of another type', { properties: [] }],
    ['a dynamic reference', { $dynamicRef: '#x' }],
  ])('does not use a schema that is, or has, %s', (_what, schema) => {
    expect(outcome(schema, {})).toMatch(/^unused: /);
  });

  it('leaves out an expression that the linear engine cannot read, and holds the rest', () => {
    const schema = props({ a: { type: 'string', pattern: '(?=x)' }, b: { type: 'string' } });
    expect(compileSchema(schema as JsonValue)).toMatchObject({
      leftOut: ['the pattern at #/properties/a'],
    });
    expect(outcome(schema, { a: 'y', b: 1 })).toBe('/b must be string');
    expect(outcome(schema, { a: 1 })).toBe('/a must be string');
    const names = { patternProperties: { '(?!x)': {}, '^y': {} }, additionalProperties: false };
    expect(compileSchema(names)).toMatchObject({ leftOut: ['patternProperties at #'] });
    expect(outcome(names, { z: 1 })).toBe('fits');
  });

  it('reads what common servers write: nullable, choices that stand twice, an unknown format', () => {
    const schema = props({
      a: { type: 'string', nullable: true },
      b: { enum: ['x', 'x'] },
      c: { type: 'string', format: 'no-such-format' },
    });
    expect(outcome(schema, { a: null, b: 'x', c: 'y' })).toBe('fits');
    expect(outcome(schema, { b: null })).toMatch(/^\/b /);
    expect(outcome(props({ p: { multipleOf: 0.01 } }), { p: 0.07 })).toBe('fits');
    expect(outcome(props({ p: { multipleOf: 0.01 } }), { p: 0.075 })).toMatch(/^\/p /);
  });

  it('is not led astray by keywords of the validator itself, nor by names that are code', () => {
    expect(outcome({ $async: true, ...props({ a: { type: 'string' } }) }, { a: 1 })).toBe(
      '/a must be string',
    );
    expect(outcome(props({ a: { maximum: { $data: '1/b' } } }), { a: 1 })).toMatch(/^unused/);
    const name = ['a"];throw 1;//`$', '{x}\u2028'].join('');
    expect(outcome(props({ [name]: { const: name } }), { [name]: name })).toBe('fits');
    expect(outcome(props({ [name]: { const: name } }), { [name]: 1 })).toMatch(/must be equal/);
  });

  it('says what it cannot judge, an object with a member named as a method', () => {
    const schema = props({ a: { enum: [{ valueOf: 1 }] } });
    expect(outcome(schema, { a: { valueOf: 1 } })).toBe(' cannot be checked');
    expect(outcome(schema, { a: 1 })).toMatch(/^\/a must be equal/);
  });

  it('never throws, whatever schema and arguments are', () => {
    const keyword = fc.constantFrom(
      ...['type', 'properties', 'items', 'allOf', 'anyOf', '$ref', 'enum', 'required', 'pattern'],
      ...['not', 'if', '$defs', 'patternProperties', 'dependencies', 'uniqueItems', '__proto__'],
    );
    const { schema } = fc.letrec((tie) => ({
      schema: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.constantFrom('#', '#/$defs/a', 'string', 'object', '^a+$'),
        fc.array(tie('schema'), { maxLength: 3 }),
        fc.dictionary(fc.oneof(keyword, fc.constantFrom('a', 'b')), tie('schema'), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(schema, fc.dictionary(fc.string(), fc.jsonValue()), (given, args) => {
        expect(typeof outcome(given, args)).toBe('string');
      }),
      { numRuns: LONG ? 500 : 100 },
    );
  });
});

describe('hostile schemas and arguments', () => {
  const chain = (kind: string, last: unknown) => {
    const defs = Array.from({ length: 40 }, (_, i): [string, unknown] => {
      const next = { $ref: `#/$defs/d${i + 1}` };
      return [`d${i}`, { [kind]: [next, next] }];
    });
    return { $ref: '#/$defs/d0', $defs: { ...Object.fromEntries(defs), d40: last } };
  };
  const nested = (depth: number) => JSON.parse(`${'{"c":'.repeat(depth)}{}${'}'.repeat(depth)}`);

  it.each<[string, unknown, unknown]>([
    ['allOf that doubles forty times', chain('allOf', {}), {}],
    ['anyOf that doubles forty times', chain('anyOf', { type: 'string' }), {}],
    ['a schema that is itself', { $ref: '#' }, {}],
    ['a schema that is all of itself', { allOf: [{ $ref: '#' }] }, {}],
    [
      'a choice that doubles with each level of the arguments',
      props({ c: { anyOf: [{ $ref: '#' }, { $ref: '#' }] } }, { additionalProperties: false }),
      JSON.parse(JSON.stringify(nested(50)).replace('{}', '1')),
    ],
    [
      'arguments that are nested without end',
      { additionalProperties: { $ref: '#' } },
      nested(30_000),
    ],
    [
      'a million texts that must differ',
      props({ a: { uniqueItems: true } }),
      { a: Array.from({ length: 300_000 }, (_, i) => i) },
    ],
    [
      'a thousand expressions over a long text',
      props({
        a: { allOf: Array.from({ length: 900 }, (_, i) => ({ pattern: `x{${i % 20}}a*$` })) },
      }),
      { a: `${'a'.repeat(1_000_000)}!` },
    ],
  ])('%s: the work has an end, and the call is denied', (_what, schema, args) => {
    expect(outcome(schema, args)).toBe(TOO_LARGE);
  });

  it('each expression is its own, in one schema and in all', () => {
    const first = props({ a: { pattern: '^a$' }, b: { pattern: '^b$' } });
    expect(outcome(first, { a: 'a', b: 'b' })).toBe('fits');
    expect(outcome(first, { a: 'b' })).toMatch(/^\/a must match/);
    expect(outcome(first, { b: 'a' })).toMatch(/^\/b must match/);
    expect(outcome(props({ a: { pattern: '^c$' } }), { a: 'a' })).toMatch(/^\/a must match/);
  });

  it('an expression that is exponential elsewhere is not so here', () => {
    const schema = props({ a: { pattern: '^(a+)+$' } });
    expect(outcome(schema, { a: `${'a'.repeat(100_000)}!` })).toMatch(/^\/a must match/);
  });

  it.each<[string, unknown]>([
    ['parts', { anyOf: Array.from({ length: 2000 }, () => ({ type: 'string' })) }],
    ['required names', { required: Array.from({ length: 5000 }, (_, i) => `n${i}`) }],
    [
      'dependent names',
      { dependentRequired: { a: Array.from({ length: 5000 }, (_, i) => `n${i}`) } },
    ],
    ['depth', JSON.parse(`${'{"not":'.repeat(5000)}{}${'}'.repeat(5000)}`)],
    ['text', { enum: ['x'.repeat(600_000)] }],
  ])('a schema with too much %s is not compiled', (_what, schema) => {
    expect(outcome(schema, {})).toMatch(/^unused: it (is|has) (too|nested)/);
  });

  it('a large call that is no attack is checked', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => ({ id: i, name: `row ${i}` }));
    const row = props({ id: { type: 'integer' }, name: { type: 'string', maxLength: 50 } });
    const schema = props({ rows: { type: 'array', items: row }, text: { type: 'string' } });
    expect(outcome(schema, { rows, text: 'x'.repeat(1_000_000) })).toBe('fits');
    expect(outcome(schema, { rows: [...rows, { id: 'x' }] })).toBe(
      '/rows/20000/id must be integer',
    );
  });
});
