import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { toNodeHandler } from '@modelcontextprotocol/node';
import {
  createMcpHandler,
  inputRequired,
  McpServer,
  ProtocolError,
  Server,
} from '@modelcontextprotocol/server';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../src/domain/record/json.ts';
import { listenLocally } from '../support/listen-locally.ts';
import { eventually } from '../support/mcp/eventually.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';
import { HttpGateway } from '../support/mcp/http-gateway.ts';
import { envelope, modernCall, modernLine, postModern } from '../support/mcp/modern-request.ts';
import { RawClient } from '../support/mcp/raw-client.ts';
import { type Arrived, reply, result, startScriptedHttp } from '../support/mcp/scripted-http.ts';

const limit = (max: number) => ({ limits: [{ counter: 'n', window: 'day', max, scope: 'grant' }] });
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server of MCP 2026-07-28 alone, as its SDK makes one. */
async function modernServer(make: () => McpServer | Server): Promise<{ kind: 'url'; url: URL }> {
  const handle = toNodeHandler(createMcpHandler(make, { legacy: 'reject' }));
  const { origin, close } = await listenLocally(
    createServer((request, response) => void handle(request as never, response)),
  );
  closing.push(close);
  return { kind: 'url', url: new URL(`${origin}/mcp`) };
}

async function scripted(answer: Parameters<typeof startScriptedHttp>[0]) {
  const server = await startScriptedHttp(answer);
  closing.push(server.close);
  return { ...server, target: { kind: 'url', url: server.url } as const };
}

/** A server with one tool that sleeps; `runs` counts its runs. */
function sleeper() {
  const seen = { runs: 0 };
  const make = () => {
    const server = new McpServer({ name: 'sleeper', version: '1' });
    server.registerTool('slow', { inputSchema: z.object({ ms: z.number() }) }, async ({ ms }) => {
      seen.runs += 1;
      await pause(ms);
      return { content: [{ type: 'text', text: `slept ${ms}` }] };
    });
    return server;
  };
  return { seen, make };
}

