import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { argumentDigest } from '../../src/gateway/argument-digest.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';

const policy = {
  tools: {
    echo: {},
    refuse: {},
    test_simple_text: { action: 'deny', reason: 'No.' },
    test_image_content: { action: 'require_approval', reason: 'Ask.' },
  },
};

async function callAll(gateway: GatewayUnderTest): Promise<void> {
  const client = await gateway.connect();
  for (const name of ['echo', 'refuse', 'test_simple_text', 'test_image_content', 'unlisted']) {
    const args = { token: 'hunter2', nested: { list: ['hunter2'] } };
    await client.callTool({ name, arguments: args }).catch(() => {});
  }
}

describe('the audit log', () => {
  it('has one JSON line a decision, with the digest and never the values of the arguments', async () => {
    await using gateway = await GatewayUnderTest.start({ policy });
    await callAll(gateway);
    const text = readFileSync(gateway.file('audit.jsonl'), 'utf8');
    expect(text).not.toContain('hunter2');
    const calls = gateway.audit().filter((entry) => entry['event'] === 'call');
    expect(calls).toHaveLength(6);
    for (const entry of calls) {
      expect(Object.keys(entry)).toEqual([
        'time',
        'event',
        'grant',
        'session',
        'tool',
        'decision',
        'rule',
        'argumentDigest',
      ]);
      expect(entry['argumentDigest']).toBe(
        argumentDigest({ nested: { list: ['hunter2'] }, token: 'hunter2' }),
      );
    }
    expect(gateway.decisions()).toEqual([
      'allow echo tools.echo',
      'allow refuse tools.refuse',
      'deny test_simple_text tools.test_simple_text.action',
      'ask test_image_content tools.test_image_content.action',
      'deny test_image_content tools.test_image_content.action',
      'deny unlisted default',
    ]);
  });

  it('has the arguments when it is asked to', async () => {
    await using gateway = await GatewayUnderTest.start({
      policy,
      options: { auditArguments: true },
    });
    await callAll(gateway);
    const [first] = gateway.audit().filter((entry) => entry['event'] === 'call');
    expect(first?.['arguments']).toEqual({ token: 'hunter2', nested: { list: ['hunter2'] } });
  });

  it('can be read by its owner only', async () => {
    await using gateway = await GatewayUnderTest.start({ policy });
    expect(statSync(gateway.file('audit.jsonl')).mode & 0o077).toBe(0);
  });

  it('that cannot be written denies every call', async () => {
    const options = { auditPath: '/dev/full' };
    const starting = GatewayUnderTest.start({ policy, options });
    await expect(starting).rejects.toThrow('ENOSPC');
  });
});
