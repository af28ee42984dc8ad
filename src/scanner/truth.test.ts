import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LONG } from '../../tests/support/size.ts';
import { BARE_LAUNCH, type Launch } from './launch-table.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { listThrice } from './list-thrice.ts';
import { bareLauncher } from './sandbox/bare-launcher.ts';
import { startServer } from './start-server.ts';
import { firstWithTools } from './try-launches.ts';

/** Starting processes takes its time on a busy machine. */
vi.setConfig({ testTimeout: 600_000 });
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

/** Real packages whose records were wrong once, as they end, in words of our own: each is started several times. */
const WRONG_ONCE: {
  like: string;
  says: [string, string][];
  code?: number;
  serves?: boolean;
  found: object;
}[] = [
  {
    like: 'a map server that serves HTTP unless it is told otherwise, and warns of a missing authentication',
    says: [['stderr', 'Warning: binding to 0.0.0.0. Restrict it or use authentication.\nready\n']],
    serves: true,
    found: { outcome: 'listed', argumentShape: ['--stdio'] },
  },
  {
    like: 'a document server that says so on standard output',
    says: [['stdout', 'MCP server listening on http://localhost:3001/mcp\n']],
    serves: true,
    found: { outcome: 'listed', argumentShape: ['--stdio'] },
  },
  {
    like: 'a model host that prints its tools before it fails',
    says: [
      ['stderr', "enabled: [\n  'get_default_webhooks_secret',\n  'list_tokens',\n]\n"],
      ['stderr', 'Fatal error in main(): HostError: The HOST_API_TOKEN variable is missing\n'],
    ],
    found: {
      outcome: 'needs-credentials',
      detail: 'Fatal error in main(): HostError: The HOST_API_TOKEN variable is missing',
    },
  },
  {
    like: 'a cloud whose program is missing',
    says: [['stderr', 'Unable to start gcloud mcp server: cloudctl executable not found\n']],
    found: { outcome: 'needs-binary', detail: expect.stringMatching(/executable not found/) },
  },
  {
    like: 'an office suite that prints its manual and ends well',
    says: [['stdout', 'Usage: suite-mcp [options] [command]\n\nCommands:\n  mcp\n  login\n']],
    code: 0,
    found: {
      outcome: 'needs-setting',
      detail: expect.stringMatching(/^it prints its usage: Usage: suite-mcp/),
    },
  },
  {
    like: 'a flag service that prints its manual with its commands first',
    says: [['stdout', 'flags\n\nUSAGE\n  flags start [--api-key value]\n  flags --version\n']],
    code: 0,
    found: { outcome: 'needs-setting' },
  },
  {
    like: 'a picture editor that is not set up',
    says: [
      ['stdout', '=== Banner 1.1.2 ===\nInstallation not complete. Run: npx editor install\n'],
    ],
    found: { outcome: 'needs-setting', detail: expect.stringMatching(/Installation not complete/) },
  },
  {
    like: 'a style tool without its configuration',
    says: [['stderr', 'Cannot find config file `styles.config.{ts,js}`. Did you run init?\n']],
    found: { outcome: 'needs-setting', detail: expect.stringMatching(/Cannot find config file/) },
  },
  {
    like: 'a monitor that throws about its key, with the source line above',
    says: [
      [
        'stderr',
        'file:///a.js:30\n    throw new Error("MON_API_KEY must be set");\n    ^\n\nError: MON_API_KEY must be set\n    at file:///a.js:30:11\n',
      ],
    ],
    found: { outcome: 'needs-credentials', detail: 'Error: MON_API_KEY must be set' },
  },
  {
    like: 'a board that throws about two variables',
    says: [
      [
        'stderr',
        '/b.js:9\n  throw new Error("BOARD_KEY and BOARD_TOKEN are required");\n  ^\n\nError: BOARD_KEY and BOARD_TOKEN are required\n',
      ],
    ],
    found: {
      outcome: 'needs-credentials',
      detail: 'Error: BOARD_KEY and BOARD_TOKEN are required',
    },
  },
  {
    like: 'a framework that fetches its documents first',
    says: [
      [
        'stderr',
        '[TypeError: fetch failed] {\n  [cause]: Error: getaddrinfo EAI_AGAIN docs.example\n}\n',
      ],
    ],
    found: {
      outcome: 'needs-network',
      detail: '[cause]: Error: getaddrinfo EAI_AGAIN docs.example',
    },
  },
];
test.each(LONG ? WRONG_ONCE : WRONG_ONCE.slice(0, 3))(
  '$like',
  async ({ says, code = 1, serves, found }) => {
    const limits = { ...LIMITS, attemptSeconds: 6 };
    const { scan: is } = await scan('says.ts', [JSON.stringify({ says, code, serves })], limits);
    expect(is).toMatchObject(found);
  },
);
