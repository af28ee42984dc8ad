import path from 'node:path';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/mcp/eventually.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';
import { HttpGateway } from '../support/mcp/http-gateway.ts';
import { startReferenceHttp } from '../support/mcp/reference-http.ts';

const limit = (max: number) => ({ limits: [{ counter: 'n', window: 'day', max, scope: 'grant' }] });
const modern = { versionNegotiation: { mode: { pin: '2026-07-28' } } } as const;
const approval = { action: 'require_approval', reason: 'Ask first.', ...limit(1) };

type Answers = () => { action: 'accept' | 'decline'; content?: Record<string, string> };

async function stdioClient(
  gateway: GatewayUnderTest,
  answer: Answers | null,
  asked: string[] = [],
) {
  const capabilities = answer === null ? {} : { elicitation: { form: {} } };
  const client = new Client({ name: 'modern', version: '1' }, { capabilities, ...modern });
  if (answer !== null) {
    client.setRequestHandler('elicitation/create', (request) => {
      asked.push(request.params.message);
      return answer();
    });
  }
  await client.connect(new StdioServerTransport(gateway.fromGateway, gateway.toGateway));
  return client;
}

describe('MCP 2026-07-28 on stdio', () => {
  it('is judged and filtered like the older protocol', async () => {
    const policy = { default: 'allow', hide: ['crash'], tools: { echo: limit(1) } };
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await stdioClient(gateway, null);
    expect((await client.listTools()).tools.map((tool) => tool.name)).not.toContain('crash');
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBeUndefined();
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBe(true);
    expect((await client.callTool({ name: 'crash', arguments: {} })).isError).toBe(true);
    expect(gateway.seenCalls()).toHaveLength(1);
  });

  it('asks by a result that wants input; the server sees neither question nor answer', async () => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: approval } } });
    const asked: string[] = [];
    const client = await stdioClient(
      gateway,
      () => ({ action: 'accept', content: { decision: 'allow' } }),
      asked,
    );
    const result = await client.callTool({ name: 'echo', arguments: { a: 1 } });
    expect(result.content).toEqual([{ type: 'text', text: '{"a":1}' }]);
    expect(asked).toHaveLength(1);
    expect(gateway.seenCalls()).toHaveLength(1);
    expect(Object.keys(gateway.seenCalls()[0] ?? {}).sort()).toEqual([
      '_meta',
      'arguments',
      'name',
    ]);
    expect((await client.callTool({ name: 'echo', arguments: { a: 1 } })).isError).toBe(true);
  });

  it.each([
    ['the person declines', () => ({ action: 'decline' as const }), 'declined'],
    ['the client cannot ask', null, 'cannot ask'],
  ])('denies when %s', async (_words, answer, says) => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: approval } } });
    const client = await stdioClient(gateway, answer);
    const result = await client.callTool({ name: 'echo', arguments: {} });
    expect(result.isError).toBe(true);
    expect(JSON.stringify(result.content)).toContain(says);
    expect(gateway.seenCalls()).toEqual([]);
  });

  it('counts a call whose server wants input once, and gives the server its own state back', async () => {
    await using gateway = await GatewayUnderTest.start({
      policy: { tools: { needs_input: limit(1) } },
    });
    const client = await stdioClient(gateway, () => ({
      action: 'accept',
      content: { colour: 'red' },
    }));
    const result = await client.callTool({ name: 'needs_input', arguments: {} });
    expect(JSON.stringify(result.content)).toContain('red');
    expect(JSON.stringify(result.content)).toContain('server-state');
    expect(gateway.seenCalls()).toHaveLength(2);
    expect((await client.callTool({ name: 'needs_input', arguments: {} })).isError).toBe(true);
  });
});

