import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { count } from '../src/domain/text/plural.ts';
import {
  type Announced,
  afterAnnouncing,
  changesSince,
  formatAnnounced,
  readAnnounced,
} from '../src/outputs/announce/announced.ts';
import { indexNowKeyFile, readIndexNowKey } from '../src/outputs/announce/index-now-key.ts';
import { MAX_URLS_PER_REQUEST, postUrls } from '../src/outputs/announce/post-urls.ts';
import { readSitemap } from '../src/outputs/sitemap/read-sitemap.ts';
import type { SitemapUrl } from '../src/outputs/sitemap/sitemap.ts';
import { site } from '../src/site.config.ts';

const USAGE = `npm run announce -- [folder of the built site] [options]

Tells search engines by IndexNow which pages are new, changed or gone since the last time.
Needs INDEXNOW_KEY, in the build too; without it nothing is sent.

  --dry-run         print what would be sent
  --baseline        remember the site as it is without sending: for a site that search engines know already
  --state <file>    what was announced (default .cache/announced.json)
  --endpoint <url>  where to (default https://api.indexnow.org/indexnow, which passes it on to all engines)`;

/** Addresses that a dry run prints of each kind. */
const MAX_PRINTED = 20;

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      baseline: { type: 'boolean', default: false },
      state: { type: 'string', default: '.cache/announced.json' },
      endpoint: { type: 'string', default: 'https://api.indexnow.org/indexnow' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const root = positionals[0] ?? 'dist/client';
  const { origin, pages } = readPages(root);
  const text = existsSync(values.state) ? readFileSync(values.state, 'utf8') : null;
  const announced = readAnnounced(text, origin, values.state);
  if (values.baseline) {
    const urls = pages.map(({ url }) => url);
    writeState(values.state, afterAnnouncing(new Map(), pages, urls), origin);
    console.log(`remembered ${count(pages.length, 'page')} of ${origin}; nothing was sent`);
    return 0;
  }
  const { added, changed, removed } = changesSince(announced, pages);
  const urls = [...added, ...changed, ...removed];
  console.log(`${added.length} new, ${changed.length} changed, ${removed.length} gone`);
  if (values['dry-run']) {
    printSome('new', added);
    printSome('changed', changed);
    printSome('gone', removed);
    console.log('dry run: nothing was sent');
    return 0;
  }
  const key = readIndexNowKey(site.indexNowKey);
  if (key === null) {
    console.log('not configured: set INDEXNOW_KEY, build and publish; nothing was sent');
    return 0;
  }
  checkKeyFile(root, key);
  await send(urls, { origin, pages, announced, key, ...values });
  return 0;
}

/** Sends in parts and notes each part as soon as it was accepted, so that a failure repeats none. */
async function send(
  urls: readonly string[],
  run: {
    origin: string;
    pages: readonly SitemapUrl[];
    announced: Announced;
    key: string;
    state: string;
    endpoint: string;
  },
): Promise<void> {
  const effects = {
    fetch,
    sleep: (milliseconds: number) => sleep(milliseconds),
    now: Date.now,
    print: (line: string) => console.log(line),
  };
  let { announced } = run;
  for (let from = 0; from < urls.length; from += MAX_URLS_PER_REQUEST) {
    const part = urls.slice(from, from + MAX_URLS_PER_REQUEST);
    console.log(`sending ${count(part.length, 'address', 'addresses')} to ${run.endpoint}`);
    await postUrls(part, run, effects);
    announced = afterAnnouncing(announced, run.pages, part);
    writeState(run.state, announced, run.origin);
  }
}

/** The pages of a built site as its sitemap lists them. */
function readPages(root: string): { origin: string; pages: SitemapUrl[] } {
  const index = path.join(root, 'sitemap-index.xml');
  if (!existsSync(index)) throw new Error(`${index} does not exist: build the site first`);
  const parts = readSitemap(readFileSync(index, 'utf8')).map(({ url }) => new URL(url));
  const [first] = parts;
  if (first === undefined) throw new Error(`${index} names no sitemap`);
  const pages = parts.flatMap(({ pathname }) =>
    readSitemap(readFileSync(path.join(root, pathname), 'utf8')),
  );
  return { origin: first.origin, pages };
}

function checkKeyFile(root: string, key: string): void {
  const file = path.join(root, indexNowKeyFile(key));
  if (existsSync(file) && readFileSync(file, 'utf8') === key) return;
  throw new Error(`${root} has no key file: build with INDEXNOW_KEY and publish, then announce`);
}

function writeState(file: string, announced: Announced, origin: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, formatAnnounced(announced, origin));
  renameSync(`${file}.part`, file);
}

function printSome(kind: string, urls: readonly string[]): void {
  for (const url of urls.slice(0, MAX_PRINTED)) console.log(`  ${kind} ${url}`);
  if (urls.length > MAX_PRINTED) console.log(`  and ${urls.length - MAX_PRINTED} more ${kind}`);
}
