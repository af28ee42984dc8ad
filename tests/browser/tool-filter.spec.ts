import { expect } from '@playwright/test';
import { largeServerUrl } from './pages.ts';
import { test } from './site.ts';

test.describe('a server of many tools', () => {
  test('is filtered by name and category, and what is folded comes with it', async ({ page }) => {
    await page.goto(largeServerUrl);
    const rows = page.locator('.tools .group li');
    const all = await rows.count();
    await page.getByLabel('Name', { exact: true }).fill('get');
    const fitting = await rows.filter({ visible: true }).allTextContents();
    expect(fitting.length).toBeGreaterThan(0);
    expect(fitting.length).toBeLessThan(all);
    for (const text of fitting) expect(text.toLowerCase()).toContain('get');
    await expect(page.locator('tool-filter [role=status]')).toHaveText(
      `${fitting.length} of ${all} tools`,
    );
    await page.getByLabel('Name', { exact: true }).fill('no tool has this name');
    await expect(page.locator('tool-filter [role=status]')).toContainText('none fits');
    await page.getByLabel('Name', { exact: true }).fill('');
    await page.getByLabel('Category').selectOption('read');
    await expect(page.locator('.tools .group:visible h3')).toHaveCount(1);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the list is grouped, and nothing asks for a filter', async ({ page }) => {
    await page.goto(largeServerUrl);
    expect(await page.locator('.tools .group h3').count()).toBeGreaterThan(0);
    await expect(page.locator('tool-filter')).toBeHidden();
  });
});
