import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { type Browser, chromium, type Page } from '@playwright/test';
import { buildIndex } from '../../src/domain/search/build-index.ts';
import type { SearchMeta } from '../../src/domain/search/index-format.ts';
import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { jsonInHtml } from '../../src/domain/text/json-in-html.ts';
import { CATEGORIES } from '../../src/domain/verdict/verdict.ts';
import { searchFiles } from '../../src/outputs/search/search-files.ts';
import { FRESH_USER } from '../../tests/search/fresh-user.ts';
import { knownItems } from '../../tests/search/known-items.ts';
import { NEW_USER } from '../../tests/search/new-user.ts';
import { chromiumArguments, findChromium } from '../../tests/support/chromium.ts';
import { loadDocuments } from './load-documents.ts';
import { askInPage, askPagefind, proseAnswered, type Timed } from './search-page/ask-in-page.ts';
import { servePages } from './search-page/page-server.ts';
import { pagefindAlone } from './search-page/pagefind-alone.ts';
import { firstLines } from './search-page/shown-results.ts';
import { type Spread, spreadOf } from './spread.ts';

/** The table of entries in the page. */
const META = /(<script[^>]* data-meta[^>]*>)[^<]*</;
const SEED = 20261121;
const TIMED = 200;
const LOADED = 60;
const PROSE_QUERIES = [
  'prompt injection',
  'hidden instructions description',
  'approve tool calls',
  'steal private keys',
  'github token repository leak',
  'how do I write a policy',
] as const;
const TARGETS = {
  newUser: 0.92,
  medianMs: 30,
  p95Ms: 60,
  requests: 12,
  bytes: 90_000,
  proseFirst: 130_000,
  proseLater: 40_000,
} as const;

export interface SearchPageBench {
  entries: number;
  load: number;
  ours: Spread;
  alone: Spread;
  /** Times that the page was blocked for more than 50 ms while it answered, and while Pagefind did. */
  longTasks: { ours: number; alone: number };
  requests: Spread;
  bytes: Spread;
  prose: { first: number; later: number };
  newUser: number;
  fresh: number;
  missed: string[];
  met: boolean;
}

/**
 * Asks the search page of a built site (OUT_DIR) in Chromium, with the index of the given records in place of its own:
 * how fast it answers beside Pagefind alone, what a first search loads, and what a new user finds on the page.
 */
export async function measureSearchPage(path: string | undefined): Promise<SearchPageBench> {
  const source = path ?? 'content/servers';
  const outDir = process.env['OUT_DIR'] ?? 'dist';
  for (const needed of [source, `${outDir}/client`])
    if (!existsSync(needed)) throw new Error(`search-page: there is nothing at ${needed}`);
  const documents = await loadDocuments(source);
  const index = buildIndex(documents);
  const files = searchFiles(index).files.map(
    ({ name, text }) => [`/search-data/${name}.json`, new TextEncoder().encode(text)] as const,
  );
  const page = pageWithMeta(`${outDir}/client/search/index.html`, index.meta);
  const alone = await pagefindAlone(documents);
  const server = await servePages(outDir, new Map([['/search/', page], ...files, ...alone]));
  const executablePath = findChromium();
  const browser = await chromium.launch({
    args: chromiumArguments(),
    ...(executablePath === null ? {} : { executablePath }),
  });
  try {
    return await measure(browser, server.url, documents);
  } finally {
    await browser.close();
    server.close();
  }
}

/** The search page with the table of another index. */
function pageWithMeta(file: string, meta: SearchMeta): Uint8Array {
  const html = readFileSync(file, 'utf8');
  if (!META.test(html)) throw new Error(`search-page: ${file} holds no table of entries`);
  return new TextEncoder().encode(
    html.replace(META, (_, open: string) => `${open}${jsonInHtml(meta)}<`),
  );
}

async function measure(
  browser: Browser,
  url: string,
  documents: readonly SearchDocument[],
): Promise<SearchPageBench> {
  const names = knownItems(documents, TIMED, SEED).map(({ text }) => text);
  const page = await openSearch(browser, url);
  const ours: Timed[] = [];
  const alone: Timed[] = [];
  await askPagefind(page, url, 'warm');
  for (const text of names) {
    ours.push(await askInPage(page, text));
    alone.push(await askPagefind(page, url, text));
  }
  const [newUser, fresh] = [await shareRight(page, NEW_USER), await shareRight(page, FRESH_USER)];
  await page.context().close();
  const loads = [];
  for (const text of names.slice(0, LOADED)) loads.push(await firstLoad(browser, url, text));
  const prose = await proseLoads(browser, url);
  const longTasks = (timed: readonly Timed[]) =>
    timed.reduce((sum, { longTasks: some }) => sum + some, 0);
  const bench = {
    entries: documents.length,
    load: loadavg()[0] ?? 0,
    ours: spreadOf(ours.map(({ ms }) => ms)),
    alone: spreadOf(alone.map(({ ms }) => ms)),
    longTasks: { ours: longTasks(ours), alone: longTasks(alone) },
    requests: spreadOf(loads.map(({ requests }) => requests)),
    bytes: spreadOf(loads.map(({ bytes }) => bytes)),
    prose,
    newUser: newUser.share,
    fresh: fresh.share,
    missed: [...newUser.missed, ...fresh.missed],
  };
  return { ...bench, met: missedTargets(bench).length === 0 };
}

