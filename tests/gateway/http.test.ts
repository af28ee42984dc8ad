import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/mcp/eventually.ts';
import { HttpGateway, httpTransport } from '../support/mcp/http-gateway.ts';
import { startReferenceHttp } from '../support/mcp/reference-http.ts';

const limit = (max: number) => ({ limits: [{ counter: 'n', window: 'day', max, scope: 'grant' }] });
const ping = '{"jsonrpc":"2.0","id":1,"method":"ping"}';
const json = {
  'content-type': 'application/json',
  accept: 'application/json, text/event-stream',
};

describe('over HTTP', () => {
  let gateway: HttpGateway;
  beforeAll(async () => {
    const grants = { alice: {}, bob: {}, late: { expires_at: '2020-01-01T00:00:00Z' } };
    gateway = await HttpGateway.start({ policy: { tools: { echo: limit(2) } }, grants });
  });
  afterAll(() => gateway[Symbol.asyncDispose]());
  const bearer = (id: string) => ({ authorization: `Bearer ${gateway.tokens.get(id)}` });

  it.each([
    ['no token', {}],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['an unknown token', { authorization: 'Bearer twg_unknown' }],
    ['a token that is no token', { authorization: 'Bearer a b' }],
  ])('a request with %s is answered 401 with a challenge', async (_words, headers) => {
    const { status, headers: got } = await gateway.post({ ...json, ...headers }, ping);
    expect(status).toBe(401);
    expect(got['www-authenticate']).toMatch(/^Bearer realm="mcp"/);
  });

  it('the token of a grant that has ended is answered 401', async () => {
    const { status, headers } = await gateway.post({ ...json, ...bearer('late') }, ping);
    expect(status).toBe(401);
    expect(headers['www-authenticate']).toContain('error="invalid_token"');
  });

  it.each([
    ['a foreign Host', { host: 'evil.example' }],
    ['a foreign Origin', { origin: 'https://evil.example' }],
    ['the Origin null', { origin: 'null' }],
  ])('a request with %s is answered 403, with a good token too', async (_words, headers) => {
    const { status } = await gateway.post({ ...json, ...bearer('alice'), ...headers }, ping);
    expect(status).toBe(403);
  });

  it.each([
    ['a body that is not JSON', { ...json }, '{', 400, '-32700'],
    ['a batch', { ...json }, `[${ping}]`, 400, '-32600'],
    ['another content type', { ...json, 'content-type': 'text/plain' }, ping, 415, ''],
    ['a body over the limit', { ...json }, `"${'x'.repeat(5_000_000)}"`, 413, ''],
    ['no session', { ...json }, ping, 400, 'Mcp-Session-Id'],
    ['a session that is not there', { ...json, 'mcp-session-id': 'x' }, ping, 404, ''],
  ])('a request with %s is refused', async (_words, headers, body, status, says) => {
    const answer = await gateway.post({ ...headers, ...bearer('alice') }, body);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(says);
  });

  it('only /mcp is served', async () => {
    const answer = await gateway.post({ ...json, ...bearer('alice') }, ping, 'POST', '/');
    expect(answer.status).toBe(404);
  });

  it('each grant has its own counters, and a session is of no use to another grant', async () => {
    const alice = await gateway.connect('alice');
    const bob = await gateway.connect('bob');
    const echo = async (client: typeof alice) =>
      (await client.callTool({ name: 'echo', arguments: {} })).isError === true;
    expect([await echo(alice), await echo(alice), await echo(alice)]).toEqual([false, false, true]);
    expect(await echo(bob)).toBe(false);
    const stolen = { 'mcp-session-id': httpTransport(alice).sessionId ?? '' };
    expect(stolen['mcp-session-id']).toMatch(/^[0-9a-f-]{36}$/);
    const theft = await gateway.post({ ...json, ...bearer('bob'), ...stolen }, ping);
    expect(theft.status).toBe(404);
    const own = await gateway.post({ ...json, ...bearer('alice'), ...stolen }, ping);
    expect(own.status).toBe(200);
    await httpTransport(alice).terminateSession();
    const ended = await gateway.post({ ...json, ...bearer('alice'), ...stolen }, ping);
    expect(ended.status).toBe(404);
    await bob.close();
  });

  it('answers a call that is under way when its grant is revoked', async () => {
    await using open = await HttpGateway.start({ policy: { tools: { wait: {} } } });
    const client = await open.connect('alice');
    const waiting = client.callTool({ name: 'wait', arguments: {} });
    await eventually(() => open.base.seenCalls()).toHaveLength(1);
    open.revoke('alice');
    await expect(waiting).rejects.toThrow('gateway was stopped');
    await client.close();
  });

  it('puts a question to the client in the stream of the call', async () => {
    const policy = { tools: { echo: { action: 'require_approval', reason: 'Ask first.' } } };
    await using asking = await HttpGateway.start({ policy });
    const client = await asking.connect('alice', { capabilities: { elicitation: {} } }, (open) =>
      open.setRequestHandler('elicitation/create', () => ({
        action: 'accept',
        content: { decision: 'allow' },
      })),
    );
    const result = await client.callTool({ name: 'echo', arguments: { a: 1 } });
    expect(result.content).toEqual([{ type: 'text', text: '{"a":1}' }]);
    await client.close();
  });

  it('carries progress, log messages and the server’s own requests', async () => {
    await using open = await HttpGateway.start({ policy: { default: 'allow' } });
    const logged: unknown[] = [];
    const progress: number[] = [];
    const client = await open.connect('alice', { capabilities: { sampling: {} } }, (given) => {
      given.setNotificationHandler(
        'notifications/message',
        ({ params }) => void logged.push(params.data),
      );
      given.setRequestHandler('sampling/createMessage', () => ({
        model: 'm',
        role: 'assistant',
        content: { type: 'text', text: 'sampled' },
      }));
    });
    await client.callTool({ name: 'test_tool_with_logging', arguments: {} });
    const onprogress = (step: { progress: number }) => void progress.push(step.progress);
    await client.callTool({ name: 'test_tool_with_progress', arguments: {} }, { onprogress });
    const sampled = await client.callTool({ name: 'test_sampling', arguments: { prompt: 'x' } });
    expect(logged).toHaveLength(3);
    expect(progress).toEqual([0, 50, 100]);
    expect(JSON.stringify(sampled.content)).toContain('sampled');
    await client.close();
  });

  it('a grant has its own policy, and loses its sessions when it is revoked', async () => {
    const grants = { alice: {}, bob: { policy: 'bob.json' } };
    await using two = await HttpGateway.start({
      policy: { tools: { echo: {} } },
      grants,
      prepare: (file) =>
        writeFileSync(
          file('bob.json'),
          JSON.stringify({ version: '1', default: 'deny', tools: { test_simple_text: {} } }),
        ),
    });
    const alice = await two.connect('alice');
    const bob = await two.connect('bob');
    const denied = async (client: typeof alice, name: string) =>
      (await client.callTool({ name, arguments: {} })).isError === true;
    expect([await denied(alice, 'echo'), await denied(alice, 'test_simple_text')]).toEqual([
      false,
      true,
    ]);
    expect([await denied(bob, 'echo'), await denied(bob, 'test_simple_text')]).toEqual([
      true,
      false,
    ]);
    two.change({ alice: { policy: 'bob.json' }, bob: { policy: 'bob.json' } });
    // An open session follows the file.
    await eventually(() => denied(alice, 'echo')).toBe(true);
    two.change(grants);
    await eventually(() => denied(alice, 'echo')).toBe(false);
    two.revoke('bob');
    await eventually(() =>
      bob.callTool({ name: 'test_simple_text', arguments: {} }).then(
        () => 'ok',
        () => 'refused',
      ),
    ).toBe('refused');
    expect(await denied(alice, 'echo')).toBe(false);
    await alice.close();
    await bob.close();
  });
});

