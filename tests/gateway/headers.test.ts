import { createServer } from 'node:http';
import { Client } from '@modelcontextprotocol/client';
import { toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { JsonObject } from '../../src/domain/record/json.ts';
import { listenLocally } from '../support/listen-locally.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';
import { HttpGateway } from '../support/mcp/http-gateway.ts';
import { modernCall, modernLine, postModern } from '../support/mcp/modern-request.ts';
import { RawClient } from '../support/mcp/raw-client.ts';
import { type Arrived, reply, result, startScriptedHttp } from '../support/mcp/scripted-http.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const policy = { default: 'allow' };
const modern = { versionNegotiation: { mode: { pin: '2026-07-28' } } } as const;
const limit = { limits: [{ counter: 'n', window: 'day', max: 1, scope: 'grant' }] };

/** A server of the SDK, which checks the headers itself, with arguments that want one. */
async function strictServer(): Promise<{ kind: 'url'; url: URL }> {
  const header = (name: string) => ({ 'x-mcp-header': name });
  const inputSchema = z.object({
    region: z.string().meta(header('Region')),
    count: z.int().meta(header('Count')).optional(),
    where: z.object({ dry: z.boolean().meta(header('Dry-Run')) }).optional(),
    free: z.string().optional(),
  });
  const make = () => {
    const server = new McpServer({ name: 'strict', version: '1' });
    server.registerTool('strict', { inputSchema }, (args) => ({
      content: [{ type: 'text', text: JSON.stringify(args) }],
    }));
    return server;
  };
  const handle = toNodeHandler(createMcpHandler(make, { legacy: 'reject' }));
  const { origin, close } = await listenLocally(
    createServer((request, response) => void handle(request as never, response)),
  );
  closing.push(close);
  return { kind: 'url', url: new URL(`${origin}/mcp`) };
}

/** A server whose list is what `tools` says at the moment, and that answers a call with its headers. */
async function listing(
  tools: () => JsonObject[],
  page = 100,
  refuses: (one: Arrived) => boolean = () => false,
) {
  const server = await startScriptedHttp((arrived, response) => {
    const { method, params = {}, id } = arrived.message;
    if (method === 'tools/list') {
      const start = Number(params['cursor'] ?? 0);
      const next = start + page < tools().length ? { nextCursor: String(start + page) } : {};
      const value = { tools: tools().slice(start, start + page), ttlMs: 0, cacheScope: 'private' };
      return reply(response, 200, result(arrived, { ...value, ...next }));
    }
    if (refuses(arrived)) {
      const error = { code: -32020, message: 'Header mismatch.' };
      return reply(response, 400, { jsonrpc: '2.0', id, error });
    }
    reply(response, 200, result(arrived, { content: [] }));
  });
  closing.push(server.close);
  const lists = () => server.arrived.filter(({ message }) => message.method === 'tools/list');
  return { ...server, lists, options: { server: { kind: 'url', url: server.url } as const } };
}

const tool = (name: string, property: JsonObject): JsonObject => ({
  name,
  inputSchema: { type: 'object', properties: { a: property } },
});
const wants = (header: string) => ({ type: 'string', 'x-mcp-header': header });

describe('headers for a server at a URL', () => {
  it.each<[string, JsonObject]>([
    ['plain', { region: 'us-west1' }],
    ['a number', { region: 'eu', count: -7 }],
    ['nested', { region: 'eu', where: { dry: false } }],
    ['beyond ASCII', { region: 'Zürich, 世界' }],
    ['empty', { region: '' }],
    ['with spaces around it', { region: ' eu ' }],
    ['with a line break', { region: 'a\r\nMcp-Param-Count: 1' }],
    ['like the encoding itself', { region: '=?base64?eA==?=' }],
  ])('are made for a client on stdio, without a list of its own: %s', async (_words, args) => {
    const options = { server: await strictServer() };
    await using gateway = await GatewayUnderTest.start({ policy, options });
    const client = new Client({ name: 'c', version: '1' }, modern);
    await client.connect(new StdioServerTransport(gateway.fromGateway, gateway.toGateway));
    const { content } = await client.callTool({ name: 'strict', arguments: args });
    expect(content).toEqual([{ type: 'text', text: JSON.stringify(args) }]);
    await client.close();
  });

  it('pass through for a client over HTTP that sends its own', async () => {
    const options = { server: await strictServer() };
    await using gateway = await HttpGateway.start({ policy, options });
    const client = await gateway.connect('alice', modern);
    await client.listTools();
    const args = { region: 'Zürich', count: 3, where: { dry: true } };
    const { content } = await client.callTool({ name: 'strict', arguments: args });
    expect(JSON.stringify(content)).toContain('Zürich');
    await client.close();
  });

  it('name the tool as a header can carry it', async () => {
    const server = await listing(() => []);
    await using gateway = await GatewayUnderTest.start({ policy, options: server.options });
    const client = RawClient.stateless(gateway);
    client.send(modernCall(1, 'tëst'));
    await client.next();
    expect(server.calls()[0]?.headers).toMatchObject({
      'mcp-method': 'tools/call',
      'mcp-name': '=?base64?dMOrc3Q=?=',
    });
  });

  it('follow a list of many pages, which is asked for once', async () => {
    const many = Array.from({ length: 7 }, (_, n) => tool(`t${n}`, wants(`H${n}`)));
    const server = await listing(() => many, 2);
    await using gateway = await GatewayUnderTest.start({ policy, options: server.options });
    const client = RawClient.stateless(gateway);
    for (const [id, name] of ['t6', 't0', 'unknown', 'unknown'].entries()) {
      client.send(modernCall(id, name, { a: 'x' }));
      await client.next();
    }
    expect(server.calls()[0]?.headers).toMatchObject({ 'mcp-param-h6': 'x', 'mcp-name': 't6' });
    expect(server.calls()[1]?.headers).toMatchObject({ 'mcp-param-h0': 'x' });
    expect(server.lists()).toHaveLength(4);
    expect(server.lists()[3]?.message.params).toMatchObject({
      cursor: '6',
      _meta: { 'io.modelcontextprotocol/protocolVersion': '2026-07-28' },
    });
  });

  it('are written anew, once, when the server has changed what it declares', async () => {
    let declared = 'Old';
    const server = await listing(
      () => [tool('t', wants(declared))],
      100,
      ({ headers }) => headers['mcp-param-new'] === undefined,
    );
    await using gateway = await GatewayUnderTest.start({
      policy: { tools: { t: limit } },
      options: server.options,
    });
    const client = RawClient.stateless(gateway);
    client.send(modernLine(1, 'tools/list'));
    await client.next();
    declared = 'New';
    client.send(modernCall(2, 't', { a: 'x' }));
    expect(await client.next()).toMatchObject({ id: 2, result: { content: [] } });
    expect(
      server.calls().map(({ headers }) => [headers['mcp-param-old'], headers['mcp-param-new']]),
    ).toEqual([
      ['x', undefined],
      [undefined, 'x'],
    ]);
    client.send(modernCall(3, 't', { a: 'x' }));
    expect(await client.next()).toMatchObject({ result: { isError: true } });
  });

  it('that the server keeps refusing are refused to the client, and not sent again', async () => {
    const server = await listing(
      () => [tool('t', wants('H'))],
      100,
      () => true,
    );
    await using gateway = await GatewayUnderTest.start({ policy, options: server.options });
    const client = RawClient.stateless(gateway);
    client.send(modernCall(1, 't', { a: 'x' }));
    expect(await client.next()).toMatchObject({ id: 1, error: { code: -32020 } });
    expect(server.calls()).toHaveLength(1);
  });

  it('do without a list when the server gives none', async () => {
    const server = await startScriptedHttp((arrived, response) => {
      if (arrived.message.method === 'tools/list') return void response.writeHead(500).end();
      reply(response, 200, result(arrived, { content: [] }));
    });
    closing.push(server.close);
    const options = { server: { kind: 'url', url: server.url } as const };
    await using gateway = await GatewayUnderTest.start({ policy, options });
    const client = RawClient.stateless(gateway);
    client.send(modernCall(1, 't', { a: 'x' }));
    expect(await client.next()).toMatchObject({ result: { content: [] } });
  });
});

describe('a tool whose header declaration is invalid', () => {
  const tools = () => [
    tool('good', wants('A')),
    tool('bad', { type: 'object', 'x-mcp-header': 'A' }),
    tool('worse', wants('a b')),
  ];

  it('is left out of the list of a server at a URL, and the gateway says why', async () => {
    const server = await listing(tools);
    await using gateway = await GatewayUnderTest.start({ policy, options: server.options });
    const client = RawClient.stateless(gateway);
    client.send(modernLine(1, 'tools/list'));
    expect(await client.next()).toMatchObject({ result: { tools: [{ name: 'good' }] } });
    expect(gateway.said.join('\n')).toMatch(/"bad" is left out.*\n.*"worse" is left out/);
  });

  it('stays in a list of the older protocol, which knows no such headers', async () => {
    const server = await listing(tools);
    await using gateway = await GatewayUnderTest.start({ policy, options: server.options });
    const client = RawClient.stateless(gateway);
    client.send('{"jsonrpc":"2.0","id":1,"method":"tools/list"}');
    const { result: list } = await client.next();
    expect(list).toMatchObject({ tools: [{}, {}, {}] });
  });
});

describe('headers of a client over HTTP', () => {
  const call = { name: 'where', arguments: { region: 'eu' } };
  const ok = { 'mcp-param-region': 'eu' };
  const refused: [string, Record<string, string | null>][] = [
    ['no version', { ...ok, 'mcp-protocol-version': null }],
    ['another version', { ...ok, 'mcp-protocol-version': '2026-07-29' }],
    ['no method', { ...ok, 'mcp-method': null }],
    ['another method', { ...ok, 'mcp-method': 'tools/list' }],
    ['a method in other letters', { ...ok, 'mcp-method': 'Tools/Call' }],
    ['no name', { ...ok, 'mcp-name': null }],
    ['another name', { ...ok, 'mcp-name': 'echo' }],
    ['another name, encoded', { ...ok, 'mcp-name': '=?base64?ZWNobw==?=' }],
    ['a name that is no Base64', { ...ok, 'mcp-name': '=?base64?d2hlcmU?=' }],
    ['a name twice', { ...ok, 'mcp-name': 'where, where' }],
    ['no copy of an argument', {}],
    ['a copy that says something else', { 'mcp-param-region': 'us' }],
    ['a copy that is no Base64', { 'mcp-param-region': '=?base64?ZXU?=' }],
    ['a copy of nothing', { ...ok, 'mcp-param-tier': 'gold' }],
  ];

  it('are checked before the policy, before a server on stdio and one at a URL', async () => {
    const url = await listing(() => whereTool);
    for (const options of [{}, url.options]) {
      await using gateway = await HttpGateway.start({
        policy: { tools: { where: limit } },
        options,
      });
      for (const [words, headers] of refused) {
        const { status, body } = await postModern(gateway, 'tools/call', call, { headers });
        expect([words, status, body['error']]).toMatchObject([words, 400, { code: -32020 }]);
        expect(body['id']).toBe(1);
      }
      expect(gateway.base.decisions()).toEqual([]);
      const encoded = { 'mcp-name': '=?base64?d2hlcmU=?=', 'mcp-param-region': '=?base64?ZXU=?=' };
      const good = await postModern(gateway, 'tools/call', call, { headers: encoded });
      expect(good).toMatchObject({ status: 200, body: { result: { content: expect.any(Array) } } });
      const over = await postModern(gateway, 'tools/call', call, { headers: ok });
      expect(over.body).toMatchObject({ result: { isError: true } });
    }
    expect(url.calls()).toHaveLength(1);
    expect(url.calls()[0]?.headers).toMatchObject({
      'mcp-param-region': 'eu',
      'mcp-name': 'where',
    });
  });

  it('of other requests are checked too', async () => {
    await using gateway = await HttpGateway.start({ policy });
    const read = { uri: 'test://static-text' };
    expect(await postModern(gateway, 'resources/read', read)).toMatchObject({ status: 200 });
    const headers = { 'mcp-name': 'test://static-binary' };
    expect(await postModern(gateway, 'resources/read', read, { headers })).toMatchObject({
      status: 400,
      body: { error: { code: -32020 } },
    });
  });

  it('are judged by the newest list: an old one in the gateway refuses nothing', async () => {
    let declared = 'Old';
    const server = await listing(() => [tool('t', wants(declared))]);
    await using gateway = await HttpGateway.start({ policy, options: server.options });
    const params = { name: 't', arguments: { a: 'x' } };
    const send = (headers: Record<string, string>) =>
      postModern(gateway, 'tools/call', params, { headers });
    expect((await send({ 'mcp-param-old': 'x' })).status).toBe(200);
    declared = 'New';
    expect((await send({ 'mcp-param-new': 'x' })).status).toBe(200);
    expect(await send({ 'mcp-param-old': 'x' })).toMatchObject({
      status: 400,
      body: { error: { code: -32020 } },
    });
  });
});

const whereTool: JsonObject[] = [
  {
    name: 'where',
    inputSchema: {
      type: 'object',
      properties: { region: { type: 'string', 'x-mcp-header': 'Region' } },
    },
  },
];
