import { deflateRawSync } from 'node:zlib';
import { createClient } from '@libsql/client';
import { describe, expect, it } from 'vitest';
import { storedAnswer } from './answer.ts';
import { findPage, makeTable, putPages, readKeys } from './page-store.ts';
import { pushPages } from './push-pages.ts';
import { readPagesDatabase } from './settings.ts';
import type { StoredPage } from './stored-page.ts';

const page = (file: string, key: string, content = file): StoredPage => ({
  file,
  key,
  kind: file.endsWith('.html') ? 'tool' : 'file',
  body: deflateRawSync(content),
});
const pages = [
  page('tools/a/b/index.html', 'k1', '{"name":"b"}'),
  page('servers/a.md', 'k2', '# a\n'),
];
const find = async (file: string) => pages.find((one) => one.file === file) ?? null;
const ask = (pathname: string, more: { method?: string; ifNoneMatch?: string } = {}) =>
  storedAnswer(
    { method: 'GET', pathname, ifNoneMatch: null, basePath: '/below', ...more },
    find,
    () => 'text/markdown',
  );

async function memory(rows: readonly StoredPage[]) {
  const client = createClient({ url: ':memory:' });
  await makeTable(client);
  await putPages(client, rows);
  return client;
}

describe('storedAnswer', () => {
  it('gives a page as its view, and a file as its bytes', async () => {
    const answer = await ask('/tools/a/b/');
    expect(answer).toMatchObject({ is: 'page', kind: 'tool', view: { name: 'b' } });
    const file = await ask('/servers/a.md');
    if (file.is !== 'response') throw new Error('a file is a response');
    expect(await file.response.text()).toBe('# a\n');
    expect(file.response.headers.get('content-type')).toBe('text/markdown');
  });

  it('redirects below the path of the site, and only to what is there', async () => {
    const answer = await ask('/tools/a/b');
    if (answer.is !== 'response') throw new Error('a redirect is a response');
    expect(answer.response.headers.get('location')).toBe('/below/tools/a/b/');
    expect(await ask('//example.org/tools/a/b')).toEqual({ is: 'nothing' });
    expect(await ask('/tools/a/c/')).toEqual({ is: 'nothing' });
  });

  it.each(['"k1"', 'W/"k1"', '"x", "k1"'])('answers 304 to %s', async (ifNoneMatch) => {
    const answer = await ask('/tools/a/b/', { ifNoneMatch });
    expect(answer.is === 'response' && answer.response.status).toBe(304);
  });
});

describe('pushPages', () => {
  it('sends what is new or changed and takes away what is gone', async () => {
    const from = await memory([...pages, page('badge/a.svg', 'k3')]);
    const to = await memory([
      page('servers/a.md', 'old'),
      page('badge/a.svg', 'k3'),
      page('gone', 'k'),
    ]);
    expect(await pushPages(from, to, () => {})).toEqual({ sent: 2, removed: 1, kept: 1 });
    expect(await readKeys(to)).toEqual(await readKeys(from));
    expect(await findPage(to, 'servers/a.md')).toEqual(await findPage(from, 'servers/a.md'));
    expect(await pushPages(from, to, () => {})).toEqual({ sent: 0, removed: 0, kept: 3 });
  });

  it('fills a database that has no table', async () => {
    const to = createClient({ url: ':memory:' });
    expect(await pushPages(await memory(pages), to, () => {})).toEqual({
      sent: 2,
      removed: 0,
      kept: 0,
    });
  });
});

it('reads where pages are stored, and refuses what is no database', () => {
  expect(readPagesDatabase(() => undefined)).toBeNull();
  const env = { PAGES_DATABASE_URL: ' libsql://pages.example ', PAGES_DATABASE_TOKEN: 'token' };
  expect(readPagesDatabase((name) => env[name as keyof typeof env])).toEqual({
    url: 'libsql://pages.example',
    authToken: 'token',
  });
  expect(() => readPagesDatabase(() => 'pages.db')).toThrow('PAGES_DATABASE_URL must start with');
});
