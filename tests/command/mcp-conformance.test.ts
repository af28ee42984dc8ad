import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mcp } from '../../src/command/mcp.ts';
import { testWorld } from '../../src/command/test-world.ts';
import { fixtureData } from '../support/command-data.ts';
import { runSuite, type SuiteVersion } from '../support/mcp/conformance-suite.ts';
import { LONG } from '../support/size.ts';

const PATIENCE_MS = 300_000;

/**
 * Scenarios that ask for nothing that only a test server has, with the checks inside that do, and why. All other
 * scenarios call tools, prompts or resources of the suite's own, or try tasks and skills, which the server does not declare.
 */
const SCENARIOS: Record<SuiteVersion, Record<string, Record<string, string>>> = {
  '0.1.16': {
    'server-initialize': {},
    ping: {},
    'tools-list': {},
    'dns-rebinding-protection': {},
  },
  '0.2.0-alpha.12': {
    'server-initialize': {},
    ping: {},
    'tools-list': {},
    'dns-rebinding-protection': {},
    'http-header-validation': {},
    'input-required-result-unsupported-methods': {},
    'server-stateless': {
      ServerRejectsUndeclaredCapability: 'needs the tool test_missing_capability',
      MissingCapabilityHttp400: 'needs the tool test_missing_capability',
      HttpServerNoIndependentRequestsOnStream: 'needs a tool of the suite that streams',
      ServerNoLogWithoutLogLevel: 'needs a tool of the suite that logs',
      ServerSendsPromptsListChangedOnSubscription: 'there are no prompts',
      ServerSendsToolsListChangedOnSubscription: 'the list never changes',
    },
    caching: {
      PromptsListCachingHints: 'there are no prompts',
      ResourcesListCachingHints: 'there are no resources',
      ResourcesTemplatesListCachingHints: 'there are no resources',
      ResourcesReadCachingHints: 'there are no resources',
    },
  },
};

/** The scenario of the short run: the one with most checks. */
const SHORT: Record<string, string> = { '0.2.0-alpha.12': 'server-stateless' };

const stop = new AbortController();
let data: Awaited<ReturnType<typeof fixtureData>>;
let running: Promise<number>;
let url: string;
beforeAll(async () => {
  data = await fixtureData();
  const stderr = Object.assign(new PassThrough(), { isTTY: false });
  const listening = new Promise<string>((resolve) =>
    stderr.on('data', (line: Buffer) => resolve(/http:\S+/.exec(String(line))?.[0] ?? '')),
  );
  const world = testWorld({
    dataFolder: data.folder,
    stderr,
    stopSignal: () => stop.signal,
  });
  running = mcp.run(['--listen', '127.0.0.1:0'], world);
  url = await listening;
});
afterAll(async () => {
  stop.abort();
  await running;
});

const versions = Object.entries(SCENARIOS).filter(([version]) => LONG || version in SHORT);
describe.each(versions)('the MCP conformance suite %s', (version, scenarios) => {
  it.each(Object.entries(scenarios).filter(([scenario]) => LONG || scenario === SHORT[version]))(
    'finds nothing wrong with toolward mcp in %s',
    async (scenario, exceptions) => {
      const args = ['server', '--url', url];
      const checks = await runSuite(version as SuiteVersion, args, scenario);
      const found = Object.values(checks).flatMap((one) => Object.entries(one));
      expect(found.some(([, status]) => status === 'SUCCESS')).toBe(true);
      const failed = found.filter(([, status]) => status !== 'SUCCESS');
      const names = failed.map(([check]) => check.split(' ')[1] ?? check);
      expect(new Set(names)).toEqual(new Set(Object.keys(exceptions)));
    },
    PATIENCE_MS,
  );
});
