import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { found } from './axe.ts';
import { toolUrl } from './pages.ts';
import { at, test } from './site.ts';

test('a slash opens the search over any page, and its words go to the search page', async ({
  page,
}) => {
  await page.goto('/about/method/');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
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
  await expect(first.locator(`a[href^="${at('/servers/')}"]`)).toBeVisible();
  await expect(first.locator('.name mark')).toHaveText(['delete', 'folder']);
  await expect(page.locator('search-page > [role=status]')).toContainText(/\d+ results?\./);
});

test('a slow answer is announced as under way, one that fails says so', async ({ page }) => {
  let answer: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/search-data/**', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/?q=delete+folder');
  const status = page.locator('search-page > [role=status]');
  await expect(status).toHaveText('Searching…');
  answer();
  await expect(status).toContainText(/\d+ results?\./);
  await page.unroute('**/search-data/**');
  await page.route('**/search-data/**', (route) => route.fulfill({ status: 503, body: '' }));
  await page.reload();
  await expect(status).toContainText('could not be read');
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
  const rest = page
    .getByRole('status')
    .getByRole('link', { name: /^Without “fodler”: \d+ results?/ });
  await expect(rest.first()).toBeVisible();
  await page.goto('/search/?q=delete+xyzzyplugh');
  await expect(page.locator('search-page > [role=status]')).toContainText(
    'No entry has “xyzzyplugh”',
  );
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

test('every filter stands in the address, is set from it, and goes back one by one', async ({
  page,
}) => {
  const choices = [
    ['kind', 'tool'],
    ['category', 'Destructive'],
    ['risk', 'Critical'],
    ['signal', 'delete-capability'],
  ] as const;
  await page.goto('/search/?q=delete');
  await expect(page.locator('.results .name').first()).toBeVisible();
  const filter = (name: string) => page.locator(`main select[name=${name}]`);
  for (const [name, value] of choices) await filter(name).selectOption(value);
  await expect(page).toHaveURL(
    at('/search/?q=delete&kind=tool&category=Destructive&risk=Critical&signal=delete-capability'),
  );
  await page.reload();
  for (const [name, value] of choices) await expect(filter(name)).toHaveValue(value);
  await expect(page.locator('.results li').first()).toContainText('Destructive');
  for (const [name] of [...choices].reverse()) {
    await page.goBack();
    await expect(filter(name)).toHaveValue('');
  }
  await page.goto('/search/?kind=attack&technique=tool-poisoning&severity=high');
  await expect(page.getByLabel('Attack technique')).toHaveValue('tool-poisoning');
  await expect(page.getByLabel('Attack severity')).toHaveValue('high');
  await expect(page.locator('.results .name').first()).toBeVisible();
  for (const link of await page.locator('.results .name').all())
    expect(await link.getAttribute('href')).toContain(at('/attacks/'));
});

test('Enter makes a step that the back button takes back, letters do not', async ({ page }) => {
  await page.goto('/search/?q=delete+folder');
  const field = page.locator('main input[type=search]');
  const names = page.locator('.results .name');
  await expect(names.first()).toHaveText('delete_folder');
  await field.fill('');
  await field.pressSequentially('send message');
  await expect(page).toHaveURL(at('/search/?q=send+message'));
  await page.keyboard.press('Enter');
  await field.pressSequentially('s');
  await expect(page).toHaveURL(at('/search/?q=send+messages'));
  await page.goBack();
  await expect(page).toHaveURL(at('/search/?q=send+message'));
  await expect(field).toHaveValue('send message');
  await page.goBack();
  await expect(field).toHaveValue('delete folder');
  await expect(names.first()).toHaveText('delete_folder');
});

test('a filter value that does not exist is not set, and filters that leave nothing say so', async ({
  page,
}) => {
  const status = page.locator('search-page > [role=status]');
  await page.goto('/search/?q=delete+folder&category=Nonsense&signal=nonsense&technique=__proto__');
  await expect(page.locator('.results .name').first()).toHaveText('delete_folder');
  for (const name of ['category', 'signal', 'technique']) {
    const chosen = page.locator(`main select[name=${name}] option:checked`);
    await expect(chosen).toHaveText('all');
  }
  await page.goto('/search/?kind=server&category=Read');
  await expect(status).toHaveText('No entry passes these filters.');
  await page.goto('/search/?q=delete+folder&server=nobody');
  await expect(status).toHaveText('No entry that passes the filters has these words.');
  await page.goto('/search/?in=descriptions');
  await expect(status).toHaveText('Type a name, a part of it, or what it should do.');
  await page.goto('/search/?q=%F0%9F%94%A5&kind=tool');
  await expect(status).toContainText('letters and digits');
});

test('every page that is found as such is there, the guides among them', async ({ page }) => {
  await page.goto('/search/?kind=guide');
  await expect(page.locator('.results .name').first()).toBeVisible();
  const more = page.getByRole('button', { name: 'Show more' });
  while (await more.isVisible()) await more.click({ timeout: 500 }).catch(() => undefined);
  const paths = await page
    .locator('.results .name')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(paths).toContain(at('/guides/pin-definitions/'));
  for (const path of paths) expect((await page.request.get(path)).status(), path).toBe(200);
  await page.goto('/search/?q=approve+calls');
  await expect(page.locator('.results .name').first()).toHaveText('Approve calls in practice');
});

test('keys of an input method and keys that select text stay in the field', async ({ page }) => {
  await page.goto('/search/?q=delete');
  await expect(page.locator('.results .name').first()).toBeVisible();
  const field = page.locator('main input[type=search]');
  await field.focus();
  await page.keyboard.press('Shift+ArrowDown');
  await expect(field).toBeFocused();
  for (const key of ['ArrowDown', 'Escape'])
    await field.evaluate(
      (input, pressed) =>
        input.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, isComposing: true, bubbles: true }),
        ),
      key,
    );
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('delete');
});

test('a server found leads to its tools alone, and back to all servers', async ({ page }) => {
  await page.goto('/search/?kind=server&q=files');
  await page.getByRole('link', { name: 'its tools' }).first().click();
  await expect(page).toHaveURL(/kind=tool&server=/);
  const providers = page.locator(`.results li a[href^="${at('/servers/')}"]`);
  await expect(providers.first()).toBeVisible();
  const hrefs = await providers.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')),
  );
  expect(new Set(hrefs).size).toBe(1);
  await page.getByRole('button', { name: 'All servers' }).click();
  await expect(page).not.toHaveURL(/server=/);
});

test('the line of a result is the part of the text that answers, as text', async ({ page }) => {
  await page.goto('/search/?q=read+private+keys+extra+argument');
  const line = page
    .locator('[data-prose] li', { hasText: 'private keys' })
    .first()
    .locator('.about');
  await expect(line.locator('mark')).toHaveText(['read', 'private', 'keys', 'extra', 'argument']);
  expect((await line.innerText()).length).toBeLessThan(400);
});

test('a word for the same thing finds it, and near results are named as such', async ({ page }) => {
  await page.goto('/search/?q=remove+folder');
  await expect(page.locator('.results .name', { hasText: 'delete_folder' }).first()).toBeVisible();
  await page.goto('/search/?q=delete_fodler');
  await expect(
    page.getByRole('list', { name: 'Results with one typing error mended' }),
  ).toBeVisible();
  await expect(page.locator('search-page > [role=status]')).toContainText(
    'one typing error mended',
  );
});

test('the count is told to screen readers once the results are there', async ({ page }) => {
  await page.goto('/search/');
  const status = page.locator('search-page > [role=status]');
  await expect(status).toHaveText('Type a name, a part of it, or what it should do.');
  await page.locator('main input[type=search]').fill('delete_folder');
  await expect(status).toHaveText(/^\d+ results?/);
  await page.getByLabel('Category').selectOption('Financial');
  await expect(status).toContainText(/No entry that passes|near result/);
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

test('who stands on a result stays on it when the list is answered anew', async ({ page }) => {
  await page.goto('/search/?q=delete+folde');
  const names = page.locator('.results .name');
  await expect(names.first()).toHaveText('delete_folder');
  const field = page.locator('main input[type=search]');
  await field.focus();
  await page.keyboard.press('ArrowDown');
  await expect(names.first()).toBeFocused();
  const old = await names.first().elementHandle();
  await field.evaluate((input) => {
    (input as HTMLInputElement).value = 'delete folder';
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await expect(page).toHaveURL(/q=delete\+folder$/);
  expect(await old?.evaluate((link) => link.isConnected)).toBe(false);
  await expect(names.first()).toBeFocused();
  await expect(names.first()).toHaveText('delete_folder');
});

test('a first search loads at most 200 KB of data and script, a further one at most 60 KB', async ({
  page,
}) => {
  let sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith(at('/search-data/')) || pathname.endsWith('.js'))
      sizes.push(
        response.body().then(
          (body) => gzipSync(body).length,
          () => 0,
        ),
      );
  });
  const loaded = async () => {
    await page.waitForLoadState('networkidle');
    const all = await Promise.all(sizes);
    sizes = [];
    return all.reduce((sum, size) => sum + size, 0);
  };
  const first = page.locator('.results .name').first();
  await page.goto('/search/?q=delete+folder');
  await expect(first).toHaveText('delete_folder');
  const bytes = await loaded();
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(200_000);
  await page.locator('main input[type=search]').fill('send messge');
  await expect(first).toContainText('send');
  const further = await loaded();
  expect(further).toBeGreaterThan(0);
  expect(further).toBeLessThan(60_000);
});

test('the palette finds, moves by arrows, opens, and gives the focus back', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  await page.goto('/about/method/');
  const link = page.locator('main a').first();
  await link.focus();
  expect(scripts.some((path) => path.includes('palette'))).toBe(false);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search the whole catalogue' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('delete folder');
  await expect(dialog.locator('.name').first()).toHaveText('delete_folder');
  await expect(dialog.getByRole('status')).toContainText(/\d+ results?\./);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(link).toBeFocused();
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('.name').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tools/**');
});

test('letters that come before the palette are not lost', async ({ page }) => {
  await page.route('**/*palette*', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto('/about/method/');
  await page.keyboard.press('/');
  await page.keyboard.type('delete folder');
  await expect(page.locator('dialog').getByRole('searchbox')).toHaveValue('delete folder');
  await expect(page.locator('dialog .name').first()).toHaveText('delete_folder');
});

