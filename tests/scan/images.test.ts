import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { parseLaunchTable } from '../../src/scanner/launch-table.ts';
import { DEFAULT_LIMITS } from '../../src/scanner/limits.ts';
import { bareLauncher } from '../../src/scanner/sandbox/bare-launcher.ts';
import type { Launcher } from '../../src/scanner/sandbox/launcher.ts';
import { createSandbox } from '../../src/scanner/sandbox/sandbox-launcher.ts';
import { measure, type ScanContext } from '../../src/scanner/scan.ts';
import { ScannerFault } from '../../src/scanner/scanner-fault.ts';
import { parseTarget } from '../../src/scanner/target.ts';
import {
  hasImageTools,
  type ImageRegistry,
  SHELL_SERVER,
  startImageRegistry,
} from '../support/servers/image-registry.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

process.umask(0o022);
const folder = mkdtempSync(join(tmpdir(), 'toolward-images-'));
const sandbox = await createSandbox(folder);
let registry: ImageRegistry;
beforeAll(async () => {
  registry = await startImageRegistry();
});
afterAll(async () => {
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
});

const contextOf = (launcher: Launcher, table: object[] = []): ScanContext => ({
  table: parseLaunchTable(JSON.stringify({ servers: table }), 'table.json'),
  limits: { ...DEFAULT_LIMITS, attemptSeconds: 20 },
  launcher,
  workFolder: folder,
  out: join(folder, 'out'),
  history: null,
  dryRun: true,
  anyLicence: false,
  now: () => new Date(Date.UTC(2026, 0, 1)),
});

const FILES = { '/srv/run': SHELL_SERVER, '/etc/passwd': 'ann:x:1000:100:Ann:/home/ann:/bin/sh\n' };
const CONFIG = {
  User: 'ann',
  Env: ['PATH=/srv:/bin', 'GREETING=from the image'],
  Entrypoint: ['run', 'first'],
  Cmd: ['second'],
  WorkingDir: '/work/here',
  Volumes: { '/data': {} },
};
const CONFIG_ROOT = { ...CONFIG, User: '', WorkingDir: '/' };

describe.skipIf(!hasImageTools() || !sandbox.ok)('a container image', () => {
  const scan = (ref: string, table: object[] = []) => {
    if (!sandbox.ok) throw new Error(sandbox.reason);
    return measure(parseTarget(`oci:${registry.host}/${ref}`), contextOf(sandbox.launcher, table));
  };

  test('runs its entrypoint with its own user, environment and folders', async () => {
    const labels = {
      'org.opencontainers.image.title': 'Looker',
      'org.opencontainers.image.version': '3.1.4',
      'org.opencontainers.image.licenses': 'MIT',
      'org.opencontainers.image.source': 'https://github.com/example/looker',
      'io.modelcontextprotocol.server.name': 'io.github.example/looker',
    };
    const digest = registry.push('tools/looker', 'v3', {
      files: FILES,
      config: { ...CONFIG, Labels: labels },
    });
    const record = await scan('tools/looker:v3');
    expect(record).toMatchObject({
      id: `${registry.host.replace(/[.:]/g, '-')}-tools-looker`,
      source: { kind: 'oci', ref: `${registry.host}/tools/looker:v3` },
      name: 'Looker',
      version: '3.1.4',
      license: 'MIT',
      repository: 'https://github.com/example/looker',
      publisher: { registryName: 'io.github.example/looker' },
      scan: { outcome: 'listed', violations: [] },
      tools: [
        {
          name: 'look',
          description:
            'uid 1000, gid 100, in /work/here, home /home/ann, GREETING from the image, arguments first second, writes /tmp /data',
        },
      ],
    });
    const hex = Buffer.from((record.scan?.integrity ?? '').slice(7), 'base64').toString('hex');
    expect(`sha256:${hex}`).toBe(digest);
    const pinned = await scan(`tools/looker@${digest}`);
    expect(pinned.tools).toEqual(record.tools);
    expect(readdirSync(folder)).not.toContain(record.id);
  });

  test('gets arguments and variables from the launch table', async () => {
    registry.push('tools/table', 'latest', { files: FILES, config: { ...CONFIG, User: '7:8' } });
    const source = `oci:${registry.host}/tools/table`;
    const wants = { source, arguments: ['third'], environment: { GREETING: { dummy: 'hex' } } };
    const record = await scan('tools/table', [wants]);
    expect(record.tools[0]?.description).toMatch(/^uid 7, gid 8, .* home \/, .*second, writes/);
    expect(record.scan?.argumentShape).toEqual([]);
  });

  test('whose links lead out of it changes nothing outside', async () => {
    const outside = join(folder, 'outside');
    mkdirSync(outside);
    registry.push('tools/links', 'latest', {
      files: { '/srv/run': SHELL_SERVER },
      links: { '/outside': outside, '/work': outside, '/run': outside },
      config: { ...CONFIG, User: '', WorkingDir: '/work/here', Volumes: { '/outside': {} } },
    });
    const record = await scan('tools/links');
    expect(record.tools[0]?.description).toMatch(/^uid 0, gid 0, in \/, /);
    expect(readdirSync(outside)).toEqual([]);
    expect(record.tools[0]?.description).not.toContain('outside');
  });

  test('cannot reach the machine around it', async () => {
    const curious = SHELL_SERVER.replace(
      'writes=\n',
      `writes=; for f in ${folder} /usr/bin/env /root /sys/fs; do [ -e $f ] && writes="$writes sees $f"; done\n`,
    );
    registry.push('tools/escape', 'latest', {
      files: { '/srv/run': curious },
      config: CONFIG_ROOT,
    });
    const record = await scan('tools/escape');
    expect(record.tools[0]?.description).toMatch(/writes \/tmp \/data$/);
  });

  test.each([
    ['without an entrypoint', { Entrypoint: null, Cmd: null }, 'failed', /^the image has no entry/],
    ['whose program is missing', { Entrypoint: ['gone'] }, 'needs-binary', /gone/],
  ])('%s says so', async (_, config, outcome, detail) => {
    registry.push('tools/odd', 'latest', { files: FILES, config: { ...CONFIG, ...config } });
    expect((await scan('tools/odd')).scan).toMatchObject({
      outcome,
      detail: expect.stringMatching(detail),
    });
  });

  test('that cannot be had says at which step', async () => {
    expect((await scan('tools/none:v1')).scan).toMatchObject({
      outcome: 'not-found',
      detail: 'the registry has no such image',
    });
    registry.push('tools/torn', 'latest', { config: CONFIG, layer: Buffer.from('no archive') });
    expect((await scan('tools/torn')).scan).toMatchObject({
      outcome: 'install-failed',
      detail: expect.stringMatching(/^unpacking: (?!.*\/tmp)/),
    });
    registry.push('tools/ours', 'latest', { files: FILES, config: CONFIG });
    registry.closeRepository('tools/ours');
    expect((await scan('tools/ours')).scan).toMatchObject({ outcome: 'needs-credentials' });
  });

  test('is no finding when its registry cannot be reached, and never runs without the sandbox', async () => {
    if (!sandbox.ok) throw new Error(sandbox.reason);
    const gone = parseTarget('oci:127.0.0.1:1/tools/gone');
    await expect(measure(gone, contextOf(sandbox.launcher))).rejects.toThrow(ScannerFault);
    const bare = contextOf(bareLauncher(folder));
    await expect(measure(gone, bare)).rejects.toThrow(/runs in the sandbox only/);
    expect(existsSync(join(folder, '127-0-0-1-1-tools-gone'))).toBe(false);
  });
});
