import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { GatewayUnderTest, newFolder } from '../support/mcp/gateway-under-test.ts';

const SERVER = path.resolve('tests/support/mcp/schema-server.ts');
const limits = [{ counter: 'n', window: 'day', sliding: true, max: 2, scope: 'global' }];
const POLICY = {
  tools: {
    pay: { limits },
    ask: { action: 'require_approval', reason: 'Ask.' },
    free: {},
    touch: {},
    denied: { action: 'deny', reason: 'No.' },
  },
};
const amount = { amount: { type: 'number', maximum: 100 } };
const closed = { type: 'object', properties: amount, additionalProperties: false };
const TOOLS = ['pay', 'ask', 'denied'].map((name) => ({ name, inputSchema: closed }));

async function start(tools: unknown = TOOLS, options = {}, policy: object = POLICY) {
  const folder = newFolder();
  const file = path.join(folder, 'tools.json');
  writeFileSync(file, JSON.stringify(tools));
  const server = [process.execPath, SERVER, file];
  const gateway = await GatewayUnderTest.start({
    folder,
    server,
    options,
    policy: policy as Record<string, unknown>,
  });
  const write = (next: unknown) => writeFileSync(file, JSON.stringify(next));
  return { gateway, write, client: await gateway.connect() };
}
const call = async (client: Client, name: string, args: Record<string, unknown>) => {
  const { content } = await client.callTool({ name, arguments: args });
  return (content as { text: string }[])[0]?.text;
};
const misfit = (what: string) =>
  `Denied by policy: The arguments do not fit the tool’s own inputSchema: ${what}.`;

describe('arguments against the schema of the tool', () => {
  it('are denied with the pointer of what does not fit, never seen by the server and counted nowhere', async () => {
    const { gateway, client } = await start();
    await using _ = gateway;
    // The client has not asked for the list: the gateway does.
    for (const wrong of [{ amount: '5' }, { amount: [5] }, { amount: 101 }, { amount: null }])
      expect(await call(client, 'pay', wrong)).toContain(misfit('/amount must be ').slice(0, -1));
    expect(await call(client, 'pay', { amount: 5, note: 'x' })).toBe(
      misfit('/note is not declared'),
    );
    expect(gateway.seenCalls()).toEqual([]);
    expect(await call(client, 'pay', { amount: 5 })).toBe('{"amount":5}');
    expect(await call(client, 'pay', {})).toBe('{}');
    expect(await call(client, 'pay', { amount: 5 })).toContain(
      'Over the limit of 2 calls in any day',
    );
    expect(gateway.decisions().slice(0, 5)).toEqual(
      Array.from({ length: 5 }, () => 'deny pay gateway.arguments'),
    );
    expect(gateway.seen().filter(({ method }) => method === 'tools/list')).toHaveLength(1);
  });

  it('come after what the policy denies and before a person is asked', async () => {
    const { gateway, client } = await start();
    await using _ = gateway;
    expect(await call(client, 'denied', { amount: 'x' })).toBe('Denied by policy: No.');
    expect(await call(client, 'unlisted', { amount: 'x' })).toContain('does not list');
    expect(await call(client, 'ask', { amount: 'x' })).toBe(misfit('/amount must be number'));
    expect(gateway.seenCalls()).toEqual([]);
  });

  it('let pass what a client adds on its own, as the client sent it', async () => {
    const { gateway, client } = await start();
    await using _ = gateway;
    const args = { amount: 5, wait_for_previous: false };
    expect(await call(client, 'pay', args)).toBe(JSON.stringify(args));
    expect(await call(client, 'pay', { amount: 5, wait_for_previous: 'a text' })).toBe(
      misfit('/wait_for_previous is not declared'),
    );
  });

  it('are not looked at where the tool has no schema, one that does not compile, or the option says so', async () => {
    const free = [{ name: 'free', inputSchema: { type: 'no type' } }];
    const broken = await start(free);
    await using _ = broken.gateway;
    expect(await call(broken.client, 'free', { a: 1 })).toBe('{"a":1}');
    expect(await call(broken.client, 'free', { a: 2 })).toBe('{"a":2}');
    const said = broken.gateway.said.filter((line) => line.includes('not checked by its schema'));
    expect(said).toHaveLength(1);
    const none = await start([{ name: 'free' }]);
    await using __ = none.gateway;
    expect(await call(none.client, 'free', { a: 1 })).toBe('{"a":1}');
    const off = await start(TOOLS, { checkArguments: false });
    await using ___ = off.gateway;
    expect(await call(off.client, 'pay', { amount: 'x' })).toBe('{"amount":"x"}');
    expect(off.gateway.seen().filter(({ method }) => method === 'tools/list')).toEqual([]);
  });

  it('follow the list: a changed schema holds from the next call on', async () => {
    const { gateway, client, write } = await start();
    await using _ = gateway;
    expect(await call(client, 'pay', { amount: 5 })).toBe('{"amount":5}');
    write([{ name: 'pay', inputSchema: { properties: { amount: { type: 'string' } } } }]);
    await call(client, 'touch', {});
    expect(await call(client, 'pay', { amount: 5 })).toBe(misfit('/amount must be string'));
    expect(await call(client, 'pay', { amount: '5' })).toBe('{"amount":"5"}');
  });

  it('of tools that are named like a prototype are held against their own schema', async () => {
    const tools = ['__proto__', 'constructor'].map((name) => ({ name, inputSchema: closed }));
    const policy = `{"version":"1","default":"deny","tools":{"__proto__":{},"constructor":{}}}`;
    const { gateway, client } = await start(tools, {}, JSON.parse(policy));
    await using _ = gateway;
    gateway.writePolicy(policy);
    for (const { name } of tools) {
      const text = await call(client, name, { amount: 'x' });
      expect(text).toMatch(/does not list|\/amount must be number/);
    }
    expect(gateway.seenCalls()).toEqual([]);
  });
});