test('the palette brings the looks of its list to a page that has none', async ({ page }) => {
  await page.goto(toolUrl('npm:@example/files', 'delete_folder'));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('delete');
  const row = page.locator('dialog li').first();
  await expect(row).toBeVisible();
  await expect(page.locator('dialog ol')).toHaveCSS('list-style-type', 'none');
  await expect(row).toHaveCSS('display', 'grid');
});

test('the palette has no fault that a machine can find', async ({ page }) => {
  await page.goto('/about/method/');
  await page.keyboard.press('Control+k');
  await expect(page.locator('dialog').getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('delete');
  await expect(page.locator('dialog .name').first()).toBeVisible();
  expect(await found(page, (axe) => axe.include('dialog'))).toEqual([]);
});

test('the attack database is searched by text, with marks, and filters stand in the address', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/attacks/');
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((path) => path.startsWith(at('/pagefind/')))).toEqual([]);
  const box = page.locator('prose-search');
  await box.getByRole('searchbox').fill('dns rebinding');
  await expect(box.locator('.name').first()).toHaveText(/DNS rebinding/);
  await expect(box.locator('.about mark').first()).toHaveText(/dns|rebinding/i);
  await expect(page).toHaveURL(at('/attacks/?q=dns+rebinding'));
  const all = await box.getByRole('status').innerText();
  await box.getByLabel('Severity').selectOption('critical');
  await expect(page).toHaveURL(/q=dns\+rebinding&severity=critical/);
  await expect(box.getByRole('status')).not.toHaveText(all);
  await box.getByLabel('Severity').selectOption('');
  await box.getByLabel('Order').selectOption('disclosed');
  await expect(page).toHaveURL(/order=disclosed/);
  await page.reload();
  await expect(box.getByRole('searchbox')).toHaveValue('dns rebinding');
  await expect(box.locator('.name').first()).toBeVisible();
  await box.getByRole('searchbox').fill('CVE-2025-6514');
  await expect(box.locator('.name')).toHaveCount(1);
  await expect(box.locator('.name').first()).toContainText('mcp-remote');
  expect(refused).toEqual([]);
});

