import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { extremePages, pageTypes } from './pages.ts';
import { test } from './site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a theme can change: all other rules look at the same document in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

async function found(page: Page, axe: (builder: AxeBuilder) => AxeBuilder): Promise<string[]> {
  const { violations } = await axe(new AxeBuilder({ page })).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
}

for (const [kind, url] of Object.entries({ ...pageTypes, ...extremePages })) {
  test(`${kind}, light and dark: axe finds nothing`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(url);
    expect(await found(page, (axe) => axe.withTags(RULES)), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await found(page, (axe) => axe.withRules(COLOUR_RULES)), 'dark').toEqual([]);
  });
}

test('a fault of colour in one theme is found there', async ({ page }) => {
  await page.goto('/privacy/');
  await page.evaluate(() => {
    const style = new CSSStyleSheet();
    style.replaceSync('h1 { color: #444 !important }');
    document.adoptedStyleSheets = [style];
  });
  for (const [colorScheme, faults] of [
    ['light', []],
    ['dark', [expect.stringContaining('color-contrast')]],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await found(page, (axe) => axe.withRules(COLOUR_RULES)), colorScheme).toEqual(faults);
  }
});
