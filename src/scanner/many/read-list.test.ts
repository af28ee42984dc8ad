import { describe, expect, test } from 'vitest';
import { readTargetList } from './read-list.ts';

const OFFICIAL = 'io.modelcontextprotocol.registry/official';
const entry = (server: object, official: object = {}) => ({
  server: { $schema: 'x', description: '', version: '1.0.0', ...server },
  _meta: { [OFFICIAL]: { status: 'active', isLatest: true, ...official } },
});
const npm = (identifier: string, version?: string) => ({
  registryType: 'npm',
  identifier,
  ...(version === undefined ? {} : { version }),
});
const dump = (...servers: object[]) => JSON.stringify({ servers, metadata: { count: 1 } });
const read = (text: string) => readTargetList(text, 'registry.json');

describe('a dump of a registry', () => {
  test('gives every package and remote of each latest version', () => {
    const { keys, refused } = read(
      dump(
        entry({ name: 'io.github.a/x', packages: [npm('@a/x', '0.9.0')] }, { isLatest: false }),
        entry({
          name: 'io.github.a/x',
          packages: [
            npm('@a/x', '1.0.0'),
            { registryType: 'pypi', identifier: 'a-x', version: '1.0' },
            { registryType: 'oci', identifier: 'ghcr.io/a/x:1.0.0' },
            { registry_type: 'oci', identifier: 'ghcr.io/a/y', version: '2.0.0' },
            { registryType: 'mcpb', identifier: 'https://a.example/x.mcpb' },
          ],
          remotes: [
            { type: 'streamable-http', url: 'https://a.example/mcp' },
            { type: 'sse', url: 'https://{tenant}.a.example/sse' },
          ],
        }),
      ),
    );
    expect(keys).toEqual([
      'npm:@a/x@1.0.0',
      'pypi:a-x==1.0',
      'oci:ghcr.io/a/x:1.0.0',
      'oci:ghcr.io/a/y:2.0.0',
      'mcpb:https://a.example/x.mcpb',
      'https://a.example/mcp',
    ]);
    expect(refused).toEqual([
      {
        line: 'io.github.a/x',
        reason: 'https://{tenant}.a.example/sse has a part that its user fills in',
      },
    ]);
  });

  test('keeps how each entry stands, by the source that it names', () => {
    const { entries } = read(
      dump(
        entry({ name: 'io.github.a/x', packages: [npm('@a/x')] }),
        entry(
          { name: 'com.b/y', version: '2.0.0', remotes: [{ url: 'https://b.example/mcp' }] },
          { status: 'deprecated' },
        ),
        entry({ name: 'io.github.c/z', packages: [npm('z')] }, { status: 'deleted' }),
      ),
    );
    expect([...entries]).toEqual([
      ['npm:@a/x', { name: 'io.github.a/x', status: 'active', version: '1.0.0' }],
      ['https://b.example/mcp', { name: 'com.b/y', status: 'deprecated', version: '2.0.0' }],
      ['npm:z', { name: 'io.github.c/z', status: 'deleted', version: '1.0.0' }],
    ]);
  });

  test('names a package that two entries have once, with the first', () => {
    const { keys, entries } = read(
      dump(
        entry({ name: 'io.github.a/x', packages: [npm('x', '1.0.0')] }),
        entry({ name: 'io.github.b/x', packages: [npm('x', '2.0.0')] }),
      ),
    );
    expect(keys).toEqual(['npm:x@1.0.0']);
    expect(entries.get('npm:x')?.name).toBe('io.github.a/x');
  });

  test('says why a source is not scanned', () => {
    const repository = { url: 'https://github.com/a/x', source: 'github' };
    const { keys, refused } = read(
      dump(
        entry({ name: 'io.github.a/x', repository }),
        entry({ name: 'io.github.a/none' }),
        entry({
          name: 'io.github.a/nuget',
          packages: [{ registryType: 'nuget', identifier: 'X' }],
        }),
        entry({ name: 'io.github.a/bad', packages: [npm('--registry=evil')] }),
      ),
    );
    expect(keys).toEqual([]);
    expect(refused.map(({ reason }) => reason)).toEqual([
      'it names a repository only: code that is not published as a package has no version or bytes to name, and building it would run its scripts',
      'it names neither a package nor an address',
      'packages of "nuget" are not scanned',
      expect.stringContaining('is not a name of the npm registry'),
    ]);
  });

  test('may come as a list, or one JSON a line; a fault names its place', () => {
    const one = entry({ name: 'io.github.a/x', packages: [npm('x')] });
    const two = entry({ name: 'io.github.a/y', packages: [npm('y')] });
    for (const text of [
      JSON.stringify([one, two]),
      `${JSON.stringify(one)}\n${JSON.stringify(two)}\n`,
    ])
      expect(read(text).keys).toEqual(['npm:x', 'npm:y']);
    expect(() => read('{"servers": [')).toThrow(/registry\.json is not JSON/);
    expect(() => read(`${JSON.stringify(one)}\n{`)).toThrow('registry.json: line 2 is not JSON');
    expect(() => read(dump(one, { server: { version: '1' } }))).toThrow(/entry 2: .*name/s);
  });
});

test('one server.json is a target, and no registry vouches for it', () => {
  const server = { name: 'io.github.a/x', version: '1.0.0', packages: [npm('@a/x', '1.0.0')] };
  expect(read(JSON.stringify(server))).toMatchObject({ keys: ['npm:@a/x@1.0.0'] });
  expect(read(JSON.stringify(server)).entries.size).toBe(0);
});

test('a list has one target a line, remarks, and lines that are none', () => {
  const text = '# ours\nnpm:a\n\n  npm:b@2  # the second\nnpm:a@3\ngithub:a/b\nnonsense\n';
  const { keys, refused } = readTargetList(text, 'list.txt');
  expect(keys).toEqual(['npm:a', 'npm:b@2']);
  expect(refused).toEqual([
    { line: 'github:a/b', reason: expect.stringContaining('would run its scripts') },
    { line: 'nonsense', reason: expect.stringContaining('is not a target') },
  ]);
});