test('a word that no page has is named, since the results are those without it', async ({
  page,
}) => {
  await page.goto('/attacks/');
  const box = page.locator('prose-search');
  await box.getByRole('searchbox').fill('rebinding zzqxblorp');
  await expect(box.getByRole('status')).toContainText('No page has “zzqxblorp”.');
  await expect(box.locator('.name').first()).toBeVisible();
  await box.getByRole('searchbox').fill('dns rebinding');
  await expect(box.getByRole('status')).not.toContainText('No page has');
});

test('a question is answered by prose, a name without it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/search/?q=delete+folder');
  await expect(page.locator('[data-names] .name').first()).toHaveText('delete_folder');
  expect(loaded.filter((path) => path.startsWith(at('/pagefind/')))).toEqual([]);
  // Prose that has only a part of the words would push away the name that was meant.
  await page.goto('/search/?q=delete_fodler');
  await expect(page.locator('[data-names] .name').first()).toHaveText('delete_folder');
  expect(loaded.filter((path) => path.startsWith(at('/pagefind/')))).toEqual([]);
  await page.goto('/search/?q=delete+folder');
  const prose = page.locator('[data-prose]');
  await prose.getByRole('button', { name: 'Search their text' }).click();
  await expect(prose.getByRole('status')).toContainText(/result|No text/);
  await page.goto('/search/?q=how+do+I+enforce+a+policy');
  await expect(prose.locator('.name').first()).toBeVisible();
});

