import { expect } from '@playwright/test';
import { LONG } from '../support/size.ts';
import { tellingPages } from '../support/telling-pages.ts';
import { COLOUR_RULES, found, RULES } from './axe.ts';
import { misprinted, movements, tooWide, unmarked, unseen } from './page-looks.ts';
import { extremePages, pageTypes } from './pages.ts';
import { builtPage, test } from './site.ts';
import { thin } from './thin.ts';
import { watch } from './watch.ts';

/** A page is loaded once for all that is asked of it, and one tab loads many: both cost more than the asking. */
const GROUPS = 8;
const pages = Object.entries({ ...pageTypes, ...extremePages });
const addresses = (some: Readonly<Record<string, string>>): string[] => Object.values(some);
/** Pages that are looked at closely: all that are hard to lay out, and of the kinds those that have together all that any has. */
const close = new Set([
  ...addresses(extremePages),
  ...(LONG
    ? addresses(pageTypes)
    : tellingPages(addresses(pageTypes).map((url) => ({ url, html: builtPage(url) })))),
]);

for (let group = 0; group < GROUPS; group += 1) {
  test(`every page, part ${group + 1} of ${GROUPS}: loads clean, axe finds nothing in light and dark, holds at 320 pixels, at 200 %, by keyboard, in forced colours, without motion, on paper`, async ({
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
      if (!close.has(url)) continue;
      await page.emulateMedia({ colorScheme: 'dark' });
      // Twice as large on a screen of 1280 pixels is the layout of 640.
      await page.setViewportSize({ width: 640, height: 512 });
      expect.soft(await tooWide(page), `${kind}: at 640 pixels`).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect.soft(await tooWide(page), `${kind}: at 320 pixels`).toEqual([]);
      expect.soft(await movements(page), `${kind}: motion`).toEqual([]);
      expect.soft(await unmarked(page), `${kind}: focus`).toEqual([]);
      await page.emulateMedia({ forcedColors: 'active' });
      expect.soft(await unseen(page), `${kind}: forced colours`).toEqual([]);
      expect.soft(await unmarked(page), `${kind}: focus in forced colours`).toEqual([]);
      await page.emulateMedia({ forcedColors: 'none', media: 'print', colorScheme: 'dark' });
      // A sheet of A4 at 96 pixels an inch, less its margins.
      await page.setViewportSize({ width: 718, height: 1047 });
      expect.soft(await tooWide(page), `${kind}: on paper`).toEqual([]);
      expect.soft(await misprinted(page), `${kind}: on paper`).toEqual([]);
      await page.setViewportSize(viewport);
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      if (!LONG) await thin(page);
      const light = await found(page, (axe) => axe.withTags(RULES));
      expect.soft(light, `${kind}: axe, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await found(page, (axe) => axe.withRules(COLOUR_RULES));
      expect.soft(dark, `${kind}: axe, dark`).toEqual([]);
    }
  });
}
