import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { extremePages, pageTypes } from './pages.ts';
import { test } from './site.ts';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [kind, url] of Object.entries({ ...pageTypes, ...extremePages })) {
    test(`${kind}, ${colorScheme}: axe finds nothing`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} (${nodes.length})`);
      expect(found).toEqual([]);
    });
  }
}
