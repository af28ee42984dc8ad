import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedFiles } from './published-files.ts';

const root = mkdtempSync(path.join(tmpdir(), 'published-'));
const page = `<!DOCTYPE html>${'<p>words</p>'.repeat(200)}`;
let server: Server;

function put(file: string, content: string | Buffer): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), content);
}

beforeAll(async () => {
  put('index.html', page);
  put('a/index.html', page);
  put('data.json', '{}');
  put('picture.png', Buffer.alloc(5000, 7));
  put('.secret/index.html', page);
  put('_astro/style.abc.css', 'p { color: red }'.repeat(100));
  const send = publishedFiles(root);
  server = createServer((request, response) => {
    void send(request, response).then((sent) => {
      if (!sent) response.writeHead(404).end('adapter');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function ask(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    // As it stands: a client that resolves dots would hide what a hostile one sends.
    get({ port, host: '127.0.0.1', path: url, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    }).on('error', reject);
  });
}

describe('publishedFiles', () => {
  it('sends the coding that the reader likes best, and the same page in each', async () => {
    const brotli = await ask('/a/', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    const gzip = await ask('/a/', { 'accept-encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    const plain = await ask('/a/');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(page);
    for (const answer of [brotli, gzip, plain]) {
      expect(answer.headers.vary).toBe('Accept-Encoding');
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(Number(answer.headers['content-length'])).toBe(answer.body.length);
    }
    expect(new Set([brotli, gzip, plain].map(({ headers }) => headers.etag)).size).toBe(3);
  });

  it('leaves pictures and small files as they are', async () => {
    for (const url of ['/picture.png', '/data.json']) {
      const answer = await ask(url, { 'accept-encoding': 'br' });
      expect(answer.headers['content-encoding']).toBeUndefined();
    }
  });

  it('answers 304 to who has the page, and no body to HEAD', async () => {
    const first = await ask('/', { 'accept-encoding': 'br' });
    const again = await ask('/', {
      'accept-encoding': 'br',
      'if-none-match': `"x", ${first.headers.etag}`,
    });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const head = await ask('/', { 'accept-encoding': 'br' }, 'HEAD');
    expect(head.body.length).toBe(0);
    expect(head.headers['content-length']).toBe(first.headers['content-length']);
  });

  it('lets what is named after its content be kept for ever, and nothing else', async () => {
    expect((await ask('/_astro/style.abc.css')).headers['cache-control']).toContain('immutable');
    expect((await ask('/')).headers['cache-control']).not.toContain('immutable');
  });

  it('sends a page that a build replaced since', async () => {
    put('b/index.html', page);
    await ask('/b/', { 'accept-encoding': 'gzip' });
    put('b/index.html', page.replaceAll('words', 'other'));
    utimesSync(path.join(root, 'b/index.html'), 1, 1);
    const answer = await ask('/b/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(answer.body).toString()).toContain('other');
  });

  it('takes the form that the build wrote, and none that is older than its file', async () => {
    put('c/index.html', page);
    put('c/index.html.gz', gzipSync('written by the build'));
    expect(gunzipSync((await ask('/c/', { 'accept-encoding': 'gzip' })).body).toString()).toBe(
      'written by the build',
    );
    put('d/index.html.gz', gzipSync('stale'));
    utimesSync(path.join(root, 'd/index.html.gz'), 1, 1);
    put('d/index.html', page);
    expect(gunzipSync((await ask('/d/', { 'accept-encoding': 'gzip' })).body).toString()).toBe(
      page,
    );
  });

  it.each([
    '/../secret',
    '/%2e%2e/secret',
    '/.secret/',
    '/a/..%2f.secret/',
    '//a/',
    '/none/',
    '/a',
  ])('leaves %s to the adapter', async (url) => {
    expect((await ask(url)).body.toString()).toBe('adapter');
  });

  it.each([
    ['a range', {}, { range: 'bytes=0-3' }],
    ['a form', { method: 'POST' }, {}],
  ])('leaves %s to the adapter', async (_, { method }: { method?: string }, headers) => {
    const answer = await ask('/', headers as Record<string, string>, method ?? 'GET');
    expect(answer.body.toString()).toBe('adapter');
  });
});
