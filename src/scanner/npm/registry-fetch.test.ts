import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { listenLocally } from '../../../tests/support/listen-locally.ts';
import { npmEnvironment } from './npm-settings.ts';
import { fetchFromRegistry } from './registry-fetch.ts';

vi.setConfig({ testTimeout: 600_000 });

let folder: string;
let certificate: string;
let registry: Awaited<ReturnType<typeof listenLocally>>;

/** A certificate that nobody vouches for, made for this run. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-npmrc-'));
  const key = join(folder, 'key.pem');
  certificate = join(folder, 'cert.pem');
  const made = spawnSync('openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
    ...['-keyout', key, '-out', certificate, '-days', '2', '-subj', '/CN=127.0.0.1'],
    ...['-addext', 'subjectAltName=IP:127.0.0.1'],
  ]);
  if (made.status !== 0) throw new Error(`openssl: ${made.stderr}`);
  const server = createTlsServer(
    { key: readFileSync(key), cert: readFileSync(certificate) },
    (request, response) => {
      response.writeHead(request.url === '/r/there' ? 200 : 404).end('{"is":"there"}');
    },
  );
  registry = await listenLocally(server);
});
beforeEach(() => {
  for (const name of ['registry', 'cafile', 'proxy', 'https_proxy', 'strict_ssl'])
    vi.stubEnv(`npm_config_${name}`, undefined);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await registry.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The caller's settings, in a file of their own. */
function npmrc(lines: string[]): void {
  const file = join(folder, `npmrc-${lines.join('').length}`);
  writeFileSync(file, `${lines.join('\n')}\n`);
  vi.stubEnv('npm_config_userconfig', file);
}
const url = () => `registry=${registry.origin.replace('http:', 'https:')}/r/`;

test('npm below a home of its own keeps the way to the registry, and nothing else', async () => {
  npmrc([
    'registry=https://mirror.example/npm/',
    `cafile=${certificate}`,
    'proxy=http://proxy.example:8080/',
    'https-proxy=http://proxy.example:8081/',
    'noproxy=a.example,b.example',
    'strict-ssl=false',
    '//mirror.example/npm/:_authToken=secret',
    'ignore-scripts=false',
  ]);
  const environment = await npmEnvironment('/home/x', '/cache/x');
  expect(environment).toMatchObject({
    HOME: '/home/x',
    npm_config_cache: '/cache/x',
    npm_config_registry: 'https://mirror.example/npm/',
    npm_config_cafile: certificate,
    npm_config_proxy: 'http://proxy.example:8080/',
    npm_config_https_proxy: 'http://proxy.example:8081/',
    npm_config_noproxy: 'a.example,b.example',
    npm_config_strict_ssl: 'false',
  });
  expect(JSON.stringify(environment)).not.toMatch(/secret|ignore.scripts/);
});

test('a certificate counts by cafile, or not at all where strict-ssl is off', async () => {
  npmrc([url()]);
  await expect(fetchFromRegistry('/there', 10)).rejects.toThrow(/certificate/);
  npmrc([url(), `cafile=${certificate}`]);
  expect(await fetchFromRegistry('/there', 10)).toBe('{"is":"there"}');
  expect(await fetchFromRegistry('gone', 10)).toBeNull();
  npmrc([url(), 'strict-ssl=false', '']);
  expect(await fetchFromRegistry('/there', 10)).toBe('{"is":"there"}');
});

test('a proxy is asked instead of the registry', async () => {
  const asked: string[] = [];
  const proxy = await listenLocally(
    createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('{"by":"proxy"}');
    }),
  );
  npmrc(['registry=http://registry.example/', `proxy=${proxy.origin}/`, 'noproxy=']);
  expect(await fetchFromRegistry('/there', 10)).toBe('{"by":"proxy"}');
  expect(asked).toEqual(['http://registry.example/there']);
  await proxy.close();
});