describe('an error of a server at a URL', () => {
  it('ends nothing but its own request over HTTP, and gives no count of another one back', async () => {
    const { seen, make } = sleeper();
    const options = { server: await modernServer(make) };
    const grants = { alice: {}, bob: {} };
    const policy = { tools: { slow: limit(2) } };
    await using gateway = await HttpGateway.start({ policy, options, grants });
    for (let i = 0; i < 4; i++) {
      const before = seen.runs;
      const call = postModern(gateway, 'tools/call', { name: 'slow', arguments: { ms: 300 } });
      if (i < 2) await eventually(() => seen.runs).toBe(before + 1);
      const unknown = await postModern(gateway, 'foo/bar');
      expect(unknown).toMatchObject({ status: 404, body: { id: 1, error: { code: -32601 } } });
      const text = i < 2 ? 'slept 300' : 'Denied by policy';
      expect(JSON.stringify((await call).body)).toContain(text);
    }
    expect(seen.runs).toBe(2);
  });

  it('leaves the gateway on standard input and output alive', async () => {
    const { seen, make } = sleeper();
    const options = { server: await modernServer(make) };
    const policy = { tools: { slow: limit(2) } };
    await using gateway = await GatewayUnderTest.start({ policy, options });
    const client = RawClient.stateless(gateway);
    for (let i = 0; i < 3; i++) {
      client.send(modernCall(2 * i, 'slow', { ms: 200 }));
      if (i < 2) await eventually(() => seen.runs).toBe(i + 1);
      client.send(modernLine(2 * i + 1, 'completion/complete'));
      const answers = [await client.next(), await client.next()];
      expect(answers.find(({ id }) => id === 2 * i + 1)).toMatchObject({ error: { code: -32601 } });
      expect(JSON.stringify(answers)).toContain(i < 2 ? 'slept 200' : 'Denied by policy');
    }
    expect(seen.runs).toBe(2);
  });

  it('keeps the status and the data that the specification gives it', async () => {
    const options = { server: await modernServer(sleeper().make) };
    await using gateway = await HttpGateway.start({ policy: { default: 'allow' }, options });
    const old = await postModern(
      gateway,
      'tools/list',
      { _meta: envelope({}, '2099-01-01') },
      { headers: { 'mcp-protocol-version': '2099-01-01' } },
    );
    expect(old.status).toBe(400);
    expect(old.body).toMatchObject({
      id: 1,
      error: { code: -32022, data: { supported: ['2026-07-28'], requested: '2099-01-01' } },
    });
  });

  it.each([
    [400, -32020, 400],
    [404, -32601, 404],
    [403, -32000, 403],
    [409, -32000, 409],
    [422, -32099, 422],
    [429, -32005, 429],
    [500, -32603, 500],
    [503, -32000, 503],
    // The gateway's own credentials are meant, and not the client's.
    [401, -32001, 502],
  ])('of HTTP %i with %i is passed on, under the id of its request', async (status, code, out) => {
    const ids: unknown[] = [null, undefined, 'of nobody', 7];
    const server = await scripted(({ message }, response) => {
      if (message.method === 'tools/list') return reply(response, 500, 'no list');
      const body = {
        jsonrpc: '2.0',
        id: ids.shift(),
        error: { code, message: 'No.', data: { a: 1 } },
      };
      reply(response, status, body);
    });
    const options = { server: server.target };
    const policy = { default: 'allow' };
    await using http = await HttpGateway.start({ policy, options });
    await using stdio = await GatewayUnderTest.start({ policy, options });
    const client = RawClient.stateless(stdio);
    const error = { code, message: 'No.', data: { a: 1 } };
    for (const method of ['resources/list', 'tools/call']) {
      const params = method === 'tools/call' ? { name: 'x' } : {};
      const answer = await postModern(http, method, params);
      expect(answer).toEqual({ status: out, body: { jsonrpc: '2.0', id: 1, error } });
      client.send(modernLine(5, method, params));
      expect(await client.next()).toEqual({ jsonrpc: '2.0', id: 5, error });
    }
  });

  it('that is no JSON-RPC is named to its own request, and ends nothing', async () => {
    const server = await scripted((arrived, response) => {
      if (arrived.message.method !== 'ping') return void response.writeHead(404).end('<p>gone');
      reply(response, 200, result(arrived, {}));
    });
    const options = { server: server.target };
    await using gateway = await GatewayUnderTest.start({ policy: { default: 'allow' }, options });
    const client = RawClient.stateless(gateway);
    client.send(modernLine(1, 'resources/list'));
    expect(await client.next()).toMatchObject({ id: 1, error: { code: -32000 } });
    client.send(modernLine(2, 'ping'));
    expect(await client.next()).toMatchObject({ id: 2, result: {} });
  });

  it('of 404 ends a session only when the request carried its id, and no method was unknown', async () => {
    let sessions = 0;
    let forgotten = false;
    const server = await scripted(({ message, headers }, response) => {
      const { id } = message;
      if (message.method === 'initialize') {
        response.setHeader('mcp-session-id', `s${++sessions}`);
        const serverInfo = { name: 's', version: '1' };
        const value = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo };
        return reply(response, 200, { jsonrpc: '2.0', id, result: value });
      }
      expect(headers['mcp-session-id']).toBe(`s${sessions}`);
      const code = forgotten ? -32001 : -32601;
      reply(response, 404, { jsonrpc: '2.0', id: null, error: { code, message: 'Not found.' } });
    });
    const options = { server: server.target };
    await using gateway = await GatewayUnderTest.start({ policy: { default: 'allow' }, options });
    const client = await RawClient.open(gateway);
    client.send('{"jsonrpc":"2.0","id":1,"method":"foo/bar"}');
    expect(await client.next()).toMatchObject({ id: 1, error: { code: -32601 } });
    client.send('{"jsonrpc":"2.0","id":2,"method":"foo/bar"}');
    expect(await client.next()).toMatchObject({ id: 2, error: { code: -32601 } });
    forgotten = true;
    client.send('{"jsonrpc":"2.0","id":3,"method":"foo/bar"}');
    expect(await client.next()).toMatchObject({ id: 3, error: { code: -32001 } });
    expect(await gateway.ended).toBe('server');
  });
});

