import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recommendRule } from '../policy/recommend.ts';
import { validatePolicy } from '../policy/validate.ts';
import { digestTool } from '../record/digest.ts';
import { parseRecord } from '../record/parse-record.ts';
import { classifyTool } from '../verdict/classify.ts';
import { catalogueKey, shardOf } from './catalogue-key.ts';
import { type KnownAttack, type KnownServer, type KnownTool, shortDigest } from './check-data.ts';
import { checkServers } from './check-servers.ts';
import { checkTools } from './check-tools.ts';
import type { ConfigServer } from './config-server.ts';
import { readLaunch } from './launch/read-launch.ts';
import { mergedExports, mergePolicies } from './merge-policies.ts';
import { readConfig } from './read-config.ts';
import { readConfigText } from './text/config-text.ts';

const serversOf = async (text: string): Promise<ConfigServer[]> => {
  const read = await readConfigText(text);
  if ('fault' in read) throw new Error(read.fault.message);
  const content = readConfig(read.value);
  return content.kind === 'servers' ? content.servers : [];
};
describe('catalogueKey', () => {
  it.each([
    ['oci', 'docker.io/mcp/github:latest', 'oci', 'mcp/github'],
    ['oci', 'localhost:5000/a/b:1', 'oci', 'localhost:5000/a/b'],
    ['remote', 'https://A.example/mcp/?key=secret#x', 'remote', 'https://a.example/mcp'],
    ['pypi', 'Some_Package', 'pypi', 'some-package'],
    ['github', 'https://github.com/Owner/Repo.git', 'github', 'owner/repo'],
  ] as const)('takes %s %s for %s %s', (kind, ref, sameKind, same) => {
    expect(catalogueKey(kind, ref)).toBe(catalogueKey(sameKind, same));
  });
});

const known = (
  name: string,
  tools: [string, KnownTool['category'], KnownTool['roles']][],
): KnownServer => ({
  key: catalogueKey('npm', name),
  id: name,
  name,
  slug: name,
  version: '1.0.0',
  grade: 'B',
  publisher: [],
  tools: tools.map(([tool, category, roles]) => ({
    name: tool,
    slug: tool,
    category,
    digest: '',
    tokens: 10,
    roles,
    rule: category === 'Destructive' ? { action: 'deny' } : {},
  })),
});
const catalogue = [
  known('web', [['fetch', 'Read', ['reads-untrusted']]]),
  known('files', [['delete', 'Destructive', ['deletes']]]),
];
const attack: KnownAttack = {
  key: 'npm:files',
  title: 'Path check fails',
  slug: 'path-check',
  severity: 'high',
  exploited: false,
  product: {
    name: 'files',
    ecosystem: 'npm',
    package: 'files',
    versions: '<1.0.0',
    fixedIn: ['1.0.0'],
  },
};
const load = {
  servers: async (shard: string) => catalogue.filter((one) => shardOf(one.key) === shard),
  attacks: async () => [attack],
  names: async () => catalogue.map(({ key }) => key),
};
const config = (name: string, spec: string): ConfigServer => ({
  name,
  ...readLaunch('npx', [spec]),
  remarks: [],
  remote: false,
  disabled: false,
});

describe('checkServers', () => {
  it('finds known servers, says unknown of others, and adds up the tokens', async () => {
    const report = await checkServers([config('a', 'web'), config('b', 'nobody-knows')], load);
    expect(report.servers.map((one) => one.known?.slug ?? null)).toEqual(['web', null]);
    expect(report.servers.map((one) => one.pinned)).toEqual([false, false]);
    expect(report.tokens).toBe(10);
  });

  it.each([
    ['files@0.9.0', 'affected'],
    ['files@1.0.0', 'past'],
    ['files', 'possible'],
  ])('%s: the attack is %s', async (spec, kind) => {
    const report = await checkServers([config('a', spec)], load);
    expect(report.servers[0]?.attacks.map((one) => one.kind)).toEqual([kind]);
  });

  it('finds what takes two servers, and not what a switched-off one would add', async () => {
    const both = [config('a', 'web'), config('b', 'files')];
    const report = await checkServers(both, load);
    expect(report.across.length).toBeGreaterThan(0);
    expect(report.across[0]?.members.flatMap((m) => m.tools.map((t) => t.server))).toEqual([
      'a',
      'b',
    ]);
    const off = both.map((one) => ({ ...one, disabled: one.name === 'b' }));
    expect((await checkServers(off, load)).across).toEqual([]);
  });

  it('keeps addresses with secrets out of the report', async () => {
    const text =
      '{"mcpServers":{"a":{"url":"https://u:SECRET@h.example/SECRET?k=SECRET","headers":{"k":"SECRET"}}}}';
    const { servers } = await checkServers(await serversOf(text), load);
    expect(servers[0]?.source).toBe('h.example');
  });
});

