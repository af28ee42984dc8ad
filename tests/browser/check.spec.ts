import { expect } from '@playwright/test';
import { parse as parseToml } from 'smol-toml';
import { at, test } from './site.ts';

const SECRET = 'ghp_THISISASECRET0123456789';
const config = {
  mcpServers: {
    files: { command: 'npx', args: ['-y', '@example/files@1.0.0'], env: { TOKEN: SECRET } },
    web: { url: `https://user:${SECRET}@mcp.messages.example/mcp?key=${SECRET}` },
    bridge: { command: 'npx', args: ['mcp-remote@0.1.10', `https://x.example/${SECRET}`] },
    own: { command: 'node', args: ['server.js', SECRET] },
  },
};

test('a configuration is answered in place: known, unknown, attacks, one policy', async ({
  page,
}) => {
  await page.goto('/check/');
  await page.getByLabel('Configuration or tools/list result').fill(JSON.stringify(config));
  const report = page.locator('[data-report]');
  await expect(page.locator('.check-status')).toContainText('4 servers');
  const servers = report.locator('section', {
    has: page.getByRole('heading', { name: 'Servers' }),
  });
  const row = (name: string) =>
    servers.locator('li', { has: page.getByText(name, { exact: true }) }).first();
  await expect(row('files')).toContainText('version pinned');
  await expect(row('files').locator(`a[href^="${at('/servers/')}"]`)).toBeVisible();
  await expect(row('own')).toContainText('Unknown');
  await expect(row('bridge')).toContainText('affects this version');
  await expect(report.locator('.exports').last().locator('details')).toHaveCount(13);
  expect(
    JSON.parse((await report.locator('.exports pre').first().textContent()) ?? ''),
  ).toMatchObject({
    version: '1',
    default: 'deny',
  });
});

test('nothing of the text leaves the browser, is stored, or is shown again', async ({
  page,
  baseURL,
}) => {
  const requests: string[] = [];
  page.on('request', (request) =>
    requests.push(
      `${request.method()} ${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`,
    ),
  );
  await page.goto('/check/');
  await page.getByLabel('Configuration or tools/list result').fill(JSON.stringify(config));
  await expect(page.locator('.check-status')).toContainText('4 servers');
  for (const request of requests) {
    expect(request).toMatch(/^GET /);
    expect(request.split(' ')[1]).toContain(baseURL ?? '');
    expect(request).not.toContain(SECRET);
    expect(request).not.toContain(encodeURIComponent(SECRET));
  }
  const data = requests.filter((request) => request.includes('/check-data/'));
  for (const request of data) {
    expect(request.split(' ')[1]).toMatch(
      /\/check-data\/(?:attacks|names|(?:servers|tools)\/[0-9a-f]{2})\.json$/,
    );
  }
  expect(await page.locator('[data-report]').innerHTML()).not.toContain(SECRET);
  expect(
    await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href]),
    ),
  ).not.toContain(SECRET);
});

test('one line of judgement comes first, then the findings, worst first, and a report to copy', async ({
  page,
}) => {
  await page.goto('/check/');
  await page.getByLabel('Configuration or tools/list result').fill(JSON.stringify(config));
  await expect(page.locator('.check-status')).toContainText(/^(?:Critical|High|Medium|Low): /);
  const found = await page
    .locator('[data-report] section')
    .first()
    .locator('.level')
    .allInnerTexts();
  const levels = found.map((text) => text.trim());
  expect(levels.length).toBeGreaterThan(2);
  const order = ['critical', 'high', 'medium', 'low', 'info'];
  expect(levels).toEqual([...levels].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  const report = page.getByRole('region', { name: 'report in Markdown' });
  await expect(report).toContainText('## MCP configuration check');
  await expect(report).not.toContainText(SECRET);
});

test('YAML is read, and its parser is loaded only then', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto('/check/');
  const field = page.getByLabel('Configuration or tools/list result');
  await field.fill(JSON.stringify(config));
  await expect(page.locator('.check-status')).toContainText('4 servers');
  const before = scripts.length;
  await field.fill(
    'mcpServers:\n  - name: a\n    command: npx\n    args: [-y, "@example/files"]\n',
  );
  await expect(page.locator('.check-status')).toContainText('1 server: 1 in the catalogue');
  expect(scripts.length).toBeGreaterThan(before);
});

