import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../domain/record/json.ts';
import { readDeclarations } from './declarations.ts';
import { decodeHeaderValue, encodeHeaderValue } from './header-value.ts';
import { declaredHeaders, headerProblem, paramHeadersOf } from './param-headers.ts';

const call = (args: JsonObject) => ({
  jsonrpc: '2.0' as const,
  id: 1,
  method: 'tools/call',
  params: { name: 'x', arguments: args },
});

const inputSchema = {
  type: 'object',
  properties: {
    region: { type: 'string', 'x-mcp-header': 'Region' },
    count: { type: 'integer', 'x-mcp-header': 'Count' },
    where: {
      type: 'object',
      properties: { dry: { type: 'boolean', 'x-mcp-header': 'Dry-Run' } },
    },
  },
};

function declared(schema: JsonValue = inputSchema) {
  const read = readDeclarations(schema);
  if (!read.ok) throw new Error(read.why);
  return read.headers;
}

/** From the table of MCP 2026-07-28, "Value Encoding", and further values of each kind. */
const ENCODINGS = [
  ['us-west1', 'us-west1'],
  ['a b\tc', 'a b\tc'],
  ['Hello, 世界', '=?base64?SGVsbG8sIOS4lueVjA==?='],
  [' padded ', '=?base64?IHBhZGRlZCA=?='],
  ['\ttab', '=?base64?CXRhYg==?='],
  ['line1\nline2', '=?base64?bGluZTEKbGluZTI=?='],
  ['a\rb', '=?base64?YQ1i?='],
  ['=?base64?literal?=', '=?base64?PT9iYXNlNjQ/bGl0ZXJhbD89?='],
  ['=?base64?open', '=?base64?open'],
  ['', '=?base64??='],
] as const;

describe('a value as a header', () => {
  it.each(ENCODINGS)('%j is carried as %j', (text, header) => {
    expect(encodeHeaderValue(text)).toBe(header);
    expect(decodeHeaderValue(header)).toBe(text);
  });

  it('every text comes back, and is a field value that HTTP takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const header = encodeHeaderValue(text);
        expect(new Headers({ x: header }).get('x')).toBe(header);
        expect(decodeHeaderValue(header)).toBe(text);
      }),
    );
  });

  it.each([
    '=?base64?SGVsbG8?=',
    '=?base64?SGVs!!!bG8=?=',
    '=?base64?/w==?=',
    '=?base64?SGVs bG8=?=',
    'Zürich',
    'a\u0001',
  ])('%j stands for nothing', (header) => expect(decodeHeaderValue(header)).toBeNull());
});

describe('declarations of headers', () => {
  it('are found at any depth of properties', () => {
    expect(declared()).toEqual(
      expect.arrayContaining([
        { path: ['region'], header: 'mcp-param-region', type: 'string' },
        { path: ['count'], header: 'mcp-param-count', type: 'integer' },
        { path: ['where', 'dry'], header: 'mcp-param-dry-run', type: 'boolean' },
      ]),
    );
    expect(declared()).toHaveLength(3);
  });

  it.each<[string, JsonValue]>([
    ['an argument of that name', { properties: { 'x-mcp-header': { type: 'string' } } }],
    ['a definition of that name', { $defs: { 'x-mcp-header': { type: 'string' } } }],
    ['data of that name', { properties: { a: { default: { 'x-mcp-header': 1 } } } }],
    ['no schema', null],
  ])('%s is none', (_words, schema) => expect(declared(schema)).toEqual([]));

  const one = (schema: JsonObject) => ({ properties: { a: schema } });
  const good = { type: 'string', 'x-mcp-header': 'A' };
  it.each<[string, JsonValue]>([
    ['an empty name', one({ type: 'string', 'x-mcp-header': '' })],
    ['a name with a space', one({ type: 'string', 'x-mcp-header': 'a b' })],
    ['a name with a line break', one({ type: 'string', 'x-mcp-header': 'a\r\nb' })],
    ['a name with a colon', one({ type: 'string', 'x-mcp-header': 'a:b' })],
    ['a name beyond ASCII', one({ type: 'string', 'x-mcp-header': 'ä' })],
    ['a name that is no text', one({ type: 'string', 'x-mcp-header': 5 })],
    ['a number', one({ type: 'number', 'x-mcp-header': 'A' })],
    ['an object', one({ type: 'object', 'x-mcp-header': 'A' })],
    ['an array', one({ type: 'array', 'x-mcp-header': 'A' })],
    ['no type', one({ 'x-mcp-header': 'A' })],
    ['two types', one({ type: ['string', 'null'], 'x-mcp-header': 'A' })],
    ['the same name twice', { properties: { a: good, b: { ...good, 'x-mcp-header': 'a' } } }],
    ['the schema itself', { ...good, type: 'object' }],
    ['items', one({ type: 'array', items: good })],
    ['a list of items', one({ type: 'array', prefixItems: [good] })],
    ['a choice', one({ anyOf: [good, { type: 'null' }] })],
    ['properties of a choice', { oneOf: [one(good)] }],
    ['a condition', { if: one(good) }],
    ['other properties', { additionalProperties: good }],
    ['a definition', { $defs: { a: good }, properties: { a: { $ref: '#/$defs/a' } } }],
    ['a pattern', { patternProperties: { '^a': good } }],
  ])('%s makes the tool invalid', (_words, schema) => {
    expect(readDeclarations(schema)).toMatchObject({ ok: false });
  });

  it('are read in a schema of any depth', () => {
    let schema: JsonObject = { type: 'string', 'x-mcp-header': 'Deep' };
    for (let i = 0; i < 50_000; i++) schema = { properties: { a: schema } };
    expect(declared(schema)[0]?.path).toHaveLength(50_000);
  });
});

