import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Registry, startRegistry } from '../../tests/support/servers/npm-registry.ts';
import { ServerRecordSchema } from '../domain/record/server-record.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { bareLauncher } from './sandbox/bare-launcher.ts';
import { type ScanContext, scan } from './scan.ts';
import { parseTarget } from './target.ts';

const TARGET = parseTarget('npm:fixture-mcp');
/** Starting processes takes its time on a busy machine. */
const TEST_MS = 60_000;
vi.setConfig({ testTimeout: TEST_MS, hookTimeout: TEST_MS });
const FIXTURE = join(import.meta.dirname, '../../tests/support/servers');
const good = readFileSync(join(FIXTURE, 'good.ts'), 'utf8').replace(
  './protocol.ts',
  './protocol.mjs',
);
/** Plain JavaScript, as packages are: Node strips no types below node_modules. */
const protocol = `import { createInterface } from 'node:readline';
export const tool = (name) => ({ name, description: name, inputSchema: { type: 'object' } });
export function serve(answer) {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const request = JSON.parse(line);
    if (request.id === undefined) return;
    const result = request.method === 'initialize'
      ? { protocolVersion: '2025-06-18', capabilities: { tools: {} }, serverInfo: { name: 'fixture', version: '1' } }
      : answer(request);
    process.stdout.write(JSON.stringify({ jsonrpc: '2.0', id: request.id, result }) + '\\n');
  });
}`;

let registry: Registry;
let folder: string;
let minute: number;

beforeAll(async () => {
  registry = await startRegistry();
  vi.stubEnv('npm_config_registry', registry.url);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-scan-test-'));
  minute = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Its own server comes from this file, so it runs without the sandbox; hostile-servers.test.ts is about that. */
function context(): ScanContext {
  minute += 1;
  const workFolder = join(folder, 'work');
  mkdirSync(workFolder, { recursive: true });
  return {
    table: [],
    limits: { ...DEFAULT_LIMITS, attemptSeconds: 20 },
    launcher: bareLauncher(workFolder),
    workFolder,
    out: join(folder, 'out'),
    history: join(folder, 'history'),
    dryRun: false,
    anyLicence: false,
    now: () => new Date(Date.UTC(2026, 0, 1, 0, minute)),
  };
}

function publish(
  version: string,
  change: { license?: string; server?: string } = {},
): Promise<void> {
  return registry.publish({
    manifest: {
      name: 'fixture-mcp',
      version,
      description: 'A fixture.',
      license: change.license ?? 'MIT',
      bin: { 'fixture-mcp': 'server.mjs' },
      scripts: {
        postinstall: `node -e "require('fs').writeFileSync('${join(folder, 'install-script-ran')}', '')"`,
      },
    },
    files: {
      'server.mjs': `#!/usr/bin/env node\n${change.server ?? good}`,
      'protocol.mjs': protocol,
    },
  });
}

const readOut = () => readFileSync(join(folder, 'out', 'fixture-mcp.json'), 'utf8');

test('a package is scanned, re-scanned and kept when it breaks', async () => {
  await publish('1.0.0');
  const first = await scan(TARGET, context());
  expect(first.state).toBe('written');
  const text = readOut();
  const record = ServerRecordSchema.parse(JSON.parse(text));
  expect(record).toMatchObject({
    id: 'fixture-mcp',
    source: { kind: 'npm', ref: 'fixture-mcp' },
    version: '1.0.0',
    license: 'MIT',
    scan: {
      outcome: 'listed',
      scannedAt: '2026-01-01T00:01:00Z',
      listedAt: '2026-01-01T00:01:00Z',
    },
  });
  expect(record.scan?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  expect(record.tools.map((tool) => tool.name)).toEqual(['first', 'second', 'third']);
  expect(existsSync(join(folder, 'install-script-ran'))).toBe(false);

  expect((await scan(TARGET, context())).state).toBe('unchanged');
  expect(readOut()).toBe(text);

  await publish('2.0.0', { server: 'console.error("Error: API key missing"); process.exit(1);' });
  await scan(TARGET, context());
  const broken = ServerRecordSchema.parse(JSON.parse(readOut()));
  expect(broken).toMatchObject({
    version: '1.0.0',
    scan: {
      outcome: 'needs-credentials',
      scannedAt: '2026-01-01T00:03:00Z',
      listedAt: '2026-01-01T00:01:00Z',
    },
  });
  expect(broken.tools).toEqual(record.tools);
  expect(readdirSync(join(folder, 'work'))).toEqual(['home']);
});

test('a package without an OSI-approved licence is not stored', async () => {
  await publish('3.0.0', { license: 'SSPL-1.0' });
  expect((await scan(TARGET, context())).state).toBe('licence');
  expect(existsSync(join(folder, 'out', 'fixture-mcp.json'))).toBe(false);
  expect((await scan(TARGET, { ...context(), anyLicence: true })).state).toBe('written');
});

test('a name that the registry does not have is not found', async () => {
  const report = await scan(parseTarget('npm:no-such-mcp'), { ...context(), dryRun: true });
  expect(report).toMatchObject({
    state: 'dry',
    record: { scan: { outcome: 'not-found' }, tools: [] },
  });
});
