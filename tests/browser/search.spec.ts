import { expect, test } from '@playwright/test';

test('a slash goes to the search box of any page, and its words to the search page', async ({
  page,
}) => {
  await page.goto('/about/method/');
  await page.keyboard.press('/');
  await page.keyboard.type('delete folder');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=delete+folder');
  await expect(page.locator('.results .name').first()).toHaveText('delete_folder');
});

test('a result has the badge, the server and the marked words, and the count is told', async ({
  page,
}) => {
  await page.goto('/search/?q=delete+folder');
  const first = page.locator('.results li').first();
  await expect(first).toContainText('Destructive');
  await expect(first.locator('a[href^="/servers/"]')).toBeVisible();
  await expect(first.locator('.name mark')).toHaveText(['delete', 'folder']);
  await expect(page.locator('search-page [role=status]')).toContainText(/\d+ results?\./);
});

test('results follow the letters as they are typed', async ({ page }) => {
  await page.goto('/search/');
  const field = page.locator('main input[type=search]');
  await field.pressSequentially('delete_fol');
  await expect(page.locator('.results .name').first()).toHaveText('delete_folder');
  await expect(page).toHaveURL(/q=delete_fol/);
});

test('one typing error is mended, and a word that nothing has brings nothing', async ({ page }) => {
  await page.goto('/search/?q=delete_fodler');
  await expect(page.locator('.results .name').first()).toHaveText('delete_folder');
  await page.goto('/search/?q=delete+xyzzyplugh');
  await expect(page.locator('search-page [role=status]')).toContainText('No entry has these words');
  await expect(page.locator('.results li')).toHaveCount(0);
});

test('a filter stands in the address, and the back button takes it back', async ({ page }) => {
  await page.goto('/search/?q=delete+folder');
  await expect(page.locator('.results .name').first()).toHaveText('delete_folder');
  await page.getByLabel('Category').selectOption('Read');
  await expect(page).toHaveURL(/category=Read/);
  await expect(page.locator('.results .name', { hasText: 'delete_folder' })).toHaveCount(0);
  await page.goBack();
  await expect(page).not.toHaveURL(/category/);
  await expect(page.locator('.results .name').first()).toHaveText('delete_folder');
  await expect(page.getByLabel('Category')).toHaveValue('');
});

test('arrows move, Enter opens, Escape clears', async ({ page }) => {
  await page.goto('/search/?q=delete');
  const names = page.locator('.results .name');
  await expect(names.first()).toBeVisible();
  await page.locator('main input[type=search]').focus();
  await page.keyboard.press('ArrowDown');
  await expect(names.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(names.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('main input[type=search]')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('main input[type=search]')).toHaveValue('');
  await expect(names).toHaveCount(0);
  await page.keyboard.type('delete folder');
  await expect(names.first()).toHaveText('delete_folder');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tools/**');
});

test('text of hostile records is text, and no script of theirs runs', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('/search/?q=payload');
  await expect(page.locator('search-page [role=status]')).toContainText(/result/);
  await expect(page.locator('.results img, .results script, .results iframe')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page offers the lists', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator('main a[href="/tools/"]')).toBeVisible();
    await expect(page.locator('search-page')).toBeHidden();
  });

  test('tools and servers can be browsed by name, source and signal', async ({ page }) => {
    await page.goto('/tools/');
    await page.locator('main').getByRole('link', { name: 'A to Z' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A to Z');
    await page.goto('/servers/by/risk/');
    await expect(page.locator('main .tool-list li').first()).toBeVisible();
    await page.goto('/tools/by/source/npm/');
    await expect(page.locator('main .tool-list li').first()).toBeVisible();
  });
});
