import { expect } from '@playwright/test';
import { serverUrl } from './pages.ts';
import { at, test } from './site.ts';

const slugOf = (id: string): string => serverUrl(id).split('/')[2] ?? '';
const files = slugOf('npm:@example/files');
const payments = slugOf('npm:@example/payments');

test('two servers are chosen on the page, and the address holds them', async ({ page }) => {
  await page.goto('/compare/');
  await page.getByLabel('One server').fill('@example/files');
  await page.getByLabel('Another').fill(payments);
  await page.getByRole('button', { name: 'Compare', exact: true }).click();
  const status = page.locator('compare-servers [role=status]');
  await expect(status).toContainText('@example/files');
  await expect(status).toBeFocused();
  expect(new URL(page.url()).search).toBe(`?a=${files}&b=${payments}`);
  const table = page.getByRole('table').first();
  await expect(table.getByRole('row', { name: /^Grade/ })).toContainText(/of 100/);
  await expect(table.getByRole('row', { name: /^Destructive/ })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-comparison] > *')).toHaveCount(0);
  await page.goForward();
  await expect(page.getByRole('heading', { name: 'On both' })).toBeVisible();
  await expect(page.getByLabel('Another')).toHaveValue(payments);
});

test('an address leads to the same comparison', async ({ page }) => {
  await page.goto(`/compare/?a=${files}&b=${payments}`);
  await expect(page.getByRole('heading', { name: 'Only on @example/files' })).toBeVisible();
  await expect(page.getByLabel('One server')).toHaveValue(files);
  const hrefs = await page
    .locator('[data-comparison] a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThan(4);
  for (const href of hrefs) expect(href.startsWith(at('/'))).toBe(true);
});

test('the page of a server leads there, with one of the two chosen', async ({ page }) => {
  await page.goto(serverUrl('npm:@example/files'));
  await page.getByRole('link', { name: 'Compare it with another server' }).click();
  await expect(page.getByLabel('One server')).toHaveValue(files);
  await expect(page.locator('compare-servers [role=status]')).toContainText('Choose two servers');
});

test('a server that is not there is said not to be, as text', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const name = '<img src=x onerror=alert(1)>';
  await page.goto(`/compare/?${new URLSearchParams({ a: name, b: 'example' })}`);
  await expect(page.locator('compare-servers [role=status]')).toContainText(name);
  await expect(page.locator('compare-servers img')).toHaveCount(0);
  await expect(page.locator('[data-comparison]')).toContainText('Perhaps one of these');
  expect(problems).toEqual([]);
});

test('hostile servers are compared as text, and nothing widens the page', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`/compare/?a=${slugOf('npm:@evil/payload-0')}&b=${slugOf('npm:@evil/names')}`);
  await expect(page.getByRole('heading', { name: 'Side by side' })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await expect(page.locator('[data-comparison] :is(img, script, iframe)')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('without JavaScript the page says what it needs, and has the lists', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const response = await page.goto(at(`/compare/?a=${files}`));
  // Where a browser is only told to run no script, it does not show what stands for that case.
  const [said = ''] = /<noscript>.*?<\/noscript>/s.exec((await response?.text()) ?? '') ?? [];
  expect(said).toContain('needs JavaScript');
  expect(said).toContain(`href="${at('/servers/')}"`);
  await expect(page.getByLabel('One server')).toBeHidden();
  await expect(
    page.getByRole('heading', { name: 'The same job on several servers' }),
  ).toBeVisible();
  await context.close();
});
