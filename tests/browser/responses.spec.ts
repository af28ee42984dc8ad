import { expect } from '@playwright/test';
import { headerRules, headersFor } from '../../src/outputs/headers.ts';
import { fixtureBuild } from '../support/fixture-build.ts';
import { fullToolUrl } from './pages.ts';
import { at, test } from './site.ts';

const rules = { plain: headerRules({ tls: false }), tls: headerRules({ tls: true }) };

for (const url of [
  '/',
  fullToolUrl,
  '/no-such-page/',
  '/quarantine.json',
  '/favicon.svg',
  '/search/',
  '/attacks/feed.xml',
  '/opensearch.xml',
]) {
  test(`${url} is sent with the site's headers`, async ({ request }) => {
    const response = await request.get(at(url), { maxRedirects: 0 });
    for (const [name, value] of headersFor(url, rules.plain)) {
      expect(response.headers()[name.toLowerCase()], name).toBe(value);
    }
  });
}

test('behind TLS the browser is told to stay there', async ({ request }) => {
  const response = await request.get(at('/'), { headers: { 'X-Forwarded-Proto': 'https' } });
  for (const [name, value] of headersFor('/', rules.tls)) {
    expect(response.headers()[name.toLowerCase()], name).toBe(value);
  }
});

test('an address without its final slash leads to the page', async ({ request }) => {
  const response = await request.get(at(fullToolUrl.slice(0, -1)), { maxRedirects: 0 });
  expect(response.status()).toBe(301);
  expect(response.headers()['location']).toBe(at(fullToolUrl));
});

test('a redirect keeps what is asked of the page', async ({ request }) => {
  for (const [from, to] of [
    ['/search?q=delete+file', '/search/?q=delete+file'],
    ['/attacks?severity=high&q=a%2Fb?c', '/attacks/?severity=high&q=a%2Fb?c'],
    ['/contact?', '/contact/'],
  ] as const) {
    const response = await request.get(at(from), { maxRedirects: 0 });
    expect(response.status()).toBe(301);
    expect(response.headers()['location']).toBe(at(to));
  }
});

test('a redirect never leads to another host', async ({ request }) => {
  for (const path of ['//tools', '///tools', '/\\\\tools', '/%2Ftools', '//evil.example/tools']) {
    const response = await request.get(`${fixtureBuild.url}${path}`, { maxRedirects: 0 });
    expect(response.headers()['location'] ?? '/', path).toMatch(/^\/(?!\/)/);
  }
});

test('a page that does not exist answers 404 with a page', async ({ request }) => {
  const response = await request.get(at('/tools/no-such-server/no-such-tool/'));
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('<h1');
});

test('an address cannot leave the published folder', async ({ request }) => {
  for (const path of [
    '/../server/entry.mjs',
    '/%2e%2e/server/entry.mjs',
    '/..%2fserver/entry.mjs',
    '/.env',
  ]) {
    expect((await request.get(at(path))).status()).not.toBe(200);
  }
});