test('the configuration comes back with the gateway in front, in its own field', async ({
  page,
}) => {
  await page.goto('/check/');
  const field = page.getByLabel('Configuration or tools/list result');
  await field.fill(
    '{"mcpServers":{"files":{"command":"npx","args":["-y","@example/files"]}}} // mine',
  );
  await page.getByRole('button', { name: /Put the gateway in front/ }).click();
  await expect(field).toHaveValue(
    /"toolward",\s*"enforce",\s*"\.toolward\/files\.policy\.json",\s*"--",\s*"npx"/,
  );
  await expect(field).toHaveValue(/\/\/ mine/);
});

test('the policy of the page lets it reach no other site', async ({ page }) => {
  const response = await page.goto('/check/');
  expect(response?.headers()['content-security-policy']).toContain("connect-src 'self'");
});

test('the browser itself blocks a request to any other site', async ({ page }) => {
  await page.goto('/check/');
  const blocked = await page.evaluate(async () => {
    const violation = new Promise<string>((resolve) =>
      document.addEventListener('securitypolicyviolation', (event) =>
        resolve(event.effectiveDirective),
      ),
    );
    const failed = await fetch('https://example.org/').then(
      () => false,
      () => true,
    );
    return { failed, directive: await violation };
  });
  expect(blocked).toEqual({ failed: true, directive: 'connect-src' });
});

test('what is printed is the report, without the pasted text', async ({ page }) => {
  await page.goto('/check/');
  const field = page.getByLabel('Configuration or tools/list result');
  await field.fill(JSON.stringify(config));
  await expect(page.locator('.check-status')).toContainText('4 servers');
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeHidden();
  await expect(page.locator('[data-report]')).toContainText('affects this version');
});

test('every export of the merged policy is whole and names the tools of the server', async ({
  page,
}) => {
  await page.goto('/check/');
  await page
    .getByLabel('Configuration or tools/list result')
    .fill('{"mcpServers":{"My_Files":{"command":"npx","args":["-y","@example/files"]}}}');
  await expect(page.locator('.check-status')).toContainText('1 in the catalogue');
  const texts = new Map(
    await page
      .locator('.exports details')
      .evaluateAll((all) =>
        all.map((one): [string, string] => [
          one.querySelector('summary')?.textContent ?? '',
          one.querySelector('pre')?.textContent ?? '',
        ]),
      ),
  );
  const policy = JSON.parse(texts.get('.toolward/My_Files.policy.json') ?? '') as {
    tools: Record<string, unknown>;
  };
  const names = Object.keys(policy.tools);
  expect(names).toContain('delete_folder');
  for (const [title, text] of texts) {
    const named = names.filter((name) => text.includes(name));
    expect(named.length, title).toBeGreaterThan(0);
  }
  expect(parseToml(texts.get('Codex') ?? '')).toMatchObject({ mcp_servers: { My_Files: {} } });
  expect(parseToml(texts.get('Gemini CLI') ?? '')).toHaveProperty('rule');
  for (const title of ['Claude Code', 'OpenCode']) JSON.parse(texts.get(title) ?? '');
  expect(texts.get('Claude Code')).toContain('mcp__My_Files__');
});

test('a page of a longer list is said to be one', async ({ page }) => {
  await page.goto('/check/');
  await page
    .getByLabel('Configuration or tools/list result')
    .fill('{"result":{"tools":[{"name":"read_x","description":"Reads x."}],"nextCursor":"2"}}');
  await expect(page.locator('.check-status')).toContainText('not the whole list');
});

test('what was pasted is gone when the reader comes back', async ({ page }) => {
  await page.goto('/check/');
  const field = page.getByLabel('Configuration or tools/list result');
  await field.fill(JSON.stringify(config));
  await expect(page.locator('.check-status')).toContainText('4 servers');
  await page.goto('/about/method/');
  await page.goBack();
  await expect(field).toHaveValue('');
  await page.reload();
  await expect(field).toHaveValue('');
});

