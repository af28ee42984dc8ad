import { expect, type Page } from '@playwright/test';
import { COLOUR_RULES, found, RULES } from './axe.ts';
import { serverUrl } from './pages.ts';
import { test } from './site.ts';

/** Pages whose content a script makes. */
const made: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'check with a report': async (page) => {
    await page.goto('/check/');
    await page.getByRole('button', { name: 'Try an example' }).click();
    await expect(page.locator('.check-status .counted')).toBeVisible();
  },
  'comparison of two servers': async (page) => {
    const [a, b] = [serverUrl('npm:@example/files'), serverUrl('npm:@example/payments')];
    await page.goto(`/compare/?a=${a.split('/')[2]}&b=${b.split('/')[2]}`);
    await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  },
};
for (const [kind, open] of Object.entries(made)) {
  test(`${kind}: axe finds nothing, and nothing scrolls sideways at 320 pixels`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await open(page);
    expect(await found(page, (axe) => axe.withTags(RULES)), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await found(page, (axe) => axe.withRules(COLOUR_RULES)), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
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
