import { expect } from '@playwright/test';
import { extremePages, fullToolUrl, pageTypes } from './pages.ts';
import { test } from './site.ts';

for (const [kind, url] of Object.entries({ ...pageTypes, ...extremePages })) {
  test(`${kind}: no horizontal scrolling at 320 pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(url);
    const wide = await page.evaluate(() => {
      const root = document.documentElement;
      if (root.scrollWidth <= root.clientWidth) return [];
      const beyond = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
      );
      return ['the page', ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
    });
    expect(wide).toEqual([]);
  });
}

test('a phone shows verdict and its reason without scrolling', async ({ page }) => {
  const height = 844;
  await page.setViewportSize({ width: 390, height });
  await page.goto(fullToolUrl);
  for (const text of [/Critical/, /Destructive/]) {
    const box = await page.locator('main').getByText(text).first().boundingBox();
    expect(box?.y ?? height).toBeLessThan(height - 40);
  }
  const why = await page.getByRole('heading', { name: 'Why' }).boundingBox();
  expect(why?.y ?? height).toBeLessThan(height - 40);
});

test('printing leaves navigation out and keeps the verdict', async ({ page }) => {
  await page.goto(fullToolUrl);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.locator('copy-button').first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main').getByText('Critical').first()).toBeVisible();
});

test('risk is told by words and shape when the system replaces colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(fullToolUrl);
  await expect(page.locator('main').getByText('Critical').first()).toBeVisible();
  await expect(page.locator('main svg').first()).toBeVisible();
});
