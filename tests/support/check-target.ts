import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { MESSAGE_WINDOWS } from '../../src/contact/limits.ts';
import type { DeployTarget } from '../../src/integrations/deploy-target.ts';
import { headerRules, headersFile, vercelHeaders } from '../../src/outputs/headers.ts';
import { builtBasePath } from '../../src/outputs/site-files/built-base-path.ts';
import { openMailApi } from './mail-api.ts';
import { openRemoteDatabase } from './remote-database.ts';
import { type Ask, openFunction } from './target-functions.ts';

/** Where a target's build puts what: files as they are served, and code that runs. */
function layout(
  target: DeployTarget,
  out: string,
): { files: string; code: string; functions: string[] } {
  /** Folders that hold something: adapters make empty ones too. */
  const list = (folder: string) =>
    existsSync(folder)
      ? readdirSync(folder).filter(
          (name) =>
            statSync(path.join(folder, name)).isFile() || walk(path.join(folder, name)).length > 0,
        )
      : [];
  switch (target) {
    case 'node':
    case 'cloudflare':
      return {
        files: path.join(out, 'client'),
        code: path.join(out, 'server'),
        functions: list(path.join(out, 'server')).filter((name) => name === 'entry.mjs'),
      };
    case 'netlify':
      return {
        files: out,
        code: '.netlify/build',
        functions: [...list('.netlify/v1/functions'), ...list('.netlify/v1/edge-functions')],
      };
    case 'vercel':
      return {
        files: '.vercel/output/static',
        code: '.vercel/output/_functions',
        functions: list('.vercel/output/functions'),
      };
  }
}

/** Looks a build over and calls its function; what is wrong, one line each. */
export async function checkTarget(target: DeployTarget, out: string): Promise<string[]> {
  const { files, code, functions } = layout(target, out);
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  expect(
    functions.length === 1,
    `one function is wanted, there are: ${functions.join(', ') || 'none'}`,
  );

  const names = walk(files);
  for (const page of [
    'index.html',
    'contact/index.html',
    'contact/thanks/index.html',
    'privacy/index.html',
    '404.html',
  ]) {
    expect(names.includes(page), `${page} is not among the static files`);
  }
  expect(
    names.some((name) => /^tools\/.+\/index\.html$/.test(name)),
    'no tool page is among the static files',
  );
  expect(!names.some((name) => name.startsWith('api/contact')), 'api/contact was prerendered');
  faults.push(...checkHeaders(target, files));

  // A function that holds the catalogue would grow with it.
  const source = walk(code)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(path.join(code, name), 'utf8'))
    .join('\n');
  expect(
    !/inputSchema|@example\/files/.test(source),
    'the function holds records or the schema of records',
  );
  const onDemand = new Set(
    [...source.matchAll(/"route":"([^"]+)"[^}]*?"prerender":false/g)].map(([, route]) => route),
  );
  const extra = [...onDemand].filter(
    (route) => !['/api/contact', '/_image', '/_server-islands/[name]'].includes(route ?? ''),
  );
  expect(extra.length === 0, `more routes run on demand: ${extra.join(', ')}`);

  faults.push(...(await checkFunction(target, out, names, files)));
  return faults;
}

function checkHeaders(target: DeployTarget, files: string): string[] {
  const rules = headerRules({ tls: true });
  if (target === 'vercel') {
    const { headers } = JSON.parse(readFileSync('vercel.json', 'utf8')) as { headers: unknown };
    return JSON.stringify(headers) === JSON.stringify(vercelHeaders(rules))
      ? []
      : ['vercel.json has other headers than src/outputs/headers.ts: run npm run headers'];
  }
  const file = path.join(files, '_headers');
  return existsSync(file) && readFileSync(file, 'utf8') === headersFile(rules)
    ? []
    : ['_headers is missing or differs from src/outputs/headers.ts'];
}

