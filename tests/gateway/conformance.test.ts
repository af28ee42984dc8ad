import path from 'node:path';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { describe, expect, it } from 'vitest';
import type { ServerTarget } from '../../src/gateway/options.ts';
import { startBearerShim } from '../support/mcp/bearer-shim.ts';
import { runClientSuite, type Way } from '../support/mcp/conformance-client.ts';
import {
  type Checks,
  differences,
  runSuite,
  type SuiteVersion,
} from '../support/mcp/conformance-suite.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';
import { HttpGateway } from '../support/mcp/http-gateway.ts';
import { startReferenceHttp } from '../support/mcp/reference-http.ts';
import { LONG } from '../support/size.ts';

/** A suite of one version: 48 processes at once, on a machine that may be busy. */
const PATIENCE_MS = 600_000;
/** Some scenarios measure time, and fail where a machine is busy: what differs is run again by itself. */
const ATTEMPTS = 4;

const policy = { default: 'allow' };

/**
 * Where the gateway is stricter than what stands behind it, by name. The reference server checks no
 * `Mcp-Param-*` headers; its SDK does so for McpServer only, not for Server.
 */
const custom = 'http-custom-header-server-validation: sep-2243-server';
const STRICTER: Record<SuiteVersion, Record<string, [string, string]>> = {
  '0.1.16': {},
  '0.2.0-alpha.12': Object.fromEntries(
    [
      `${custom}-reject-invalid-param-chars ServerRejectsInvalidBase64Padding`,
      `${custom}-reject-invalid-param-chars ServerRejectsInvalidBase64Chars`,
      `${custom}-reject-param-mismatch ServerRejectsInvalidBase64PaddingErrorCode`,
      `${custom}-reject-param-mismatch ServerRejectsInvalidBase64CharsErrorCode`,
      `${custom}-reject-param-mismatch ServerRejectsMissingCustomHeaderErrorCode`,
      `${custom}-validate-param-match ServerRejectsMissingCustomHeader`,
    ].map((check) => [check, ['FAILURE', 'SUCCESS']]),
  ),
};

/** Behind the gateway a client cannot leave a header out for null where the schema wants a boolean. */
const STRICTER_FOR_CLIENTS: typeof STRICTER = {
  '0.1.16': {},
  '0.2.0-alpha.12': {
    'http-custom-headers: sep-2243-client-omit-null ClientCustomHeaderOmitNull': [
      'SUCCESS',
      'absent',
    ],
    'http-custom-headers: sep-2243-client-omit-null NotObserved': ['absent', 'FAILURE'],
  },
};

type Run = (scenario?: string) => Promise<Checks>;

/** What differs between two ways, after every scenario with an unexpected difference was run again alone. */
async function compare(
  direct: Run,
  through: Run,
  first: [Checks, Checks],
  expected: Record<string, [string, string]>,
): Promise<Record<string, [string, string]>> {
  const [one, other] = first;
  for (let attempt = 1; attempt < ATTEMPTS; attempt++) {
    const odd = Object.keys(differences(one, other)).filter((check) => !(check in expected));
    for (const scenario of new Set(odd.map((check) => check.split(': ')[0] ?? ''))) {
      Object.assign(one, await direct(scenario));
      Object.assign(other, await through(scenario));
    }
  }
  return differences(one, other);
}

const succeeded = (checks: Checks) =>
  Object.values(checks)
    .flatMap((all) => Object.values(all))
    .filter((status) => status === 'SUCCESS').length;

/** Checks that succeed without the gateway, at least: a run in which nothing works shows nothing. */
const ENOUGH: Record<SuiteVersion, { server: number; client: number }> = {
  '0.1.16': { server: 40, client: 9 },
  '0.2.0-alpha.12': { server: 160, client: 70 },
};

/** The short run has of the newer suite what the gateway is stricter about, the long one all of both. */
const versions: SuiteVersion[] = LONG ? ['0.1.16', '0.2.0-alpha.12'] : ['0.2.0-alpha.12'];
const SHORT = {
  server: 'http-custom-header-server-validation',
  client: 'http-custom-headers',
} as const;

const runAll = (run: Run, scenario: string): Promise<Checks> => run(LONG ? undefined : scenario);