test('the word that is missing is named, with what is found without it', async ({ page }) => {
  await page.goto('/search/?q=delete+xyzzyplugh');
  const status = page.locator('search-page > [role=status]');
  await expect(status).toContainText('No entry has “xyzzyplugh”.');
  await status.getByRole('link', { name: /Without it: \d+ results?/ }).click();
  await expect(page).toHaveURL(at('/search/?q=delete'));
  await expect(page.locator('[data-names] .name').first()).toBeVisible();
});

test('where no entry has all words, each is offered alone', async ({ page }) => {
  await page.goto('/search/?q=folder+refund');
  const status = page.locator('search-page > [role=status]');
  await expect(status).toContainText('No entry has all of these words.');
  await status.getByRole('link', { name: /Only “folder”: \d+ results?/ }).click();
  await expect(page).toHaveURL(at('/search/?q=folder'));
  await expect(page.locator('[data-names] .name').first()).toBeVisible();
});

test('a first search makes at most 12 requests and loads at most 90 KB with its page', async ({
  page,
}) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    sizes.push(
      response
        .request()
        .sizes()
        .then(
          (size) => size.responseBodySize,
          () => 0,
        ),
    );
  });
  await page.goto('/search/?q=delete_folder');
  await expect(page.locator('[data-names] .name').first()).toHaveText('delete_folder');
  await page.waitForLoadState('networkidle');
  expect(sizes.length).toBeLessThanOrEqual(12);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThan(90_000);
});

test('a first search of prose loads at most 130 KB, a further one at most 40', async ({ page }) => {
  let sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) =>
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)),
  );
  const box = page.locator('prose-search');
  const loadedBy = async (text: string) => {
    sizes = [];
    await box.getByRole('searchbox').fill(text);
    await expect(box.locator('.about mark').first()).toHaveText(
      new RegExp(text.replaceAll(' ', '|'), 'i'),
    );
    await page.waitForLoadState('networkidle');
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  };
  await page.goto('/attacks/');
  await page.waitForLoadState('networkidle');
  const first = await loadedBy('hidden instructions description');
  expect(first).toBeGreaterThan(50_000);
  expect(first).toBeLessThan(130_000);
  expect(await loadedBy('dns rebinding')).toBeLessThan(40_000);
});

test('text of hostile records is text, and no script of theirs runs', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto('/search/?q=evil');
  await expect(page.locator('search-page > [role=status]')).toContainText(/result/);
  await expect(page.locator('.results img, .results script, .results iframe')).toHaveCount(0);
  expect(dialogs).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page offers the lists', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('main noscript p')).toBeVisible();
    await expect(page.locator(`main a[href="${at('/tools/')}"]`)).toBeVisible();
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
