import { expect, type Page } from '@playwright/test';
import { fixtureBuild } from '../support/fixture-build.ts';
import { hostileUrls, pageTypes } from './pages.ts';
import { test } from './site.ts';

const GROUPS = 4;

/** Watches a page for what must not happen: canary calls, requests to elsewhere, errors, dialogs. */
async function watch(page: Page): Promise<string[]> {
  const seen: string[] = [];
  await page.exposeFunction('__pwn', (id: unknown) => seen.push(`canary ${String(id)}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== fixtureBuild.url) seen.push(`request ${request.url()}`);
  });
  page.on('pageerror', (error) => seen.push(`error ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') seen.push(message.text());
  });
  page.on('dialog', (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return seen;
}

for (const bypassCSP of [false, true]) {
  test.describe(`scanned text with the Content-Security-Policy ${bypassCSP ? 'off' : 'on'}`, () => {
    test.use({ bypassCSP });
    for (let group = 0; group < GROUPS; group += 1) {
      test(`runs no code and loads nothing, part ${group + 1} of ${GROUPS}`, async ({ page }) => {
        test.setTimeout(600_000);
        const seen = await watch(page);
        for (const [index, url] of hostileUrls().entries()) {
          if (index % GROUPS !== group) continue;
          const response = await page.goto(url);
          expect(response?.status(), url).toBe(200);
          if (seen.length > 0) break;
        }
        expect(seen, page.url()).toEqual([]);
      });
    }
  });
}

test('the canary of this test would be seen', async ({ page }) => {
  const seen = await watch(page);
  await page.goto('/');
  await page.evaluate(() => (window as unknown as { __pwn(id: number): void }).__pwn(1));
  expect(seen).toEqual(['canary 1']);
});

for (const [kind, url] of Object.entries(pageTypes)) {
  test(`${kind}: loads without an error, a warning or a request to elsewhere`, async ({ page }) => {
    const seen = await watch(page);
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    const missing = kind === 'page not found';
    expect(response?.status()).toBe(missing ? 404 : 200);
    expect(seen.filter((text) => !(missing && text.includes('404')))).toEqual([]);
  });
}
