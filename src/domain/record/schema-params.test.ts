import { describe, expect, it } from 'vitest';
import type { JsonObject } from './json.ts';
import { listParams } from './schema-params.ts';
import { ToolRecordSchema } from './tool-record.ts';

const params = (inputSchema: unknown) =>
  listParams(ToolRecordSchema.parse({ name: 't', inputSchema }));

describe('listParams', () => {
  it('lists nested arguments with their path and pointer', () => {
    const list = params({
      properties: {
        steps: {
          type: 'array',
          items: {
            properties: { script: { type: 'string', description: 'Code' } },
            required: ['script'],
          },
        },
        'a/b': { type: 'object', additionalProperties: { properties: { x: { type: 'number' } } } },
      },
      required: ['steps'],
    });
    expect(list.map((p) => [p.path, p.required, p.depth])).toEqual([
      ['steps', true, 0],
      ['a/b', false, 0],
      ['steps[].script', true, 1],
      ['a/b.*.x', false, 2],
    ]);
    expect(list[2]?.descriptionPointer).toBe(
      '/inputSchema/properties/steps/items/properties/script/description',
    );
    expect(list[1]?.pointer).toBe('/inputSchema/properties/a~1b');
  });

  it('reads allowed values through branches, constants and list items', () => {
    const [mode, kinds] = params({
      properties: {
        mode: { anyOf: [{ const: 'on' }, { enum: ['off', null] }, { type: 'null' }] },
        kinds: { type: 'array', items: { enum: ['a', 'b'] } },
      },
    });
    expect(mode?.enum).toEqual(['on', 'off', null]);
    expect(mode?.enumPointers[1]).toBe('/inputSchema/properties/mode/anyOf/1/enum/0');
    expect(mode?.types).toEqual(['null']);
    expect(kinds?.enum).toEqual(['a', 'b']);
  });

  it('follows local references and points at the text where it stands', () => {
    const list = params({
      $defs: { File: { type: 'object', properties: { path: { description: 'Where' } } } },
      properties: { file: { $ref: '#/$defs/File' } },
    });
    expect(list.map((p) => p.path)).toEqual(['file', 'file.path']);
    expect(list[0]?.types).toEqual(['object']);
    expect(list[1]?.descriptionPointer).toBe('/inputSchema/$defs/File/properties/path/description');
  });

  it('ends on references that point at themselves or nowhere', () => {
    const list = params({
      $defs: {
        Tree: { properties: { child: { $ref: '#/$defs/Tree' } } },
        Loop: { $ref: '#/$defs/Loop' },
      },
      properties: {
        tree: { $ref: '#/$defs/Tree' },
        loop: { $ref: '#/$defs/Loop' },
        gone: { $ref: '#/nowhere/0' },
      },
      allOf: [{ $ref: '#' }],
    });
    expect(list.map((p) => p.path)).toEqual(['tree', 'loop', 'gone', 'tree.child']);
  });

  it('survives hostile shapes', () => {
    const deep: JsonObject = {};
    let node = deep;
    for (let at = 0; at < 10_000; at += 1) {
      const next: JsonObject = {};
      node['properties'] = { x: next };
      node = next;
    }
    expect(params(deep)).toHaveLength(13);
    const wide = Object.fromEntries(
      Array.from({ length: 50_000 }, (_, at) => [`p${at}`, { type: 'string' }]),
    );
    expect(params({ properties: wide }).length).toBeLessThanOrEqual(1_000);
    expect(
      params({ properties: { a: 1, b: null, c: [], __proto__x: { enum: 'no' } }, required: 'a' }),
    ).toHaveLength(1);
    expect(
      params(JSON.parse('{"properties":{"__proto__":{"type":"string"},"constructor":{}}}')),
    ).toHaveLength(2);
  });

  it('reads a loose list only when there is no schema', () => {
    const list = listParams(
      ToolRecordSchema.parse({
        name: 't',
        params: [{ name: 'sql', type: 'string', description: 'd' }],
      }),
    );
    expect(list[0]).toMatchObject({
      path: 'sql',
      types: ['string'],
      required: null,
      descriptionPointer: '/params/0/description',
    });
  });
});
