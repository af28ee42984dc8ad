import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { JsonObject } from '../../src/domain/record/json.ts';
import { HttpGateway } from '../support/mcp/http-gateway.ts';
import { MODERN, modernLine } from '../support/mcp/modern-request.ts';
import { type Arrived, reply, startScriptedHttp } from '../support/mcp/scripted-http.ts';
import { LONG } from '../support/size.ts';

const MAX = 2;
const RUNS = LONG ? 30 : 8;

/** How the server takes a call: whether its tool runs, and what goes over the wire then. */
const WAYS: Record<string, { runs: boolean; answer(id: unknown, response: ServerResponse): void }> =
  {
    unknown: { runs: false, answer: (id, to) => reply(to, 404, failure(id, -32601)) },
    mismatch: { runs: false, answer: (id, to) => reply(to, 400, failure(id, -32020)) },
    arguments: { runs: false, answer: (id, to) => reply(to, 200, failure(id, -32602)) },
    succeeds: { runs: true, answer: (id, to) => reply(to, 200, success(id)) },
    reports: { runs: true, answer: (id, to) => reply(to, 200, success(id, true)) },
    fails: { runs: true, answer: (id, to) => reply(to, 200, failure(id, -32603)) },
    breaks: { runs: true, answer: (_id, to) => void to.destroy() },
    overloaded: { runs: true, answer: (_id, to) => void to.writeHead(503).end('busy') },
    timeout: { runs: true, answer: (id, to) => reply(to, 504, failure(id, -32001)) },
    demands: { runs: true, answer: (id, to) => reply(to, 400, failure(id, -32021)) },
    cut: {
      runs: true,
      answer(_id, to) {
        to.writeHead(200, { 'content-type': 'text/event-stream' }).write(': begun\n\n');
        setTimeout(() => to.destroy(), 5);
      },
    },
    streams: {
      runs: true,
      answer(id, to) {
        to.writeHead(200, { 'content-type': 'text/event-stream' }).write(': begun\n\n');
        setTimeout(() => to.end(`data: ${JSON.stringify(success(id))}\n\n`), 15);
      },
    },
  };

const failure = (id: unknown, code: number) => ({
  jsonrpc: '2.0',
  id,
  error: { code, message: '.' },
});
const success = (id: unknown, isError = false) => ({
  jsonrpc: '2.0',
  id,
  result: { resultType: 'complete', content: [], isError },
});

const step = fc.record({
  do: fc.constantFrom('call', 'call', 'call', 'old call', 'foo/bar', 'end session'),
  way: fc.constantFrom(...Object.keys(WAYS)),
  /** The client hangs up after so many milliseconds. */
  patience: fc.constantFrom(3, 10, 2000, 2000),
  waits: fc.boolean(),
});

it('no client over HTTP, and no fate of a call, makes a server at a URL run a tool more than max times', async () => {
  const ran = new Map<string, number>();
  const server = await startScriptedHttp(({ message }: Arrived, response) => {
    const { id = null, method, params = {} } = message;
    if (method === 'initialize') {
      response.setHeader('mcp-session-id', 's');
      const serverInfo = { name: 's', version: '1' };
      const value = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo };
      return reply(response, 200, { jsonrpc: '2.0', id, result: value });
    }
    if (method !== 'tools/call') return reply(response, 404, failure(id, -32601));
    const tool = String(params['name']);
    const way = WAYS[String((params['arguments'] as JsonObject)['way'])];
    if (way?.runs) ran.set(tool, (ran.get(tool) ?? 0) + 1);
    way?.answer(id, response);
  });
  const rule = (n: number) => ({
    limits: [{ counter: `c${n}`, window: 'day', max: MAX, scope: 'grant' }],
  });
  const tools = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`t${n}`, rule(n)]));
  const options = { server: { kind: 'url', url: server.url } as const };
  let run = 0;
  let answers = 0;
  {
    await using gateway = await HttpGateway.start({ policy: { tools }, options });
    const json = {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${gateway.tokens.get('alice')}`,
    };
    const post = async (headers: Record<string, string>, body: string, patience: number) => {
      const signal = AbortSignal.timeout(patience);
      const sent = { method: 'POST', headers: { ...json, ...headers }, body, signal };
      try {
        const response = await fetch(gateway.url, sent);
        await response.text();
        answers += 1;
        return response.headers.get('mcp-session-id');
      } catch {
        return null;
      }
    };
    const openOld = () => {
      const clientInfo = { name: 'old', version: '1' };
      const params = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 0, method: 'initialize', params });
      return post({}, body, 5000);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
        const name = `t${run++}`;
        let session = await openOld();
        const open: Promise<unknown>[] = [];
        for (const [index, { do: what, way, patience, waits }] of steps.entries()) {
          const params = { name, arguments: { way } };
          if (what === 'old call') {
            const message = { jsonrpc: '2.0', id: index + 1, method: 'tools/call', params };
            const headers = { 'mcp-session-id': session ?? '' };
            open.push(post(headers, JSON.stringify(message), patience));
          } else if (what === 'end session') {
            const headers = { ...json, 'mcp-session-id': session ?? '' };
            open.push(fetch(gateway.url, { method: 'DELETE', headers }).then((all) => all.text()));
            session = await openOld();
          } else {
            const method = what === 'call' ? 'tools/call' : what;
            const headers = {
              'mcp-protocol-version': MODERN,
              'mcp-method': method,
              ...(what === 'call' ? { 'mcp-name': name } : {}),
            };
            // All clients count their ids from the same number.
            open.push(
              post(headers, modernLine(1, method, what === 'call' ? params : {}), patience),
            );
          }
          if (waits) await open.at(-1);
          else await pause(1);
        }
        await Promise.all(open);
        expect(ran.get(name) ?? 0).toBeLessThanOrEqual(MAX);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }
  await server.close();
  // Calls did run, and were answered.
  expect([...ran.values()].filter((runs) => runs === MAX).length).toBeGreaterThan(
    LONG ? RUNS / 4 : 0,
  );
  expect(answers).toBeGreaterThan(RUNS);
}, 600_000);