describe('what a call reserved', () => {
  it('stays counted when its tool ran and wants what the client cannot give (SDK 2.4.0: 400, -32021)', async () => {
    let runs = 0;
    const options = {
      server: await modernServer(() => {
        const server = new McpServer({ name: 'asker', version: '1' });
        server.registerTool('ask', {}, () => {
          runs += 1;
          const requestedSchema = { type: 'object', properties: {} } as const;
          const colour = inputRequired.elicit({ message: 'Which?', requestedSchema });
          return inputRequired({ inputRequests: { colour } });
        });
        return server;
      }),
    };
    await using gateway = await HttpGateway.start({
      policy: { tools: { ask: limit(2) } },
      options,
    });
    for (let i = 0; i < 2; i++) {
      const refused = await postModern(gateway, 'tools/call', { name: 'ask' });
      expect(refused).toMatchObject({ status: 400, body: { error: { code: -32021 } } });
    }
    const third = await postModern(gateway, 'tools/call', { name: 'ask' });
    expect(third.body).toMatchObject({ result: { isError: true } });
    expect(runs).toBe(2);
  });

  it.each([
    ['an error inside the server', -32603, false],
    ['an error of its own', -32010, false],
    ['a method that it lacks', -32601, true],
    ['arguments that it does not take', -32602, true],
  ])('after %s: %i', async (_words, code, comesBack) => {
    let runs = 0;
    const options = {
      server: await modernServer(() => {
        const server = new Server({ name: 's', version: '1' }, { capabilities: { tools: {} } });
        server.setRequestHandler('tools/list', () => ({ tools: [] }));
        server.setRequestHandler('tools/call', () => {
          runs += 1;
          throw new ProtocolError(code, 'No.');
        });
        return server;
      }),
    };
    await using gateway = await HttpGateway.start({ policy: { tools: { t: limit(1) } }, options });
    const first = await postModern(gateway, 'tools/call', { name: 't' });
    // The SDK answers errors of its handlers with 200; what it says is what goes on.
    expect(first).toMatchObject({ status: 200, body: { error: { code } } });
    const second = await postModern(gateway, 'tools/call', { name: 't' });
    if (comesBack) expect(second.body).toMatchObject({ error: { code } });
    else expect(second.body).toMatchObject({ result: { isError: true } });
    expect(runs).toBe(comesBack ? 2 : 1);
  });

  it('stays counted after "invalid params" of a tool with an output schema, which may mean its output', async () => {
    const inputSchema = { type: 'object' };
    const tools = [{ name: 't', inputSchema, outputSchema: { type: 'object' } }];
    const server = await scripted((arrived, response) => {
      if (arrived.message.method === 'tools/list')
        return reply(response, 200, result(arrived, { tools }));
      const error = { code: -32602, message: 'no structured content' };
      reply(response, 200, { jsonrpc: '2.0', id: arrived.message.id, error });
    });
    const options = { server: server.target };
    await using gateway = await HttpGateway.start({ policy: { tools: { t: limit(1) } }, options });
    await postModern(gateway, 'tools/call', { name: 't' });
    const second = await postModern(gateway, 'tools/call', { name: 't' });
    expect(second.body).toMatchObject({ result: { isError: true } });
    expect(server.calls()).toHaveLength(1);
  });

  it('stays counted after an error that comes when progress was told', async () => {
    const server = await scripted(({ message }, response) => {
      if (message.method === 'tools/list') return reply(response, 500, null);
      const { progressToken = null } = (message.params?.['_meta'] ?? {}) as JsonObject;
      const progress = {
        jsonrpc: '2.0',
        method: 'notifications/progress',
        params: { progressToken, progress: 1 },
      };
      const error = { jsonrpc: '2.0', id: message.id, error: { code: -32602, message: 'Late.' } };
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      for (const one of [progress, error]) response.write(`data: ${JSON.stringify(one)}\n\n`);
      response.end();
    });
    const options = { server: server.target };
    await using gateway = await HttpGateway.start({ policy: { tools: { t: limit(1) } }, options });
    const params = { name: 't', _meta: { ...envelope(), progressToken: 1 } };
    expect((await postModern(gateway, 'tools/call', params)).body).toMatchObject({
      error: { code: -32602 },
    });
    expect((await postModern(gateway, 'tools/call', params)).body).toMatchObject({
      result: { isError: true },
    });
    expect(server.calls()).toHaveLength(1);
  });

  it.each<[string, Parameters<typeof startScriptedHttp>[0]]>([
    ['the connection breaks before an answer', (_arrived, response) => void response.destroy()],
    [
      'the stream breaks in the middle',
      (_arrived, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': here\n\n');
        setTimeout(() => response.destroy(), 20);
      },
    ],
    [
      'the stream ends without an answer',
      (_arrived, response) =>
        void response.writeHead(200, { 'content-type': 'text/event-stream' }).end(': bye\n\n'),
    ],
    [
      'the server says 502',
      (_arrived, response) => void response.writeHead(502).end('bad gateway'),
    ],
    ['the answer is no JSON', (_arrived, response) => void response.end('hello')],
  ])('stays counted when %s', async (_words, drop) => {
    const server = await scripted((arrived, response) => {
      if (arrived.message.method === 'tools/list') return reply(response, 500, null);
      drop(arrived, response);
    });
    const options = { server: server.target };
    await using gateway = await HttpGateway.start({ policy: { tools: { t: limit(1) } }, options });
    const first = await postModern(gateway, 'tools/call', { name: 't' });
    expect(first.body).toMatchObject({ id: 1, error: { code: -32000 } });
    const second = await postModern(gateway, 'tools/call', { name: 't' });
    expect(second.body).toMatchObject({ result: { isError: true } });
    expect(server.calls()).toHaveLength(1);
  });

  it('comes back when there is no connection, and the call works when there is one again', async () => {
    const answer = (arrived: Arrived, response: Parameters<typeof reply>[0]) =>
      reply(response, 200, result(arrived, { content: [], tools: [] }));
    const { url, close } = await startScriptedHttp(answer);
    await close();
    const options = { server: { kind: 'url', url } as const };
    await using gateway = await HttpGateway.start({ policy: { tools: { t: limit(1) } }, options });
    for (let i = 0; i < 2; i++) {
      const refused = await postModern(gateway, 'tools/call', { name: 't' });
      expect(JSON.stringify(refused.body)).toMatch(/-32000.*cannot be reached.*ECONNREFUSED/);
    }
    const back = createServer(async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk);
      answer({ message: JSON.parse(Buffer.concat(chunks).toString()), headers: {} }, response);
    });
    await new Promise<void>((resolve) => back.listen(Number(url.port), '127.0.0.1', resolve));
    closing.push(async () => void back.close());
    const third = await postModern(gateway, 'tools/call', { name: 't' });
    expect(third.body).toMatchObject({ result: { content: [] } });
  });
});

