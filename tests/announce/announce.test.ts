import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { sitemapIndexXml, sitemapXml } from '../../src/outputs/sitemap/sitemap.ts';
import { LONG } from '../support/size.ts';

const ORIGIN = 'https://site.example';
const KEY = 'key-of-the-test';
const root = mkdtempSync(path.join(tmpdir(), 'announce-'));
const built = path.join(root, 'client');
const state = path.join(root, 'state', 'announced.json');
let server: Server;
let endpoint = '';
/** Addresses of each request, and the status that answers it. */
let requests: string[][] = [];
let status = (_request: number): number => 200;

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push(JSON.parse(body).urlList);
    response.writeHead(status(requests.length)).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(root, { recursive: true });
});
beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(built, { recursive: true });
  writeFileSync(path.join(built, `${KEY}.txt`), KEY);
  [requests, status] = [[], () => 200];
});

/** Writes a sitemap of these paths with their dates. */
function publish(dates: Record<string, string>): void {
  const urls = Object.entries(dates).map(([url, lastChanged]) => ({
    url: `${ORIGIN}${url}`,
    lastChanged,
  }));
  const part = { name: 'tools-1', urls };
  writeFileSync(path.join(built, 'sitemap-tools-1.xml'), sitemapXml(urls));
  writeFileSync(path.join(built, 'sitemap-index.xml'), sitemapIndexXml([part], ORIGIN));
}

function announce(
  options: readonly string[] = [],
  key: string | undefined = KEY,
): Promise<{ code: number | null; output: string }> {
  const args = ['scripts/announce.ts', built, '--state', state, '--endpoint', endpoint, ...options];
  const { INDEXNOW_KEY: _, ...env } = process.env;
  const child = spawn(process.execPath, args, {
    env: key === '' ? env : { ...env, INDEXNOW_KEY: key },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

it('sends what is new, then only what changed or went, then nothing', async () => {
  publish({ '/a/': '2026-10-01', '/b/': '2026-10-01' });
  expect(await announce()).toMatchObject({ code: 0 });
  expect(requests).toEqual([[`${ORIGIN}/a/`, `${ORIGIN}/b/`]]);

  publish({ '/a/': '2026-11-01', '/c/': '2026-11-01' });
  await announce();
  expect(requests[1]).toEqual([`${ORIGIN}/c/`, `${ORIGIN}/a/`, `${ORIGIN}/b/`]);

  expect((await announce()).output).toContain('0 new, 0 changed, 0 gone');
  expect(requests).toHaveLength(2);
});

it('sends nothing and says so when no key is set', async () => {
  publish({ '/a/': '2026-10-01' });
  const { code, output } = await announce([], '');
  expect([code, output]).toEqual([0, expect.stringContaining('nothing was sent')]);
  expect(requests).toEqual([]);
  expect(existsSync(state)).toBe(false);
});

it.runIf(LONG)('only prints in a dry run', async () => {
  publish({ '/a/': '2026-10-01' });
  const { output } = await announce(['--dry-run']);
  expect(output).toContain(`new ${ORIGIN}/a/`);
  expect(requests).toEqual([]);
  expect(existsSync(state)).toBe(false);
});

it.runIf(LONG)('takes a site as known without sending it', async () => {
  publish({ '/a/': '2026-10-01' });
  await announce(['--baseline']);
  publish({ '/a/': '2026-10-01', '/b/': '2026-10-01' });
  await announce();
  expect(requests).toEqual([[`${ORIGIN}/b/`]]);
});

it('forgets nothing that was refused', async () => {
  publish({ '/a/': '2026-10-01' });
  status = () => 403;
  const { code, output } = await announce();
  expect([code, output]).toEqual([1, expect.stringContaining('answers 403')]);
  expect(existsSync(state)).toBe(false);
  status = () => 200;
  await announce();
  expect(requests.at(-1)).toEqual([`${ORIGIN}/a/`]);
});

it.runIf(LONG)('sends large sites in parts and repeats only the part that failed', async () => {
  const paths = Array.from({ length: 10_001 }, (_, n) => [`/${n}/`, '2026-10-01']);
  publish(Object.fromEntries(paths));
  status = (request) => (request === 1 ? 200 : 422);
  expect((await announce()).code).toBe(1);
  expect(requests.map((urls) => urls.length)).toEqual([10_000, 1]);
  expect(JSON.parse(readFileSync(state, 'utf8')).urls).toHaveLength(10_000);
  status = () => 200;
  await announce();
  expect(requests.at(-1)).toEqual([`${ORIGIN}/10000/`]);
});

it('refuses to announce a build without the key file', async () => {
  publish({ '/a/': '2026-10-01' });
  rmSync(path.join(built, `${KEY}.txt`));
  const { code, output } = await announce();
  expect([code, output]).toEqual([1, expect.stringContaining('has no key file')]);
  expect(requests).toEqual([]);
});

it('names a folder that holds no built site', async () => {
  const { code, output } = await announce();
  expect([code, output]).toEqual([1, expect.stringContaining('build the site first')]);
});
