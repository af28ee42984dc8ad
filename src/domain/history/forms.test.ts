import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../record/json.ts';
import { schemaForm } from './schema-form.ts';
import { plainForm } from './text-form.ts';
import { valueChanges } from './value-changes.ts';

describe('the plain form of a text', () => {
  it.each([
    ['marks that say nothing', '**Returns** one `note`.', 'returns one note', true],
    ['a flag', 'runs rm -r', 'runs rm r', false],
    ['a point inside a host', 'see evil.com', 'see evilcom', false],
    ['a point inside a number', 'at most 1.5', 'at most 15', false],
    ['a sign of comparison', 'a < b', 'a > b', false],
    ['a hidden character', 'one\u200bnote', 'onenote', false],
  ])('%s', (_, a, b, same) => {
    expect(plainForm(a) === plainForm(b)).toBe(same);
  });

  it('is its own plain form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = plainForm(text);
        expect(plainForm(once)).toBe(once);
      }),
    );
  });
});

describe('the form of a schema', () => {
  const schema = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
    type: 'object',
    properties,
    ...more,
  });

  it('parts texts from what checks', () => {
    const { shape, texts } = schemaForm(schema({ id: { type: 'string', description: 'Which.' } }));
    expect(shape).not.toContain('Which');
    expect([...texts]).toEqual([['/properties/id/description', 'Which.']]);
  });

  it('keeps a parameter that is called description', () => {
    const { shape, texts } = schemaForm(schema({ description: { type: 'string' } }));
    expect(shape).toContain('"description"');
    expect(texts.size).toBe(0);
  });

  it('keeps values as they are: a default called title is no text', () => {
    expect(schemaForm(schema({ a: { default: { title: 'x' } } })).shape).toContain('"title":"x"');
  });

  it('does not take another order of a set for another shape', () => {
    const [a, b] = [{ enum: [1, 'x', null] }, { enum: [null, 'x', 1] }];
    expect(schemaForm(schema({ a })).shape).toBe(schemaForm(schema({ a: b })).shape);
  });
});

/** The value with its changes made, back or forth. */
function apply(value: JsonValue, changes: ReturnType<typeof valueChanges>): JsonValue {
  const root: { value: JsonValue } = { value: structuredClone(value) };
  for (const { at, after } of changes) {
    const keys = at
      .split('/')
      .slice(1)
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop();
    let place: unknown = root.value;
    for (const key of keys) place = (place as Record<string, unknown>)[key];
    if (last === undefined) root.value = after ?? null;
    else if (after === undefined) delete (place as Record<string, unknown>)[last];
    else (place as Record<string, unknown>)[last] = after;
  }
  return root.value;
}

it('finds changes that lead from one value to the other', () => {
  const json = fc
    .jsonValue({ maxDepth: 4 })
    .map((value): JsonValue => JSON.parse(JSON.stringify(value)));
  fc.assert(
    fc.property(json, json, (before, after) => {
      fc.pre(!JSON.stringify([before, after]).includes('__proto__'));
      expect(apply(before, valueChanges(before, after))).toEqual(after);
      expect(valueChanges(before, before)).toEqual([]);
    }),
  );
});
