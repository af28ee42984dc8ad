import { expect } from '@playwright/test';
import { serverUrl } from './pages.ts';
import { test } from './site.ts';

const PAGE = serverUrl('npm:@example/files');

test.describe('the name of a server', () => {
  test('rewrites every export of the page, and stands in the address', async ({ page }) => {
    await page.goto(`${PAGE}#exports`);
    const field = page.getByLabel('Its name in your client');
    const own = await field.inputValue();
    await field.fill('my_files');
    await expect(page.locator('server-name [role=status]')).toHaveText('Written for my_files.');
    for (const [id, words] of [
      ['claude-code', 'mcp__my_files__'],
      ['codex', '[mcp_servers."my_files"]'],
      ['gemini-cli', 'mcpName = "my_files"'],
      ['opencode', 'my_files_'],
    ]) {
      await expect(page.locator(`#${id} [data-rules] code`)).toContainText(words ?? '');
      await expect(page.locator(`#${id} [data-rules] code`)).not.toContainText(`"${own}"`);
    }
    await expect(page.locator('#gemini-cli [data-rules] .name')).toHaveText(
      '~/.gemini/policies/my_files.toml',
    );
    await page.reload();
    await expect(field).toHaveValue('my_files');
    await expect(page.locator('#codex [data-rules] code')).toContainText('my_files');
  });

  test('is not written when no client would take it, and the reader is told', async ({ page }) => {
    await page.goto(`${PAGE}#exports`);
    const field = page.getByLabel('Its name in your client');
    const before = await page.locator('#claude-code [data-rules] code').textContent();
    await field.fill('my files');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('server-name [role=status]')).toContainText('Letters, digits');
    await expect(page.locator('#claude-code [data-rules] code')).toHaveText(before ?? '');
  });
});
