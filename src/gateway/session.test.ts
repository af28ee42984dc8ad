import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type ArgumentChecker, createArgumentChecker } from './arguments/argument-checker.ts';
import { createContinuations } from './continuations.ts';
import type { Link, LinkHandlers } from './link.ts';
import { isRequest, type Message, type RequestId, type Response, readMessage } from './message.ts';
import type { Judge } from './ruling.ts';
import { connectSession } from './session.ts';

/** A link whose other end is the test. */
function fakeLink() {
  const sent: Message[] = [];
  let handlers: LinkHandlers | null = null;
  const link: Link = {
    async start(given) {
      handlers = given;
    },
    async send(message) {
      sent.push(message);
    },
    async close() {},
  };
  const receive = (value: unknown) => {
    const reading = readMessage(value);
    if (reading.ok) handlers?.message({ message: reading.message });
    else handlers?.malformed(reading.error);
  };
  return { link, sent, receive, close: () => handlers?.closed() };
}

const MAX = 3;

/** Allows `free`, counts `limited` up to MAX, asks about `asked`, denies everything else. */
function countingJudge() {
  const counts = { used: 0, highest: 0 };
  const judge: Judge = {
    hidden: (tool) => tool === 'hidden',
    async rule(tool, _args, { approved, counted }) {
      await Promise.resolve();
      if (tool === 'free') return { effect: 'allow', rule: 'free', undo: null };
      if (tool === 'asked' && !approved) return { effect: 'ask', rule: 'asked', reason: 'Ask.' };
      if (tool !== 'limited' && tool !== 'asked') {
        return { effect: 'deny', rule: 'default', reason: 'No.' };
      }
      if (counted) return { effect: 'allow', rule: tool, undo: null };
      if (counts.used >= MAX) return { effect: 'deny', rule: 'limit', reason: 'Over.' };
      counts.used += 1;
      counts.highest = Math.max(counts.highest, counts.used);
      const undo = async () => {
        counts.used -= 1;
      };
      return { effect: 'allow', rule: tool, undo };
    },
  };
  return { judge, counts };
}

async function openSession(judge: Judge, argumentChecker: ArgumentChecker | null = null) {
  const [client, server] = [fakeLink(), fakeLink()];
  const session = await connectSession({
    client: client.link,
    server: server.link,
    judge,
    audit: () => {},
    continuations: createContinuations(1000, () => 0),
    grant: 'g',
    session: 's',
    argumentChecker,
    askTimeoutMs: 1000,
    auditArguments: false,
    report: () => {},
  });
  return { client, server, session };
}

const id = fc.constantFrom<RequestId>(1, 2, 3, 'a', '1');
const tool = fc.constantFrom('free', 'limited', 'asked', 'denied', 'hidden', '__proto__');
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('call' as const), id, tool }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('list' as const), id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), id }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('person' as const),
      action: fc.constantFrom('accept', 'decline'),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('answer' as const), id, fails: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('odd' as const), value: fc.jsonValue() }) },
);

describe('a session under any sequence of messages', () => {
  it('lets no call through that was not allowed, answers once, and gives back no more than it took', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { judge, counts } = countingJudge();
        const { client, server, session } = await openSession(judge);
        const capabilities = { elicitation: {} };
        client.receive({
          jsonrpc: '2.0',
          id: 'init',
          method: 'initialize',
          params: { capabilities },
        });
        const asked = new Map<RequestId, number>();
        for (const one of steps) {
          if (one.do === 'call') {
            asked.set(one.id, (asked.get(one.id) ?? 0) + 1);
            client.receive({
              jsonrpc: '2.0',
              id: one.id,
              method: 'tools/call',
              params: { name: one.tool },
            });
          } else if (one.do === 'list') {
            asked.set(one.id, (asked.get(one.id) ?? 0) + 1);
            client.receive({ jsonrpc: '2.0', id: one.id, method: 'tools/list' });
          } else if (one.do === 'cancel') {
            client.receive({
              jsonrpc: '2.0',
              method: 'notifications/cancelled',
              params: { requestId: one.id },
            });
          } else if (one.do === 'person') {
            const question = client.sent.filter(isRequest).at(-1);
            if (question !== undefined) {
              client.receive({ jsonrpc: '2.0', id: question.id, result: { action: one.action } });
            }
          } else if (one.do === 'answer') {
            const tools = [{ name: 'free' }, { name: 'hidden' }];
            const body = one.fails ? { error: { code: -1, message: 'no' } } : { result: { tools } };
            server.receive({ jsonrpc: '2.0', id: one.id, ...body });
          } else client.receive(one.value);
          await new Promise(setImmediate);
          expect(counts.used).toBeGreaterThanOrEqual(0);
        }
        await session.close();
        const calls = server.sent
          .filter(isRequest)
          .filter((message) => message.method === 'tools/call');
        for (const call of calls)
          expect(['free', 'limited', 'asked']).toContain(call.params?.['name']);
        expect(counts.highest).toBeLessThanOrEqual(MAX);
        const answers = client.sent.filter(
          (message): message is Response => !('method' in message),
        );
        for (const [request, times] of asked) {
          const own = answers.filter((answer) => answer.id === request);
          expect(own.length).toBeLessThanOrEqual(times);
        }
        expect(JSON.stringify(server.sent)).not.toContain('__proto__');
      }),
      { numRuns: 60 },
    );
  }, 600_000);

  it('asks nobody and forwards nothing after either side has gone', async () => {
    const { judge } = countingJudge();
    const { client, server } = await openSession(judge);
    client.receive({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'limited' } });
    await new Promise(setImmediate);
    server.close();
    await new Promise(setImmediate);
    expect(client.sent).toMatchObject([{ id: 1, error: { code: -32000 } }]);
  });

  it('filters every tool list, a late one after a cancellation too', async () => {
    const { judge } = countingJudge();
    const { client, server } = await openSession(judge);
    client.receive({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
    client.receive({ jsonrpc: '2.0', method: 'notifications/cancelled', params: { requestId: 1 } });
    server.receive({
      jsonrpc: '2.0',
      id: 1,
      result: { tools: [{ name: 'free' }, { name: 'hidden' }] },
    });
    server.receive({ jsonrpc: '2.0', id: 2, result: { tools: [{ name: 'hidden' }] } });
    await new Promise(setImmediate);
    expect(client.sent).toEqual([{ jsonrpc: '2.0', id: 1, result: { tools: [{ name: 'free' }] } }]);
  });

  it('denies a call when the server does not say in time which arguments the tool takes', async () => {
    vi.useFakeTimers();
    try {
      const judge: Judge = {
        hidden: () => false,
        async rule(_tool, _args, _standing, misfit) {
          const reason = await misfit();
          return reason === null
            ? { effect: 'allow', rule: 'free', undo: null }
            : { effect: 'deny', rule: 'gateway.arguments', reason };
        },
      };
      const { client, server } = await openSession(
        judge,
        createArgumentChecker(() => {}),
      );
      for (const requestId of [1, 2]) {
        const params = { name: 'free', arguments: {} };
        client.receive({ jsonrpc: '2.0', id: requestId, method: 'tools/call', params });
        await vi.advanceTimersByTimeAsync(10_000);
      }
      expect(server.sent.filter(isRequest).map(({ method }) => method)).toEqual(['tools/list']);
      const text = 'Denied by policy: The server has not said in time which arguments';
      const content = [{ text: expect.stringContaining(text) }];
      expect(client.sent).toMatchObject([
        { id: 1, result: { content, isError: true } },
        { id: 2, result: { content, isError: true } },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });
});