describe('requests of one grant over HTTP', () => {
  it('cannot cancel each other by a message', async () => {
    const { seen, make } = sleeper();
    const options = { server: await modernServer(make) };
    await using gateway = await HttpGateway.start({ policy: { default: 'allow' }, options });
    const call = postModern(gateway, 'tools/call', { name: 'slow', arguments: { ms: 400 } });
    await eventually(() => seen.runs).toBe(1);
    for (const requestId of ['exchange-1', 1]) {
      const cancel = {
        jsonrpc: '2.0',
        method: 'notifications/cancelled',
        params: { requestId, _meta: envelope() },
      };
      const { status } = await gateway.post(
        {
          'content-type': 'application/json',
          accept: 'application/json, text/event-stream',
          authorization: `Bearer ${gateway.tokens.get('alice')}`,
          'mcp-protocol-version': '2026-07-28',
        },
        JSON.stringify(cancel),
      );
      expect(status).toBe(202);
    }
    expect(JSON.stringify((await call).body)).toContain('slept 400');
  });

  it('keep their session while they have no answer, however many sessions are opened beside it', async () => {
    const waiting: (() => void)[] = [];
    const server = await scripted(({ message: { id, method } }, response) => {
      const serverInfo = { name: 's', version: '1' };
      const value = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo };
      if (method === 'initialize')
        return reply(response, 200, { jsonrpc: '2.0', id, result: value });
      if (method === 'tools/list')
        return reply(response, 200, { jsonrpc: '2.0', id, result: { tools: [] } });
      waiting.push(() => reply(response, 200, { jsonrpc: '2.0', id, result: { content: [] } }));
    });
    const options = { server: server.target };
    await using gateway = await HttpGateway.start({ policy: { default: 'allow' }, options });
    const json = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${gateway.tokens.get('alice')}`,
    };
    const open = async () => {
      const clientInfo = { name: 'old', version: '1' };
      const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'initialize', params });
      const { status, headers } = await gateway.post(json, body);
      return { status, id: String(headers['mcp-session-id']) };
    };
    const call = (session: string) => {
      const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 't' } };
      return gateway.post({ ...json, 'mcp-session-id': session }, JSON.stringify(message));
    };
    const first = call((await open()).id);
    await eventually(() => waiting).toHaveLength(1);
    const others: string[] = [];
    for (let i = 0; i < 17; i++) others.push((await open()).id);
    const calls = others.slice(-15).map(call);
    await eventually(() => waiting).toHaveLength(16);
    expect((await open()).status).toBe(503);
    for (const answer of waiting) answer();
    for (const one of [first, ...calls]) expect((await one).body).toContain('"content":[]');
    expect((await open()).status).toBe(200);
  });

  it('find a new server when the one on stdio has died of one of them', async () => {
    await using gateway = await HttpGateway.start({ policy: { default: 'allow' } });
    for (let i = 0; i < 2; i++) {
      const crashed = await postModern(gateway, 'tools/call', { name: 'crash' });
      expect(crashed.body).toMatchObject({ id: 1, error: { code: -32000 } });
      const echo = await postModern(gateway, 'tools/call', { name: 'echo' });
      expect(echo.body).toMatchObject({ result: { content: [{ text: '{}' }] } });
    }
  });
});
