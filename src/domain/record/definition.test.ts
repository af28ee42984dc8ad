import { describe, expect, it } from 'vitest';
import { definitionOf, withoutPlaces } from './definition.ts';
import { digestTool } from './digest.ts';
import { ToolRecordSchema } from './tool-record.ts';

const tool = (more: object = {}) => ToolRecordSchema.parse({ name: 't', ...more });

describe('definitionOf', () => {
  it('is the six fields of older records where a server says no more', () => {
    expect(Object.keys(definitionOf(tool()))).toEqual([
      'title',
      'description',
      'inputSchema',
      'outputSchema',
      'annotations',
    ]);
    const silent = { _meta: {}, icons: [], execution: { taskSupport: 'forbidden' } };
    expect(digestTool(tool(silent))).toBe(digestTool(tool()));
  });

  it.each([
    [{ _meta: { ui: { resourceUri: 'ui://a' } } }],
    [{ icons: [{ src: 'https://example.com/a.png' }] }],
    [{ execution: { taskSupport: 'required' } }],
  ])('holds %j, so that the digest does', (more) => {
    expect(digestTool(tool(more))).not.toBe(digestTool(tool()));
  });

  it('leaves out what differs from start to start', () => {
    const at = (now: string) =>
      tool({
        inputSchema: { properties: { 'a/b': { default: now }, list: { enum: [now, 'x'] } } },
        varies: ['/inputSchema/properties/a~1b/default', '/inputSchema/properties/list/enum/0'],
      });
    expect(digestTool(at('10:00'))).toBe(digestTool(at('10:01')));
    expect(definitionOf(at('10:00'))['inputSchema']).toEqual({
      properties: { 'a/b': {}, list: { enum: [null, 'x'] } },
    });
  });
});

it('places of a value that it lacks change nothing', () => {
  const value = JSON.parse('{"__proto__":{"a":1},"b":[1]}');
  expect(JSON.stringify(withoutPlaces(value, ['/c', '/b/7', '/__proto__/b']))).toBe(
    '{"__proto__":{"a":1},"b":[1]}',
  );
});
