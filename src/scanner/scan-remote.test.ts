import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  type HttpFixture,
  type HttpMode,
  startHttpServer,
} from '../../tests/support/servers/http-server.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { isOwnNetworkFault } from './own-network.ts';
import { scanRemote } from './scan-remote.ts';

const LIMITS = { ...DEFAULT_LIMITS, attemptSeconds: 10, outputBytes: 1024 * 1024 };
let fixture: HttpFixture | undefined;
afterEach(() => fixture?.close());

async function scan(mode: HttpMode, limits = LIMITS) {
  fixture = await startHttpServer(mode);
  return scanRemote(fixture.url, limits);
}

describe('scanRemote', () => {
  test.each([
    ['streamable', 'streamable-http'],
    ['sse', 'sse'],
  ] as const)('lists a server over %s', async (mode, transport) => {
    const result = await scan(mode);
    expect(result.scan).toMatchObject({ outcome: 'listed', transport, serverInfo: { name: mode } });
    expect(result.tools.map((tool) => tool.name)).toEqual(['remote_one', 'no_schema']);
    expect(result.scan.violations).toEqual(['tools/1/inputSchema: missing']);
  });

  test.each([
    ['unauthorized', 'needs-credentials', 'the server answers 401 without credentials'],
    ['missing', 'not-found', 'the server answers 404'],
  ] as const)('tells a server that is %s', async (mode, outcome, detail) => {
    expect((await scan(mode)).scan).toMatchObject({ outcome, detail });
  });

  test('lists a server that speaks only the protocol of 2026-07-28', async () => {
    const { scan: found, tools } = await scan('newest-only');
    expect(found).toMatchObject({
      outcome: 'listed',
      transport: 'streamable-http',
      protocolVersion: '2026-07-28',
    });
    expect(tools.map(({ name }) => name)).toEqual(['remote_one']);
  });

  test('keeps how it was refused as a fact, and follows nothing', async () => {
    const { scan: found } = await scan('challenging');
    expect(found).toMatchObject({
      outcome: 'needs-credentials',
      authorization: {
        status: 401,
        scheme: 'Bearer',
        resourceMetadata: fixture?.url.replace('/mcp', '/.well-known/oauth-protected-resource'),
      },
    });
    expect(new Set(fixture?.requests)).toEqual(new Set(['POST /mcp']));
    await fixture?.close();
    expect((await scan('forbidden')).scan).toMatchObject({
      outcome: 'needs-credentials',
      authorization: { status: 403, scheme: null, resourceMetadata: null },
    });
  });

  test('a fault of our own network is no finding', async () => {
    await expect(isOwnNetworkFault('fetch failed: getaddrinfo EAI_AGAIN a.example')).resolves.toBe(
      true,
    );
    await expect(isOwnNetworkFault('connect ECONNREFUSED 127.0.0.1:1')).resolves.toBe(false);
    vi.stubEnv('npm_config_registry', 'http://127.0.0.1:1/');
    await expect(isOwnNetworkFault('getaddrinfo ENOTFOUND gone.invalid')).resolves.toBe(false);
    vi.stubEnv('npm_config_registry', 'http://registry.invalid/');
    await expect(isOwnNetworkFault('getaddrinfo ENOTFOUND gone.invalid')).resolves.toBe(true);
    vi.unstubAllEnvs();
  });

  test('gives up on a server that never answers', async () => {
    const result = await scan('silent', { ...LIMITS, attemptSeconds: 1 });
    expect(result.scan.outcome).toBe('timeout');
  });

  test('stops reading a server that sends too much', async () => {
    const result = await scan('huge');
    expect(result.scan).toMatchObject({ outcome: 'failed' });
    expect(result.tools).toEqual([]);
  });

  test('tells a closed port', async () => {
    const closed = await startHttpServer('missing');
    await closed.close();
    expect((await scanRemote(closed.url, LIMITS)).scan.outcome).toBe('needs-service');
  });
});
