import { expect } from '@playwright/test';
import { fullToolUrl } from './pages.ts';
import { test } from './site.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the copy button copies policy.json exactly as shown, and says so', async ({ page }) => {
  await page.goto(fullToolUrl);
  const code = page.locator('#policy .code');
  await page.getByText('The whole policy.json').click();
  const shown = await code.locator('pre').textContent();
  await code.getByRole('button').click();
  await expect(code.getByRole('status')).toHaveText('Copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(shown);
  expect(JSON.parse(copied)).toMatchObject({ version: '1', default: 'deny' });
});

test('the copy button works from the keyboard', async ({ page }) => {
  await page.goto(fullToolUrl);
  const code = page.locator('#policy .code');
  await page.getByText('The whole policy.json').click();
  await code.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(code.getByRole('status')).toHaveText('Copied');
});