describe('MCP 2026-07-28 over HTTP', () => {
  it('serves clients side by side whose request ids are the same', async () => {
    const policy = {
      tools: { echo: {}, test_tool_with_progress: {}, wait: {}, approve: approval },
    };
    const server = await startReferenceHttp();
    for (const target of [{}, { server: { kind: 'url', url: server.url } as const }]) {
      await using gateway = await HttpGateway.start({ policy, options: target });
      const clients = await Promise.all([
        gateway.connect('alice', modern),
        gateway.connect('alice', modern),
      ]);
      const texts = await Promise.all(
        clients.map(async (client, i) => {
          const progress: number[] = [];
          const onprogress = (step: { progress: number }) => void progress.push(step.progress);
          await client.callTool({ name: 'test_tool_with_progress', arguments: {} }, { onprogress });
          const result = await client.callTool({ name: 'echo', arguments: { i } });
          return { progress, content: JSON.stringify(result.content) };
        }),
      );
      expect(texts).toEqual([
        { progress: [0, 50, 100], content: expect.stringContaining('\\"i\\":0') },
        { progress: [0, 50, 100], content: expect.stringContaining('\\"i\\":1') },
      ]);
      for (const client of clients) await client.close();
    }
    await server.close();
  });

  it('passes on the headers that copy arguments, to a server at a URL', async () => {
    const server = await startReferenceHttp();
    {
      const options = { server: { kind: 'url', url: server.url } } as const;
      await using gateway = await HttpGateway.start({ policy: { tools: { where: {} } }, options });
      const client = await gateway.connect('alice', modern);
      await client.listTools();
      const result = await client.callTool({ name: 'where', arguments: { region: 'eu' } });
      expect(result.content).toEqual([{ type: 'text', text: 'eu' }]);
      await client.close();
    }
    await server.close();
  });

  it('asks by a result, and refuses an approval that is used twice, for other arguments, or by another grant', async () => {
    const policy = { tools: { echo: { action: 'require_approval', reason: 'Ask first.' } } };
    await using gateway = await HttpGateway.start({ policy, grants: { alice: {}, bob: {} } });
    const client = await gateway.connect(
      'alice',
      { ...modern, capabilities: { elicitation: {} } },
      (open) =>
        open.setRequestHandler('elicitation/create', () => ({
          action: 'accept',
          content: { decision: 'allow' },
        })),
    );
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBeUndefined();
    await client.close();
    const send = async (grant: string, args: object, more: object = {}) => {
      const params = {
        name: 'echo',
        arguments: args,
        ...more,
        _meta: {
          'io.modelcontextprotocol/protocolVersion': '2026-07-28',
          'io.modelcontextprotocol/clientInfo': { name: 'raw', version: '1' },
          'io.modelcontextprotocol/clientCapabilities': { elicitation: {} },
        },
      };
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        authorization: `Bearer ${gateway.tokens.get(grant)}`,
        'mcp-protocol-version': '2026-07-28',
        'mcp-method': 'tools/call',
        'mcp-name': 'echo',
      };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params });
      const answer = await gateway.post(headers, body);
      return JSON.parse(answer.body).result;
    };
    const approve = async () => {
      const { requestState } = await send('alice', { a: 1 });
      return {
        requestState,
        inputResponses: {
          'gateway-approval': { action: 'accept', content: { decision: 'allow' } },
        },
      };
    };
    const seen = () => gateway.base.seenCalls().length;
    const before = seen();
    const approved = await approve();
    expect((await send('alice', { a: 1 }, approved)).isError).toBeUndefined();
    expect(seen()).toBe(before + 1);
    expect(await send('alice', { a: 1 }, approved)).toMatchObject({ isError: true });
    expect(await send('alice', { a: 2 }, await approve())).toMatchObject({ isError: true });
    expect(await send('bob', { a: 1 }, await approve())).toMatchObject({ isError: true });
    const forged = { ...(await approve()), requestState: 'gateway.forged' };
    expect(await send('alice', { a: 1 }, forged)).toMatchObject({ isError: true });
    const unasked = { inputResponses: approved.inputResponses };
    expect(await send('alice', { a: 1 }, unasked)).toMatchObject({ resultType: 'input_required' });
    expect(seen()).toBe(before + 1);
  });

  it('passes a cancellation on when the client drops the stream', async () => {
    await using gateway = await HttpGateway.start({ policy: { tools: { wait: {} } } });
    const client = await gateway.connect('alice', modern);
    const stop = new AbortController();
    const waiting = client.callTool({ name: 'wait', arguments: {} }, { signal: stop.signal });
    await eventually(() => gateway.base.seenCalls()).toHaveLength(1);
    stop.abort();
    await expect(waiting).rejects.toThrow();
    await eventually(() =>
      gateway.base.seen().some((message) => message['method'] === 'notifications/cancelled'),
    ).toBe(true);
    await client.close();
  });

  it('falls back to a session when the server knows only the older protocol', async () => {
    await using gateway = await HttpGateway.start({
      policy: { default: 'allow' },
      server: [
        process.execPath,
        path.resolve('node_modules/@modelcontextprotocol/server-memory/dist/index.js'),
      ],
    });
    const client = new Client(
      { name: 'auto', version: '1' },
      { versionNegotiation: { mode: 'auto' } },
    );
    const headers = { authorization: `Bearer ${gateway.tokens.get('alice')}` };
    await client.connect(
      new StreamableHTTPClientTransport(gateway.url, { requestInit: { headers } }),
    );
    expect((await client.listTools()).tools.length).toBeGreaterThan(5);
    await client.close();
  });
});
