import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '../domain/record/json.ts';
import { type Continuations, createContinuations } from './continuations.ts';
import { type Link, type LinkHandlers, NotSentError } from './link.ts';
import { isRequest, type Message, type Request, type RequestId, readMessage } from './message.ts';
import type { Judge } from './ruling.ts';
import { connectSession, type Session } from './session.ts';

const MAX = 2;
const WINDOW_MS = 1000;

/** What the server does with a call that reaches it. Only `refuse` does not run the tool. */
const conduct = fc.oneof(
  fc.record({
    does: fc.constant('refuse' as const),
    code: fc.constantFrom(-32601, -32602, -32020, -32022),
    status: fc.constantFrom(undefined, 200, 400, 404),
  }),
  fc.record({
    does: fc.constant('fail' as const),
    code: fc.constantFrom(-32603, -32000, -32042, -32021, -1),
    status: fc.constantFrom(undefined, 200, 500),
  }),
  fc.record({ does: fc.constantFrom('succeed', 'report', 'wait', 'break', 'ask', 'late') }),
  fc.record({ does: fc.constant('demand' as const) }),
  fc.record({ does: fc.constant('unreachable' as const) }),
);
type Conduct = typeof conduct extends fc.Arbitrary<infer T> ? T : never;

const id = fc.constantFrom<RequestId>(1, 2, 3, 'a', '1');
const who = fc.constantFrom(0, 1);
const step = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('call' as const), who, id, conduct }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('cancel' as const), who, id }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('settle' as const), who, id, conduct }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('lose' as const), who, id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unknown' as const), who, id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('retry' as const), who, id, conduct }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hang up' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('server dies' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('next window' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('at once' as const) }) },
);

/** One client, one server and the session between them, opened anew after each end. */
class Seat {
  readonly runs: () => void;
  readonly #judge: Judge;
  readonly #continuations: Continuations;
  #client: LinkHandlers | null = null;
  #server: LinkHandlers | null = null;
  #session: Session | null = null;
  /** What the server does with the next call that reaches it. */
  conduct: Conduct = { does: 'wait' };
  lastState: string | null = null;

  constructor(judge: Judge, continuations: Continuations, runs: () => void) {
    this.#judge = judge;
    this.#continuations = continuations;
    this.runs = runs;
  }

  async open(): Promise<void> {
    const client: Link = {
      start: async (given) => {
        this.#client = given;
      },
      send: async (message) => this.#toClient(message),
      close: async () => {},
    };
    const server: Link = {
      takesHeaders: true,
      start: async (given) => {
        this.#server = given;
      },
      send: async (message) => this.#toServer(message),
      close: async () => {},
    };
    this.#session = await connectSession({
      client,
      server,
      judge: this.#judge,
      audit: () => {},
      continuations: this.#continuations,
      grant: 'g',
      session: 's',
      argumentChecker: null,
      askTimeoutMs: 1000,
      auditArguments: false,
      report: () => {},
    });
  }

  receive(message: Message): void {
    const reading = readMessage(message);
    if (reading.ok) this.#client?.message({ message: reading.message });
  }

  lose(lost: RequestId): void {
    this.#server?.lost(lost, 'the stream ended');
  }

  async end(how: 'hang up' | 'server dies' | 'stop'): Promise<void> {
    if (how === 'hang up') this.#client?.closed();
    else if (how === 'server dies') this.#server?.closed();
    else void this.#session?.close();
    await this.#session?.ended;
    await this.open();
  }

  /** The server's answer to a request, in the way of `conduct`. */
  answer(request: RequestId, how: Conduct): void {
    const say = (body: JsonObject, status?: number) => {
      const reading = readMessage({ jsonrpc: '2.0', id: request, ...body });
      if (!reading.ok) throw new Error('the test made no message');
      this.#server?.message({
        message: reading.message,
        ...(status === undefined ? {} : { status }),
      });
    };
    if (how.does === 'refuse' || how.does === 'fail') {
      say({ error: { code: how.code, message: 'No.' } }, how.status);
    } else if (how.does === 'demand') say({ error: { code: -32021, message: 'No.' } }, 400);
    else if (how.does === 'succeed') say({ result: { content: [] } });
    else if (how.does === 'report') say({ result: { content: [], isError: true } });
    else if (how.does === 'ask') say({ result: { resultType: 'input_required' } });
    else if (how.does === 'late') {
      const params = { progressToken: request, progress: 1 };
      const notice = { jsonrpc: '2.0', method: 'notifications/progress', params } as const;
      this.#server?.message({ message: notice });
      say({ error: { code: -32602, message: 'Late.' } });
    }
  }

  #toClient(message: Message): void {
    if (!('result' in message)) return;
    const state = message.result['requestState'];
    if (typeof state === 'string') this.lastState = state;
  }

  #toServer(message: Message): void {
    if (!isRequest(message) || this.#server === null) return;
    if (message.method === 'tools/list') {
      const reading = readMessage({ jsonrpc: '2.0', id: message.id, result: { tools: [] } });
      if (reading.ok) queueMicrotask(() => this.#server?.message(reading as never));
      return;
    }
    if (message.method !== 'tools/call') {
      this.#unknown(message);
      return;
    }
    const how = this.conduct;
    if (how.does === 'unreachable') throw new NotSentError('no connection');
    if (how.does === 'refuse') {
      this.answer(message.id, how);
      return;
    }
    // A retry belongs to a call that is counted already.
    if (!Object.hasOwn(message.params ?? {}, 'inputResponses')) this.runs();
    if (how.does === 'break') throw new Error('the connection broke');
    if (how.does !== 'wait') queueMicrotask(() => this.answer(message.id, how));
  }

  #unknown(message: Request): void {
    const error = { code: -32601, message: 'Method not found' };
    this.#server?.message({ message: { jsonrpc: '2.0', id: message.id, error }, status: 404 });
  }
}

