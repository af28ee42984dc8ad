import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DUMMY_KINDS, dummyValue } from './dummy-values.ts';
import { categoryOf, launchesFor, parseLaunchTable } from './launch-table.ts';
import { parseTarget } from './target.ts';

const TABLE = parseLaunchTable(
  JSON.stringify({
    servers: [
      { source: 'npm:bare', category: 'Databases' },
      {
        source: 'npm:keyed',
        arguments: ['run', { dummy: 'hex', shape: '<account id>' }],
        environment: { KEYED_TOKEN: { dummy: 'text', prefix: 'tok-' } },
      },
    ],
  }),
  'table.json',
);

describe('launchesFor', () => {
  test('starts a server bare first, then with dummies', () => {
    const [bare, dummy] = launchesFor(parseTarget('npm:keyed@2.0.0'), TABLE);
    expect(bare).toMatchObject({ arguments: [], argumentShape: [] });
    expect(dummy?.argumentShape).toEqual(['run', '<account id>']);
    expect(dummy?.arguments).toEqual(['run', expect.stringMatching(/^[0-9a-f]{32}$/)]);
    expect([...(dummy?.environment ?? [])]).toEqual([
      ['KEYED_TOKEN', expect.stringMatching(/^tok-dummy[0-9a-f]{32}$/)],
    ]);
  });

  test('starts a server that the table says nothing of only bare', () => {
    expect(launchesFor(parseTarget('npm:bare'), TABLE)).toHaveLength(1);
    expect(launchesFor(parseTarget('npm:unknown'), TABLE)).toHaveLength(1);
  });

  test('makes the same dummies each time, so that a re-scan gives the same record', () => {
    expect(launchesFor(parseTarget('npm:keyed'), TABLE)).toEqual(
      launchesFor(parseTarget('npm:keyed'), TABLE),
    );
  });
});

test('the category of a server is the one that the table gives it', () => {
  expect(categoryOf(parseTarget('npm:bare@1.0.0'), TABLE)).toBe('Databases');
  expect(categoryOf(parseTarget('npm:keyed'), TABLE)).toBeNull();
  expect(categoryOf(parseTarget('npm:unknown'), TABLE)).toBeNull();
});

describe('parseLaunchTable', () => {
  test.each([
    [{ servers: [{ source: 'npm:a' }, { source: 'npm:a' }] }, 'stands there twice'],
    [{ servers: [{ source: 'npm:a@1.0.0' }] }, 'write "npm:a" for "npm:a@1.0.0"'],
    [
      { servers: [{ source: 'npm:a', environment: { KEY: 'secret' } }] },
      'servers[0].environment.KEY',
    ],
    [
      { servers: [{ source: 'npm:a', arguments: [{ dummy: 'hex', shape: 'bare word' }] }] },
      'servers[0].arguments',
    ],
    [{ servers: [{ source: 'npm:a', envs: {} }] }, 'envs'],
  ])('refuses %j', (table, reason) => {
    expect(() => parseLaunchTable(JSON.stringify(table), 'table.json')).toThrow(reason);
  });

  test('accepts the table of the embedded catalogue', () => {
    const file = new URL('../../content/launch-table.json', import.meta.url);
    expect(
      parseLaunchTable(readFileSync(file, 'utf8'), 'content/launch-table.json').length,
    ).toBeGreaterThan(0);
  });
});

test('no dummy names a host that exists', () => {
  for (const kind of DUMMY_KINDS) {
    const value = dummyValue(kind, 'seed');
    if (value.includes('.')) expect(value).toMatch(/\bscan\.invalid\b/);
  }
});
