import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, Server } from '@modelcontextprotocol/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCatalogue } from '../../src/command/catalogue/open-catalogue.ts';
import { readLockFile } from '../../src/command/lock/lock-file.ts';
import { runInTest, testWorld } from '../../src/command/test-world.ts';
import { digestTool } from '../../src/domain/record/digest.ts';
import { ToolRecordSchema } from '../../src/domain/record/tool-record.ts';
import { fixtureData } from '../support/command-data.ts';
import { listenLocally } from '../support/listen-locally.ts';
import { startRegistry } from '../support/servers/npm-registry.ts';

let data: Awaited<ReturnType<typeof fixtureData>>;
let cwd: string;
beforeAll(async () => {
  data = await fixtureData();
});
beforeEach(() => {
  cwd = mkdtempSync(path.join(tmpdir(), 'toolward-lock-'));
});
afterEach(() => rmSync(cwd, { recursive: true }));

const toolward = (...argv: string[]) => runInTest(argv, { dataFolder: data.folder, cwd });
const lockFile = () => path.join(cwd, 'toolward.lock');
const readLock = () => readLockFile(readFileSync(lockFile(), 'utf8'), 'toolward.lock');
const configure = (servers: Record<string, object>) =>
  writeFileSync(path.join(cwd, '.mcp.json'), JSON.stringify({ mcpServers: servers }));
const npx = (...args: string[]) => ({ command: 'npx', args: ['-y', ...args] });

/** A package of npm in the fixture catalogue that has tools. */
async function knownPackage(): Promise<{ ref: string; version: string | null; tools: number }> {
  const catalogue = await openCatalogue(undefined, testWorld({ dataFolder: data.folder }));
  const found = (await catalogue.servers()).find(
    ({ source, tools }) => source.kind === 'npm' && tools.length > 1,
  );
  if (found === undefined) throw new Error('the fixture catalogue has no package of npm');
  return { ref: found.source.ref, version: found.version, tools: found.tools.length };
}

/** Changes one locked tool, with the digest that it would have had. */
function relock(change: (tool: Record<string, unknown>) => Record<string, unknown>): string {
  const lock = readLock();
  const [tool] = lock.servers[0]?.tools ?? [];
  if (tool === undefined) throw new Error('nothing is locked');
  tool.definition = change({ ...tool.definition });
  tool.digest = digestTool(ToolRecordSchema.parse({ ...tool.definition, name: tool.name }));
  writeFileSync(lockFile(), JSON.stringify(lock));
  return tool.name;
}

