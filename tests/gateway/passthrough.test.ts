import path from 'node:path';
import {
  Client,
  type JSONRPCMessage,
  StreamableHTTPClientTransport,
  type Transport,
} from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';
import { startReferenceHttp } from '../support/mcp/reference-http.ts';

const server = {
  command: process.execPath,
  args: [path.resolve('tests/support/mcp/reference-stdio.ts')],
};
const Anything = z.looseObject({});

/** Notes every message in both directions. The order between directions is not part of the protocol. */
function recorded(
  transport: Transport,
  sent: JSONRPCMessage[],
  received: JSONRPCMessage[],
): Transport {
  const send = transport.send.bind(transport);
  transport.send = (message, options) => {
    sent.push(message);
    return send(message, options);
  };
  const start = transport.start.bind(transport);
  transport.start = () => {
    const deliver = transport.onmessage;
    transport.onmessage = (message, extra) => {
      received.push(message);
      deliver?.(message, extra);
    };
    return start();
  };
  return transport;
}

/** Everything that a client can do with the reference server, one after the other. */
async function transcript(transport: Transport) {
  const sent: JSONRPCMessage[] = [];
  const received: JSONRPCMessage[] = [];
  const capabilities = { sampling: {}, elicitation: {}, roots: { listChanged: true } };
  const client = new Client({ name: 'recorder', version: '1' }, { capabilities });
  client.setRequestHandler('sampling/createMessage', () => ({
    model: 'm',
    role: 'assistant',
    content: { type: 'text', text: 'sampled' },
  }));
  client.setRequestHandler('elicitation/create', () => ({
    action: 'accept',
    content: { name: 'x' },
  }));
  const updated = new Promise<void>((resolve) =>
    client.setNotificationHandler('notifications/resources/updated', () => resolve()),
  );
  await client.connect(recorded(transport, sent, received));
  await client.ping();
  await client.listTools();
  await client.listResources();
  await client.listResourceTemplates();
  await client.readResource({ uri: 'test://static-binary' });
  await client.readResource({ uri: 'test://template/7/data' });
  await client.subscribeResource({ uri: 'test://watched-resource' });
  await updated;
  await client.unsubscribeResource({ uri: 'test://watched-resource' });
  await client.listPrompts();
  await client.getPrompt({
    name: 'test_prompt_with_arguments',
    arguments: { arg1: 'a', arg2: 'b' },
  });
  await client.complete({
    ref: { type: 'ref/prompt', name: 'test_simple_prompt' },
    argument: { name: 'arg1', value: 'par' },
  });
  await client.setLoggingLevel('debug');
  const call = (name: string, args: Record<string, unknown> = {}) =>
    client.callTool({ name, arguments: args }, { onprogress: () => {} });
  await call('test_multiple_content_types');
  await call('test_tool_with_progress');
  await call('test_tool_with_logging');
  await call('test_sampling', { prompt: 'say' });
  await call('test_elicitation', { message: 'who' });
  await call('test_error_handling');
  await call('refuse').catch(() => {});
  const stop = new AbortController();
  const waiting = client.callTool({ name: 'wait', arguments: {} }, { signal: stop.signal });
  setTimeout(() => stop.abort('enough'), 30);
  await waiting.catch(() => {});
  await client.request({ method: 'acme/unknown', params: { a: 1 } }, Anything).catch(() => {});
  await client.notification({ method: 'notifications/roots/list_changed' });
  await client.ping();
  await client.close();
  return { sent, received };
}

describe('what no policy speaks of', () => {
  it('passes through: the transcript with the gateway is the transcript without it', async () => {
    const direct = await transcript(new StdioClientTransport(server));
    await using gateway = await GatewayUnderTest.start({ policy: { default: 'allow' } });
    const through = await transcript(
      new StdioServerTransport(gateway.fromGateway, gateway.toGateway),
    );
    expect(direct.received.length).toBeGreaterThan(30);
    expect(through).toEqual(direct);
    expect(gateway.seen()).toEqual(direct.sent);
  });

  it('passes through from a client on stdio to a server at a URL', async () => {
    const remote = await startReferenceHttp();
    const direct = await transcript(new StreamableHTTPClientTransport(remote.url));
    {
      const options = { server: { kind: 'url', url: remote.url } } as const;
      await using gateway = await GatewayUnderTest.start({ policy: { default: 'allow' }, options });
      const through = await transcript(
        new StdioServerTransport(gateway.fromGateway, gateway.toGateway),
      );
      expect(through).toEqual(direct);
    }
    await remote.close();
  });

  it('keeps a server’s line to the last byte, numbers included', async () => {
    const line = '{"jsonrpc":"2.0","id":0,"result":{"n":12345678901234567890, "f":1.0,"e":1e-07}}';
    const program = `process.stdin.once('data',()=>console.log(${JSON.stringify(line)}));process.stdin.resume()`;
    await using gateway = await GatewayUnderTest.start({
      policy: {},
      server: [process.execPath, '-e', program],
    });
    const chunk = new Promise((resolve) => gateway.fromGateway.once('data', resolve));
    gateway.toGateway.write('{"jsonrpc":"2.0","id":0,"method":"acme/numbers"}\n');
    expect(String(await chunk)).toBe(`${line}\n`);
  });
});