test('two servers that are dangerous together are said to be so, with the tools that play the parts', async ({
  page,
}) => {
  await page.goto('/check/');
  const both = {
    servers: {
      mail: { url: 'https://mcp.messages.example/mcp' },
      files: { command: 'cmd', args: ['/c', 'npx', '-y', '@example/files'] },
    },
  };
  await page
    .getByLabel('Configuration or tools/list result')
    .fill(`// of the editor\n${JSON.stringify(both, null, 2).replace(/\}$/, ',}')}`);
  await expect(page.locator('.check-status')).toContainText('2 servers: 2 in the catalogue');
  await expect(page.getByRole('heading', { name: 'Dangerous together' })).toBeVisible();
  await expect(page.locator('[data-report]')).toContainText('on mail');
  await expect(page.locator('[data-report]')).toContainText('on files');
});

test('the check works from the keyboard alone', async ({ page }) => {
  await page.goto('/check/');
  await page.getByLabel('Configuration or tools/list result').focus();
  await page.keyboard.insertText('{"mcpServers":{"a":{"command":"./own"}}}');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Check' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.check-status')).toContainText(
    '1 server: 0 in the catalogue, 1 unknown',
  );
  await expect(page.locator('[data-report]')).not.toContainText(/\bsafe\b/i);
  await expect(page.locator('.check-status')).toBeFocused();
  for (let back = 0; back < 2; back += 1) await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-report] > *')).toHaveCount(0);
});

test('a file dropped beside the field is read, and text is dropped as usual', async ({ page }) => {
  await page.goto('/check/');
  const dropped = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(
      new File(['{"mcpServers":{"a":{"command":"npx","args":["@example/files"]}}}'], '.mcp.json'),
    );
    return data;
  });
  await page.locator('h1').dispatchEvent('dragover', { dataTransfer: dropped });
  await page.locator('h1').dispatchEvent('drop', { dataTransfer: dropped });
  await expect(page.locator('.check-status')).toContainText('1 server: 1 in the catalogue');
  const kept = await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '{}');
    const event = new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true });
    return document.querySelector('textarea')?.dispatchEvent(event);
  });
  expect(kept).toBe(true);
});

test('a raw tools/list result is judged by the same rules', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto('/check/');
  const tools = [
    { name: 'delete_folder', description: 'Changed since.', inputSchema: { type: 'object' } },
    {
      name: 'frobnicate_all',
      description: 'Permanently deletes everything.',
      inputSchema: { type: 'object' },
    },
  ];
  await page
    .getByLabel('Configuration or tools/list result')
    .fill(JSON.stringify({ result: { tools } }));
  await expect(page.locator('.check-status')).toContainText('2 tools');
  await expect(page.locator('.check-status')).toContainText(/^Critical: /);
  await expect(page.getByRole('region', { name: 'report in Markdown' })).toContainText(
    'frobnicate_all',
  );
  const rows = page.locator('[data-report] .tool-list > li');
  await expect(rows.nth(0)).toContainText('Another definition');
  await expect(rows.nth(1)).toContainText('Destructive');
  await expect(rows.nth(1)).toContainText('Not in the catalogue');
  expect(problems).toEqual([]);
});

test('a text that cannot be read gets line, column and a hint', async ({ page }) => {
  await page.goto('/check/');
  const field = page.getByLabel('Configuration or tools/list result');
  await field.fill(`{"mcpServers": {\n  "a": {"command": "npx" "${SECRET}": 1}}}`);
  await expect(page.locator('.check-status')).toContainText('line 2, column 26');
  await expect(page.locator('[data-report]')).toContainText('comma');
  await expect(page.locator('[data-report]')).not.toContainText(SECRET);
  await field.fill('[mcp_servers.a]\ncommand = npx\n');
  await expect(page.locator('.check-status')).toContainText('line 2');
});