describe('the record of a source', () => {
  const twice = [known('twice', []), known('twice', [['fetch', 'Read', []]])];
  const loadBoth = { ...load, servers: async () => [...twice, ...catalogue] };

  it('is the one with most tools where several have it, and their number is told', async () => {
    const { servers } = await checkServers([config('a', 'twice')], loadBoth);
    expect(servers[0]).toMatchObject({ records: 2, known: { tools: [{ name: 'fetch' }] } });
  });

  it('is none where a repository holds several servers with tools', async () => {
    const key = catalogueKey('github', 'o/r');
    const two = ['one', 'two'].map((name) => ({ ...known(name, [['get', 'Read', []]]), key }));
    const { servers } = await checkServers([config('a', 'github:o/r')], {
      ...load,
      servers: async () => two,
    });
    expect(servers[0]).toMatchObject({ records: 2, known: null });
  });

  it('is not that of the bridge before an unknown server', async () => {
    const bridge = {
      ...known('mcp-remote', [['fetch', 'Read', []]]),
    };
    const behind: ConfigServer = {
      ...config('a', ''),
      ...readLaunch('npx', ['mcp-remote@0.1.0', 'https://h.example/mcp']),
    };
    const { servers } = await checkServers([behind], { ...load, servers: async () => [bridge] });
    expect(servers[0]).toMatchObject({ known: null, source: 'npm:mcp-remote 0.1.0 to h.example' });
  });
});

describe('secrets of a configuration', () => {
  it('stand in no part of the report, wherever they stood in the text', async () => {
    const secret = fc.stringMatching(/^SECRET[a-z0-9]{8}$/);
    await fc.assert(
      fc.asyncProperty(secret, async (s) => {
        const text = JSON.stringify({
          inputs: [{ id: s }],
          mcpServers: {
            a: { command: 'npx', args: ['-y', 'files', '--key', s], env: { KEY: s } },
            b: { command: 'npx', args: [`--registry=https://x:${s}@h.example`, '--otp', s, 'web'] },
            c: { command: 'docker', args: ['run', '-e', `KEY=${s}`, '--label', s, 'mcp/a', s] },
            d: { command: 'docker', args: ['run', '--health-cmd', s, `-eKEY=${s}`, 'mcp/a'] },
            e: { url: `https://${s}:${s}@h.example/${s}?k=${s}#${s}`, headers: { k: s } },
            f: { command: 'uvx', args: ['--from', `git+https://${s}@github.com/o/r`, 'x'] },
            g: { command: 'npx', args: ['mcp-remote', `https://h.example/${s}`, '--header', s] },
            h: { command: 'env', args: [`KEY=${s}`, 'npx', 'files'] },
            i: { command: 'sh', args: ['-c', `KEY=${s} npx files`] },
            k: { command: 'npx', args: ['--_authToken', s, 'files'] },
            l: { command: 'docker', args: ['compose', 'run', s] },
            m: { command: 'docker', args: ['run', '-ie', s, 'mcp/a'] },
            n: { command: 'sh', args: ['-lc', `export K=${s}; K=${s} npx files ${s}`] },
            j: { command: `/home/${s}/run`, args: [s], cwd: s },
          },
        });
        const { servers } = await checkServers(await serversOf(text), load);
        expect(servers).toHaveLength(14);
        const shown = servers.map(({ config: { name }, source, known: server, attacks }) => [
          name,
          source,
          server,
          attacks,
        ]);
        expect(JSON.stringify(shown)).not.toContain(s);
      }),
      { numRuns: 20 },
    );
  });
});

describe('mergePolicies', () => {
  const servers = [
    {
      name: 'One',
      tools: [
        { name: 'get', rule: {} },
        { name: 'run', rule: {} },
      ],
    },
    { name: 'one', tools: [{ name: 'run', rule: { action: 'deny' as const, reason: 'No.' } }] },
  ];

  it('takes the strictest rule of a name that two servers have, whatever their order', () => {
    for (const order of [servers, [...servers].reverse()]) {
      const { policy, shared } = mergePolicies(order, 'https://example.org/s.json');
      expect(policy.tools?.['run']?.action).toBe('deny');
      expect(shared).toEqual(['run']);
      expect(validatePolicy(JSON.parse(JSON.stringify(policy)))).toMatchObject({ errors: [] });
    }
  });

  it('notes a shared name only where the rules differ or count calls', () => {
    const one = { name: 'a', tools: [{ name: 'get', rule: {} }] };
    expect(
      mergePolicies([one, { ...one, name: 'b' }], 'https://example.org/s.json').shared,
    ).toEqual([]);
  });

  it('writes every export, with the servers apart where the format knows servers', () => {
    const exports = mergedExports(servers, 'https://example.org/s.json');
    const claude = exports.find((one) => one.id === 'claude-code');
    expect(JSON.parse(claude?.text ?? '')).toMatchObject({
      permissions: { allow: ['mcp__One__get', 'mcp__One__run'], deny: ['mcp__one__run'] },
    });
    expect(exports.every((one) => one.text.length > 0)).toBe(true);
  });
});