describe('a server at a URL', () => {
  it('is proxied like one on stdio: session, stream, limits, errors', async () => {
    const server = await startReferenceHttp();
    const options = { server: { kind: 'url', url: server.url } } as const;
    const policy = { tools: { echo: limit(1), refuse: limit(1), test_tool_with_progress: {} } };
    {
      await using gateway = await HttpGateway.start({ policy, options });
      const client = await gateway.connect('alice');
      const progress: number[] = [];
      const onprogress = (step: { progress: number }) => void progress.push(step.progress);
      await client.callTool({ name: 'test_tool_with_progress', arguments: {} }, { onprogress });
      expect(progress).toEqual([0, 50, 100]);
      await expect(client.callTool({ name: 'refuse', arguments: {} })).rejects.toThrow('not today');
      const results = [
        await client.callTool({ name: 'echo', arguments: {} }),
        await client.callTool({ name: 'echo', arguments: {} }),
      ];
      expect(results.map((result) => result.isError === true)).toEqual([false, true]);
      expect((await client.listPrompts()).prompts).toHaveLength(4);
      await client.close();
    }
    await server.close();
  });

  it('that is gone is an error for the caller, and the call is not counted', async () => {
    const server = await startReferenceHttp();
    const options = { server: { kind: 'url', url: server.url } } as const;
    await using gateway = await HttpGateway.start({
      policy: { tools: { echo: limit(1) } },
      options,
    });
    const client = await gateway.connect('alice');
    await server.close();
    await expect(client.callTool({ name: 'echo', arguments: {} })).rejects.toThrow(
      'cannot be reached',
    );
    expect(gateway.base.audit().at(-1)).toMatchObject({
      event: 'outcome',
      tool: 'echo',
      outcome: 'lost',
    });
    await client.close().catch(() => {});
  });
});
