import { createClient } from '@libsql/client';
import { expect, type Page } from '@playwright/test';
import { RETENTION } from '../../src/contact/limits.ts';
import { fixtureBuild } from '../support/fixture-build.ts';
import { COLOUR_RULES, found, RULES } from './axe.ts';
import { fullToolUrl, pageTypes, serverUrl } from './pages.ts';
import { at, test } from './site.ts';

const database = createClient({ url: fixtureBuild.contactDatabase, concurrency: 1 });

// Each test is a visitor of its own address, or the limit of one would be met by all.
let visitor = 0;
test.beforeEach(async ({ context }, info) => {
  visitor += 1;
  await context.setExtraHTTPHeaders({ 'x-test-address': `10.88.${info.workerIndex}.${visitor}` });
});

const unique = (): string => `Message ${crypto.randomUUID()}`;

async function rowsOf(message: string): Promise<Record<string, unknown>[]> {
  const { rows } = await database.execute({
    sql: 'SELECT * FROM messages WHERE message = ?',
    args: [message],
  });
  return rows as unknown as Record<string, unknown>[];
}

async function fill(
  page: Page,
  fields: { name?: string; email?: string; message?: string },
): Promise<void> {
  const form = page.locator('main form.contact');
  if (fields.name !== undefined) await form.getByLabel('Your name').fill(fields.name);
  if (fields.email !== undefined) await form.getByLabel('Your e-mail address').fill(fields.email);
  if (fields.message !== undefined) await form.getByLabel('Your message').fill(fields.message);
}

const send = (page: Page) =>
  page.locator('main form.contact').getByRole('button', { name: 'Send' }).click();

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a message is sent, and loading the last page again sends no second one', async ({
    page,
  }) => {
    const message = unique();
    await page.goto('/contact/');
    await fill(page, { name: 'Ada', email: 'ada@example.org', message });
    await send(page);
    await expect(page).toHaveURL(at('/contact/thanks/'));
    await page.reload();
    expect(await rowsOf(message)).toHaveLength(1);
  });

  test('errors come back with every field as it was written, and can be mended', async ({
    page,
  }) => {
    const message = `${unique()}\n\n  <b>"quoted"</b> & more`;
    await page.goto('/contact/');
    await page.getByLabel('List my server').check();
    await fill(page, { name: 'Ada "the first"', email: 'ada@example', message });
    await page.getByLabel('Source repository').fill('https://example.org/repository');
    await send(page);
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole('alert')).toContainText('Package or image');
    await expect(page.getByLabel('List my server')).toBeChecked();
    await expect(page.getByLabel('Your name').first()).toHaveValue('Ada "the first"');
    await expect(page.getByLabel('Source repository')).toHaveValue(
      'https://example.org/repository',
    );
    await expect(page.getByLabel('Your message').first()).toHaveValue(message);
    await expect(page.getByLabel('Package or image')).toHaveAttribute('aria-invalid', 'true');
    await page.getByLabel('Package or image').fill('npm:example');
    await page.waitForTimeout(2100);
    await send(page);
    await expect(page).toHaveURL(at('/contact/thanks/'));
    const [row] = await rowsOf(message);
    expect(row).toMatchObject({ state: 'pending', subject: 'list', proof: 'time' });
  });

  test('only the part of the chosen subject is shown', async ({ page }) => {
    await page.goto('/contact/');
    const parts = page.locator('main [data-subject]');
    const subjects = page.locator('main input[name=subject]');
    for (const radio of await subjects.all()) {
      await radio.check();
      const id = await radio.getAttribute('value');
      for (const part of await parts.all()) {
        const own = (await part.getAttribute('data-subject')) === id;
        await expect(part).toBeVisible({ visible: own });
      }
    }
  });
});

