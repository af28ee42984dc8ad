import { afterEach, describe, expect, test } from 'vitest';
import {
  type HttpFixture,
  type HttpMode,
  startHttpServer,
} from '../../tests/support/servers/http-server.ts';
import { DEFAULT_LIMITS } from './limits.ts';
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
