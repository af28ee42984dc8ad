import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/printing/publish.ts';
import { fixtureBuild, fixtureCatalogue } from '../support/fixture-build.ts';
import { lendContent } from '../support/lend-cache.ts';

const work = '.cache/test/long-tail';
const list = path.join(work, 'kept.txt');
const whole = path.join(fixtureBuild.outDir, 'client');
const own = path.join(work, 'client');
const port = fixtureBuild.port + 3;
const base = `http://127.0.0.1:${port}/below`;
/** Answers that are asked for at once. */
const AT_ONCE = 8;
/** Another number than a machine of two cores takes for the fixture build. */
const WORKERS = '3';
let server: ChildProcess;

/** The fixture site again, with the pages of all but these servers stored, by another number of workers. */
function build(kept: readonly string[]): string {
  writeFileSync(list, `# Servers whose pages are files\n${kept.join('\n')}\n`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--workers', WORKERS],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: '',
        VITEST: '',
        SITE_URL: fixtureBuild.siteUrl,
        CATALOGUE: fixtureCatalogue(path.delimiter),
        HISTORY: fixtureBuild.history,
        LONG_TAIL: list,
        OUT_DIR: work,
        CACHE_DIR: path.join(work, 'cache'),
      },
    },
  );
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

function serve(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    // SITE_URL is that of the build: a server need not know it.
    env: {
      ...process.env,
      SITE_URL: '',
      OUT_DIR: work,
      PORT: String(port),
      HOST: '127.0.0.1',
      CONTACT_DATABASE_URL: `file:${path.join(work, 'contact.db')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve) => child.stdout.once('data', () => resolve(child)));
}

const ask = (file: string, init: RequestInit = {}) =>
  fetch(`${base}/${file.replace(/index\.html$/, '')}`, {
    redirect: 'manual',
    ...init,
    headers: { 'accept-encoding': 'identity', ...init.headers },
  });

/** Published files of the whole site that this one does not have as a file. */
const storedFiles = () => filesBelow(whole).filter((file) => !existsSync(path.join(own, file)));
const aToolPage = () =>
  storedFiles().find((file) => /^tools\/.+\/.+\/index\.html$/.test(file)) ?? 'none';

beforeAll(async () => {
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  lendContent(path.join(work, 'cache'));
  build(['npm:@example/files', 'npm:two-accounts']);
  server = await serve();
});
afterAll(() => {
  server?.kill();
});

describe('a site whose long tail is stored', () => {
  it('answers each address with the bytes that a site of files has', async () => {
    const stored = storedFiles();
    expect(stored.filter((file) => file.startsWith('tools/')).length).toBeGreaterThan(100);
    expect(stored.filter((file) => file.startsWith('servers/')).length).toBeGreaterThan(20);
    expect(stored.filter((file) => !/^(?:tools|servers|badge|api)\//.test(file))).toEqual([]);
    const wrong: string[] = [];
    const left = [...stored];
    const worker = async () => {
      for (let file = left.pop(); file !== undefined; file = left.pop()) {
        const answer = await ask(file);
        const bytes = Buffer.from(await answer.arrayBuffer());
        if (answer.status !== 200 || !bytes.equals(readFileSync(path.join(whole, file))))
          wrong.push(`${answer.status} ${file}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(wrong).toEqual([]);
  });

  it('has all other files as they are without one, the sitemap with every address among them', () => {
    const differ = filesBelow(own).filter(
      (file) =>
        !existsSync(path.join(whole, file)) ||
        !readFileSync(path.join(own, file)).equals(readFileSync(path.join(whole, file))),
    );
    expect(differ).toEqual([]);
    expect(readFileSync(path.join(own, 'sitemap-tools-1.xml'), 'utf8')).toContain(
      `/${aToolPage().replace('index.html', '')}<`,
    );
  });

  it('says how long caches may keep an answer, and by its tag that nothing changed', async () => {
    const answer = await ask(aToolPage());
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toContain('s-maxage=3600');
    expect(answer.headers.get('cdn-cache-control')).toContain('max-age=3600');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const tag = answer.headers.get('etag') ?? '';
    const again = await ask(aToolPage(), { headers: { 'if-none-match': `"other", ${tag}` } });
    expect(again.status).toBe(304);
    expect(await again.text()).toBe('');
  });

  it('sends who left the final slash out to the page, and nobody to a page that is none', async () => {
    const page = aToolPage().replace('index.html', '');
    const redirect = await ask(page.slice(0, -1));
    expect([redirect.status, redirect.headers.get('location')]).toEqual([301, `/below/${page}`]);
    const notFound = readFileSync(path.join(whole, '404.html'), 'utf8');
    for (const address of ['tools/none/none/', 'none', `${page}x`]) {
      const answer = await ask(address);
      expect(answer.status, address).toBe(404);
      expect(await answer.text()).toBe(notFound);
    }
  });

  it('takes GET and HEAD only', async () => {
    const head = await ask(aToolPage(), { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const post = await ask(aToolPage(), { method: 'POST' });
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('stores again what changed only, and follows a list that changed while it serves', async () => {
    const before = aToolPage();
    expect(build(['npm:@example/files', 'npm:two-accounts'])).toMatch(/pages: 0 rendered/);
    const output = build(['npm:@example/files', 'npm:@example/payments']);
    // Those of two servers, of some thousand.
    expect(Number(/pages: (\d+) rendered/.exec(output)?.[1])).toBeLessThan(200);
    expect(output).toMatch(/long tail: [\d,]+ pages and files stored, [1-9]\d* removed/);
    for (const file of [
      before,
      ...filesBelow(whole).filter((name) => name.includes('two-accounts')),
    ]) {
      const answer = await ask(file);
      expect(answer.status, file).toBe(200);
      expect(
        Buffer.from(await answer.arrayBuffer()).equals(readFileSync(path.join(whole, file))),
      ).toBe(true);
    }
  });

  it('names servers of the list that the catalogue has not got', () => {
    writeFileSync(list, 'npm:@example/gone\n');
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: '',
        VITEST: '',
        SITE_URL: fixtureBuild.siteUrl,
        CATALOGUE: fixtureCatalogue(path.delimiter),
        HISTORY: fixtureBuild.history,
        LONG_TAIL: list,
        OUT_DIR: work,
        CACHE_DIR: path.join(work, 'cache'),
      },
    });
    expect(status).toBe(1);
    expect(stderr).toContain('names servers that the catalogue has not got: npm:@example/gone');
  });
});
