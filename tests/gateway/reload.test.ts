import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/mcp/eventually.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';

const policyNews = (gateway: GatewayUnderTest) =>
  gateway.audit().filter((entry) => entry['event'] === 'policy');

describe('a policy file that changes while the gateway runs', () => {
  it('is in force for the next call, and the client hears that its tools may have changed', async () => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: {} } } });
    let changed = 0;
    const client = await gateway.connect({}, (open) =>
      open.setNotificationHandler('notifications/tools/list_changed', () => void changed++),
    );
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBeUndefined();
    gateway.writePolicy({ hide: ['echo'] });
    await eventually(() => policyNews(gateway)).toHaveLength(2);
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBe(true);
    await eventually(() => changed).toBe(1);
    expect((await client.listTools()).tools.map((tool) => tool.name)).not.toContain('echo');
  });

  it('is seen when an editor replaces the file', async () => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: {} } } });
    const client = await gateway.connect();
    writeFileSync(gateway.file('new.json'), '{"version":"1","default":"deny"}');
    renameSync(gateway.file('new.json'), gateway.file('policy.json'));
    await eventually(() => policyNews(gateway)).toHaveLength(2);
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBe(true);
  });

  it.each([
    ['is not JSON', '{"version":"1",'],
    ['has an unknown field', '{"version":"1","default":"allow","toolz":{}}'],
    [
      'has a condition that cannot be read',
      JSON.stringify({
        version: '1',
        default: 'deny',
        tools: {
          echo: {
            deny_if: [{ conditions: [{ path: 'args.a', op: 'regex', value: '(' }], on_deny: 'no' }],
          },
        },
      }),
    ],
  ])('keeps the old policy when the new one %s, and says so', async (_words, text) => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: {} } } });
    const client = await gateway.connect();
    gateway.writePolicy(text);
    await eventually(() => policyNews(gateway)).toHaveLength(2);
    expect(policyNews(gateway)[1]).toMatchObject({ outcome: 'kept' });
    expect(gateway.said.join('\n')).toContain('the old one stays');
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBeUndefined();
    expect((await client.callTool({ name: 'crash', arguments: {} })).isError).toBe(true);
  });

  it('keeps the old policy when the file is deleted', async () => {
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: {} } } });
    const client = await gateway.connect();
    rmSync(gateway.file('policy.json'));
    await eventually(() => policyNews(gateway)).toHaveLength(2);
    expect(policyNews(gateway)[1]).toMatchObject({ outcome: 'kept' });
    expect((await client.callTool({ name: 'echo', arguments: {} })).isError).toBeUndefined();
  });
});

describe('a gateway that cannot decide', () => {
  it.each([
    ['there is no policy file', { options: { policyPath: 'absent.json' } }, 'absent.json'],
    ['the policy is broken', { policy: '{"version":"2"}' }, 'policy.json'],
    ['the counters cannot be opened', { options: { store: '/dev/null/counters.db' } }, ''],
  ])('does not start when %s', async (_words, given, says) => {
    const starting = GatewayUnderTest.start({ policy: { default: 'allow' }, ...given });
    await expect(starting).rejects.toThrow(says);
  });

  it('denies when the counters fail while it runs', async () => {
    const limits = [{ counter: 'n', window: 'day', max: 9, scope: 'grant' }];
    await using gateway = await GatewayUnderTest.start({ policy: { tools: { echo: { limits } } } });
    const client = await gateway.connect();
    await gateway.breakStore();
    const result = await client.callTool({ name: 'echo', arguments: {} });
    expect(result).toMatchObject({ isError: true });
    expect(gateway.seenCalls()).toEqual([]);
    expect(gateway.said.join('\n')).toContain('denied because the gateway failed');
  });
});
