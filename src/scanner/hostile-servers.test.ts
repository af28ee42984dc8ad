import { randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Launch } from './launch-table.ts';
import { BARE_LAUNCH } from './launch-table.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import type { Launcher } from './sandbox/launcher.ts';
import { createSandbox } from './sandbox/sandbox-launcher.ts';
import type { Attempt } from './scan-result.ts';
import { startServer } from './start-server.ts';

const FIXTURES = join(import.meta.dirname, '../../tests/support/servers');
/** Longer than any fixture that ends by itself, or at another limit, needs on a busy machine. */
const LIMITS: Limits = { ...DEFAULT_LIMITS, attemptSeconds: 150 };
/** For those that never answer: the sooner the test ends. */
const HASTY: Limits = { ...DEFAULT_LIMITS, attemptSeconds: 3 };
/** Starting processes takes its time on a busy machine. */
const TEST_MS = 200_000;
vi.setConfig({ testTimeout: TEST_MS, hookTimeout: TEST_MS });

let work: string;
let sandbox: Launcher;
let withoutCgroup: Launcher;

describe.skipIf(process.platform !== 'linux')('a hostile server in the sandbox', () => {
  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'toolward-hostile-'));
    chmodSync(work, 0o755);
    cpSync(FIXTURES, join(work, 'app'), { recursive: true });
    sandbox = await launcher({});
    withoutCgroup = await launcher({ withoutCgroup: true });
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  test('that behaves is listed to the last page', async () => {
    const { attempt } = await run('good.ts');
    expect(attempt.scan).toMatchObject({
      outcome: 'listed',
      detail: null,
      violations: [],
      serverInfo: { name: 'fixture', version: '1.2.3' },
    });
    expect(attempt.tools.map((tool) => tool.name)).toEqual(['first', 'second', 'third']);
  });

  test.concurrent('that never answers is a timeout', async () => {
    const { attempt } = await run('hang.ts', { limits: HASTY });
    expect(attempt.scan).toMatchObject({
      outcome: 'timeout',
      detail: 'no answer to initialize in time',
    });
  });

  test.concurrent('that stops answering after the handshake is a timeout', async () => {
    const { attempt } = await run('hang-in-list.ts', { limits: { ...HASTY, attemptSeconds: 15 } });
    expect(attempt.scan).toMatchObject({
      outcome: 'timeout',
      detail: 'no answer to tools/list in time',
    });
  });

  test('that burns a core is a timeout', async () => {
    const { attempt } = await run('spin.ts', { limits: HASTY });
    expect(attempt.scan.outcome).toBe('timeout');
  });

  test('that floods stdout is ended at the output limit', async () => {
    const { attempt } = await run('flood.ts');
    expect(attempt.scan).toMatchObject({
      outcome: 'failed',
      detail: 'ended: it wrote more than 64 MB',
    });
  });

  test('that sends a line of 30 MB is ended at the message limit', async () => {
    const { attempt } = await run('huge-line.ts');
    expect(attempt.scan).toMatchObject({
      outcome: 'failed',
      detail: 'ended: it sent a message of more than 10 MB',
    });
  });

  test('with a cursor that never ends is read for 100 pages', async () => {
    const { attempt } = await run('endless-cursor.ts');
    expect(attempt.tools).toHaveLength(100);
    expect(attempt.scan).toMatchObject({
      outcome: 'listed',
      violations: ['tools/list: reading stopped after 100 pages'],
    });
  });

  test('that repeats a cursor is read until then', async () => {
    const { attempt } = await run('same-cursor.ts');
    expect(attempt.tools.map((tool) => tool.name)).toEqual(['tool_1', 'tool_2']);
    expect(attempt.scan.violations).toEqual([
      'tools/list page 2: the same nextCursor came twice; reading stopped',
    ]);
  });

  test('with bad tools among good ones keeps the good ones and says what was wrong', async () => {
    const { attempt } = await run('bad-tools.ts');
    expect(attempt.tools.map((tool) => tool.name)).toEqual([
      'good_one',
      'no_type',
      'no_schema',
      '__proto__',
    ]);
    const properties = attempt.tools[3]?.inputSchema?.['properties'];
    expect(JSON.stringify(properties)).toBe('{"__proto__":{"type":"string"}}');
    expect(attempt.scan.violations).toEqual([
      expect.stringMatching(/^tools\/1\/name: .*; left out$/),
      'tools/2/inputSchema: has no type, MCP asks for "object"',
      'tools/3: not an object; left out',
      'tools/4/inputSchema: missing',
      'tools/5/name: the name came before; left out',
      expect.stringMatching(/^tools\/6\/inputSchema\/properties: .*; left out$/),
    ]);
  });

  test('that prints banners between its answers is listed', async () => {
    const { attempt } = await run('noisy.ts');
    expect(attempt.tools.map((tool) => tool.name)).toEqual(['only']);
  });

  test('that speaks only the protocol of 2026-07-28 is listed', async () => {
    const { attempt } = await run('discovery-only.ts');
    expect(attempt.scan).toMatchObject({
      outcome: 'listed',
      protocolVersion: '2026-07-28',
      serverInfo: { name: 'new' },
    });
    expect(attempt.tools.map((tool) => tool.name)).toEqual(['only']);
  });

  test('without tools has an empty list', async () => {
    const { attempt } = await run('no-tools.ts');
    expect(attempt).toMatchObject({ scan: { outcome: 'listed' }, tools: [] });
  });

  test('that crashes is told by its exit code and words', async () => {
    const { attempt } = await run('crash.ts');
    expect(attempt.scan).toMatchObject({
      outcome: 'failed',
      detail: 'exit code 3 at initialize: Error: the flux capacitor is missing',
    });
  });

  test('that wants a key is listed with a dummy, whose value is not told', async () => {
    const { attempt: bare } = await run('needs-key.ts');
    expect(bare.scan).toMatchObject({
      outcome: 'needs-credentials',
      detail: 'FIXTURE_API_KEY environment variable is required',
    });
    const wrong = launchWith('dummy-secret');
    const { attempt: refused } = await run('needs-key.ts', { launch: wrong });
    expect(refused.scan).toMatchObject({
      outcome: 'needs-credentials',
      detail: 'bad key <FIXTURE_API_KEY>: it is not a fixture API key',
    });
    const { attempt: listed } = await run('needs-key.ts', { launch: launchWith('fx-dummy') });
    expect(listed.scan).toMatchObject({
      outcome: 'listed',
      environmentNames: ['FIXTURE_API_KEY'],
    });
    expect(JSON.stringify([refused, listed])).not.toMatch(/dummy-secret|fx-dummy/);
  });

  test('that leaves a detached child is listed, and the child is gone', async () => {
    const { attempt } = await run('orphan.ts');
    expect(attempt.scan.outcome).toBe('listed');
  });

  for (const [name, choose] of [
    ['control groups', () => sandbox],
    ['resource limits only', () => withoutCgroup],
  ] as const) {
    test(`that forks without end is stopped and leaves no process (${name})`, async () => {
      const { attempt } = await run('fork-bomb.ts', { limits: HASTY, launcher: choose() });
      expect(['timeout', 'failed']).toContain(attempt.scan.outcome);
    });

    test(`that eats memory is stopped (${name})`, async () => {
      const { attempt } = await run('memory-bomb.ts', { launcher: choose() });
      expect(attempt.scan.outcome).toBe('failed');
    });
  }

  test('reaches no file, network, process or setting of the host', async () => {
    const secret = join(work, 'secret.txt');
    writeFileSync(secret, 'a secret of the host');
    const listener = await listen();
    const address = listener.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    const { attempt } = await run('probe.ts', { extra: [secret, port] }).finally(() =>
      listener.close(),
    );
    const found = new Map(attempt.tools.map((tool) => [tool.name, tool.description]));
    expect(Object.fromEntries(found)).toEqual({
      read_secret: 'refused ENOENT',
      read_shadow: 'refused ENOENT',
      read_passwd: 'done u:x:65534:65534:u:/home/u:/bin/sh\n',
      list_root: expect.stringMatching(
        /^done app bin dev etc home (lib\w* )*proc runtime (sbin )?tmp usr$/,
      ),
      list_processes: expect.stringMatching(/^done \d+( \d+){0,2}$/),
      write_app: 'refused EROFS',
      write_usr: 'refused EROFS',
      write_etc: 'refused EROFS',
      write_home: 'done /home/u/probe',
      fill_tmp: 'refused ENOSPC',
      sysctl_core_pattern: expect.stringMatching(/^refused (EACCES|EROFS|EPERM)$/),
      sysctl_drop_caches: expect.stringMatching(/^refused (EACCES|EROFS|EPERM)$/),
      environment: 'HOME LANG PATH PWD TMPDIR',
      user: '65534',
      tcp_outside: 'refused ENETUNREACH',
      tcp_host: 'refused ECONNREFUSED',
      dns: expect.stringMatching(/^refused /),
    });
  });
});