test('a file can be dropped in, and Clear empties the page', async ({ page }) => {
  await page.goto('/check/');
  await page.locator('input[type=file]').setInputFiles({
    name: 'config.toml',
    mimeType: 'application/toml',
    buffer: Buffer.from('[mcp_servers.a]\ncommand = "npx"\nargs = ["-y", "@example/files"]\n'),
  });
  await expect(page.locator('.check-status')).toContainText('1 server: 1 in the catalogue');
  await expect(page.locator('[data-report]')).toContainText('version floats');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.locator('[data-report] > *')).toHaveCount(0);
});

test('the example is checked, and the reader is led to its result', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/check/');
  await page.getByRole('button', { name: 'Try an example' }).click();
  const line = page.locator('.check-status');
  await expect(line).toContainText(/^(?:Critical|High): /);
  await expect(line).toBeFocused();
  await expect(line).toBeInViewport();
  const report = page.locator('[data-report]');
  await expect(report).toContainText('affects this version');
  await expect(report).toContainText('version floats');
  await expect(report).toContainText('a file on this machine');
  await expect(page.getByLabel('Configuration or tools/list result')).toHaveValue(/mcpServers/);
});

test('a link holds the stack, leads to the same findings, and no secret stands in it', async ({
  page,
  context,
}) => {
  await page.goto('/check/');
  await page.getByLabel('Configuration or tools/list result').fill(JSON.stringify(config));
  await expect(page.locator('.check-status')).toContainText('4 servers');
  const says = await page.locator('.check-status').innerText();
  const findings = page.locator('[data-report] section').first();
  const before = await findings.innerText();
  const link = page.getByRole('link', { name: 'Link to this stack' });
  const href = (await link.getAttribute('href')) ?? '';
  expect(href).toContain('files=npm:@example/files@1.0.0');
  expect(href).not.toContain(SECRET);
  expect(href).not.toContain('server.js');
  expect(page.url()).not.toContain('stack');
  const other = await context.newPage();
  await other.goto(at(`/check/${href}`));
  await expect(other.locator('.check-status')).toHaveText(
    new RegExp(says.split('\n')[0]?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') ?? 'none'),
  );
  await expect(other.locator('.check-status')).toBeFocused();
  expect(await other.locator('[data-report] section').first().innerText()).toBe(before);
  await expect(other.getByLabel('Configuration or tools/list result')).toHaveValue('');
  await link.click();
  await expect(page.locator('.check-status')).toContainText('4 servers');
});

test('a hostile link is shown as text', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  const name = '<img src=x onerror=alert(1)>';
  await page.goto(
    `/check/#stack&${new URLSearchParams([
      [name, 'npm:<b>x</b> unread:file'],
      ['ok', 'npm:@example/files'],
    ])}`,
  );
  await expect(page.locator('.check-status')).toContainText('2 servers: 1 in the catalogue');
  await expect(page.locator('[data-report]')).toContainText(name);
  await expect(page.locator('[data-report] img, [data-report] b')).toHaveCount(0);
  expect(problems).toEqual([]);
});

test('the report is copied as Markdown, and each server has a policy file of its own', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/check/');
  const both = {
    mcpServers: {
      files: { command: 'npx', args: ['-y', '@example/files'] },
      Files: { command: 'npx', args: ['-y', '@example/files'] },
    },
  };
  await page.getByLabel('Configuration or tools/list result').fill(JSON.stringify(both));
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '## MCP configuration check',
  );
  await expect(page.locator('.exports').first().locator('summary')).toHaveText([
    '.toolward/files.policy.json',
    '.toolward/Files-2.policy.json',
  ]);
});

test('a name that is nearly one of the catalogue is said to be', async ({ page }) => {
  await page.goto('/check/');
  await page
    .getByLabel('Configuration or tools/list result')
    .fill('{"mcpServers":{"a":{"command":"npx","args":["-y","@example/payment"]}}}');
  await expect(page.locator('[data-report]')).toContainText('Look-alike name');
  await expect(page.locator('[data-report]')).toContainText('npm:@example/payments');
});
