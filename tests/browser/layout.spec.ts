import { expect } from '@playwright/test';
import { fullToolUrl, pageTypes } from './pages.ts';
import { test } from './site.ts';

test('a phone shows name, risk, why and rule without scrolling', async ({ page }) => {
  const height = 844;
  await page.setViewportSize({ width: 390, height });
  await page.goto(fullToolUrl);
  const main = page.locator('main');
  const seen = [
    page.getByRole('heading', { level: 1 }),
    main.getByText(/Critical/).first(),
    main.getByText(/Destructive/).first(),
    main.locator('.glance').getByText(/^Its name says/),
    main.getByText(/^Calls to delete_folder are denied/).first(),
  ];
  for (const text of seen) {
    const box = await text.boundingBox();
    expect((box?.y ?? height) + (box?.height ?? 0)).toBeLessThan(height);
  }
});

test('printing leaves navigation out and keeps the verdict', async ({ page }) => {
  await page.goto(fullToolUrl);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
  await expect(page.locator('copy-button').first()).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('main').getByText('Critical').first()).toBeVisible();
});

test('printing shows what is folded and every way to put the rule in force', async ({ page }) => {
  await page.goto(fullToolUrl);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const main = page.locator('main');
  for (const text of [
    '~/.claude/settings.json',
    '.codex/config.toml',
    '"version"',
    'Definition digest',
  ])
    await expect(main.getByText(text).first()).toBeVisible();
  const [height, paper] = await page.evaluate(() => [
    document.querySelector('details.more .inside')?.getBoundingClientRect().height ?? 0,
    getComputedStyle(document.body).backgroundColor,
  ]);
  expect(height).toBeGreaterThan(20);
  expect(paper).toBe('rgb(252, 251, 248)');
});

for (const kind of [
  'tool',
  'server',
  'attack database',
  'attacks of a year',
  'attack',
  'techniques',
] as const) {
  test(`${kind}: what can be pressed is at least 24 px high`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(pageTypes[kind] ?? '');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('main :is(button, summary, label, select, input[type=search])')]
        .filter((element) => element.checkVisibility())
        .map((element) => ({
          html: element.outerHTML.slice(0, 80),
          box: element.getBoundingClientRect(),
        }))
        .filter(({ box }) => box.height > 0 && (box.height < 24 || box.width < 24))
        .map(({ html, box }) => `${Math.round(box.height)} px: ${html}`),
    );
    expect(small).toEqual([]);
  });
}

test('risk is told by words and shape when the system replaces colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(fullToolUrl);
  await expect(page.locator('main').getByText('Critical').first()).toBeVisible();
  await expect(page.locator('main svg').first()).toBeVisible();
});

test('the matrix of techniques fits 320 pixels, with its first column fixed and no word broken', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(pageTypes['techniques'] ?? '');
  const found = await page.locator('.picture').evaluate((picture) => {
    const first = [...picture.querySelectorAll<HTMLElement>('tbody th')];
    const letters = document.createElement('canvas').getContext('2d');
    if (letters === null) throw new Error('no canvas');
    letters.font = getComputedStyle(first[0] ?? picture).font;
    const words = first.flatMap((cell) => (cell.textContent ?? '').trim().split(/[\s-]+/));
    const heads = [...picture.querySelectorAll<HTMLElement>('thead th')];
    return {
      scrolls:
        picture.scrollWidth > picture.clientWidth || picture.scrollHeight > picture.clientHeight,
      position: getComputedStyle(first[0] ?? picture).position,
      longest: Math.max(...words.map((word) => letters.measureText(word).width)),
      room: first[0]?.clientWidth ?? 0,
      cut: heads.filter((head) => head.scrollHeight > head.clientHeight + 1).length,
      rows: first.length,
    };
  });
  expect(found.rows).toBeGreaterThan(20);
  expect(found.scrolls).toBe(false);
  expect(found.position).toBe('sticky');
  expect(found.longest).toBeLessThan(found.room);
  expect(found.cut).toBe(0);
});

test('in forced colours the marks of months and the shapes of the matrix are seen', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const [url, shapes] of [
    ['/attacks/', '.marks svg path'],
    ['/attacks/techniques/', '.picture svg path'],
  ] as const) {
    await page.goto(url);
    const same = await page.locator(shapes).evaluateAll((paths) => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return paths.filter((path) => getComputedStyle(path).fill === paper).length;
    });
    expect(await page.locator(shapes).count()).toBeGreaterThan(20);
    expect(same).toBe(0);
  }
});

test('an entry shows id, finder and versions before anything else on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(pageTypes['attack'] ?? '');
  const terms = await page.locator('.record dt').allInnerTexts();
  expect(terms[0]).toMatch(/^(?:CVE|GHSA|MAL)$/);
  expect(terms[1]).toMatch(/ by$/);
  expect(terms[2]).toBe('Affected');
  const box = await page.locator('.record').boundingBox();
  expect((box?.y ?? 844) + (box?.height ?? 0)).toBeLessThan(844);
});
