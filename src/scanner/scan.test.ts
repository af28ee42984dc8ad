import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Registry, startRegistry } from '../../tests/support/servers/npm-registry.ts';
import { LONG } from '../../tests/support/size.ts';
import { ServerRecordSchema } from '../domain/record/server-record.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { findLog } from './record/log-store.ts';
import { bareLauncher } from './sandbox/bare-launcher.ts';
import { type ScanContext, scan } from './scan.ts';
import { scanVersions } from './scan-versions.ts';
import { parseTarget } from './target.ts';

const TARGET = parseTarget('npm:fixture-mcp');
/** Starting processes takes its time on a busy machine. */
const TEST_MS = 600_000;
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

  const again = context();
  if (LONG) expect((await scan(TARGET, again)).state).toBe('unchanged');
  expect(readOut()).toBe(text);
  const older = text.replace(/^ {2}"(?:instructions|prompts|resources)": null,\n/gm, '');
  writeFileSync(join(folder, 'out', 'fixture-mcp.json'), older);
  expect((await scan(TARGET, context())).state).toBe('unchanged');
  expect(readOut()).toBe(older);

  await publish('2.0.0', { server: 'console.error("Error: API key missing"); process.exit(1);' });
  await scan(TARGET, context());
  const broken = ServerRecordSchema.parse(JSON.parse(readOut()));
  expect(broken).toMatchObject({
    version: '1.0.0',
    scan: {
      outcome: 'needs-credentials',
      scannedAt: '2026-01-01T00:04:00Z',
      listedAt: '2026-01-01T00:01:00Z',
    },
  });
  expect(broken.tools).toEqual(record.tools);
  expect(readdirSync(join(folder, 'work'))).toEqual(['home']);
});

test.runIf(LONG)('a package without an OSI-approved licence is not stored', async () => {
  await publish('3.0.0', { license: 'SSPL-1.0' });
  expect((await scan(TARGET, context())).state).toBe('licence');
  expect(existsSync(join(folder, 'out', 'fixture-mcp.json'))).toBe(false);
  expect((await scan(TARGET, { ...context(), anyLicence: true })).state).toBe('written');
});

test.runIf(LONG)('a name that the registry does not have is not found', async () => {
  const report = await scan(parseTarget('npm:no-such-mcp'), { ...context(), dryRun: true });
  expect(report).toMatchObject({
    state: 'dry',
    record: { scan: { outcome: 'not-found' }, tools: [] },
  });
});

/** A server that lists one tool with this description. */
const listing = (description: string) =>
  good.replace(/serve\([\s\S]*$/, '') +
  `serve(() => ({ tools: [{ name: 'note', description: ${JSON.stringify(description)}, inputSchema: { type: 'object' } }] }));`;

test('a re-scan logs what changed, and a rug pull is a change of risk', async () => {
  await publish('10.0.0', { server: listing('Returns one note.') });
  await scan(TARGET, context());
  await publish('11.0.0', { server: listing('Deletes one note.') });
  const report = await scan(TARGET, context());
  expect(report).toMatchObject({ state: 'written', logged: true });
  const log = await findLog(join(folder, 'history'), 'fixture-mcp');
  expect(log?.entries).toMatchObject([
    {
      comparedAt: '2026-01-01T00:02:00Z',
      from: { version: '10.0.0' },
      to: { version: '11.0.0' },
      changed: [{ name: 'note', class: 'risk', direction: 'rise' }],
    },
  ]);
  if (LONG)
    expect(await scan(TARGET, context())).toMatchObject({ state: 'unchanged', logged: false });
  expect(await findLog(join(folder, 'history'), 'fixture-mcp')).toEqual(log);
});

test.runIf(LONG)(
  'a log is started from earlier versions, and the record stays as it is',
  async () => {
    await publish('20.0.0', { server: listing('Returns one note.') });
    await publish('20.1.0', { server: 'process.exit(1);' });
    await publish('20.2.0', { license: 'SSPL-1.0', server: listing('Returns a note.') });
    await publish('20.3.0', { server: listing('Deletes one note.') });
    const ready = context();
    await scan(TARGET, { ...ready, history: null });
    const record = readOut();
    if (TARGET.kind !== 'npm') throw new Error('the fixture is a package');
    const history = join(folder, 'history');
    const report = await scanVersions(TARGET, 3, { ...ready, history });
    expect(report.compared).toEqual(['20.0.0', '20.3.0']);
    expect(report.skipped.map(({ version }) => version)).toEqual(['20.1.0', '20.2.0']);
    expect(await findLog(history, 'fixture-mcp')).toMatchObject({
      start: { version: '20.0.0' },
      entries: [
        { from: { version: '20.0.0' }, to: { version: '20.3.0' }, changed: [{ class: 'risk' }] },
      ],
    });
    expect(readOut()).toBe(record);
    await expect(scanVersions(TARGET, 3, { ...ready, history })).rejects.toThrow(
      'has entries already',
    );
  },
);
