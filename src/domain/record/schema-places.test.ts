// biome-ignore-all lint/suspicious/noThenProperty: `then` is a keyword of JSON Schema
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceText } from '../verdict/text/evidence-text.ts';
import type { JsonObject } from './json.ts';
import { listParams, unreadPlaces } from './schema-params.ts';
import { type ToolRecord, ToolRecordSchema } from './tool-record.ts';

const toolOf = (inputSchema: unknown): ToolRecord =>
  ToolRecordSchema.parse({ name: 't', inputSchema });
const paths = (inputSchema: unknown) => listParams(toolOf(inputSchema)).map(({ path }) => path);

const HELD: JsonObject = {
  properties: { script: { type: 'string', description: 'Script that the host runs' } },
};

/** Every place of a schema that can hold a property: what stands there, and the path that it has. */
const PLACES: readonly (readonly [string, (held: JsonObject) => JsonObject, string])[] = [
  ['properties', (held) => held, 'script'],
  ['then', (held) => ({ if: { required: ['mode'] }, then: held }), 'script'],
  ['else', (held) => ({ if: { required: ['mode'] }, else: held }), 'script'],
  ['if', (held) => ({ if: held }), 'script'],
  ['not', (held) => ({ not: held }), 'script'],
  ['allOf', (held) => ({ allOf: [{ if: {}, then: held }] }), 'script'],
  ['anyOf', (held) => ({ anyOf: [{ type: 'null' }, held] }), 'script'],
  ['oneOf', (held) => ({ oneOf: [held] }), 'script'],
  ['dependentSchemas', (held) => ({ dependentSchemas: { mode: held } }), 'script'],
  ['dependencies', (held) => ({ dependencies: { a: ['b'], mode: held } }), 'script'],
  ['items', (held) => ({ properties: { list: { items: held } } }), 'list[].script'],
  ['items of items', (held) => ({ properties: { l: { items: { items: held } } } }), 'l[][].script'],
  ['a list of items', (held) => ({ properties: { l: { items: [{}, held] } } }), 'l[1].script'],
  ['prefixItems', (held) => ({ properties: { l: { prefixItems: [held] } } }), 'l[0].script'],
  ['contains', (held) => ({ properties: { list: { contains: held } } }), 'list[].script'],
  ['additionalItems', (held) => ({ properties: { l: { additionalItems: held } } }), 'l[].script'],
  ['unevaluatedItems', (held) => ({ properties: { l: { unevaluatedItems: held } } }), 'l[].script'],
  ['patternProperties', (held) => ({ patternProperties: { '^x-': held } }), '/^x-/.script'],
  ['additionalProperties', (held) => ({ additionalProperties: held }), '*.script'],
  ['unevaluatedProperties', (held) => ({ unevaluatedProperties: held }), '*.script'],
  [
    'propertyNames',
    (held) => ({ propertyNames: { enum: ['job'] }, additionalProperties: held }),
    'job.script',
  ],
  ['contentSchema', (held) => ({ properties: { body: { contentSchema: held } } }), 'body.script'],
  ['$ref into $defs', (held) => ({ $defs: { A: held }, $ref: '#/$defs/A' }), 'script'],
  [
    '$ref into definitions',
    (held) => ({
      definitions: { 'a b/c': held },
      properties: { x: { $ref: '#/definitions/a%20b~1c' } },
    }),
    'x.script',
  ],
  ['$anchor', (held) => ({ $defs: { A: { $anchor: 'job', ...held } }, $ref: '#job' }), 'script'],
  [
    '$dynamicRef',
    (held) => ({
      $defs: { A: { $dynamicAnchor: 'job', ...held } },
      properties: { x: { $dynamicRef: '#job' } },
    }),
    'x.script',
  ],
  ['$id', (held) => ({ $defs: { A: { $id: 'job.json', ...held } }, $ref: 'job.json' }), 'script'],
  [
    '$id below an address',
    (held) => ({
      $id: 'https://schemas.example/tool/root.json',
      $defs: { A: { $id: 'job.json', $defs: { B: held } } },
      $ref: 'https://schemas.example/tool/job.json#/$defs/B',
    }),
    'script',
  ],
  [
    'a pointer inside a resource',
    (held) => ({
      $defs: { A: { $id: 'a.json', $ref: '#/$defs/B', $defs: { B: held } } },
      properties: { x: { $ref: 'a.json' } },
    }),
    'x.script',
  ],
  [
    '$recursiveRef',
    (held) => ({
      ...held,
      properties: { ...(held['properties'] as JsonObject), child: { $recursiveRef: '#' } },
    }),
    'script',
  ],
];

