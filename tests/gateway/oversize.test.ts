import { expect, it } from 'vitest';
import { MAX_MESSAGE_BYTES } from '../../src/gateway/lines.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';
import { modernLine } from '../support/mcp/modern-request.ts';
import { RawClient } from '../support/mcp/raw-client.ts';
import { reply, result, startScriptedHttp } from '../support/mcp/scripted-http.ts';
import { LONG } from '../support/size.ts';

const policy = { default: 'allow' };
const SIZE = MAX_MESSAGE_BYTES + 1;

/** Answers `huge` with more than the gateway reads, and everything else with an empty result. */
const STDIO_SERVER = `
  require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
    const { id, method } = JSON.parse(line);
    const result = { text: method === 'huge' ? 'x'.repeat(${SIZE}) : '' };
    if (id !== undefined) process.stdout.write(JSON.stringify({ result, jsonrpc: '2.0', id }) + '\\n');
  });
`;

async function check(gateway: GatewayUnderTest): Promise<void> {
  const client = RawClient.stateless(gateway);
  client.send(modernLine(1, 'huge'));
  client.send(modernLine(2, 'small'));
  const answers = [await client.next(), await client.next()];
  expect(answers.find(({ id }) => id === 2)).toMatchObject({ result: {} });
  expect(answers.find(({ id }) => id === 1)).toEqual({
    jsonrpc: '2.0',
    id: 1,
    error: {
      code: -32000,
      message: 'The server sent a message of more than 64 MiB, which the gateway does not read.',
    },
  });
  client.send(modernLine(3, 'small'));
  expect(await client.next()).toMatchObject({ id: 3, result: {} });
}

it('the client is told that an answer of a server on stdio is too large, and goes on', async () => {
  await using gateway = await GatewayUnderTest.start({
    policy,
    server: [process.execPath, '-e', STDIO_SERVER],
  });
  await check(gateway);
});

it.each(LONG ? ['application/json', 'text/event-stream'] : ['text/event-stream'])(
  'the client is told that an answer of a server at a URL is too large, and goes on: %s',
  async (type) => {
    const server = await startScriptedHttp((arrived, response) => {
      if (arrived.message.method !== 'huge') return reply(response, 200, result(arrived, {}));
      const text = JSON.stringify(result(arrived, { text: 'x'.repeat(SIZE) }));
      response.writeHead(200, { 'content-type': type });
      response.end(type === 'application/json' ? text : `id: 1\ndata: ${text}\n\n`);
    });
    {
      const options = { server: { kind: 'url', url: server.url } as const };
      await using gateway = await GatewayUnderTest.start({ policy, options });
      await check(gateway);
    }
    await server.close();
  },
);