async function launcher(options: { withoutCgroup?: boolean }): Promise<Launcher> {
  const result = await createSandbox(mkdtempSync(join(work, 'sandbox-')), options);
  if (!result.ok) throw new Error(`these tests need the sandbox: ${result.reason}`);
  return result.launcher;
}

interface RunOptions {
  readonly limits?: Limits;
  readonly launch?: Launch;
  readonly launcher?: Launcher;
  readonly extra?: readonly string[];
}

/** Runs a fixture server once, and fails when a process of it is left. */
async function run(fixture: string, options: RunOptions = {}): Promise<{ attempt: Attempt }> {
  const marker = `--marker=${randomUUID()}`;
  const launch = {
    ...(options.launch ?? BARE_LAUNCH),
    arguments: [marker, ...(options.extra ?? [])],
  };
  const request = {
    appFolder: join(work, 'app'),
    executable: fixture,
    isScript: true,
    integrity: null,
  };
  const attempt = await startServer(
    request,
    launch,
    options.launcher ?? sandbox,
    options.limits ?? LIMITS,
  );
  // The kernel clears a process space as soon as its first process is dead, but not in the same instant.
  await vi.waitFor(() => expect(processesWith(marker)).toEqual([]), { timeout: 600_000 });
  return { attempt };
}

function launchWith(key: string): Launch {
  return {
    ...BARE_LAUNCH,
    environment: new Map([['FIXTURE_API_KEY', key]]),
    placeholders: new Map([[key, '<FIXTURE_API_KEY>']]),
  };
}

function processesWith(marker: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((pid) => commandLine(pid))
    .filter((line) => line.includes(marker));
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

function listen(): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.end());
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
}
