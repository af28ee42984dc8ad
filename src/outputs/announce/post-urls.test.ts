import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PostEffects, postUrls } from './post-urls.ts';

interface Seen {
  method: string;
  headers: IncomingHttpHeaders;
  body: string;
}

const NOW = Date.parse('2026-11-21T12:00:00Z');
const urls = ['https://example.org/', 'https://example.org/tools/'];
/** Answers of the peer in order; the last one for all further requests. */
let answers: [status: number, headers?: Record<string, string>][] = [];
let seen: Seen[] = [];
let waits: number[] = [];
let lines: string[] = [];
let server: Server;
let endpoint = '';

const effects: PostEffects = {
  fetch,
  sleep: async (milliseconds) => {
    waits.push(milliseconds);
  },
  now: () => NOW,
  print: (line) => lines.push(line),
};
const run = () =>
  postUrls(urls, { endpoint, origin: 'https://example.org', key: 'abcd-1234' }, effects);

beforeEach(async () => {
  [seen, waits, lines] = [[], [], []];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method ?? '', headers: request.headers, body });
    const [status, headers = {}] = answers[Math.min(seen.length, answers.length) - 1] ?? [500];
    response.writeHead(status, headers).end('words');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/indexnow`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('announcing addresses', () => {
  it('sends what the protocol asks for', async () => {
    answers = [[200]];
    await run();
    expect(seen).toHaveLength(1);
    expect(seen[0]?.method).toBe('POST');
    expect(seen[0]?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({
      host: 'example.org',
      key: 'abcd-1234',
      keyLocation: 'https://example.org/abcd-1234.txt',
      urlList: urls,
    });
    expect(lines).toEqual(['accepted']);
  });

  it('takes 202 as accepted', async () => {
    answers = [[202]];
    await run();
    expect(lines).toEqual(['accepted; the key is checked later']);
  });

  it.each([
    [400, 'malformed'],
    [403, 'key file'],
    [422, 'SITE_URL'],
    [418, 'unexpected'],
  ])('gives up at once on %i and says why', async (status, words) => {
    answers = [[status]];
    await expect(run()).rejects.toThrow(words);
    expect(seen).toHaveLength(1);
    expect(waits).toEqual([]);
  });

  it('follows no redirect', async () => {
    answers = [[307, { location: 'http://127.0.0.1:9/' }]];
    await expect(run()).rejects.toThrow('cannot be reached');
  });
});

describe('waiting', () => {
  it('waits as long as a busy server says, in seconds or until a date', async () => {
    answers = [
      [429, { 'retry-after': '7' }],
      [503, { 'retry-after': 'Sat, 21 Nov 2026 12:00:30 GMT' }],
      [200],
    ];
    await run();
    expect(waits).toEqual([7_000, 30_000]);
  });

  it('waits longer each time where it says nothing, then gives up', async () => {
    answers = [[500]];
    await expect(run()).rejects.toThrow('answers 500');
    expect(waits).toEqual([5_000, 10_000, 20_000]);
    expect(seen).toHaveLength(4);
  });

  it('does not wait for hours', async () => {
    answers = [[429, { 'retry-after': '7200' }]];
    await expect(run()).rejects.toThrow('too many requests');
    expect(waits).toEqual([]);
  });

  it('tries again when nobody answers', async () => {
    await new Promise((resolve) => server.close(resolve));
    await expect(run()).rejects.toThrow('cannot be reached');
    expect(waits).toHaveLength(3);
    server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
});
