import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test, vi } from 'vitest';

const EVERY_FIVE_MINUTES = '*/5 * * * *';
const deliver = await import(
  pathToFileURL(path.resolve('deploy/netlify/functions/deliver.mjs')).href
);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('Netlify finds the scheduled function, which calls the contact route with the secret', async () => {
  const folder = /\[functions\]\s+directory = "([^"]+)"/.exec(
    readFileSync('netlify.toml', 'utf8'),
  )?.[1];
  expect(existsSync(path.join(folder ?? '', 'deliver.mjs'))).toBe(true);
  expect(deliver.config.schedule).toBe(EVERY_FIVE_MINUTES);
  const fetched = vi.fn(async () => new Response(null, { status: 204 }));
  vi.stubGlobal('fetch', fetched);
  vi.stubEnv('URL', 'https://site.example');
  vi.stubEnv('CRON_SECRET', 'of the schedule');
  await deliver.default();
  expect(fetched).toHaveBeenCalledExactlyOnceWith('https://site.example/api/contact', {
    headers: { authorization: 'Bearer of the schedule' },
  });
});

test('the scheduled function of Netlify fails when the contact route does not deliver', async () => {
  vi.stubGlobal('fetch', async () => new Response(null, { status: 405 }));
  vi.stubEnv('URL', 'https://site.example');
  vi.stubEnv('CRON_SECRET', 'of another deployment');
  await expect(deliver.default()).rejects.toThrow('405');
});

test('without a secret the scheduled function of Netlify calls nobody', async () => {
  const fetched = vi.fn();
  vi.stubGlobal('fetch', fetched);
  vi.stubEnv('CRON_SECRET', '');
  await deliver.default();
  expect(fetched).not.toHaveBeenCalled();
});

test('Vercel calls the contact route every five minutes', () => {
  const { crons } = JSON.parse(readFileSync('vercel.json', 'utf8'));
  expect(crons).toEqual([{ path: '/api/contact', schedule: EVERY_FIVE_MINUTES }]);
});

test('Cloudflare runs the worker every five minutes', () => {
  const text = readFileSync('deploy/cloudflare/wrangler.jsonc', 'utf8');
  const config = JSON.parse(text.replaceAll(/^\s*\/\/.*$/gm, ''));
  expect(config.triggers).toEqual({ crons: [EVERY_FIVE_MINUTES] });
  expect(existsSync(path.join('deploy/cloudflare', config.main))).toBe(true);
});
