import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eventually } from '../support/mcp/eventually.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';
import { RawClient } from '../support/mcp/raw-client.ts';

const call = (params: string, id = '1') =>
  `{"jsonrpc":"2.0","id":${id},"method":"tools/call","params":${params}}`;

let gateway: GatewayUnderTest;
let client: RawClient;

beforeAll(async () => {
  gateway = await GatewayUnderTest.start({ policy: { tools: { echo: {}, wait: {} } } });
  client = await RawClient.open(gateway);
});
afterAll(() => gateway[Symbol.asyncDispose]());

/** Sends a line, and says what came back and what the server saw of it. */
async function exchange(line: string) {
  const before = gateway.seenCalls().length;
  client.send(line);
  const answer = await client.next();
  return { answer, seen: gateway.seenCalls().slice(before) };
}

describe('a message that is not what it should be', () => {
  it.each([
    ['a batch', `[${call('{"name":"echo"}')}]`, -32600],
    ['no JSON', '{"jsonrpc":"2.0","id":1,', -32700],
    ['a bare value', '42', -32600],
    [
      'another version of JSON-RPC',
      '{"jsonrpc":"1.0","id":1,"method":"tools/call","params":{"name":"echo"}}',
      -32600,
    ],
    ['an id of null', call('{"name":"echo"}', 'null'), -32600],
    ['an id that is a fraction', call('{"name":"echo"}', '1.5'), -32600],
    ['a method that is no text', '{"jsonrpc":"2.0","id":1,"method":["tools/call"]}', -32600],
    [
      'a request that is a response too',
      '{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"echo"},"result":{}}',
      -32600,
    ],
    ['params in a list', call('["echo"]'), -32600],
    ['no tool name', call('{"arguments":{}}'), -32602],
    ['a tool name that is a number', call('{"name":7}'), -32602],
    ['arguments in a list', call('{"name":"echo","arguments":[1]}'), -32602],
    ['arguments that are text', call('{"name":"echo","arguments":"{}"}'), -32602],
    ['arguments that are null', call('{"name":"echo","arguments":null}'), -32602],
    [
      'a method in other letters',
      '{"jsonrpc":"2.0","id":1,"method":" Tools/Call","params":{"name":"echo"}}',
      -32601,
    ],
    [
      'a number that would be rounded',
      call('{"name":"echo","arguments":{"n":9007199254740993}}'),
      -32600,
    ],
    ['a number beyond every double', call('{"name":"echo","arguments":{"n":1e400}}'), -32600],
  ])('%s is answered with an error and never passed on', async (_name, line, code) => {
    const { answer, seen } = await exchange(line);
    expect(answer).toMatchObject({ error: { code } });
    expect(seen).toEqual([]);
  });

  it('leaves no trace of its content in the audit log', async () => {
    await exchange(call('{"name":"echo","arguments":{"n":9007199254740995}}'));
    expect(gateway.audit().at(-1)).toMatchObject({
      event: 'refused',
      detail: 'no valid message (-32600)',
    });
    expect(JSON.stringify(gateway.audit())).not.toContain('9007199254740995');
  });

  it('a call without an id is dropped: some servers would run it', async () => {
    const before = gateway.seenCalls().length;
    client.send('{"jsonrpc":"2.0","method":"tools/call","params":{"name":"echo","arguments":{}}}');
    expect(await client.untilNow()).toEqual([]);
    expect(gateway.seenCalls()).toHaveLength(before);
    expect(gateway.audit().at(-1)).toMatchObject({
      event: 'refused',
      detail: 'a tools/call without an id',
    });
  });

  it('the id of a call that is still open is refused for a second one', async () => {
    client.send(call('{"name":"wait"}', '"open"'));
    await eventually(() => gateway.seenCalls().at(-1)).toEqual({ name: 'wait' });
    const { answer, seen } = await exchange(call('{"name":"echo"}', '"open"'));
    expect(answer).toMatchObject({ id: 'open', error: { code: -32600 } });
    expect(seen).toEqual([]);
  });

  it('a key that comes twice is judged and passed on once', async () => {
    const twice = (names: string) =>
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{${names},"arguments":{"a":1,"a":2}},"x":1}`;
    const allowed = await exchange(twice('"name":"crash","name":"echo"'));
    expect(JSON.stringify(allowed.answer)).toContain('{\\"a\\":2}');
    expect(allowed.seen).toEqual([{ name: 'echo', arguments: { a: 2 } }]);
    const denied = await exchange(twice('"name":"echo","name":"crash"'));
    expect(denied.answer).toMatchObject({ result: { isError: true } });
    expect(denied.seen).toEqual([]);
  });

  it.each(['__proto__', 'constructor', '*', ''])(
    'the tool name %j is an ordinary name',
    async (name) => {
      const params = `{"name":${JSON.stringify(name)},"arguments":{"__proto__":{"isError":false}}}`;
      const { answer, seen } = await exchange(call(params));
      expect(answer).toMatchObject({ result: { isError: true } });
      expect(seen).toEqual([]);
    },
  );

  it('arguments nested deeper than the stack are denied', async () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const { answer, seen } = await exchange(call(`{"name":"echo","arguments":{"a":${deep}}}`));
    expect(answer).toMatchObject({ result: { isError: true } });
    expect(seen).toEqual([]);
  });

  it('a megabyte of arguments is ordinary', async () => {
    const big = 'x'.repeat(1_000_000);
    const { answer, seen } = await exchange(call(`{"name":"echo","arguments":{"big":"${big}"}}`));
    expect(JSON.stringify(answer).length).toBeGreaterThan(1_000_000);
    expect(seen).toEqual([{ name: 'echo', arguments: { big } }]);
  });
});
