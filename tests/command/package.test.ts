import { execFileSync, spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestOf } from '../../scripts/package/manifest.ts';
import { COMMANDS } from '../../src/command/commands.ts';
import { parseTools } from '../../src/command/library.ts';
import { classifyTool } from '../../src/domain/verdict/classify.ts';
import { type InstalledPackage, installPackage } from '../support/installed-package.ts';
import { LONG } from '../support/size.ts';

const MAX_PACKED_BYTES = 3_000_000;
const MAX_PACKAGES = 25;

/** One Node of each version: that of the tests, those on the PATH, and those that TOOLWARD_NODES names. */
function nodes(): [version: string, file: string][] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const named = (process.env['TOOLWARD_NODES'] ?? '').split(path.delimiter).filter(Boolean);
  const files = [process.execPath, ...folders.map((folder) => path.join(folder, 'node')), ...named];
  const found = new Map<string, string>();
  for (const file of files) {
    const { stdout, status } = spawnSync(file, ['--version'], { encoding: 'utf8' });
    const version = status === 0 ? stdout.trim() : '';
    if (version !== '' && !found.has(version)) found.set(version, file);
  }
  return [...found];
}

let installed: InstalledPackage;
const file = (name: string) => path.join(installed.folder, name);
/** Making and installing it costs 60 s of CPU. */
beforeAll(() => {
  if (!LONG) return;
  installed = installPackage();
  const tools = [{ name: 'wipe_disk', description: 'Deletes all files for good.' }];
  const files = {
    'tools.json': { tools },
    'policy.json': { version: '1', default: 'deny', tools: { echo: {} } },
    '.mcp.json': {
      mcpServers: {
        bridge: { command: 'npx', args: ['-y', 'mcp-remote@0.1.15'] },
        memory: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] },
      },
    },
  };
  for (const [name, value] of Object.entries(files))
    writeFileSync(file(name), JSON.stringify(value));
}, 600_000);
afterAll(() => installed?.dispose());

it('names what its users get and need', async () => {
  const manifest = JSON.parse(await manifestOf());
  expect(Object.keys(manifest.dependencies)).toEqual(['libsql']);
  expect(manifest.scripts).toBeUndefined();
  expect(manifest.bin).toEqual({ toolward: 'dist/toolward.mjs' });
});

