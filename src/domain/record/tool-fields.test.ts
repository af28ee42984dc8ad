import { describe, expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import { parseRecord } from './parse-record.ts';
import { listParams } from './schema-params.ts';
import { readToolFields } from './tool-fields.ts';

const HELD = { type: 'object', properties: { command: { type: 'string' } } };
const LOOSE = [{ name: 'command', type: 'string', description: 'What to run' }];

const parse = (tool: JsonObject) =>
  parseRecord(
    { id: 's', name: 'S', source: { kind: 'npm', ref: 's' }, tools: [tool] },
    { file: 'x.json', line: null },
  );
const paramsOf = (tool: JsonObject) =>
  parse(tool).server?.tools.flatMap((one) => listParams(one).map(({ path }) => path));

describe('readToolFields', () => {
  it.each<[string, JsonObject]>([
    ['MCP', { name: 't', inputSchema: HELD }],
    ['the Messages API', { name: 't', input_schema: HELD }],
    ['snake case in small letters', { name: 't', inputschema: HELD }],
    ['function calling, flat', { type: 'function', name: 't', parameters: HELD }],
    ['function calling', { type: 'function', function: { name: 't', parameters: HELD } }],
    ['a map of parameters', { name: 't', parameters: { command: { type: 'string' } } }],
    ['a list of parameters', { name: 't', parameters: LOOSE }],
    ['a schema without properties of its own', { name: 't', parameters: { allOf: [HELD] } }],
  ])('finds the arguments of an entry of %s', (_format, tool) => {
    expect(paramsOf(tool)).toEqual(['command']);
  });

  it('keeps the schema that MCP names and says that another stood beside it', () => {
    const { fields, unread } = readToolFields({ name: 't', inputSchema: HELD, input_schema: {} });
    expect(fields['inputSchema']).toBe(HELD);
    expect(unread).toEqual([
      { key: 'input_schema', reason: 'stands beside inputSchema, which was read' },
    ]);
    expect(readToolFields({ name: 't', inputSchema: HELD, parameters: LOOSE }).unread[0]?.key).toBe(
      'parameters',
    );
  });

  it('names every member that no record keeps, and what is neither schema nor list', () => {
    const { unread } = readToolFields({
      name: 't',
      _meta: [],
      icons: [1],
      execution: 'x'.repeat(10),
      parameters: 'city: text',
      __proto__x: 1,
      enabled: null,
    });
    expect(unread.map(({ key }) => key)).toEqual([
      '_meta',
      'execution',
      'icons',
      'parameters',
      '__proto__x',
    ]);
  });

  it('keeps what MCP tells clients about a tool, of a length that can be kept', () => {
    const told = {
      _meta: { ui: {} },
      icons: [{ src: 'a' }],
      execution: { taskSupport: 'required' },
    };
    expect(readToolFields({ name: 't', ...told })).toMatchObject({ fields: told, unread: [] });
    const picture = [{ src: 'x'.repeat(200_000) }];
    expect(readToolFields({ name: 't', icons: picture }).unread.map(({ key }) => key)).toEqual([
      'icons',
    ]);
  });
});

describe('parseRecord', () => {
  it('keeps a tool of which a part was not read, and names the part', () => {
    const { server, quarantined } = parse({
      name: 't',
      cost: 1,
      inputSchema: { properties: { a: { $ref: 'https://elsewhere.example/a.json' } } },
    });
    expect(server?.tools).toHaveLength(1);
    expect(quarantined.map(({ pointer, kept, toolsLost }) => [pointer, kept, toolsLost])).toEqual([
      ['/tools/0/cost', true, 0],
      ['/tools/0/inputSchema/properties/a/$ref', true, 0],
    ]);
  });

  it('reads the members of an entry as data', () => {
    const tool = JSON.parse('{"name":"t","__proto__":{"inputSchema":{}},"constructor":1}');
    const { server, quarantined } = parse(tool);
    expect(server?.tools[0]?.inputSchema).toBeNull();
    expect(quarantined.map(({ pointer }) => pointer)).toEqual([
      '/tools/0/__proto__',
      '/tools/0/constructor',
    ]);
  });
});
