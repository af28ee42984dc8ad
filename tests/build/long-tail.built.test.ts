import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/printing/publish.ts';
import { fixtureBuild, fixtureCatalogue } from '../support/fixture-build.ts';
import { lendContent } from '../support/lend-cache.ts';
import { LONG } from '../support/size.ts';

/** Where the builds lie, of the fixture catalogue as the site of files is that they are compared with. */
const WORK = path.resolve('.cache/test/long-tail');
const WHOLE = path.resolve(fixtureBuild.outDir, 'client');
const list = () => path.join(WORK, 'kept.txt');
const own = () => path.join(WORK, 'client');
/** More than the pages of two servers and those that are made each time, of some thousand. */
const OF_TWO = 200;
const port = fixtureBuild.port + 3;
const base = `http://127.0.0.1:${port}/below`;
/** Answers that are asked for at once. */
const AT_ONCE = 8;
/** Another number than a machine of two cores takes for the fixture build. */
const WORKERS = '3';
let server: ChildProcess;

function tryToBuild(kept: readonly string[]) {
  mkdirSync(WORK, { recursive: true });
  writeFileSync(list(), `# Servers whose pages are files\n${kept.join('\n')}\n`);
  return spawnSync(
    process.execPath,
    ['scripts/build.ts', ...fixtureBuild.args, '--workers', WORKERS],
    {
      encoding: 'utf8',
      env: {
        ...process.env,
        NODE_ENV: '',
        VITEST: '',
        SITE_URL: fixtureBuild.siteUrl,
        CATALOGUE: fixtureCatalogue(path.delimiter),
        HISTORY: fixtureBuild.history,
        OUT_DIR: WORK,
        CACHE_DIR: path.join(WORK, 'cache'),
        LONG_TAIL: list(),
      },
    },
  );
}

/** The site again, with the pages of all but these servers stored, by another number of workers. */
function build(kept: readonly string[]): string {
  const { status, stdout, stderr } = tryToBuild(kept);
  expect(status, stdout + stderr).toBe(0);
  return stdout;
}

function serve(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/serve.ts'], {
    // SITE_URL is that of the build: a server need not know it.
    env: {
      ...process.env,
      SITE_URL: '',
      OUT_DIR: WORK,
      PORT: String(port),
      HOST: '127.0.0.1',
      CONTACT_DATABASE_URL: `file:${path.join(WORK, 'contact.db')}`,
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
const storedFiles = () => filesBelow(WHOLE).filter((file) => !existsSync(path.join(own(), file)));
const aToolPage = () =>
  storedFiles().find((file) => /^tools\/.+\/.+\/index\.html$/.test(file)) ?? 'none';

beforeAll(async () => {
  if (!LONG) return;
  rmSync(WORK, { recursive: true, force: true });
  lendContent(path.join(WORK, 'cache'));
  build(['npm:@example/files', 'npm:two-accounts']);
  server = await serve();
});
afterAll(() => {
  server?.kill();
});

describe.runIf(LONG)('a site whose long tail is stored', () => {
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
        if (answer.status !== 200 || !bytes.equals(readFileSync(path.join(WHOLE, file))))
          wrong.push(`${answer.status} ${file}`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    expect(wrong).toEqual([]);
  });

  it('has all other files as they are without one, the sitemap with every address among them', () => {
    const differ = filesBelow(own()).filter(
      (file) =>
        !existsSync(path.join(WHOLE, file)) ||
        !readFileSync(path.join(own(), file)).equals(readFileSync(path.join(WHOLE, file))),
    );
    expect(differ).toEqual([]);
    expect(readFileSync(path.join(own(), 'sitemap-tools-1.xml'), 'utf8')).toContain(
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
    const notFound = readFileSync(path.join(WHOLE, '404.html'), 'utf8');
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
    expect(Number(/pages: (\d+) rendered/.exec(output)?.[1])).toBeLessThan(OF_TWO);
    expect(output).toMatch(/long tail: [\d,]+ pages and files stored, [1-9]\d* removed/);
    for (const file of [
      before,
      ...filesBelow(WHOLE).filter((name) => name.includes('two-accounts')),
    ]) {
      const answer = await ask(file);
      expect(answer.status, file).toBe(200);
      expect(
        Buffer.from(await answer.arrayBuffer()).equals(readFileSync(path.join(WHOLE, file))),
      ).toBe(true);
    }
  });

  it('names servers of the list that the catalogue has not got', () => {
    const { status, stderr } = tryToBuild(['npm:@example/gone']);
    expect(status).toBe(1);
    expect(stderr).toContain('names servers that the catalogue has not got: npm:@example/gone');
  });
});