describe('every place that can hold a property', () => {
  it.each(PLACES)('%s', (_name, around, path) => {
    const tool = toolOf(around(HELD));
    const found = listParams(tool).find((param) => param.path === path);
    expect(found?.name).toBe('script');
    expect(found?.description).toBe('Script that the host runs');
    expect(evidenceText(tool, found?.pointer ?? '')).toBe('script');
    expect(evidenceText(tool, found?.descriptionPointer ?? '')).toBe('Script that the host runs');
    expect(unreadPlaces(tool)).toEqual([]);
  });

  it('holds for places inside places', () => {
    const nested = PLACES.filter(([name, , path]) => path === 'script' && !name.includes('$')).map(
      ([, around]) => around,
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...nested), { maxLength: 5 }), (places) => {
        const schema = places.reduce<JsonObject>((held, around) => around(held), HELD);
        expect(paths(schema)).toContain('script');
      }),
    );
  });

  it('opens a schema that two arguments share for both', () => {
    expect(
      paths({
        $defs: { File: { properties: { path: {} } } },
        properties: { from: { $ref: '#/$defs/File' }, to: { $ref: '#/$defs/File' } },
      }),
    ).toEqual(['from', 'to', 'from.path', 'to.path']);
  });

  it('joins what several places say of one argument', () => {
    const [mode, command] = listParams(
      toolOf({
        properties: { mode: { type: 'string', enum: ['a', 'b'] }, command: { type: 'string' } },
        if: { properties: { command: { const: 'ls' } } },
        then: { properties: { mode: { const: 'c', description: 'How' } } },
      }),
    );
    expect(mode).toMatchObject({ enum: ['a', 'b', 'c'], closed: true, description: 'How' });
    expect(command).toMatchObject({ enum: [], closed: false });
  });

  it.each([
    [{ enum: ['a'] }, true],
    [{ const: 'a' }, true],
    [{ anyOf: [{ enum: ['a'] }, { type: 'null' }] }, true],
    [{ anyOf: [{ enum: ['a'] }, { type: 'string' }] }, false],
    [{ type: 'array', items: { enum: ['a'] } }, true],
    [{ type: 'array', items: { type: 'string' } }, false],
    [{ $ref: '#/$defs/E' }, true],
    [{ allOf: [{ type: 'string' }, { enum: ['a'] }] }, true],
    [{ not: { enum: ['a'] } }, false],
    [{ type: 'string', examples: ['a'] }, false],
  ])('says whether %j leaves a text free', (schema, closed) => {
    const [one] = listParams(
      toolOf({ $defs: { E: { enum: ['x'] } }, properties: { one: schema } }),
    );
    expect(one?.closed).toBe(closed);
  });

  it('lists a name that only `required` gives', () => {
    const tool = toolOf({ type: 'object', required: ['statement'] });
    expect(listParams(tool)).toMatchObject([{ path: 'statement', required: true, types: [] }]);
    expect(evidenceText(tool, listParams(tool)[0]?.pointer ?? '')).toBe('statement');
  });

  it('asks for an argument of all branches, not for one of a single branch', () => {
    const branch = (name: string) => ({
      properties: { kind: { const: name }, [name]: {} },
      required: ['kind', name],
    });
    const list = listParams(
      toolOf({ properties: { a: {} }, anyOf: [branch('a'), branch('b')], required: [] }),
    );
    expect(list.map(({ path, required }) => [path, required])).toEqual([
      ['a', false],
      ['kind', true],
      ['b', true],
    ]);
  });

  it('takes the words of list items where the list has none', () => {
    const [dirs] = listParams(
      toolOf({
        properties: {
          dirs: { type: 'array', items: { description: 'A folder', examples: ['/srv'] } },
        },
      }),
    );
    expect(dirs).toMatchObject({
      description: 'A folder',
      descriptionPointer: '/inputSchema/properties/dirs/items/description',
      samples: [{ text: '/srv', pointer: '/inputSchema/properties/dirs/items/examples/0' }],
    });
  });

  it('gives the keys that lead to an argument, none through lists, patterns and encoded texts', () => {
    const list = listParams(
      toolOf({
        properties: { a: { properties: { b: {} } }, l: { items: { properties: { c: {} } } } },
        patternProperties: { '^x': {} },
      }),
    );
    expect(list.map(({ path, keys }) => [path, keys])).toEqual([
      ['a', ['a']],
      ['l', ['l']],
      ['/^x/', null],
      ['a.b', ['a', 'b']],
      ['l[].c', null],
    ]);
  });
});