test.describe('with JavaScript', () => {
  test('a message carries its proof of work, under the site’s own policy', async ({ page }) => {
    const complaints: string[] = [];
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    const message = unique();
    await page.goto('/contact/');
    await fill(page, { name: 'Ada', email: 'ada@example.org', message });
    await expect(page.locator('main [name=altcha]')).not.toHaveValue('', { timeout: 60_000 });
    await send(page);
    await expect(page).toHaveURL(at('/contact/thanks/'));
    expect(await rowsOf(message)).toMatchObject([{ state: 'pending', proof: 'work' }]);
    expect(complaints).toEqual([]);
  });

  test('whoever writes fast is not taken for a robot', async ({ page }) => {
    const message = unique();
    await page.goto('/contact/');
    await fill(page, { name: 'Ada', email: 'ada@example.org', message });
    await send(page);
    await expect(page).toHaveURL(at('/contact/thanks/'));
    expect((await rowsOf(message))[0]?.['state']).toBe('pending');
  });

  test('errors are shown in place: summary with the focus, each field tied to its error', async ({
    page,
  }) => {
    await page.goto('/contact/');
    await page.getByLabel('Dispute a verdict').check();
    await fill(page, { name: 'Ada', email: 'ada@example.org', message: 'Hello' });
    await send(page);
    const summary = page.getByRole('alert');
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await summary.getByRole('link').first().click();
    const server = page.locator('#server');
    await expect(server).toBeFocused();
    await expect(server).toHaveAttribute('aria-describedby', /server-error/);
    await expect(server).toHaveCSS('border-top-width', '2px');
    await expect(page.getByLabel('Your message').first()).toHaveValue('Hello');
    expect(await found(page, (axe) => axe.withTags(RULES))).toEqual([]);
  });

  test('the longest message fits beside all details and the proof of work', async ({ page }) => {
    const message = `${unique()} ${'字'.repeat(9900)}`;
    await page.goto('/contact/?subject=dispute&server=npm:example&tool=a_tool&verdict=Read');
    await fill(page, { name: 'Ada', email: 'ada@example.org', message });
    await expect(page.locator('main [name=altcha]')).not.toHaveValue('', { timeout: 60_000 });
    const request = page.waitForRequest(
      (each) => each.method() === 'POST' && !each.url().includes('challenge'),
    );
    await send(page);
    // What another browser adds: longer boundaries, longer details.
    expect((await request).postDataBuffer()?.length).toBeLessThan(32 * 1024 - 500);
    await expect(page).toHaveURL(at('/contact/thanks/'));
    expect(await rowsOf(message)).toMatchObject([{ proof: 'work' }]);
  });

  test('after going back to a page that was kept, another message can be sent', async ({
    page,
  }) => {
    await page.goto('/contact/');
    // No content: the browser stays, as a page does that is kept the moment it is left.
    await page.route(at('/contact/thanks/'), (route) => route.fulfill({ status: 204 }));
    const left = page.waitForRequest(at('/contact/thanks/'));
    const message = unique();
    await fill(page, { name: 'Ada', email: 'ada@example.org', message: unique() });
    await send(page);
    await left;
    await expect(page.locator('main .form-status')).toHaveText('Sending');
    await page.unroute(at('/contact/thanks/'));
    await page.evaluate(() =>
      window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
    );
    await expect(page.locator('main .form-status')).toHaveText('');
    await fill(page, { message });
    await send(page);
    await expect(page).toHaveURL(at('/contact/thanks/'));
    expect(await rowsOf(message)).toHaveLength(1);
  });

  test('a text survives when the site cannot be reached', async ({ page, context }) => {
    await page.goto('/contact/');
    await fill(page, { name: 'Ada', email: 'ada@example.org', message: 'Precious' });
    await context.setOffline(true);
    await send(page);
    await expect(page.getByRole('alert')).toContainText('could not be reached');
    await expect(page.getByLabel('Your message').first()).toHaveValue('Precious');
  });

  test('the dispute link of a tool page fills in server, tool, category and digest', async ({
    page,
  }) => {
    await page.goto(fullToolUrl);
    await page
      .locator(`a[href^="${at('/contact/?subject=dispute')}"]`)
      .first()
      .click();
    await expect(page.getByLabel('Dispute a verdict')).toBeChecked();
    await expect(page.locator('#server')).toHaveValue('npm:@example/files');
    await expect(page.locator('#tool')).toHaveValue('delete_folder');
    await expect(page.locator('#verdict')).toHaveValue('Destructive');
    await expect(page.locator('#digest')).toHaveValue(/^sha256:[0-9a-f]{64}$/);
  });

  test('the dispute link of a server page fills in the server', async ({ page }) => {
    await page.goto(serverUrl('npm:@example/files'));
    await page
      .locator(`a[href^="${at('/contact/?subject=dispute')}"]`)
      .first()
      .click();
    await expect(page.getByLabel('Dispute a verdict')).toBeChecked();
    await expect(page.locator('#server')).toHaveValue('npm:@example/files');
    await expect(page.locator('#tool')).toHaveValue('');
  });

  test('the link of an attack page names the entry', async ({ page }) => {
    await page.goto(pageTypes['attack'] ?? '');
    await page
      .locator(`a[href^="${at('/contact/?subject=attack')}"]`)
      .first()
      .click();
    await expect(page.getByLabel('Report an attack')).toBeChecked();
    await expect(page.locator('#attack')).toHaveValue(/^MCPA-\d{4}-\d{4}$/);
  });

  test('the links of the guides choose their subject', async ({ page }) => {
    for (const [guide, subject] of [
      ['add-your-server', 'List my server'],
      ['respond-to-a-poisoned-tool', 'Report an attack'],
    ] as const) {
      await page.goto(`/guides/${guide}/`);
      await page
        .locator(`main a[href^="${at('/contact/?subject=')}"]`)
        .first()
        .click();
      await expect(page.getByLabel(subject, { exact: true })).toBeChecked();
    }
  });

  test('the address in security.txt chooses its subject', async ({ page, request }) => {
    const text = await (await request.get(at('/.well-known/security.txt'))).text();
    const contact = new URL(/^Contact: (.*)$/m.exec(text)?.[1] ?? '');
    await page.goto(`${fixtureBuild.url}${contact.pathname}${contact.search}`);
    await expect(page.getByLabel('Report a security problem of this site')).toBeChecked();
    await expect(page.locator('#page')).toBeVisible();
  });

  test('a link cannot choose what is not in the form', async ({ page }) => {
    await page.goto(
      '/contact/?subject=<img>&verdict=Harmless&tool=%22%3E%3Cscript%3E&message=spam&email=a@b&keep_blank=x',
    );
    await expect(page.getByLabel('Ask a question')).toBeChecked();
    await expect(page.locator('#tool')).toHaveValue('"><script>');
    await expect(page.locator('#email')).toHaveValue('');
    await expect(page.locator('#message')).toHaveValue('');
    await expect(page.locator('#blank')).toHaveValue('');
  });

  test('nothing is loaded from elsewhere', async ({ page }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(fixtureBuild.url)) foreign.push(request.url());
    });
    await page.goto('/contact/');
    await fill(page, { message: 'Hello' });
    await expect(page.locator('main [name=altcha]')).not.toHaveValue('', { timeout: 60_000 });
    expect(foreign).toEqual([]);
  });
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`the short form in the page foot, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
    test.use({ javaScriptEnabled });

    test('sends a question from a tool page', async ({ page }) => {
      const message = unique();
      await page.goto(fullToolUrl);
      await page.locator('.foot summary').click();
      const form = page.getByRole('form', { name: 'Get in touch' });
      await form.getByLabel('Your name').fill('Ada');
      await form.getByLabel('Your e-mail address').fill('ada@example.org');
      await form.getByLabel('Your message').fill(message);
      await form.getByRole('button', { name: 'Send' }).click();
      await expect(page).toHaveURL(at('/contact/thanks/'));
      expect(await rowsOf(message)).toMatchObject([{ state: 'pending', subject: 'question' }]);
    });
  });
}

test('the privacy page states the times after which the clean-up deletes', async ({ page }) => {
  await page.goto('/privacy/');
  const text = (await page.locator('main').innerText()).replaceAll(/\s+/g, ' ');
  const day = 86_400_000;
  expect(text).toContain(`${RETENTION.messagesMs / day} days after they came`);
  expect(text).toContain(`for spam after ${RETENTION.spamMs / day} days`);
  expect(text).toContain(`${RETENTION.rateKeysMs / (day / 24)} hours after its last use`);
});

test('the whole form can be filled in and sent by keyboard', async ({ page }) => {
  const message = unique();
  await page.goto('/contact/');
  await page.getByLabel('Ask a question').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Dispute a verdict')).toBeChecked();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ada');
  await page.keyboard.press('Tab');
  await page.keyboard.type('ada@example.org');
  await page.keyboard.press('Tab');
  await page.keyboard.type(message);
  await page.keyboard.press('Tab');
  await expect(page.locator('main').getByRole('button', { name: 'Send' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(at('/contact/thanks/'));
  expect(await rowsOf(message)).toHaveLength(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`form, error and thanks pages at 320 px, ${colorScheme}: axe finds nothing, nothing scrolls sideways`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: fixtureBuild.url,
      colorScheme,
      viewport: { width: 320, height: 640 },
      extraHTTPHeaders: { 'x-test-address': `10.89.0.${colorScheme === 'light' ? 1 : 2}` },
    });
    const page = await context.newPage();
    const check = async (where: string) => {
      const faults = await found(page, (axe) =>
        colorScheme === 'light' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES),
      );
      expect(faults, where).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        where,
      ).toBeLessThanOrEqual(320);
    };
    await page.goto(at('/contact/?subject=dispute'));
    await check('form');
    await page.goto(at('/contact/thanks/'));
    await check('thanks');
    // The server's own error pages, as they come without JavaScript.
    await page.goto(at('/api/contact'));
    await check('error page');
    await page.goto(at('/contact/?subject=dispute'));
    await page.locator('main form.contact').evaluate((form: HTMLFormElement) => form.submit());
    await expect(page.getByRole('alert')).toContainText('Your name: fill in this field.');
    await check('error page with errors of fields');
    await context.close();
  });
}
