import { expect, test } from 'vitest';
import { ServerRecordSchema } from '../record/server-record.ts';
import { nameAlikes, nameAlikeWords } from './name-alike.ts';

const server = (ref: string, releases: number | null, more: object = {}, publisher = {}) =>
  ServerRecordSchema.parse({
    id: ref.replace(/\W+/g, '-'),
    name: ref,
    source: { kind: 'npm', ref },
    publisher: { checkedAt: '2026-01-02T03:04:05Z', releases, ...publisher },
    tools: [],
    ...more,
  });

const known = server('@weathervane/forecast-mcp', 90, { repository: 'https://github.com/vane/f' });

test.each([
  ['@weathervane/forecats-mcp-x', null],
  ['@weathervame/forecast-mcp', 'letters'],
  ['@weathervane-/forecast-mcp', 'separator'],
  ['@stranger/forecast-mcp', 'scope'],
  ['@weathervan/rain-radar-mcp', 'publisher'],
  ['@stranger/rain-radar-mcp', null],
])('%s is like the better known name: %s', (ref, how) => {
  expect(nameAlikes([known, server(ref, 3)]).get(server(ref, 3).id)?.how ?? null).toBe(how);
});

test('says both numbers, of the one that has more', () => {
  const like = nameAlikes([server('@weathervame/forecast-mcp', 1200), known]);
  expect([...like.keys()]).toEqual([known.id]);
  expect([...like.values()].map(nameAlikeWords)).toEqual([
    'A letter or two away from @weathervame/forecast-mcp, which somebody else publishes: 1,200 versions there, 90 here',
  ]);
});

test.each([
  [{ repository: 'git+https://github.com/Vane/other.git' }, {}],
  [{}, { owners: ['ann'] }],
  [{}, { registryName: 'io.github.vane/x' }],
])('what one publisher names alike is nothing to say: %j %j', (more, publisher) => {
  const first = server(
    '@weathervane/forecast-mcp',
    90,
    { repository: 'https://github.com/vane/f' },
    { owners: ['ann', 'bob'], registryName: 'io.github.vane/y' },
  );
  expect(nameAlikes([first, server('@weathervame/forecast-mcp', 3, more, publisher)]).size).toBe(0);
});

test('nothing is said where nobody counted releases', () => {
  expect(nameAlikes([known, server('@weathervame/forecast-mcp', null)]).size).toBe(0);
});
