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
import { readConfigText } from './config-text.ts';
import { readLaunch } from './launch.ts';
import { mergedExports, mergePolicies } from './merge-policies.ts';
import { type ConfigServer, readConfig } from './read-config.ts';

const serversOf = (text: string): ConfigServer[] => {
  const read = readConfigText(text);
  if ('fault' in read) throw new Error(read.fault.message);
  const content = readConfig(read.value);
  return content.kind === 'servers' ? content.servers : [];
};
const faultOf = (text: string) => {
  const read = readConfigText(text);
  return 'fault' in read ? read.fault : null;
};

describe('readConfigText', () => {
  it('reads JSON with comments and trailing commas', () => {
    const text =
      '{ // servers\n "mcpServers": { /* one */ "a": {"command": "npx", "args": ["x//y",],}, } }';
    expect(serversOf(text)[0]?.name).toBe('a');
  });

  it('reads a trailing comma before a comment, and keeps both where they stand in quotes', () => {
    const text =
      '{"mcpServers": {"a": {"command": "npx", "args": ["x,}//y"], // last\n }, /* end */ }}';
    expect(readConfigText(text)).toEqual({
      value: { mcpServers: { a: { command: 'npx', args: ['x,}//y'] } } },
      format: 'JSON',
    });
  });

  it('tells a table of TOML from an array of JSON in linear time', () => {
    expect(readConfigText('[a."b c"] # one\nd = 1')).toMatchObject({ format: 'TOML' });
    expect(readConfigText('[[a]]\nd = 1')).toMatchObject({ format: 'TOML' });
    expect(readConfigText('[{"name": "a"}]')).toMatchObject({ format: 'JSON' });
    expect(faultOf(`[${'.'.repeat(100_000)}!`)).toMatchObject({ line: 1, column: 2 });
  });

  it.each([
    ['{"mcpServers": {\n  "a": {"command": "npx" "args": []}}}', 2, 26, 'comma'],
    ["{'mcpServers': {}}", 1, 2, 'double quotes'],
    ['{“mcpServers”: {}}', 1, 2, 'typographic'],
    ['"mcpServers": {}', 1, 1, 'outer braces'],
    ['{"mcpServers": {"a": {"command": "C:\\q"}}}', 1, 34, 'backslash'],
    ['event: message\ndata: {"result": {}}', 1, 6, 'stream of events'],
    ['{"mcpServers": {', 1, 17, 'missing'],
    ['[mcp_servers.a]\ncommand = npx\n', 2, 11, 'TOML'],
  ])('says line, column and a hint for %j', (text, line, column, hint) => {
    const fault = faultOf(text);
    expect(fault).toMatchObject({ line, column });
    expect(fault?.hint).toContain(hint);
  });

  it('never repeats the text that it could not read', () => {
    const fault = faultOf('{"env": {"TOKEN": "ghp_0123456789" ghp_0123456789}}');
    expect(JSON.stringify(fault)).not.toContain('ghp_');
  });

  it('gives a value or a fault for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readConfigText(text);
        if (!('fault' in read)) expect(readConfig(read.value).kind).toMatch(/servers|tools|fault/);
      }),
    );
  });

  it('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(readConfigText(text)).toEqual({ value: JSON.parse(text), format: 'JSON' });
      }),
    );
  });
});