describe('the headers that a call goes on with', () => {
  it('say what the declared arguments say', () => {
    const args = { region: 'Zürich', count: -7, where: { dry: false } };
    expect(declaredHeaders(declared(), call(args))).toEqual({
      'mcp-param-region': '=?base64?WsO8cmljaA==?=',
      'mcp-param-count': '-7',
      'mcp-param-dry-run': 'false',
    });
  });

  it.each<JsonObject>([
    {},
    { region: null, count: null, where: null },
    { region: ['eu'], where: { dry: { a: 1 } } },
    { where: [{ dry: true }] },
  ])('leave out what has no value: %j', (args) => {
    expect(declaredHeaders(declared(), call(args))).toEqual({});
  });

  it('are those that the check asks for, whatever the arguments', () => {
    const value = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.boolean(), fc.jsonValue());
    const args = fc.record(
      { region: value, count: value, where: fc.record({ dry: value }) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(args, (given) => {
        const request = call(given as JsonObject);
        const headers = declaredHeaders(declared(), request);
        expect(headerProblem(headers, declared(), request)).toBeNull();
        for (const [name, text] of Object.entries(headers)) {
          const { [name]: _one, ...others } = headers;
          expect(headerProblem(others, declared(), request)).toContain(name);
          const other = encodeHeaderValue(`${decodeHeaderValue(text)}x`);
          expect(headerProblem({ ...headers, [name]: other }, declared(), request)).toContain(name);
        }
      }),
    );
  });
});

describe('the headers that a call comes with', () => {
  const problem = (headers: Record<string, string>, args: JsonObject) =>
    headerProblem(paramHeadersOf(new Headers(headers)), declared(), call(args));

  it.each<[Record<string, string>, JsonObject]>([
    [{ 'Mcp-Param-Region': 'eu' }, { region: 'eu' }],
    [{ 'MCP-PARAM-REGION': '=?base64?ZXU=?=' }, { region: 'eu' }],
    [{ 'Mcp-Param-Count': '42.0' }, { count: 42 }],
    [{ 'Mcp-Param-Dry-Run': 'true' }, { where: { dry: true } }],
    [{}, { region: null, other: 1 }],
    // No declaration knows it: it may go on when it says what an argument says.
    [{ 'Mcp-Param-Other': 'x' }, { free: { text: 'x' } }],
  ])('%j fit %j', (headers, args) => expect(problem(headers, args)).toBeNull());

  it.each<[Record<string, string>, JsonObject]>([
    [{}, { region: 'eu' }],
    [{}, { where: { dry: false } }],
    [{ 'Mcp-Param-Region': 'us' }, { region: 'eu' }],
    [{ 'Mcp-Param-Region': 'EU' }, { region: 'eu' }],
    // What another argument says does not count for a declared header.
    [{ 'Mcp-Param-Region': 'us' }, { region: 'eu', other: 'us' }],
    [{ 'Mcp-Param-Region': 'eu' }, {}],
    [{ 'Mcp-Param-Region': 'eu' }, { region: null }],
    [{ 'Mcp-Param-Region': '=?base64?/w==?=' }, { region: '/w==' }],
    [{ 'Mcp-Param-Count': '0x2a' }, { count: 42 }],
    [{ 'Mcp-Param-Count': '' }, { count: 0 }],
    [{ 'Mcp-Param-Dry-Run': 'True' }, { where: { dry: true } }],
    [{ 'Mcp-Param-Region': 'eu', 'Mcp-Param-Tier': 'gold' }, { region: 'eu' }],
  ])('%j do not fit %j', (headers, args) => expect(problem(headers, args)).not.toBeNull());
});
