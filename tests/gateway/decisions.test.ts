import { describe, expect, it } from 'vitest';
import { eventually } from '../support/mcp/eventually.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';

const limit = (max: number) => ({ limits: [{ counter: 'n', window: 'day', max, scope: 'grant' }] });

describe('a tool call through the gateway', () => {
  it('reaches the server when the policy allows it and is answered by it', async () => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: {} } } });
    const client = await gateway.connect();
    const result = await client.callTool({ name: 'echo', arguments: { a: 1 } });
    expect(result.content).toEqual([{ type: 'text', text: '{"a":1}' }]);
    expect(gateway.seenCalls()).toHaveLength(1);
    expect(gateway.decisions()).toEqual(['allow echo tools.echo']);
  });

  it('is denied as a tool result with the rule’s reason, and the server never sees it', async () => {
    const policy = {
      tools: {
        echo: { action: 'deny', reason: 'Nobody echoes here.' },
        test_simple_text: {
          deny_if: [{ conditions: [{ path: 'args.n', op: 'gt', value: 5 }], on_deny: 'Over 5.' }],
        },
      },
    };
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await gateway.connect();
    const denied = await client.callTool({ name: 'echo', arguments: {} });
    expect(denied.isError).toBe(true);
    expect(denied.content).toEqual([
      { type: 'text', text: 'Denied by policy: Nobody echoes here.' },
    ]);
    const guarded = await client.callTool({ name: 'test_simple_text', arguments: { n: 6 } });
    expect(guarded.content).toEqual([{ type: 'text', text: 'Denied by policy: Over 5.' }]);
    const unlisted = await client.callTool({ name: 'test_image_content', arguments: {} });
    expect(unlisted.isError).toBe(true);
    expect(gateway.seenCalls()).toEqual([]);
    expect(gateway.decisions()).toEqual([
      'deny echo tools.echo.action',
      'deny test_simple_text tools.test_simple_text.deny_if[0]',
      'deny test_image_content default',
    ]);
  });

  it('does not show a hidden tool and denies it when it is called all the same', async () => {
    const policy = { default: 'allow', hide: ['echo', 'crash'] };
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await gateway.connect();
    const names = (await client.listTools()).tools.map((tool) => tool.name);
    expect(names).toContain('test_simple_text');
    expect(names).not.toContain('echo');
    expect(names).not.toContain('crash');
    expect((await client.callTool({ name: 'crash', arguments: {} })).isError).toBe(true);
    expect(gateway.seenCalls()).toEqual([]);
  });

  it('over the limit is denied and the server sees exactly the calls within it', async () => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: limit(3) } } });
    const client = await gateway.connect();
    const calls = Array.from({ length: 8 }, (_, n) =>
      client.callTool({ name: 'echo', arguments: { n } }),
    );
    const results = await Promise.all(calls);
    expect(results.filter((result) => result.isError)).toHaveLength(5);
    expect(gateway.seenCalls()).toHaveLength(3);
  });

  it('is not counted when the server answers with an error, and is when the tool reports one', async () => {
    const policy = { tools: { refuse: limit(1), test_error_handling: limit(1) } };
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await gateway.connect();
    for (let i = 0; i < 2; i++) {
      await expect(client.callTool({ name: 'refuse', arguments: {} })).rejects.toThrow('not today');
    }
    expect((await client.callTool({ name: 'test_error_handling', arguments: {} })).isError).toBe(
      true,
    );
    expect((await client.callTool({ name: 'test_error_handling', arguments: {} })).isError).toBe(
      true,
    );
    expect(gateway.seenCalls()).toHaveLength(3);
    expect(gateway.audit().filter((entry) => entry['event'] === 'outcome')).toMatchObject([
      { tool: 'refuse', outcome: 'error' },
      { tool: 'refuse', outcome: 'error' },
    ]);
  });

  it('stays counted when the server dies of it, and the client is told', async () => {
    const policy = { tools: { crash: limit(1), echo: limit(1) } };
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await gateway.connect();
    await expect(client.callTool({ name: 'crash', arguments: {} })).rejects.toThrow('closed');
    await gateway.ended;
    expect(gateway.audit().at(-1)).toMatchObject({ outcome: 'lost', givenBack: false });
    await using again = await GatewayUnderTest.start({ policy, folder: gateway.folder });
    const second = await again.connect();
    expect((await second.callTool({ name: 'echo', arguments: {} })).isError).toBe(true);
  });

  it('stays counted when the client cancels it or hangs up, for the server may have done it', async () => {
    const policy = { tools: { wait: limit(1), echo: limit(1) } };
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await gateway.connect();
    const stop = new AbortController();
    const waiting = client.callTool({ name: 'wait', arguments: {} }, { signal: stop.signal });
    await eventually(() => gateway.seenCalls()).toHaveLength(1);
    stop.abort();
    await expect(waiting).rejects.toThrow();
    await client.close();
    await gateway.stop();
    await using again = await GatewayUnderTest.start({ policy, folder: gateway.folder });
    const second = await again.connect();
    expect((await second.callTool({ name: 'echo', arguments: {} })).isError).toBe(true);
  });
});

describe('the counters', () => {
  it('survive a restart of the gateway', async () => {
    const policy = { tools: { echo: limit(2) } };
    await using first = await GatewayUnderTest.start({ policy });
    const before = await first.connect();
    await before.callTool({ name: 'echo', arguments: {} });
    await before.callTool({ name: 'echo', arguments: {} });
    await first.stop();
    await using second = await GatewayUnderTest.start({ policy, folder: first.folder });
    const after = await second.connect();
    expect((await after.callTool({ name: 'echo', arguments: {} })).isError).toBe(true);
    expect(second.seenCalls()).toHaveLength(2);
  });

  it('hold for two gateways that share a store: together they never exceed the maximum', async () => {
    const policy = { tools: { echo: limit(25) } };
    await using one = await GatewayUnderTest.start({ policy });
    await using two = await GatewayUnderTest.start({ policy, folder: one.folder });
    const clients = [await one.connect(), await two.connect()];
    const calls = clients.flatMap((client) =>
      Array.from({ length: 30 }, (_, n) => client.callTool({ name: 'echo', arguments: { n } })),
    );
    const results = await Promise.all(calls);
    expect(results.filter((result) => !result.isError)).toHaveLength(25);
    expect(one.seenCalls()).toHaveLength(25);
  });
});