describe('readConfig', () => {
  it.each([
    ['Claude', '{"mcpServers":{"a":{"command":"npx","args":["-y","some-server@1.2.3"]}}}'],
    [
      'VS Code',
      '{"servers":{"a":{"type":"stdio","command":"npx","args":["-y","some-server@1.2.3"]}}}',
    ],
    [
      'VS Code settings',
      '{"mcp":{"servers":{"a":{"command":"npx","args":["some-server@1.2.3"]}}}}',
    ],
    ['Codex', '[mcp_servers.a]\ncommand = "npx"\nargs = ["-y", "some-server@1.2.3"]\n'],
    ['OpenCode', '{"mcp":{"a":{"type":"local","command":["npx","some-server@1.2.3"]}}}'],
    [
      'VS Code with inputs, comments and a trailing comma',
      '{"inputs":[{"id":"key","type":"promptString"}],/* asked once */"servers":{"a":{"command":"npx","args":["some-server@1.2.3"],"env":{"KEY":"\\u0024{input:key}"},},},}',
    ],
    [
      'VS Code settings with a dotted key',
      '{"mcp.servers":{"a":{"command":"npx","args":["some-server@1.2.3"]}}}',
    ],
    ['Amp', '{"amp.mcpServers":{"a":{"command":"npx","args":["some-server@1.2.3"]}}}'],
    [
      'Gemini CLI',
      '{"theme":"x","mcpServers":{"a":{"command":"npx","args":["some-server@1.2.3"],"trust":false}}}',
    ],
    [
      'Zed of today',
      '{"context_servers":{"a":{"source":"custom","command":"npx","args":["some-server@1.2.3"]}}}',
    ],
    [
      'Windows',
      '{"mcpServers":{"a":{"command":"cmd","args":["/c","npx","-y","some-server@1.2.3"]}}}',
    ],
    ['Zed', '{"context_servers":{"a":{"command":{"path":"npx","args":["some-server@1.2.3"]}}}}'],
    [
      'a project of Claude Code',
      '{"projects":{"/p":{"mcpServers":{"a":{"command":"npx","args":["some-server@1.2.3"]}}}}}',
    ],
    ['the inner part alone', '{"a":{"command":"npx","args":["some-server@1.2.3"]}}'],
  ])('finds the server in the form of %s', (_, text) => {
    expect(serversOf(text)).toEqual([
      {
        name: 'a',
        targets: [{ kind: 'npm', ref: 'some-server', version: '1.2.3' }],
        remote: false,
        disabled: false,
      },
    ]);
  });

  it.each(['url', 'serverUrl', 'httpUrl'])('finds the address in %s', (key) => {
    const text = JSON.stringify({ mcpServers: { a: { [key]: 'https://a.example/mcp' } } });
    expect(serversOf(text)[0]).toMatchObject({ remote: true, targets: [{ kind: 'remote' }] });
  });

  it('knows an address that cannot be read from a program', async () => {
    const text = '{"servers":{"a":{"url":"\\u0024{input:host}/mcp"},"b":{"command":"./run.sh"}}}';
    const { servers } = await checkServers(serversOf(text), load);
    expect(servers.map(({ source }) => source)).toEqual([
      'an address that is filled in elsewhere',
      'a command that names no package or image',
    ]);
  });

  it('says that YAML is not read', () => {
    expect(faultOf('extensions:\n  a:\n    cmd: npx\n')?.hint).toContain('YAML');
  });

  it.each(['{"tools":[{"name":"a"}]}', '{"result":{"tools":[{"name":"a"}]}}', '[{"name":"a"}]'])(
    'finds the tools in %s',
    (text) => {
      expect(readConfig(JSON.parse(text))).toEqual({
        kind: 'tools',
        tools: [{ name: 'a' }],
        more: false,
      });
    },
  );

  it('puts pages together, and says when more follow', () => {
    const page = (name: string, nextCursor?: string) => ({
      result: { tools: [{ name }], nextCursor },
    });
    expect(readConfig([page('a', 'x'), page('b')])).toEqual({
      kind: 'tools',
      tools: [{ name: 'a' }, { name: 'b' }],
      more: false,
    });
    expect(readConfig(page('a', 'x'))).toMatchObject({ kind: 'tools', more: true });
  });

  it('refuses an empty list, and one that is too long, rather than read a part of it', () => {
    expect(readConfig({ tools: [] })).toMatchObject({ kind: 'fault' });
    const many = Array.from({ length: 2001 }, (_, at) => ({ name: `tool_${at}` }));
    expect(readConfig(many)).toMatchObject({ kind: 'fault' });
  });

  it('does not follow results in results without end', () => {
    const text = `${'{"result":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
    expect(readConfig(JSON.parse(text))).toMatchObject({ kind: 'fault' });
  });

  it('says what it expected when it finds neither', () => {
    expect(readConfig({ a: 1 })).toMatchObject({ kind: 'fault' });
    expect(readConfig({ mcpServers: {} })).toMatchObject({ kind: 'fault' });
  });
});

describe('readLaunch', () => {
  it.each([
    ['npx', ['-y', '@scope/name'], 'npm:@scope/name null'],
    ['npx', ['--yes', '@scope/name@latest'], 'npm:@scope/name null'],
    ['npx', ['@scope/name@^1.2.0'], 'npm:@scope/name null'],
    ['npx', ['--package=@scope/name@1.2.0', 'bin'], 'npm:@scope/name 1.2.0'],
    ['cmd', ['/c', 'npx', '-y', 'name@1.2.0-beta.1'], 'npm:name 1.2.0-beta.1'],
    ['C:\\node\\npx.cmd', ['name'], 'npm:name null'],
    ['bunx', ['name'], 'npm:name null'],
    ['pnpm', ['dlx', 'name'], 'npm:name null'],
    ['sh', ['-c', 'npx -y name'], 'npm:name null'],
    ['env', ['A=b', 'npx', 'name'], 'npm:name null'],
    ['uvx', ['mcp-server-git==2025.1.1'], 'pypi:mcp-server-git 2025.1.1'],
    ['uvx', ['--from', 'pkg[extra]>=1', 'bin'], 'pypi:pkg null'],
    ['uvx', ['--from', 'git+https://github.com/Owner/repo@main', 'bin'], 'github:Owner/repo null'],
    ['uv', ['tool', 'run', 'pkg@1.2.3'], 'pypi:pkg 1.2.3'],
    [
      'docker',
      ['run', '-i', '--rm', '-e', 'TOKEN', 'mcp/github:1.2.3'],
      'oci:mcp/github:1.2.3 1.2.3',
    ],
    ['docker', ['run', '--mount', 'type=bind,src=/a', 'ghcr.io/o/i'], 'oci:ghcr.io/o/i null'],
    ['C:\\Program Files\\nodejs\\npx.cmd', ['-y', 'name'], 'npm:name null'],
    ['cmd.exe', ['/d', '/c', 'npx', '-y', 'name@1.2.3'], 'npm:name 1.2.3'],
    ['wsl', ['npx', '-y', 'name'], 'npm:name null'],
    ['yarn', ['dlx', 'name@1.2.3'], 'npm:name 1.2.3'],
    ['bun', ['x', 'name'], 'npm:name null'],
    ['npm', ['exec', '--', 'name@1.2.3'], 'npm:name 1.2.3'],
    ['deno', ['run', '--allow-net', 'npm:@scope/name@1.2.3'], 'npm:@scope/name 1.2.3'],
    ['node', ['C:\\app\\node_modules\\@scope\\name\\dist\\index.js'], 'npm:@scope/name null'],
    ['pipx', ['run', '--spec', 'pkg==1.2.3', 'bin'], 'pypi:pkg 1.2.3'],
    ['uvx', ['--index-url', 'https://u:SECRET@h.example/simple', 'pkg'], 'pypi:pkg null'],
    ['docker', ['run', '--log-opt', 'SECRET', '--init', 'mcp/a:latest'], 'oci:mcp/a:latest null'],
    [
      'docker',
      ['run', '--rm', `mcp/a@sha256:${'0'.repeat(64)}`],
      `oci:mcp/a@sha256:${'0'.repeat(64)} sha256:${'0'.repeat(64)}`,
    ],
    ['podman', ['run', 'quay.io/a/b:1.2.3'], 'oci:quay.io/a/b:1.2.3 1.2.3'],
    ['node', ['server.js'], ''],
    ['npx', [], ''],
  ])('%s %j starts %s', (command, args, expected) => {
    const words = readLaunch(command, args).map(
      ({ kind, ref, version }) => `${kind}:${ref} ${version}`,
    );
    expect(words.join()).toBe(expected);
  });

  it('sees the server behind a bridge', () => {
    expect(readLaunch('npx', ['mcp-remote', 'https://a.example/mcp']).map((t) => t.kind)).toEqual([
      'npm',
      'remote',
    ]);
  });
});

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
};
const config = (name: string, spec: string): ConfigServer => ({
  name,
  targets: readLaunch('npx', [spec]),
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
    const { servers } = await checkServers(serversOf(text), load);
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
      targets: readLaunch('npx', ['mcp-remote@0.1.0', 'https://h.example/mcp']),
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
        const { servers } = await checkServers(serversOf(text), load);
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
