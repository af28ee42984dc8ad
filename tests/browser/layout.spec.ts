import { expect, type Page } from '@playwright/test';
import { extremePages, fullToolUrl, pageTypes } from './pages.ts';
import { test } from './site.ts';

for (const [kind, url] of Object.entries({ ...pageTypes, ...extremePages })) {
  test(`${kind}: holds at 320 px, at 200 %, by keyboard, in forced colours, without motion`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    // Twice as large on a screen of 1280 pixels is the layout of 640.
    await page.setViewportSize({ width: 640, height: 512 });
    await page.goto(url);
    expect(await tooWide(page), '640 pixels').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await tooWide(page), '320 pixels').toEqual([]);
    expect(await movements(page), 'motion').toEqual([]);
    expect(await unmarked(page), 'focus').toEqual([]);
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    expect(await unseen(page), 'forced colours').toEqual([]);
    expect(await unmarked(page), 'focus in forced colours').toEqual([]);
  });
}

/** What makes the page scroll sideways. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    );
    return ['the page', ...beyond.slice(0, 5).map((element) => element.outerHTML.slice(0, 120))];
  });
}

/** What still moves for a reader who asked for less of it. */
function movements(page: Page): Promise<string[]> {
  return page.evaluate(() => [
    ...(getComputedStyle(document.documentElement).scrollBehavior === 'smooth'
      ? ['scrolling']
      : []),
    ...document.getAnimations().map((animation) => animation.constructor.name),
  ]);
}

/** Links, fields and summaries that look the same with the focus as without. */
function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')]
      .filter((element) => element.checkVisibility() && element.getClientRects().length > 0)
      .slice(0, 150)
      .filter((element) => {
        element.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
        // A choice is shown by its label.
        const shown = element.closest('.way')?.querySelector('label') ?? element;
        const { outlineStyle, outlineWidth } = getComputedStyle(
          element.matches('[type=radio]') ? shown : element,
        );
        return outlineStyle === 'none' || Number.parseFloat(outlineWidth) === 0;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}

/** Shapes in the colour of the paper. */
function unseen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll<SVGElement>('main svg :is(path, circle, rect, text)')]
      .filter((shape) => shape.checkVisibility())
      .filter((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke].every((colour) => colour === paper || colour === 'none');
      })
      .slice(0, 5)
      .map((shape) => shape.outerHTML.slice(0, 120));
  });
}

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
