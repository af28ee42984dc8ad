import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug } from '../domain/record/slug.ts';
import { distinctServerId, serverId } from './server-id.ts';

const npm = (name: string) => ({ kind: 'npm', name, range: 'latest' }) as const;

test.each([
  ['@modelcontextprotocol/server-filesystem', 'modelcontextprotocol-server-filesystem'],
  ['mcp-server-kubernetes', 'mcp-server-kubernetes'],
  ['a.b_c', 'a-b-c'],
])('the id of %s is %s', (name, id) => expect(serverId(npm(name))).toBe(id));

test('the id of a URL has no scheme', () => {
  expect(serverId({ kind: 'remote', url: 'https://mcp.example.com/mcp' })).toBe(
    'mcp-example-com-mcp',
  );
});

test('a name that is reserved or too long for a slug gets a hash', () => {
  expect(serverId(npm('con'))).toMatch(/^con-[0-9a-f]{8}$/);
  expect(serverId(npm('x'.repeat(200)))).toMatch(/^x{71}-[0-9a-f]{8}$/);
});

test('two names with the same id can be told apart', () => {
  expect(serverId(npm('@a/b-c'))).toBe(serverId(npm('@a-b/c')));
  expect(distinctServerId(npm('@a/b-c'))).not.toBe(distinctServerId(npm('@a-b/c')));
});

test('every id is a slug, and so a file name on every system', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(isSlug(serverId(npm(name)))).toBe(true);
      expect(isSlug(distinctServerId(npm(name)))).toBe(true);
    }),
  );
});
