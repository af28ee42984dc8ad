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

test('the two themes differ in colour, and a fault of colour would be found in either', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto('/privacy/');
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await paper();
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).not.toBe(light);
  // Text in the colour of the light paper would be seen in the dark only, and the other way round.
  await page.evaluate(
    (colour) => {
      const style = new CSSStyleSheet();
      style.replaceSync(`h1 { color: ${colour} !important }`);
      document.adoptedStyleSheets = [style];
    },
    await paper(),
  );
  expect(await found(page, (axe) => axe.withRules(COLOUR_RULES))).toEqual([
    expect.stringContaining('color-contrast'),
  ]);
});