async function openSearch(browser: Browser, url: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${url}/search/`);
  await page.locator('search-page:not([hidden])').waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

/** Share of queries with a right answer among the first five of names or of the prose that stands on the page unasked. */
async function shareRight(
  page: Page,
  queries: readonly (readonly [string, RegExp])[],
): Promise<{ share: number; missed: string[] }> {
  const missed: string[] = [];
  for (const [text, right] of queries) {
    await askInPage(page, text);
    await proseAnswered(page);
    const lines = await page.evaluate(firstLines, { categories: CATEGORIES, count: 5 });
    if (!lines.some((line) => right.test(line))) missed.push(text);
  }
  return { share: 1 - missed.length / queries.length, missed };
}

/** Requests and bytes over the wire until a page opened with a query is quiet. */
async function firstLoad(
  browser: Browser,
  url: string,
  text: string,
): Promise<{ requests: number; bytes: number }> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const load = watchLoad(page);
  await page.goto(`${url}/search/?${new URLSearchParams({ q: text })}`);
  await page.waitForLoadState('networkidle');
  const loaded = await load();
  await context.close();
  return loaded;
}

/** Bytes that a search of prose on /attacks/ adds to its page, at first and after others. */
async function proseLoads(
  browser: Browser,
  url: string,
): Promise<{ first: number; later: number }> {
  let [first, later] = [0, 0];
  for (const [at, text] of PROSE_QUERIES.entries()) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/attacks/`);
    await page.waitForLoadState('networkidle');
    const field = page.locator('prose-search input[type=search]');
    const ask = async (asked: string) => {
      const load = watchLoad(page);
      await field.fill(asked);
      await field.press('Enter');
      await page.waitForLoadState('networkidle');
      await page.waitForTimeout(200);
      return (await load()).bytes;
    };
    first = Math.max(first, await ask(text));
    later = Math.max(later, await ask(PROSE_QUERIES[(at + 1) % PROSE_QUERIES.length] ?? ''));
    await context.close();
  }
  return { first, later };
}

function watchLoad(page: Page): () => Promise<{ requests: number; bytes: number }> {
  const sizes: Promise<number>[] = [];
  const listen = (request: import('@playwright/test').Request) =>
    sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
  page.on('requestfinished', listen);
  return async () => {
    page.off('requestfinished', listen);
    const all = await Promise.all(sizes);
    return { requests: all.length, bytes: all.reduce((sum, size) => sum + size, 0) };
  };
}

/** One line for each figure. */
export function describeSearchPageBench(bench: SearchPageBench): string {
  const spread = ({ median, p95, largest }: Spread, digits = 0) =>
    `${median.toFixed(digits)} median, ${p95.toFixed(digits)} 95th percentile, ${largest.toFixed(digits)} largest`;
  const share = (value: number) => `${(value * 100).toFixed(1)} %`;
  return [
    `search page: ${bench.entries} entries, load of the machine ${bench.load.toFixed(1)}`,
    `  answer in ms: ${spread(bench.ours, 1)} (targets ${TARGETS.medianMs} and ${TARGETS.p95Ms}); Pagefind alone: ${spread(bench.alone, 1)}; ${TIMED} names`,
    `  blocked for more than 50 ms: ${bench.longTasks.ours} times (target 0); Pagefind alone: ${bench.longTasks.alone}`,
    `  requests of a first search by name, page and all: ${spread(bench.requests)} (target ${TARGETS.requests}), ${LOADED} names`,
    `  bytes of it: ${spread(bench.bytes)} (target ${TARGETS.bytes})`,
    `  search of prose, most of ${PROSE_QUERIES.length}: ${bench.prose.first} bytes first (target ${TARGETS.proseFirst}), ${bench.prose.later} further (target ${TARGETS.proseLater})`,
    `  of a new user: ${share(bench.newUser)} of ${NEW_USER.length} (target ${share(TARGETS.newUser)}), written afterwards: ${share(bench.fresh)} of ${FRESH_USER.length}`,
    `  not found: ${bench.missed.join(', ')}`,
    ...missedTargets(bench).map((name) => `  missed: ${name}`),
  ].join('\n');
}

function missedTargets(bench: Omit<SearchPageBench, 'met'>): string[] {
  const targets = {
    'queries of a new user': bench.newUser >= TARGETS.newUser,
    'median answer': bench.ours.median <= TARGETS.medianMs,
    'answer at the 95th percentile': bench.ours.p95 <= TARGETS.p95Ms,
    'long tasks': bench.longTasks.ours === 0,
    'requests of a first search': bench.requests.p95 <= TARGETS.requests,
    'bytes of a first search': bench.bytes.p95 <= TARGETS.bytes,
    'first search of prose': bench.prose.first <= TARGETS.proseFirst,
    'further search of prose': bench.prose.later <= TARGETS.proseLater,
  };
  return Object.entries(targets).flatMap(([name, met]) => (met ? [] : [name]));
}
