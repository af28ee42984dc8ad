import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { BARE_LAUNCH, type Launch } from './launch-table.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { listThrice } from './list-thrice.ts';
import { bareLauncher } from './sandbox/bare-launcher.ts';
import { startServer } from './start-server.ts';
import { firstWithTools } from './try-launches.ts';

/** Starting processes takes its time on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });
const LIMITS: Limits = { ...DEFAULT_LIMITS, attemptSeconds: 30 };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-truth-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a fixture as often as the scanner does. */
function scan(fixture: string, words: string[] = [], limits = LIMITS) {
  const request = {
    appFolder: join(import.meta.dirname, '../../tests/support/servers'),
    executable: fixture,
    isScript: true,
    integrity: null,
  };
  const launcher = bareLauncher(folder);
  const launch: Launch = { ...BARE_LAUNCH, arguments: words };
  return firstWithTools([launch], (one) =>
    listThrice((capabilities) => startServer(request, one, launcher, limits, capabilities)),
  );
}

describe('several starts of one server', () => {
  test('what differs from start to start is marked, and nothing else is', async () => {
    const { tools } = await scan('clock.ts', [join(folder, 'starts')]);
    expect(tools.map(({ name, varies }) => [name, varies])).toEqual([
      ['report', ['/inputSchema/properties/from~1to/default']],
      ['steady', undefined],
      ['sometimes', ['']],
    ]);
  });

  test('a tool that only a more capable client sees is marked with what it needs', async () => {
    const { scan: found, tools } = await scan('capable.ts');
    expect(found.capabilities).toContain('elicitation');
    expect(tools.map(({ name, capabilities }) => [name, capabilities])).toEqual([
      ['always', undefined],
      ['with_roots', ['roots']],
      ['with_sampling_and_tasks', ['sampling', 'tasks']],
    ]);
  });
});

test('a server that serves HTTP is told once to use standard input and output', async () => {
  const { scan: found, tools } = await scan('serves-http.ts', [], { ...LIMITS, attemptSeconds: 8 });
  expect(found).toMatchObject({ outcome: 'listed', argumentShape: ['stdio'] });
  expect(tools.map(({ name }) => name)).toEqual(['over_stdio']);
});
