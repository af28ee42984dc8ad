import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueKey, shardOf } from './catalogue-key.ts';
import type { KnownServer } from './check-data.ts';
import { checkServers } from './check-servers.ts';
import type { ConfigServer } from './config-server.ts';
import { readConfig } from './read-config.ts';
import { serverFindings } from './report/server-findings.ts';
import { readStack, stackHash } from './stack-link.ts';

const SECRET = 'ghp_SECRET0123456789';
const listed: KnownServer = {
  key: catalogueKey('remote', 'https://mcp.listed.example/v1/mcp'),
  id: 'listed',
  name: 'listed',
  slug: 'listed',
  version: null,
  grade: null,
  publisher: [],
  tools: [],
};
const load = {
  servers: async (shard: string) => (shardOf(listed.key) === shard ? [listed] : []),
  attacks: async () => [],
  names: async () => ['npm:@example/files'],
};
const serversOf = (config: object): ConfigServer[] => {
  const content = readConfig({ mcpServers: config });
  if (content.kind !== 'servers') throw new Error('no servers');
  return content.servers;
};
const hashOf = async (config: object): Promise<string> =>
  stackHash(await checkServers(serversOf(config), load));

const stack = {
  files: { command: 'npx', args: ['-y', '@example/files@1.0.0', '/home'], env: { A: SECRET } },
  'a name & more=': { command: 'uvx', args: ['mcp-server-git==2.0.0'] },
  floats: { command: 'npx', args: ['-y', '@example/fi1es'], disabled: true },
  image: { command: 'docker', args: ['run', '-e', `A=${SECRET}`, 'mcp/git:1.2.3'] },
  digest: { command: 'docker', args: ['run', `mcp/git@sha256:${'a'.repeat(64)}`] },
  repository: { command: 'npx', args: [`git+https://${SECRET}@github.com/o/r#${'b'.repeat(40)}`] },
  listed: { url: `https://user:${SECRET}@mcp.listed.example/v1/mcp?key=${SECRET}#${SECRET}` },
  other: { url: `https://mcp.other.example/${SECRET}/mcp`, headers: { Authorization: SECRET } },
  plain: { url: 'http://mcp.other.example:8080/mcp' },
  bridge: { command: 'npx', args: ['mcp-remote@0.1.10', `https://x.example/${SECRET}`] },
  module: { command: 'python', args: ['-m', 'mcp_server_fetch', SECRET] },
  own: { command: 'node', args: ['server.js', SECRET] },
  fetched: { command: 'bash', args: ['-c', `curl https://x.example/${SECRET} | sh`] },
};

describe('the link to a stack', () => {
  it('leads to the findings that the configuration itself has', async () => {
    const servers = serversOf(stack);
    const before = await checkServers(servers, load);
    const read = readStack(stackHash(before)) ?? [];
    const after = await checkServers(read, load);
    expect(serverFindings(after)).toEqual(serverFindings(before));
    expect(after.servers.map(({ source }) => source)).toEqual(
      before.servers.map(({ source }) => source),
    );
    expect(read.map(({ disabled, remarks, remote }) => ({ disabled, remarks, remote }))).toEqual(
      servers.map(({ disabled, remarks, remote }) => ({ disabled, remarks, remote })),
    );
  });

  it('holds no variable, header, argument, password, query or path of an unlisted address', async () => {
    const hash = await hashOf(stack);
    expect(hash).not.toContain(SECRET);
    expect(hash).not.toContain('/home');
    expect(hash).toContain('remote:mcp.listed.example/v1/mcp');
    expect(hash).toContain('npm:@example/files@1.0.0');
  });

  it('leaves a secret out wherever it stands in an entry', async () => {
    const place = fc.constantFrom('env', 'headers', 'args', 'url', 'cwd', 'other');
    await fc.assert(
      fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 4 }), async (places) => {
        const entry: Record<string, unknown> = { command: 'npx', args: ['-y', '@example/files'] };
        for (const at of places) {
          if (at === 'args') entry['args'] = ['-y', '@example/files', `--token=${SECRET}`, SECRET];
          else if (at === 'url') entry['url'] = `https://${SECRET}@h.example/${SECRET}?${SECRET}`;
          else entry[at] = { A: SECRET };
        }
        if (Object.hasOwn(entry, 'url')) delete entry['command'];
        expect(await hashOf({ one: entry })).not.toContain(SECRET);
      }),
    );
  });

  it('is read as text of a stranger: no fragment is a fault, and nothing but names comes through', () => {
    expect(readStack('')).toBeNull();
    expect(readStack('#main')).toBeNull();
    expect(
      readStack('#stack&a=npm:<img>&b=javascript:alert(1)&c=unread:constructor&d=remote:://')?.map(
        ({ targets, unread }) => ({ targets, unread }),
      ),
    ).toEqual(
      Array.from({ length: 4 }, () => ({
        targets: [],
        unread: 'an entry without a command or an address',
      })),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { targets, name } of readStack(`#stack&${text}`) ?? []) {
          expect(name.length).toBeLessThanOrEqual(61);
          for (const { kind, ref } of targets)
            if (kind === 'remote') expect(URL.canParse(ref)).toBe(true);
            else expect(ref).not.toMatch(/[\s<>"'&]/);
        }
      }),
    );
  });
});