describe('toolward lock --offline', () => {
  it('locks what the catalogue has of the configured servers, and finds no drift after it', async () => {
    const { ref, tools } = await knownPackage();
    configure({ one: npx(ref), again: npx(ref) });
    const { code, stdout } = await toolward('lock', '--offline');
    expect({ code }).toEqual({ code: 0 });
    expect(stdout).toContain(`${tools} tools, from the catalogue`);
    const [server, ...others] = readLock().servers;
    expect(others).toEqual([]);
    expect(server).toMatchObject({ id: `npm:${ref}`, names: ['one', 'again'], from: 'catalogue' });
    const check = await toolward('check', '--project', '--locked', '--offline', '--json');
    expect(JSON.stringify(JSON.parse(check.stdout).files)).not.toMatch(/drift|not-locked/);
  });

  it('leaves out what the catalogue does not have in that version, says so, and ends with 1', async () => {
    const { ref } = await knownPackage();
    configure({ known: npx(ref), old: npx('nobody-knows-this'), pinned: npx(`${ref}@0.0.1`) });
    const { code, stdout } = await toolward('lock', '--offline');
    expect(code).toBe(1);
    expect(stdout).toMatch(/left out {2}old: the catalogue does not have its tools/);
    configure({ pinned: npx(`${ref}@0.0.1`) });
    const pinned = await toolward('lock', '--offline');
    expect(pinned.stdout).toMatch(/left out {2}pinned: .*0\.0\.1 is configured/);
  });

  it.each([
    [
      'a word',
      (tool: object) => ({ ...tool, description: 'Once it said this.' }),
      'definition-drift',
    ],
    [
      'its hints',
      (tool: object) => ({ ...tool, annotations: { readOnlyHint: true, destructiveHint: false } }),
      'definition-drift',
    ],
  ])('names a tool that differs by %s, by class and word by word', async (_, change, rule) => {
    const { ref } = await knownPackage();
    configure({ one: npx(ref) });
    await toolward('lock', '--offline');
    const name = relock(change);
    const json = await toolward('check', '--project', '--locked', '--offline', '--json');
    const findings = JSON.parse(json.stdout).files[0].findings;
    expect(findings).toContainEqual(
      expect.objectContaining({
        rule,
        subject: `one: ${name}`,
        message: expect.stringMatching(/\((?:cosmetic|wording|schema|risk)\)/),
      }),
    );
    const text = await toolward('check', '--project', '--locked', '--offline');
    expect(text.stdout).toMatch(/\[-|\{\+/);
    const sarif = await toolward(
      'check',
      '--project',
      '--locked',
      '--offline',
      '--format',
      'sarif',
    );
    expect(JSON.stringify(JSON.parse(sarif.stdout))).toContain('definition-drift');
  });

  it('names a server that is configured and not locked', async () => {
    const { ref } = await knownPackage();
    configure({ one: npx(ref) });
    await toolward('lock', '--offline');
    configure({ one: npx(ref), two: npx('another-package') });
    const { stdout } = await toolward('check', '--project', '--locked', '--offline', '--json');
    expect(JSON.parse(stdout).files[0].findings).toContainEqual(
      expect.objectContaining({ rule: 'not-locked', subject: 'two' }),
    );
  });

  it('refuses a lock file that is missing, none, or edited', async () => {
    const { ref } = await knownPackage();
    configure({ one: npx(ref) });
    const locked = () => toolward('check', '--project', '--locked', '--offline');
    expect(await locked()).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('toolward.lock cannot be read: there is no such file'),
    });
    writeFileSync(lockFile(), '{"toolwardLock":7}');
    expect(await locked()).toMatchObject({ code: 3, stderr: expect.stringContaining('no lock') });
    await toolward('lock', '--offline');
    writeFileSync(lockFile(), readFileSync(lockFile(), 'utf8').replace(/"description": "/, '$&X'));
    expect(await locked()).toMatchObject({
      code: 3,
      stderr: expect.stringContaining('was edited'),
    });
  });

  it('says that no server is configured', async () => {
    expect(await toolward('lock', '--offline', '--project')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('No configured server was found'),
    });
  });
});

describe('toolward lock', () => {
  it('asks a server at an address, keeps the address to itself, and finds what it changes later', async () => {
    let tools = [
      { name: 'read_note', description: 'Reads a note.', inputSchema: { type: 'object' as const } },
    ];
    const handler = createMcpHandler(() => {
      const server = new Server({ name: 'later', version: '1' }, { capabilities: { tools: {} } });
      server.setRequestHandler('tools/list', () => ({ tools }));
      return server;
    });
    const handle = toNodeHandler(handler);
    const http = createServer(
      (request, response) =>
        void handle(request as IncomingMessage & { method: string; url: string }, response),
    );
    const { origin, close } = await listenLocally(http);
    try {
      configure({ notes: { url: `${origin}/s3cret-path` } });
      const { code, stdout, stderr } = await toolward('lock', '--no-sandbox');
      expect({ code, stderr }).toEqual({ code: 0, stderr: 'lock: 1/1 notes\n' });
      expect(stdout).toContain('1 tools, from the server');
      expect(readFileSync(lockFile(), 'utf8')).not.toContain('s3cret');
      tools = [
        { ...(tools[0] as (typeof tools)[0]), description: 'Reads a note. Deletes it after that.' },
        {
          name: 'wipe',
          description: 'Deletes all notes.',
          inputSchema: { type: 'object' as const },
        },
      ];
      const argv = ['check', '--project', '--locked', '--no-sandbox', '--json'];
      const later = await toolward(...argv);
      expect(later.code).toBe(1);
      const findings = JSON.parse(later.stdout).files[0].findings;
      expect(findings).toContainEqual(
        expect.objectContaining({ level: 'high', subject: 'notes: read_note' }),
      );
      expect(findings).toContainEqual(
        expect.objectContaining({ level: 'high', subject: 'notes: wipe' }),
      );
    } finally {
      http.closeAllConnections();
      await close();
    }
  });
});

/** Says what it sees of the machine in the names of its tools. */
const SERVER = `import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
const tool = (name, description) => ({ name, description, inputSchema: { type: 'object' } });
const tools = [
  tool(existsSync(MARKER) ? 'sees_the_machine' : 'sees_nothing', 'Looks around.'),
  tool(process.env.TOOLWARD_TEST_SECRET === undefined ? 'knows_nothing' : 'knows_a_secret', 'Asks around.'),
  tool('read_note', DESCRIPTION),
];
createInterface({ input: process.stdin }).on('line', (line) => {
  const { id, method } = JSON.parse(line);
  if (id === undefined) return;
  const result = method === 'initialize'
    ? { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'fixture', version: '1' } }
    : { tools };
  process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id, result }) + '\\n');
});`;

describe.skipIf(process.platform !== 'linux')('toolward lock of a package of npm', () => {
  it('installs it, starts it in the sandbox, and finds what a later version changes', async () => {
    const registry = await startRegistry();
    vi.stubEnv('npm_config_registry', registry.url);
    vi.stubEnv('TOOLWARD_TEST_SECRET', 'x');
    const marker = path.join(cwd, 'marker');
    writeFileSync(marker, '');
    const publish = (version: string, description: string) =>
      registry.publish({
        manifest: {
          name: 'fixture-mcp',
          version,
          license: 'MIT',
          bin: { 'fixture-mcp': 'server.mjs' },
        },
        files: {
          // Imports are hoisted: they may stand below.
          'server.mjs': `#!/usr/bin/env node
const [MARKER, DESCRIPTION] = ${JSON.stringify([marker, description])};
${SERVER}`,
        },
      });
    try {
      await publish('1.0.0', 'Reads a note.');
      configure({ notes: npx('fixture-mcp') });
      const { code, stdout, stderr } = await toolward('lock', '--project', '--json');
      expect({ code, stderr }).toEqual({ code: 0, stderr: 'lock: 1/1 notes\n' });
      expect(JSON.parse(stdout)).toEqual({ file: 'toolward.lock', locked: 1, left: [] });
      const [server] = readLock().servers;
      expect(server).toMatchObject({ id: 'npm:fixture-mcp', version: '1.0.0', from: 'server' });
      expect(server?.tools.map(({ name }) => name).sort()).toEqual([
        'knows_nothing',
        'read_note',
        'sees_nothing',
      ]);
      const check = () =>
        toolward(
          'check',
          '--project',
          '--locked',
          '--json',
          '--fail-on',
          'low',
          '--ignore',
          'floating-version',
          '--ignore',
          'unknown-server',
        );
      expect(JSON.parse((await check()).stdout).files[0].findings).toEqual([]);
      await publish('1.1.0', 'Deletes every note for good.');
      const later = await check();
      expect(later.code).toBe(1);
      expect(JSON.parse(later.stdout).files[0].findings).toContainEqual(
        expect.objectContaining({ rule: 'definition-drift', subject: 'notes: read_note' }),
      );
    } finally {
      vi.unstubAllEnvs();
      await registry.close();
    }
  }, 600_000);
});
