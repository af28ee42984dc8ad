import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { serverUrl } from './pages.ts';
import { test } from './site.ts';

const url = serverUrl('npm:@example/files');

test('a call can be tried: the tool is denied, and the rule that did it is marked', async ({
  page,
}) => {
  await page.goto(url);
  await page.getByRole('button', { name: 'Open the trial' }).click();
  const trial = page.locator('.trial');
  await trial.getByLabel('Tool').selectOption('delete_folder');
  await trial.getByRole('button', { name: 'Run the call' }).click();
  await expect(trial.getByRole('status')).toContainText('Denied by tools.delete_folder');
  await expect(trial.locator('pre mark')).not.toBeEmpty();
});

test('an edited policy is validated as one types, and what it allows is counted', async ({
  page,
}) => {
  await page.goto(url);
  await page.getByRole('button', { name: 'Open the trial' }).click();
  const trial = page.locator('.trial');
  await trial.getByText('Edit the policy').click();
  const policy = trial.getByLabel('Policy');
  await policy.fill('{ "version": "1", "default": "deny", "tols": {} }');
  await expect(trial.locator('.problems li').first()).toContainText('tols');
  await expect(trial.getByRole('button', { name: 'Run the call' })).toBeDisabled();
  const limits = [{ counter: 'c', window: 'day', max: 1, scope: 'grant' }];
  await policy.fill(
    JSON.stringify({ version: '1', default: 'deny', tools: { delete_folder: { limits } } }),
  );
  await trial.getByLabel('Tool').selectOption('delete_folder');
  const run = trial.getByRole('button', { name: 'Run the call' });
  await run.click();
  await expect(trial.getByRole('status')).toContainText('Allowed');
  await run.click();
  await expect(trial.getByRole('status')).toContainText('Denied by tools.delete_folder.limits[0]');
});

test('the full policy can be saved exactly as shown', async ({ page }) => {
  await page.goto(url);
  const code = page.locator('#policy-recommended .code');
  const saving = page.waitForEvent('download');
  await code.getByRole('button', { name: /^Download/ }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(saved).toBe(await code.locator('pre').textContent());
  expect(JSON.parse(saved)).toMatchObject({ version: '1', default: 'deny' });
});

test('attacks are filtered and ordered without a word, and the address keeps both', async ({
  page,
}) => {
  await page.goto('/attacks/');
  const box = page.locator('prose-search');
  const status = box.getByRole('status');
  await box.getByLabel('Kind').selectOption('incident');
  await expect(page).toHaveURL(/entry=incident/);
  await expect(status).toHaveText(/^\d+ results/);
  const incidents = await status.innerText();
  await box.getByLabel('Order').selectOption('severity');
  await expect(page).toHaveURL(/order=severity/);
  await box.getByLabel('A call policy').selectOption('stops');
  await expect(status).not.toHaveText(incidents);
  await page.reload();
  await expect(box.getByLabel('Order')).toHaveValue('severity');
  await expect(box.locator('.name').first()).toBeVisible();
  await page.goBack();
  await expect(status).toHaveText(incidents);
});
