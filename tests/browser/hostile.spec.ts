import { expect } from '@playwright/test';
import { LONG } from '../support/size.ts';
import { tellingPages } from '../support/telling-pages.ts';
import { hostileUrls } from './pages.ts';
import { builtPage, test } from './site.ts';
import { watch } from './watch.ts';

const GROUPS = LONG ? 4 : 1;
/** Text that came alive is an element or an attribute, so in the short run pages that have together all that any has. */
const told = LONG
  ? hostileUrls()
  : tellingPages(hostileUrls().map((url) => ({ url, html: builtPage(url) })));

for (const bypassCSP of [false, true]) {
  test.describe(`scanned text with the Content-Security-Policy ${bypassCSP ? 'off' : 'on'}`, () => {
    test.use({ bypassCSP });
    for (let group = 0; group < GROUPS; group += 1) {
      test(`runs no code and loads nothing, part ${group + 1} of ${GROUPS}`, async ({ page }) => {
        test.setTimeout(600_000);
        const seen = await watch(page);
        for (const [index, url] of told.entries()) {
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
