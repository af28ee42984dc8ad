import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatQuarantine, loadRecords, quarantineAlarm, readMaxLeftOut } from './load-records.ts';
import { cataloguePaths, EMBEDDED } from './sources.ts';

const record = (id: string, tools: unknown[] = []) => ({
  id,
  name: id,
  source: { kind: 'npm', ref: id },
  tools,
});
let folder = '';
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'catalogue-'));
  const lines = [record('b', [{ name: 'x' }]), record('a')].map((r) => JSON.stringify(r));
  await writeFile(at('two.ndjson'), `${lines.join('\n')}\n\n`);
  await writeFile(at('two.ndjson.gz'), gzipSync(lines.join('\n')));
  await writeFile(
    at('broken.ndjson'),
    `${lines[0]}\n{"id": "half\n${JSON.stringify(record('c', [{ name: 7 }]))}\n`,
  );
  await writeFile(at('one.json'), `\ufeff${JSON.stringify(record('z'))}`);
  await writeFile(at('notes.txt'), 'no catalogue');
});
afterAll(() => rm(folder, { recursive: true }));

describe('loadRecords', () => {
  it('reads a folder, a line file and a packed line file alike, sorted by id', async () => {
    for (const name of ['two.ndjson', 'two.ndjson.gz']) {
      const { servers, quarantined } = await loadRecords([at(name)]);
      expect(servers.map((server) => server.id)).toEqual(['a', 'b']);
      expect(quarantined).toEqual([]);
    }
    expect((await loadRecords([folder])).servers.map((server) => server.id)).toEqual(['z']);
  });

  it('names file and line of what is no JSON and of a bad tool, and keeps the rest', async () => {
    const { servers, quarantined } = await loadRecords([at('broken.ndjson')]);
    expect(servers.map((server) => server.id)).toEqual(['b', 'c']);
    expect(quarantined.map(({ line, pointer }) => [line, pointer])).toEqual([
      [2, ''],
      [3, '/tools/0/name'],
    ]);
    const [, second] = quarantined.map(formatQuarantine);
    expect(second).toContain('broken.ndjson:3: server "c" /tools/0/name: ');
  });

  it('keeps one record of an id whatever the order, and counts the tools of the other as lost', async () => {
    await writeFile(at('rich.ndjson'), JSON.stringify(record('b', [{ name: 'x' }, { name: 'y' }])));
    const orders = [
      ['two.ndjson', 'rich.ndjson'],
      ['rich.ndjson', 'two.ndjson'],
    ].map((names) => loadRecords(names.map(at)));
    for (const { servers, quarantined } of await Promise.all(orders)) {
      expect(servers.map((server) => [server.id, server.tools.length])).toEqual([
        ['a', 0],
        ['b', 2],
      ]);
      expect(
        quarantined.map(({ file, server, toolsLost }) => [path.basename(file), server, toolsLost]),
      ).toEqual([['two.ndjson', 'b', 1]]);
    }
  });

  it('refuses a path that does not exist or is no catalogue, by name', async () => {
    await expect(loadRecords([at('absent')])).rejects.toThrow(/absent does not exist/);
    await expect(loadRecords([at('notes.txt')])).rejects.toThrow(/notes\.txt is neither/);
  });
});

describe('quarantineAlarm', () => {
  const entry = {
    file: 'f',
    line: null,
    server: 's',
    tool: null,
    pointer: '/x',
    reason: 'r',
    fix: 'Fix.',
  };
  const servers = (tools: number) =>
    [{ tools: Array.from({ length: tools }) }] as unknown as Parameters<
      typeof quarantineAlarm
    >[0]['servers'];

  it('lets one tool in a hundred go and stops at more', () => {
    const quarantined = [{ ...entry, toolsLost: 1 }];
    expect(quarantineAlarm({ servers: servers(99), quarantined })).toBeNull();
    expect(quarantineAlarm({ servers: servers(98), quarantined })).toContain('1 of 99 tools');
    expect(quarantineAlarm({ servers: servers(0), quarantined: [] })).toBeNull();
  });
});

describe('--max-left-out', () => {
  it.each([
    [undefined, 0.01],
    ['5%', 0.05],
    ['0.5 %', 0.005],
    ['0', 0],
    ['100%', 1],
  ])('%s is a share of %s', (text, share) => expect(readMaxLeftOut(text)).toBe(share));

  it.each(['5', '-1%', '101%', 'none', ''])('%j is refused', (text) =>
    expect(() => readMaxLeftOut(text)).toThrow('use a percentage'),
  );

  const fault = {
    file: 'f',
    line: null,
    server: 's',
    tool: null,
    pointer: '',
    reason: 'r',
    fix: 'F.',
  };
  const servers = [{ tools: Array.from({ length: 95 }) }] as unknown as Parameters<
    typeof quarantineAlarm
  >[0]['servers'];

  it('lets that share go, and at 0 not even a record without tools', () => {
    const five = { servers, quarantined: [{ ...fault, toolsLost: 5 }] };
    expect(quarantineAlarm(five, 0.05)).toBeNull();
    expect(quarantineAlarm(five, 0.04)).toMatch(
      /^5 of 100 tools are left out; at most 4 % may be\..*--max-left-out/,
    );
    const none = { servers, quarantined: [{ ...fault, toolsLost: 0 }] };
    expect(quarantineAlarm(none, 0.01)).toBeNull();
    expect(quarantineAlarm(none, 0)).toMatch(/^1 record is left out; at most 0 % may be/);
    const unread = { servers, quarantined: [{ ...fault, toolsLost: 0, kept: true as const }] };
    expect(quarantineAlarm(unread, 0)).toBeNull();
  });
});

describe('an answer to tools/list among the sources', () => {
  it('is the record of the server that --as names, and must be the only one', async () => {
    const file = at('answer.json');
    await writeFile(file, JSON.stringify({ tools: [{ name: 'a' }], nextCursor: 'x' }));
    const { servers, quarantined } = await loadRecords([file], 'npm:acme');
    expect(servers).toMatchObject([{ id: 'npm:acme', tools: [{ name: 'a' }] }]);
    expect(quarantined).toMatchObject([{ pointer: '/nextCursor', kept: true }]);
    await expect(loadRecords([file, file], 'npm:acme')).rejects.toThrow('has 2');
    await expect(loadRecords([at('one.json')], 'npm:acme')).rejects.toThrow('has none');
    expect((await loadRecords([file])).servers).toEqual([]);
  });
});

describe('cataloguePaths', () => {
  it('takes the named paths, else the embedded catalogue', () => {
    expect(cataloguePaths({})).toEqual([EMBEDDED]);
    expect(cataloguePaths({ CATALOGUE: '' })).toEqual([EMBEDDED]);
    expect(cataloguePaths({ CATALOGUE: `a${path.delimiter}b` })).toEqual(['a', 'b']);
  });
});
