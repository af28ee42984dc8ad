import { expect, type Page } from '@playwright/test';
import { COLOUR_RULES, found, RULES } from './axe.ts';
import { extremePages, pageTypes } from './pages.ts';
import { test } from './site.ts';
import { watch } from './watch.ts';

/** A page is loaded once for all that is asked of it, and one tab loads many: both cost more than the asking. */
const GROUPS = 8;
const pages = Object.entries({ ...pageTypes, ...extremePages });

/** What is wider than the window; empty when nothing scrolls sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return ['the page', ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

for (let group = 0; group < GROUPS; group += 1) {
  test(`every page, part ${group + 1} of ${GROUPS}: loads clean, axe finds nothing in light and dark, nothing scrolls sideways at 320 pixels`, async ({
    page,
  }) => {
    test.setTimeout(600_000);
    const seen = await watch(page);
    const viewport = page.viewportSize() ?? { width: 1280, height: 720 };
    for (const [kind, url] of pages.filter((_, index) => index % GROUPS === group)) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      seen.length = 0;
      const response = await page.goto(url, { waitUntil: 'networkidle' });
      const missing = kind === 'page not found';
      expect.soft(response?.status(), kind).toBe(missing ? 404 : 200);
      const wrong = seen.filter((text) => !(missing && text.includes('404')));
      expect
        .soft(wrong, `${kind}: without an error, a warning or a request to elsewhere`)
        .toEqual([]);
      const light = await found(page, (axe) => axe.withTags(RULES));
      expect.soft(light, `${kind}: axe, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await found(page, (axe) => axe.withRules(COLOUR_RULES));
      expect.soft(dark, `${kind}: axe, dark`).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await tooWide(page), `${kind}: at 320 pixels`).toEqual([]);
    }
  });
}