/** Calls the function as its host does, with a remote database where the host keeps no files. */
async function checkFunction(
  target: DeployTarget,
  out: string,
  names: string[],
  files: string,
): Promise<string[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'target-'));
  const remote = await openRemoteDatabase(path.join(folder, 'remote.db'));
  const mailApi = await openMailApi();
  const url = target === 'node' ? `file:${path.join(folder, 'contact.db')}` : remote.url;
  try {
    const opened = await openFunction(target, out, {
      CONTACT_DATABASE_URL: url,
      CRON_SECRET: 'schedule',
      CONTACT_MAIL_API_URL: mailApi.url,
      CONTACT_MAIL_API_TOKEN: 'token',
      CONTACT_MAIL_FROM: 'form@toolward.example',
      CONTACT_MAIL_TO: 'owner@toolward.example',
    });
    const { schedule, close } = opened;
    // The node server answers below the path of the site; other hosts get addresses without it.
    const inFront = target === 'node' ? basePathOf(files) : '';
    const ask: Ask = (url, init) => opened.ask(`${inFront}${url}`, init);
    try {
      const faults = await probe(ask, names, files);
      const before = remote.requests();
      await schedule?.();
      if (schedule !== undefined && remote.requests() === before)
        faults.push('the scheduled run delivers nothing');
      await ask('/api/contact', { headers: { authorization: 'Bearer schedule' } });
      if (mailApi.mails() !== MESSAGE_WINDOWS[0].max)
        faults.push(`${mailApi.mails()} mails for ${MESSAGE_WINDOWS[0].max} messages`);
      return faults;
    } finally {
      await close();
    }
  } catch (error) {
    return [
      `the function could not be called: ${error instanceof Error ? error.stack : String(error)}`,
    ];
  } finally {
    await remote.close();
    await mailApi.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function probe(ask: Ask, names: string[], files: string): Promise<string[]> {
  const faults: string[] = [];
  const origin = 'https://toolward.example';
  const basePath = basePathOf(files);
  const form = (fields: Record<string, string>) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.set(name, value);
    return { method: 'POST', body, headers: { origin } };
  };
  const expectStatus = async (
    what: string,
    init: RequestInit,
    status: number,
  ): Promise<Response> => {
    const answer = await ask('/api/contact', init);
    if (answer.status !== status) faults.push(`${what}: ${answer.status} instead of ${status}`);
    return answer;
  };
  const get = await expectStatus('GET', {}, 405);
  if (get.headers.get('allow') !== 'POST') faults.push('405 without Allow: POST');
  await expectStatus(
    'GET of a stranger for the scheduler',
    { headers: { authorization: 'Bearer guess' } },
    405,
  );
  await expectStatus(
    'GET of the scheduler',
    { headers: { authorization: 'Bearer schedule' } },
    204,
  );
  await expectStatus(
    'POST from another site',
    { ...form({}), headers: { origin: 'https://evil.example' } },
    403,
  );
  const refused = await expectStatus(
    'POST with errors',
    form({ name: 'Ada', email: 'x', message: 'kept "text"' }),
    422,
  );
  const page = await refused.text();
  if (!page.includes('kept &quot;text&quot;') && !page.includes('kept "text"'))
    faults.push('422: the text is not kept');
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
    href.slice(basePath.length + 1),
  );
  if (
    sheets.length === 0 ||
    sheets.some((sheet) => !names.includes(sheet) || statSync(path.join(files, sheet)).size === 0)
  ) {
    faults.push(`422: style sheet not among the static files: ${sheets.join(', ') || 'none'}`);
  }
  if (!(refused.headers.get('content-security-policy') ?? '').includes("default-src 'none'"))
    faults.push('422: no Content-Security-Policy');
  // Asked of what was built: a bundler drops a call whose answer nobody reads.
  await expectStatus(
    'POST with a broken escape',
    {
      method: 'POST',
      body: 'name=Ada&message=%zz',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
    },
    400,
  );
  const sent = await expectStatus(
    'POST',
    form({ name: 'Ada', email: 'ada@example.org', message: 'Hello' }),
    303,
  );
  if (sent.headers.get('location') !== `${basePath}/contact/thanks/`)
    faults.push(`303 to ${sent.headers.get('location')}`);
  // One message is stored; no header that a client can set makes it another client.
  const statuses: number[] = [];
  for (let i = 1; i <= MESSAGE_WINDOWS[0].max; i += 1) {
    const { body } = form({ name: 'Ada', email: 'ada@example.org', message: `Hello ${i}` });
    const headers = { origin, 'x-forwarded-for': `10.0.0.${i}`, 'x-real-ip': `10.0.0.${i}` };
    statuses.push((await ask('/api/contact', { method: 'POST', body, headers })).status);
  }
  if (statuses.join() !== '303,303,303,303,429')
    faults.push(`posts over the limit with forged addresses: ${statuses.join()}`);
  const image = await ask('/_image?href=/favicon.svg', {});
  if (image.status !== 404) faults.push(`/_image answers ${image.status}`);
  return faults;
}

const basePathOf = (files: string): string =>
  builtBasePath((file) => readFileSync(path.join(files, file), 'utf8'));

/** Paths of all files below a folder, with forward slashes. */
function walk(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    );
}