describe('the MCP conformance suite for servers', () => {
  it.each(versions)(
    '%s finds the same through the gateway as without it',
    async (version) => {
      const server = await startReferenceHttp();
      // Without the witness: every scenario opens a session, and each session starts a server.
      const program = path.resolve('tests/support/mcp/reference-stdio.ts');
      const command: ServerTarget = { kind: 'command', command: process.execPath, args: [program] };
      const url: ServerTarget = { kind: 'url', url: server.url };
      {
        await using beforeStdio = await HttpGateway.start({ policy, options: { server: command } });
        await using beforeUrl = await HttpGateway.start({ policy, options: { server: url } });
        const shims = await Promise.all(
          [beforeStdio, beforeUrl].map((gateway) =>
            startBearerShim(gateway.url, gateway.tokens.get('alice') ?? ''),
          ),
        );
        const at =
          (address: URL): Run =>
          (scenario) =>
            runSuite(version, ['server', '--url', address.href], scenario);
        const direct = at(server.url);
        const ways = shims.map((shim) => at(shim.url));
        const [plain = {}, ...through] = await Promise.all(
          [direct, ...ways].map((run) => runAll(run, SHORT.server)),
        );
        expect(succeeded(plain)).toBeGreaterThanOrEqual(LONG ? ENOUGH[version].server : 1);
        for (const [index, run] of ways.entries()) {
          const first: [Checks, Checks] = [plain, through[index] ?? {}];
          expect(await compare(direct, run, first, STRICTER[version])).toEqual(STRICTER[version]);
        }
        for (const shim of shims) await shim.close();
      }
      await server.close();
    },
    PATIENCE_MS,
  );
});

/** How a client reaches a scenario's server, which is always at a URL. The client does not log in (OAuth). */
const WAYS = {
  async direct(url: URL): Promise<Way> {
    return { transport: new StreamableHTTPClientTransport(url), close: async () => {} };
  },
  async 'on standard input and output'(url: URL, checkArguments = true): Promise<Way> {
    const options = { server: { kind: 'url', url }, checkArguments } as const;
    const gateway = await GatewayUnderTest.start({ policy, options });
    const transport = new StdioServerTransport(gateway.fromGateway, gateway.toGateway);
    return { transport, close: () => gateway[Symbol.asyncDispose]() };
  },
  async 'over HTTP'(url: URL, checkArguments = true): Promise<Way> {
    const options = { server: { kind: 'url', url }, checkArguments } as const;
    const gateway = await HttpGateway.start({ policy, options });
    const headers = { authorization: `Bearer ${gateway.tokens.get('alice')}` };
    const transport = new StreamableHTTPClientTransport(gateway.url, { requestInit: { headers } });
    return { transport, close: () => gateway[Symbol.asyncDispose]() };
  },
};
const THROUGH = ['on standard input and output', 'over HTTP'] as const;

describe('the MCP conformance suite for clients', () => {
  it.each(versions)(
    '%s finds the same of a client behind the gateway as without it',
    async (version) => {
      const by =
        (way: keyof typeof WAYS): Run =>
        (scenario) =>
          runClientSuite(version, WAYS[way], scenario);
      const direct = by('direct');
      const plain = await runAll(direct, SHORT.client);
      expect(succeeded(plain)).toBeGreaterThanOrEqual(LONG ? ENOUGH[version].client : 1);
      const stricter = STRICTER_FOR_CLIENTS[version];
      for (const way of THROUGH) {
        const run = by(way);
        const first: [Checks, Checks] = [plain, await runAll(run, SHORT.client)];
        expect(await compare(direct, run, first, stricter)).toEqual(stricter);
      }
    },
    PATIENCE_MS,
  );

  it.runIf(LONG).each(THROUGH)(
    'finds no difference in the headers when the gateway leaves arguments to the server: %s',
    async (way) => {
      const [version, scenario] = ['0.2.0-alpha.12', 'http-custom-headers'] as const;
      const direct = await runClientSuite(version, WAYS.direct, scenario);
      const through = await runClientSuite(version, (url) => WAYS[way](url, false), scenario);
      expect(succeeded(direct)).toBeGreaterThan(10);
      expect(differences(direct, through)).toEqual({});
    },
    PATIENCE_MS,
  );
});