function request(id: RequestId, method: string, more: JsonObject = {}): Request {
  const _meta = { 'io.modelcontextprotocol/protocolVersion': '2026-07-28', progressToken: id };
  return { jsonrpc: '2.0', id, method, params: { ...more, _meta } };
}

it('the server never runs a limited tool more than max times in a window, whatever happens', async () => {
  let refusals = 0;
  let givenBack = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      let now = 0;
      const counted = new Map<number, number>();
      const ran = new Map<number, number>();
      const windowOf = () => Math.floor(now / WINDOW_MS);
      const add = (sums: Map<number, number>, window: number, n: number) =>
        sums.set(window, (sums.get(window) ?? 0) + n);
      const judge: Judge = {
        hidden: () => false,
        async rule(_tool, _args, standing) {
          await Promise.resolve();
          if (standing.counted) return { effect: 'allow', rule: 'limits', undo: null };
          const window = windowOf();
          if ((counted.get(window) ?? 0) >= MAX) {
            refusals += 1;
            return { effect: 'deny', rule: 'limits', reason: 'Over.' };
          }
          add(counted, window, 1);
          const undo = async () => {
            await Promise.resolve();
            givenBack += 1;
            add(counted, window, -1);
          };
          return { effect: 'allow', rule: 'limits', undo };
        },
      };
      const continuations = createContinuations(10_000, () => now);
      const seats = [0, 1].map(() => new Seat(judge, continuations, () => add(ran, windowOf(), 1)));
      for (const seat of seats) await seat.open();
      for (const one of steps) {
        const seat = seats['who' in one ? one.who : 0];
        if (seat === undefined) throw new Error('no such seat');
        if (one.do === 'at once') continue;
        if (one.do === 'next window') now += WINDOW_MS;
        else if (one.do === 'call') {
          seat.conduct = one.conduct;
          seat.receive(request(one.id, 'tools/call', { name: 't' }));
        } else if (one.do === 'retry') {
          seat.conduct = one.conduct;
          const requestState = seat.lastState ?? 'none';
          const more = { name: 't', inputResponses: {}, requestState };
          seat.receive(request(one.id, 'tools/call', more));
        } else if (one.do === 'unknown') seat.receive(request(one.id, 'foo/bar'));
        else if (one.do === 'cancel') {
          const params = { requestId: one.id };
          seat.receive({ jsonrpc: '2.0', method: 'notifications/cancelled', params });
        } else if (one.do === 'settle') {
          // What waited has run: it can no longer be refused.
          if (one.conduct.does !== 'refuse') seat.answer(one.id, one.conduct);
        } else if (one.do === 'lose') seat.lose(one.id);
        else await seat.end(one.do);
        // Half of the steps follow each other before anything of them is settled.
        const next = steps[steps.indexOf(one) + 1];
        if (next?.do !== 'at once') await new Promise(setImmediate);
        for (const [window, runs] of ran) {
          expect(runs, `runs in window ${window}`).toBeLessThanOrEqual(MAX);
          expect(runs).toBeLessThanOrEqual(counted.get(window) ?? 0);
        }
      }
    }),
    { numRuns: 400 },
  );
  // The property would hold of a gateway that denies or counts everything, too.
  expect(refusals).toBeGreaterThan(50);
  expect(givenBack).toBeGreaterThan(50);
}, 600_000);
