import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { KnownServer } from '../domain/check/check-data.ts';
import type { Role } from '../domain/verdict/server/role.ts';
import type { Category } from '../domain/verdict/verdict.ts';
import type { BulkServer } from './catalogue/bulk-server.ts';
import type { Known } from './catalogue/known.ts';
import { packCatalogue } from './catalogue/pack-catalogue.ts';
import { runInTest } from './test-world.ts';

let root: string;
beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'toolward-check-'));
  await putCatalogue({
    date: '2026-11-29T10:00:00Z',
    site: 'https://toolward.example',
    servers: [
      server('reader', 'fetch', 'Read', 'reads-untrusted'),
      server('keeper', 'delete', 'Destructive', 'deletes'),
    ],
    attacks: [
      {
        key: 'npm:keeper',
        title: 'Path check fails',
        slug: 'path-check',
        severity: 'high',
        exploited: false,
        product: {
          name: 'x',
          ecosystem: 'npm',
          package: 'keeper',
          versions: '<1.0.0',
          fixedIn: ['1.0.0'],
        },
      },
    ],
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, content: unknown): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
}
/** Only what a check needs of a server is read here. */
async function putCatalogue(known: Known): Promise<void> {
  const servers = known.servers.map(
    (one) =>
      ({ ...one, source: { kind: 'npm', ref: one.name }, tools: [] }) as unknown as BulkServer,
  );
  const { index, parts } = await packCatalogue(known, servers, []);
  put('data/catalogue.json', index);
  writeFileSync(path.join(root, 'data/catalogue.parts'), parts);
}
function server(name: string, tool: string, category: Category, role: Role): KnownServer {
  const tools = [
    { name: tool, slug: tool, category, digest: '', tokens: 1, roles: [role], rule: {} },
  ];
  return {
    key: `npm:${name}`,
    id: name,
    name,
    slug: name,
    version: '1.0.0',
    grade: 'B',
    publisher: PUBLISHER,
    tools,
  };
}
const PUBLISHER = [
  {
    term: 'Repository',
    says: 'https://code.example/keeper',
    evidence: 'named by the package',
    date: '2026-11-29',
  },
  {
    term: 'Deprecated',
    says: 'Yes: Use other|keeper\u001b[31m',
    evidence: 'package registry',
    date: '2026-11-29',
  },
];
const servers = (...specs: string[]) => ({
  mcpServers: Object.fromEntries(
    specs.map((spec) => [spec.replace(/@.*/, ''), { command: 'npx', args: ['-y', spec] }]),
  ),
});
const check = (argv: string[] = [], input = '') =>
  runInTest(['check', ...argv], {
    cwd: path.join(root, 'project'),
    home: path.join(root, 'home'),
    dataFolder: path.join(root, 'data'),
    input,
  });

describe('toolward check', () => {
  it('finds the configurations of the project and of the person, the worst first', async () => {
    put('project/.mcp.json', servers('reader@1.0.0'));
    put(
      'project/.codex/config.toml',
      '[mcp_servers.keeper]\ncommand = "npx"\nargs = ["keeper@0.9.0"]\n',
    );
    put(
      'project/.continue/mcpServers/a.yaml',
      'mcpServers:\n  - name: x\n    command: npx\n    args: [reader]\n',
    );
    put('home/.config/Code/User/mcp.json', {
      servers: { v: { command: 'npx', args: ['reader'] } },
    });
    const { code, stdout } = await check();
    expect(code).toBe(1);
    expect(stdout.split('\n')[0]).toMatch(/^Critical: keeper/);
    for (const file of [
      '.mcp.json',
      '.codex/config.toml',
      '.continue/mcpServers/a.yaml',
      '~/.config/Code/User/mcp.json',
    ])
      expect(stdout).toContain(`${file}\n`);
    expect((await check(['--project'])).stdout).not.toContain('Code/User');
  });

  it('says nothing of settings without servers, and much of those that cannot be read', async () => {
    put('home/.gemini/settings.json', { ui: {} });
    put('project/.mcp.json', servers('reader@1.0.0'));
    const calm = await check();
    expect(calm).toMatchObject({ code: 0 });
    expect(calm.stdout).not.toContain('gemini');
    put('home/.gemini/settings.json', '{"mcpServers": {');
    expect(await check()).toMatchObject({ code: 1 });
  });

  it('sees what two files of one client can do together', async () => {
    put('project/.cursor/mcp.json', servers('reader@1.0.0'));
    put('home/.cursor/mcp.json', servers('keeper@1.0.0'));
    expect((await check()).stdout).toContain('[combination]');
    rmSync(path.join(root, 'home/.cursor'), { recursive: true });
    put('home/.codeium/windsurf/mcp_config.json', servers('keeper@1.0.0'));
    expect((await check()).stdout).not.toContain('[combination]');
  });

  it.each([
    ['critical', 0],
    ['high', 1],
    ['low', 1],
    ['never', 0],
  ])('--fail-on %s ends with %d', async (level, code) => {
    const input = JSON.stringify(servers('keeper@0.9.0'));
    expect((await check(['--fail-on', level, '--ignore', 'risky-tools', '-'], input)).code).toBe(
      code,
    );
  });

  it('prints each format, and the same findings in all', async () => {
    put('project/x.json', servers('keeper@0.9.0'));
    const json = JSON.parse((await check(['--format', 'json', 'x.json'])).stdout);
    expect(json.files[0].findings[0]).toMatchObject({ level: 'critical' });
    const sarif = JSON.parse((await check(['--format', 'sarif', 'x.json'])).stdout);
    expect(sarif.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'x.json',
    );
    expect((await check(['--format', 'markdown', 'x.json'])).stdout).toContain('| high |');
    expect((await check(['--json', 'x.json'])).stdout).toBe(`${JSON.stringify(json, null, 2)}\n`);
  });

  it('refuses an unknown level, rule or file', async () => {
    for (const argv of [['--fail-on', 'bad'], ['--ignore', 'bad'], ['no-such-file']])
      expect((await check(argv)).code).toBe(2);
  });

  it('says where nothing is to be checked', async () => {
    const { code, stderr } = await check();
    expect(code).toBe(0);
    expect(stderr).toContain('No configuration');
  });

  it('says who publishes a server in every format, and that its author has deprecated it', async () => {
    put('project/x.json', servers('keeper@1.0.0'));
    const json = JSON.parse((await check(['--json', 'x.json'])).stdout).files[0];
    expect(json.servers[0].known.publisher).toEqual(PUBLISHER);
    expect(json.findings).toContainEqual(
      expect.objectContaining({ rule: 'deprecated', level: 'medium', subject: 'keeper' }),
    );
    const text = (await check(['x.json'])).stdout;
    expect(text).toContain('Repository: https://code.example/keeper. Deprecated: Yes: Use other');
    expect(text).not.toContain('\u001b');
    const markdown = (await check(['--format', 'markdown', 'x.json'])).stdout;
    expect(markdown).toContain('| `keeper` | Deprecated | Yes: Use other\\|keeper');
    const sarif = JSON.parse((await check(['--format', 'sarif', 'x.json'])).stdout);
    const results = sarif.runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId);
    expect(results).toContain('deprecated');
    const argv = ['--ignore', 'deprecated', '--json', 'x.json'];
    expect((await check(argv)).stdout).not.toContain('has deprecated it');
  });
});