describe('keys of merged exports', () => {
  const exportOf = (names: readonly string[], id: string) => {
    const servers = names.map((name) => ({ name, tools: [{ name: 'get', rule: {} }] }));
    const found = mergedExports(servers, 'https://example.org/s.json').find((one) => one.id === id);
    if (found === undefined) throw new Error(`no export ${id}`);
    return found;
  };

  it.each([
    ['My_Server', 'claude-code', 'mcp__My_Server__get', 0],
    ['My_Server', 'codex', '[mcp_servers."My_Server"]', 0],
    ['My_Server', 'opencode', 'My_Server_get', 0],
    ['My-Server', 'gemini-cli', 'mcpName = "My-Server"', 0],
    ['a__b', 'claude-code', 'mcp__a__b__get', 0],
    ['my server', 'claude-code', 'mcp__my_server__get', 0],
    ['my server', 'opencode', 'my_server_get', 0],
    ['my server', 'gemini-cli', 'mcpName = "my-server"', 1],
    ['my.server', 'gemini-cli', 'mcpName = "my.server"', 0],
    ['my.server', 'codex', '[mcp_servers."my.server"]', 0],
    ['my server', 'codex', '[mcp_servers."my-server"]', 1],
  ])(
    '%s in %s: the client has that name, or the reader is told to give it',
    (name, id, words, notes) => {
      const { text, notes: said } = exportOf([name], id);
      expect(text).toContain(words);
      expect(said.filter((note) => note.includes('is called'))).toHaveLength(notes);
    },
  );

  it('keep the rules of a server apart from those of one whose name begins with its own', () => {
    const { permission } = JSON.parse(exportOf(['my_server', 'my'], 'opencode').text) as {
      permission: Record<string, string>;
    };
    expect(Object.keys(permission)).toEqual(['my_*', 'my_get', 'my_server_*', 'my_server_get']);
  });

  it('make one command of the gateway, not one for each server', () => {
    const { text } = exportOf(['a', 'b'], 'docker-gateway');
    expect(text).toBe(
      ['docker mcp gateway run', '--servers a', '--tools a:get', '--servers b', '--tools b:get']
        .join(' \\\n  ')
        .concat('\n'),
    );
  });

  it('differ even where a name looks like a numbered one', () => {
    const named = ['a', 'a', 'a-2', 'A'].map((name) => ({
      name,
      tools: [{ name: 'get', rule: {} }],
    }));
    const claude = mergedExports(named, 'https://example.org/s.json').find(
      ({ id }) => id === 'claude-code',
    );
    const { permissions } = JSON.parse(claude?.text ?? '') as { permissions: { allow: string[] } };
    expect(new Set(permissions.allow).size).toBe(4);
  });
});

describe('checkTools', () => {
  const raw = [
    { name: 'delete_file', description: 'Permanently deletes a file.' },
    { name: 'read_file', description: 'Reads a file.' },
    { name: 3 },
  ];
  const { server } = parseRecord(
    { id: 'x', name: 'x', source: { kind: 'unknown' }, tools: raw.slice(0, 2) },
    { file: 'x', line: null },
  );
  const digests = (server?.tools ?? []).map((tool) => shortDigest(digestTool(tool)));

  it('judges as the catalogue does, compares digests, and names what it could not read', async () => {
    const report = await checkTools(raw, async (shard) => [
      ...(shard === shardOf('delete_file')
        ? [
            ['delete_file', [['files', 'Files', digests[0] ?? '']]] as [
              string,
              [string, string, string][],
            ],
          ]
        : []),
      ...(shard === shardOf('read_file')
        ? [['read_file', [['files', 'Files', '0000']]] as [string, [string, string, string][]]]
        : []),
    ]);
    expect(report.tools.map(({ state }) => state.kind)).toEqual(['same', 'differs']);
    expect(report.server).toEqual({ name: 'Files', slug: 'files' });
    expect(report.refused).toHaveLength(1);
    for (const { tool, verdict, rule } of report.tools) {
      expect(verdict).toEqual(classifyTool(tool));
      expect(rule).toEqual(recommendRule(tool, verdict));
    }
  });

  it('says unknown when the catalogue has no such tool', async () => {
    const report = await checkTools(raw.slice(0, 1), async () => []);
    expect(report.tools[0]?.state).toEqual({ kind: 'unknown' });
    expect(report.server).toBeNull();
  });
});
