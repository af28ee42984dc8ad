import type { Client } from '@modelcontextprotocol/client';
import { describe, expect, it } from 'vitest';
import { eventually } from '../support/mcp/eventually.ts';
import { GatewayUnderTest } from '../support/mcp/gateway-under-test.ts';

const policy = {
  tools: {
    echo: {
      action: 'require_approval',
      reason: 'Echoing needs a person.',
      limits: [{ counter: 'n', window: 'day', max: 1, scope: 'grant' }],
    },
  },
};
const canAsk = { capabilities: { elicitation: {} } };

type Answer = { action: 'accept' | 'decline' | 'cancel'; content?: Record<string, string> };

function answering(answer: () => Promise<Answer> | Answer, asked: unknown[] = []) {
  return (client: Client) =>
    client.setRequestHandler('elicitation/create', async (request) => {
      asked.push(request.params);
      return answer();
    });
}

async function call(gateway: GatewayUnderTest, client: Client) {
  const result = await client.callTool({ name: 'echo', arguments: { word: 'secret\u202e' } });
  return {
    denied: result.isError === true,
    text: JSON.stringify(result.content),
    seen: gateway.seenCalls(),
  };
}

describe('a call that a person must approve', () => {
  it('is put to the person with its arguments, goes on when accepted, and is then counted', async () => {
    await using gateway = await GatewayUnderTest.start({ policy });
    const asked: unknown[] = [];
    const client = await gateway.connect(
      canAsk,
      answering(() => ({ action: 'accept', content: { decision: 'allow' } }), asked),
    );
    const result = await call(gateway, client);
    expect(result).toMatchObject({ denied: false });
    expect(result.seen).toHaveLength(1);
    expect(asked).toHaveLength(1);
    const [{ message, requestedSchema }] = asked as [{ message: string; requestedSchema: unknown }];
    expect(message).toContain('echo');
    expect(message).toContain('Echoing needs a person.');
    // A character that would turn the text around is shown by its number.
    expect(message).toContain('secret\\u{202e}');
    expect(requestedSchema).toEqual({
      type: 'object',
      properties: { decision: { type: 'string', title: 'Decision', enum: ['allow', 'deny'] } },
      required: ['decision'],
    });
    expect((await call(gateway, client)).text).toContain('Over the limit of 1 call');
    expect(gateway.decisions()).toEqual([
      'ask echo tools.echo.action',
      'allow echo tools.echo',
      'ask echo tools.echo.action',
      'deny echo tools.echo.limits[0]',
    ]);
  });

  it.each([
    ['declined', { action: 'decline' }, 'declined'],
    ['cancelled', { action: 'cancel' }, 'gave no answer'],
  ] as const)('is denied when the person %s', async (_word, answer, says) => {
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await gateway.connect(
      canAsk,
      answering(() => answer),
    );
    const { denied, text, seen } = await call(gateway, client);
    expect({ denied, seen }).toEqual({ denied: true, seen: [] });
    expect(text).toContain(says);
    expect(text).toContain('Echoing needs a person.');
  });

  it('is denied when nobody answers in time, and the client is told to stop asking', async () => {
    await using gateway = await GatewayUnderTest.start({ policy, options: { askTimeoutMs: 100 } });
    let stopped = false;
    const client = await gateway.connect(canAsk, (open) =>
      open.setRequestHandler('elicitation/create', async (_request, ctx) => {
        await new Promise((resolve) => ctx.mcpReq.signal.addEventListener('abort', resolve));
        stopped = true;
        return { action: 'accept', content: { decision: 'allow' } };
      }),
    );
    const { denied, text, seen } = await call(gateway, client);
    expect({ denied, seen }).toEqual({ denied: true, seen: [] });
    expect(text).toContain('did not answer in time');
    await eventually(() => stopped).toBe(true);
  });

  it.each([
    ['has no elicitation', {}],
    ['can only show a URL', { capabilities: { elicitation: { url: {} } } }],
  ])('is denied when the client %s', async (_words, options) => {
    await using gateway = await GatewayUnderTest.start({ policy });
    const client = await gateway.connect(options);
    const { denied, text, seen } = await call(gateway, client);
    expect({ denied, seen }).toEqual({ denied: true, seen: [] });
    expect(text).toContain('cannot ask');
  });

  it('is denied when the client answers the question with an error', async () => {
    await using gateway = await GatewayUnderTest.start({ policy });
    const failing = answering(() => Promise.reject(new Error('no screen')));
    const client = await gateway.connect(canAsk, failing);
    expect(await call(gateway, client)).toMatchObject({ denied: true, seen: [] });
  });

  it('is never sent when the call is cancelled while the person thinks', async () => {
    await using gateway = await GatewayUnderTest.start({ policy });
    let accept: (answer: Answer) => void = () => {};
    const later = new Promise<Answer>((resolve) => {
      accept = resolve;
    });
    const client = await gateway.connect(
      canAsk,
      answering(() => later),
    );
    const stop = new AbortController();
    const waiting = client.callTool({ name: 'echo', arguments: {} }, { signal: stop.signal });
    await eventually(() => gateway.decisions()).toHaveLength(1);
    stop.abort();
    await expect(waiting).rejects.toThrow();
    accept({ action: 'accept', content: { decision: 'allow' } });
    await client.ping();
    expect(gateway.seenCalls()).toEqual([]);
    expect(gateway.decisions()).toEqual([
      'ask echo tools.echo.action',
      'deny echo tools.echo.action',
    ]);
  });
});