describe('unreadPlaces', () => {
  it('names a reference that leads out of the document or nowhere', () => {
    const tool = toolOf({
      properties: { a: { $ref: 'https://elsewhere.example/x.json' }, b: { $ref: '#/$defs/Gone' } },
    });
    expect(unreadPlaces(tool).map(({ pointer }) => pointer)).toEqual([
      '/inputSchema/properties/a/$ref',
      '/inputSchema/properties/b/$ref',
    ]);
  });

  it('names what lies behind the bounds, and stays small', () => {
    const wide = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`p${at}`, {}]));
    expect(unreadPlaces(toolOf({ properties: wide }))[0]?.reason).toContain('more parameters');
    let deep: JsonObject = { properties: { x: { type: 'string' } } };
    for (let at = 0; at < 30; at += 1) deep = { properties: { x: deep } };
    expect(unreadPlaces(toolOf(deep))).toHaveLength(1);
    const broken = Array.from({ length: 500 }, () => ({ $ref: '#/nowhere' }));
    expect(unreadPlaces(toolOf({ allOf: broken })).length).toBeLessThanOrEqual(20);
  });

  it('is empty for any schema of a size that people write', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.record({ type: fc.constant('string') })),
        (properties) => {
          expect(unreadPlaces(toolOf({ type: 'object', properties }))).toEqual([]);
        },
      ),
    );
  });
});

describe('listParams on hostile schemas', () => {
  const branching = (width: number): JsonObject => ({
    $defs: Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `d${at}`,
        {
          anyOf: Array.from({ length: width }, () => ({ $ref: `#/$defs/d${at + 1}` })),
          properties: Object.fromEntries(
            Array.from({ length: width }, (__, n) => [`p${n}`, { $ref: `#/$defs/d${at + 1}` }]),
          ),
        },
      ]),
    ),
    $ref: '#/$defs/d0',
  });
  it('is bounded where references multiply', () => {
    expect(listParams(toolOf(branching(60))).length).toBeLessThanOrEqual(1_000);
  });

  it('ends on circles of every kind of reference', () => {
    expect(
      paths({
        $id: 'root.json',
        $dynamicAnchor: 'node',
        properties: {
          a: { $dynamicRef: '#node' },
          b: { $ref: 'root.json' },
          c: { $recursiveRef: '#' },
          d: { items: { $ref: '#' }, additionalProperties: { $ref: '#' } },
        },
      }),
    ).toEqual(['a', 'b', 'c', 'd']);
  });

  it('never throws, whatever the schema', () => {
    const word = fc.constantFrom(
      ...'$ref $id $anchor $dynamicRef properties items allOf if then not enum required prefixItems additionalProperties patternProperties propertyNames #/ # a'.split(
        ' ',
      ),
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 5 },
        word,
        fc.constant(null),
        fc.boolean(),
        tie('list'),
        tie('map'),
      ),
      list: fc.array(tie('any'), { maxLength: 3 }),
      map: fc.dictionary(word, tie('any'), { maxKeys: 4 }),
    })).map;
    fc.assert(
      fc.property(value, (schema) => {
        const parsed = ToolRecordSchema.safeParse({ name: 't', inputSchema: schema });
        if (!parsed.success) return;
        for (const { pointer, name, descriptionPointer } of listParams(parsed.data)) {
          expect(evidenceText(parsed.data, pointer)).toBe(name);
          if (descriptionPointer !== null)
            expect(evidenceText(parsed.data, descriptionPointer)).toBeTypeOf('string');
        }
      }),
      { numRuns: 500 },
    );
  });
});