describe.runIf(LONG)('the package', () => {
  it('is small, has few packages below it, and runs nothing when it is installed', () => {
    expect(statSync(installed.tarball).size).toBeLessThan(MAX_PACKED_BYTES);
    const lock = JSON.parse(readFileSync(file('node_modules/.package-lock.json'), 'utf8'));
    const packages = Object.entries<{ hasInstallScript?: boolean }>(lock.packages);
    expect(packages.length).toBeGreaterThan(1);
    expect(packages.length).toBeLessThanOrEqual(MAX_PACKAGES);
    expect(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it('holds compiled code, data, licences and words, and nothing of the site', () => {
    const files = globSync('**/*', { cwd: installed.home, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(installed.home, path.join(entry.parentPath, entry.name)));
    for (const name of ['LICENSE', 'README.md', 'THIRD-PARTY-NOTICES.txt', 'data/catalogue.parts'])
      expect(files).toContain(name);
    expect(
      files.filter((name) => !/^(?:dist\/.*\.[mc]js|dist\/.*\.d\.mts|data\/|[^/]+$)/.test(name)),
    ).toEqual([]);
    expect(files.filter((name) => /\.astro|\.ts$/.test(name))).toEqual([]);
    const notices = readFileSync(path.join(installed.home, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
    for (const name of ['zod', 'ajv', '@modelcontextprotocol/server'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('says of no file where on this machine it was made', () => {
    const root = path.resolve('.');
    for (const name of globSync('{dist,data}/**/*.{mjs,mts,json}', { cwd: installed.home }))
      expect(readFileSync(path.join(installed.home, name), 'utf8').includes(root), name).toBe(
        false,
      );
  });
});

describe.runIf(LONG).each(LONG ? nodes() : [])('the package under Node %s', (_, node) => {
  const toolward = (argv: readonly string[], input = '') =>
    spawnSync(node, [path.join(installed.home, 'dist/toolward.mjs'), ...argv], {
      cwd: installed.folder,
      env: { ...process.env, XDG_STATE_HOME: installed.folder },
      encoding: 'utf8',
      input,
    });

  it.each(COMMANDS.map(({ name }) => name))('prints the help of %s', (name) => {
    const { status, stdout, stderr } = toolward([name, '--help']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`toolward ${name}`);
  });

  it.each([
    ['check', ['.mcp.json'], 1, 'mcp-remote'],
    ['protect', ['claude-code', 'memory'], 1, '+      "mcp__memory__'],
    ['policy', ['modelcontextprotocol-server-memory'], 0, '"version": "1"'],
    ['validate', ['policy.json'], 0, 'valid'],
    ['try', ['policy.json', 'echo'], 0, 'allow'],
    ['classify', ['tools.json'], 0, '"Destructive"'],
    ['completion', ['bash'], 0, 'complete -o default'],
  ])('runs %s', (name, argv, code, says) => {
    const { status, stdout, stderr } = toolward([name, ...argv]);
    expect({ status, stderr }).toEqual({ status: code, stderr: '' });
    expect(stdout).toContain(says);
  });

  it('says the same of a text in another language, for which it loads its detector', () => {
    const tool = { name: 'tarea_7', description: 'Elimina de forma permanente la cuenta.' };
    writeFileSync(file('foreign.json'), JSON.stringify({ tools: [tool] }));
    const { stdout } = toolward(['classify', 'foreign.json']);
    const [parsed] = parseTools([tool]).tools;
    expect(parsed === undefined ? null : classifyTool(parsed).category).toBe('Destructive');
    expect(JSON.parse(stdout).category).toBe('Destructive');
  });

  it('names the package that a shared queue of scans needs', () => {
    writeFileSync(file('targets.txt'), 'npm:nothing\n');
    const queue = ['--queue', 'postgres://127.0.0.1:9/x', '--no-sandbox'];
    const { status, stderr } = toolward(['scan', '--from', 'targets.txt', ...queue]);
    expect(status).toBe(3);
    expect(stderr).toMatch(/needs the package pg-boss beside toolward: npx .*pg-boss@\d/);
  });

  it('scans nothing that is no target', () => {
    const { status, stderr } = toolward(['scan', 'npm:']);
    expect(status).toBe(2);
    expect(stderr).toContain('toolward scan');
  });

  it('locks from the catalogue, and finds no drift then', () => {
    const server = { command: 'npx', args: ['-y', '@modelcontextprotocol/server-memory'] };
    writeFileSync(file('own.json'), JSON.stringify({ mcpServers: { memory: server } }));
    expect(toolward(['lock', '--offline', 'own.json'])).toMatchObject({ status: 0 });
    const checked = toolward(['check', '--locked', '--offline', '--json', 'own.json']);
    expect(JSON.stringify(JSON.parse(checked.stdout))).not.toContain('definition-drift');
  });

  it('holds a server against its lock file', () => {
    const lock = { lockVersion: '1', tools: [] };
    writeFileSync(file('server.lock.json'), JSON.stringify(lock));
    const reference = path.resolve('tests/support/mcp/reference-stdio.ts');
    const argv = ['verify-lock', 'server.lock.json', '--', process.execPath, reference];
    const { status, stdout } = toolward(argv);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^added {4}echo$/m);
  });

  it('serves the catalogue to a client', async () => {
    const transport = new StdioClientTransport({
      command: node,
      args: [path.join(installed.home, 'dist/toolward.mjs'), 'mcp'],
      cwd: installed.folder,
      stderr: 'ignore',
    });
    const client = new Client({ name: 'package', version: '1' });
    await client.connect(transport);
    const args = { server: '@modelcontextprotocol/server-memory' };
    const found = await client.callTool({ name: 'check_server', arguments: args });
    expect(found.isError).not.toBe(true);
    await client.close();
  });

  it('enforces a policy before a server', async () => {
    const transport = new StdioClientTransport({
      command: node,
      args: [
        path.join(installed.home, 'dist/toolward.mjs'),
        'enforce',
        'policy.json',
        '--',
        process.execPath,
        path.resolve('tests/support/mcp/reference-stdio.ts'),
      ],
      cwd: installed.folder,
      env: { ...process.env, XDG_STATE_HOME: installed.folder } as Record<string, string>,
      stderr: 'ignore',
    });
    const client = new Client({ name: 'package', version: '1' });
    await client.connect(transport);
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).not.toBe(true);
    expect((await client.callTool({ name: 'fail', arguments: {} })).isError).toBe(true);
    await client.close();
  });

  it('gives its library to a program', () => {
    const program = `import { classifyTool, parseTools } from 'toolward';
const [tool] = parseTools([{ name: 'wipe_disk', inputSchema: { type: 'object' } }]).tools;
console.log(JSON.stringify(classifyTool(tool)));`;
    writeFileSync(file('program.mjs'), program);
    const said = execFileSync(node, ['program.mjs'], { cwd: installed.folder, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual(
      classifyTool({
        name: 'wipe_disk',
        title: null,
        description: '',
        inputSchema: { type: 'object' },
        outputSchema: null,
        annotations: null,
        params: null,
      }),
    );
  });
});

describe.runIf(LONG)('the types of the library', () => {
  it('stand by themselves, and a program that uses all of it compiles strictly', () => {
    writeFileSync(file('program.mts'), readFileSync('tests/command/library-program.txt', 'utf8'));
    const { stdout, status } = spawnSync(
      process.execPath,
      [
        path.resolve('node_modules/typescript/bin/tsc'),
        '--noEmit',
        '--strict',
        '--exactOptionalPropertyTypes',
        '--module',
        'nodenext',
        'program.mts',
      ],
      { cwd: installed.folder, encoding: 'utf8' },
    );
    expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
  });
});
