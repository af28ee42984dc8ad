import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { CATEGORIES } from '../verdict/verdict.ts';
import { policyJsonSchema } from './json-schema.ts';
import { PRESETS, serverPolicy } from './recommend.ts';
import { HOSTILE_NAMES, judged } from './test-cases.ts';

const schema = policyJsonSchema('https://example.org');
const validate = new Ajv2020({ strict: true, allErrors: true }).compile(schema);
const base = { version: '1', default: 'deny' };

describe('policyJsonSchema', () => {
  test('has its address as $id and compiles in ajv’s strict mode', () => {
    expect(schema['$id']).toBe('https://example.org/schema/policy.v1.json');
  });

  test('accepts every policy that we print, whatever the names', () => {
    const names = HOSTILE_NAMES.filter((name) => name !== '');
    const entries = names.flatMap((name) =>
      CATEGORIES.map((category) => judged(`${name}${category}`, category)),
    );
    for (const preset of PRESETS) {
      expect(
        validate(
          JSON.parse(JSON.stringify(serverPolicy(entries, preset, 'https://example.org/x'))),
        ),
      ).toBe(true);
    }
  });

  test.each([
    [{ ...base, version: '2' }],
    [{ ...base, extra: true }],
    [{ ...base, tools: { a: { action: 'deny' } } }],
    [{ ...base, tools: { a: { limit: [] } } }],
    [{ ...base, tools: { a: { deny_if: [{ conditions: [], on_deny: 'x' }] } } }],
    [
      {
        ...base,
        tools: {
          a: { require: [{ conditions: [{ path: 'url', op: 'eq', value: 1 }], on_deny: 'x' }] },
        },
      },
    ],
    [
      {
        ...base,
        tools: {
          a: {
            require: [{ conditions: [{ path: 'args.url', op: 'gt', value: '1' }], on_deny: 'x' }],
          },
        },
      },
    ],
    [
      {
        ...base,
        tools: { a: { limits: [{ counter: 'c', window: 'week', max: 1, scope: 'grant' }] } },
      },
    ],
  ])('refuses %j', (policy) => {
    expect(validate(policy)).toBe(false);
  });
});
