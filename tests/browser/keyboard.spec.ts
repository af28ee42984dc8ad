import { expect, type Page } from '@playwright/test';
import { LONG } from '../support/size.ts';
import { fullToolUrl, pageTypes } from './pages.ts';
import { test } from './site.ts';
import { thin } from './thin.ts';

/** More stops than any page of the fixtures has. */
const MAX_STOPS = 400;

interface Stop {
  text: string;
  top: number;
  /** Something around it shows that it has the focus. */
  marked: boolean;
}

/** What has the focus now; null when the walk left the page. */
function focused(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const outlined = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
    return {
      text: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 60),
      top: box.top + window.scrollY,
      marked: (outlined || style.boxShadow !== 'none') && box.width > 0 && box.height > 0,
    };
  });
}

test('the first stop skips to the content', async ({ page }) => {
  await page.goto(fullToolUrl);
  await page.keyboard.press('Tab');
  expect((await focused(page))?.text).toBe('Skip to content');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() =>
    document.querySelector('main')?.contains(document.activeElement),
  );
  expect(inMain).toBe(true);
});

const KINDS = LONG
  ? ['home', 'tool', 'server', 'list of tools', 'attack database', 'techniques']
  : ['tool', 'list of tools'];
for (const kind of KINDS) {
  test(`${kind}: every stop is marked, and the walk ends`, async ({ page }) => {
    await page.goto(pageTypes[kind] ?? '');
    if (!LONG) await thin(page);
    const stops: Stop[] = [];
    for (let count = 0; count < MAX_STOPS; count += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop === null) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(5);
    expect(stops.length).toBeLessThan(MAX_STOPS);
    expect(stops.filter(({ marked }) => !marked)).toEqual([]);
  });
}
