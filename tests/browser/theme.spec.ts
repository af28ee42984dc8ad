import { expect, type Page } from '@playwright/test';
import { fullToolUrl } from './pages.ts';
import { test } from './site.ts';

/** Brightness of the page's background, 0 (black) to 255. */
function brightness(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (canvas === null) return -1;
    canvas.fillStyle = getComputedStyle(document.body).backgroundColor;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

test('follows the system when nothing is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness(page)).toBeLessThan(60);
});

test('a chosen theme holds on other pages and after a reload, against the system', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  const button = page.getByRole('button', { name: /theme/i });
  await button.click();
  await expect(button).toHaveText(/light/i);
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.goto(fullToolUrl);
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.reload();
  expect(await brightness(page)).toBeGreaterThan(200);
  await page.getByRole('button', { name: /theme/i }).click();
  await page.getByRole('button', { name: /theme/i }).click();
  expect(await brightness(page)).toBeLessThan(60);
});

test('works when storage is forbidden', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  await page.getByRole('button', { name: /theme/i }).click();
  expect(await brightness(page)).toBeGreaterThan(200);
});
