import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, it } from 'vitest';
import { recordJsonSchema } from './record-json-schema.ts';
import { ServerRecordSchema } from './server-record.ts';

const ajv = new Ajv2020({ strict: false });
addFormats.default(ajv);
const isRecord = ajv.compile(recordJsonSchema('https://example.org'));

const record = (over: object = {}) => ({
  id: 'one',
  name: 'One',
  source: { kind: 'npm', ref: 'one' },
  tools: [{ name: 'a', inputSchema: { type: 'object', properties: {} } }],
  ...over,
});

it('accepts every record of the catalogue', () => {
  const names = readdirSync('content/servers').filter((name) => name.endsWith('.json'));
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) {
    const read: unknown = JSON.parse(readFileSync(`content/servers/${name}`, 'utf8'));
    expect(isRecord(read), `${name}: ${JSON.stringify(isRecord.errors)}`).toBe(true);
  }
});

it.each([
  ['a small record', record(), true],
  ['no tools', record({ tools: [] }), true],
  ['no name', record({ name: undefined }), false],
  ['another version', record({ schemaVersion: 2 }), false],
  ['an unknown kind of source', record({ source: { kind: 'gem', ref: 'x' } }), false],
  ['a tool without a name', record({ tools: [{}] }), false],
  ['a schema that is a list', record({ tools: [{ name: 'a', inputSchema: [] }] }), false],
  [
    'properties that are a list',
    record({ tools: [{ name: 'a', inputSchema: { properties: [] } }] }),
    false,
  ],
])('says of %s what the reader says', (_, value, fits) => {
  const json: unknown = JSON.parse(JSON.stringify(value));
  expect(isRecord(json)).toBe(fits);
  expect(ServerRecordSchema.safeParse(json).success).toBe(fits);
});
