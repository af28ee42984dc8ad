import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalDefinition, digestTool } from './digest.ts';
import { type ToolRecord, ToolRecordSchema } from './tool-record.ts';

const tool = (raw: object): ToolRecord => ToolRecordSchema.parse({ name: 't', ...raw });

describe('digestTool', () => {
  it('hashes the canonical JSON of the definition', () => {
    expect(canonicalDefinition(tool({ description: 'd' }))).toBe(
      '{"annotations":null,"description":"d","inputSchema":null,"name":"t","outputSchema":null,"title":null}',
    );
    expect(digestTool(tool({ description: 'd' }))).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('ignores the order of keys and the loose parameter list', () => {
    const a = tool({ inputSchema: { type: 'object', properties: { x: {}, y: {} } } });
    const b = tool({
      inputSchema: { properties: { y: {}, x: {} }, type: 'object' },
      params: [{ name: 'x' }],
    });
    expect(digestTool(a)).toBe(digestTool(b));
  });

  it('changes with every field that a client approves', () => {
    const fields = [
      {},
      { title: 'T' },
      { description: 'x' },
      { inputSchema: {} },
      { outputSchema: {} },
      { annotations: {} },
    ];
    expect(new Set(fields.map((f) => digestTool(tool(f)))).size).toBe(fields.length);
  });

  it('tells apart texts that look alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(digestTool(tool({ description: a })) === digestTool(tool({ description: b }))).toBe(
          a === b,
        );
      }),
    );
  });
});
