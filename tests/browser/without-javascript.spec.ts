import { type APIResponse, expect } from '@playwright/test';
import { LONG } from '../support/size.ts';
import { tellingPages } from '../support/telling-pages.ts';
import { extremePages, fullToolUrl, pageTypes } from './pages.ts';
import { builtPage, test } from './site.ts';

test.use({ javaScriptEnabled: false });

test('a tool page reads whole: verdict, evidence, rule, questions', async ({ page }) => {
  await page.goto(fullToolUrl);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('delete_folder');
  const main = page.locator('main');
  for (const text of ['Critical', 'Destructive']) {
    await expect(main.getByText(text).first()).toBeVisible();
  }
  await expect(main.locator('mark').first()).toBeVisible();
  await page.getByText('The whole policy.json').click();
  await expect(main.locator('#policy pre')).toContainText('"version": "1"');
  await expect(page.getByRole('heading', { name: 'Questions' })).toBeVisible();
});

test('the rule is shown for the client that is chosen, by mouse and by arrow keys', async ({
  page,
}) => {
  await page.goto(fullToolUrl);
  const force = page.locator('.force');
  await expect(force.getByText('~/.claude/settings.json')).toBeVisible();
  await expect(force.getByText('.codex/config.toml', { exact: true })).toBeHidden();
  await force.getByRole('radio', { name: 'Codex' }).check({ force: true });
  await expect(force.getByText('.codex/config.toml', { exact: true })).toBeVisible();
  await expect(force.getByText('~/.claude/settings.json')).toBeHidden();
  await page.keyboard.press('ArrowRight');
  await expect(force.getByText('.gemini/policies').first()).toBeVisible();
});

test('what needs JavaScript is not shown', async ({ page }) => {
  await page.goto(fullToolUrl);
  const scripted = page.locator('button[type="button"]');
  expect(await scripted.count()).toBeGreaterThan(0);
  for (const button of await scripted.all()) await expect(button).toBeHidden();
  // A form is sent by the browser itself.
  await expect(page.getByRole('button', { name: 'Search' })).toBeVisible();
});

test('a long description unfolds', async ({ page }) => {
  await page.goto(extremePages['description of 13,000 characters'] ?? '');
  const details = page.locator('main details').first();
  await expect(details).toBeVisible();
  await details.locator('summary').click();
  await expect(details).toHaveAttribute('open', '');
});

test('every count of the attack database leads to a list of as many entries', async ({ page }) => {
  await page.goto('/attacks/');
  const links = page.locator('.counts li:not(:first-child)');
  const lists = await links.evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      count: Number(/\d+$/.exec(item.textContent?.trim() ?? '')?.[0]),
    })),
  );
  expect(lists.length).toBeGreaterThan(15);
  for (const { href, count } of lists) {
    // The address already has the path of the site.
    let next: string | null = href;
    let rows = 0;
    while (next !== null) {
      const answer: APIResponse = await page.request.get(next);
      expect(answer.status()).toBe(200);
      const html: string = await answer.text();
      rows += html.match(/<p class="ids">/g)?.length ?? 0;
      next = /<a [^>]*href="([^"]+)"[^>]*rel="next"/.exec(html)?.[1] ?? null;
    }
    expect([href, rows]).toEqual([href, count]);
  }
});

/** In the short run those that have together every element that any kind has. */
const kinds = new Set(
  LONG
    ? Object.values(pageTypes)
    : tellingPages(Object.values(pageTypes).map((url) => ({ url, html: builtPage(url) }))),
);

test('every kind of page shows its heading and navigation', async ({ page }) => {
  for (const [kind, url] of Object.entries(pageTypes).filter(([, each]) => kinds.has(each))) {
    await page.goto(url);
    await expect(page.getByRole('heading', { level: 1 }), kind).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' }), kind).toBeVisible();
  }
});
