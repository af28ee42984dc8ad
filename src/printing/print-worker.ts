import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { deflateRawSync } from 'node:zlib';
import type { AttackDatabase } from '../catalogue/load-attacks.ts';
import { loadOverrides } from '../catalogue/load-overrides.ts';
import type { JudgedServer } from '../domain/catalogue/judged-server.ts';
import { judgeServer } from '../domain/catalogue/judged-server.ts';
import type { QuarantineEntry } from '../domain/record/quarantine.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { pagePlacer } from '../domain/seo/page-placer.ts';
import { basePathOf } from '../domain/seo/site-path.ts';
import type { StoredPage } from '../long-tail/stored-page.ts';
import { site as settings } from '../site.config.ts';
import { shortHash } from './digests.ts';
import type { FileEntry } from './manifest.ts';
import { loadSite, type SiteApp, type SitePath, type SiteRoute } from './site-app.ts';

/** What a worker is started with. */
export interface WorkerData {
  /** One checked record a line, as JSON; shared, so that no worker holds a copy. */
  records: SharedArrayBuffer;
  quarantined: QuarantineEntry[];
  attacks: AttackDatabase;
  /** Where the site is published. */
  published: string;
  /** Where new and changed files are put. */
  stage: string;
  /** What the last build published; null renders everything. */
  previous: ReadonlyMap<string, FileEntry> | null;
  /** False renders every page through Astro. */
  plain: boolean;
  /** Digest of what verdicts follow from beside the record. */
  rules: string;
  cacheDir: string;
  /** Pages of the long tail, null where every page is a file. */
  tail: TailData | null;
}

/** What is answered from stored pages, and what is stored already. */
interface TailData {
  /** Slugs of the servers whose pages are stored. */
  servers: ReadonlySet<string>;
  /** Keys of the pages that the last build stored, by file. */
  stored: ReadonlyMap<string, string>;
  /** Digest of the code that prints them: what it makes of a view may change with it. */
  code: string;
}

export type Order =
  /** Judge these servers (positions). */
  | { do: 'judge'; servers: number[] }
  /** Load the kept bundle in this folder, with the verdicts of all servers, one server a line, as JSON. */
  | { do: 'load'; bundle: string; judged: SharedArrayBuffer }
  /** How many paths each route has. */
  | { do: 'plan' }
  /** Print one of so many equal parts of a route. */
  | { do: 'print'; route: number; part: number; of: number };

export type Report =
  | { done: 'judge'; judged: [index: number, json: string][] }
  | { done: 'load'; routes: string[] }
  | { done: 'plan'; paths: number[] }
  | {
      done: 'print';
      files: [name: string, entry: FileEntry][];
      /** Pages of the long tail that are new or changed, and the files of those that stay as they are stored. */
      stored: StoredPage[];
      kept: string[];
    }
  /** So many more paths are settled, of which so many were printed. */
  | { done: 'some'; settled: number; printed: number }
  | { failed: string };

const data = workerData as WorkerData;
const port = parentPort;
if (port === null) throw new Error('print-worker.ts runs in a worker');

/** Paths after which the progress line hears of them. */
const SOME = 64;
const place = pagePlacer(settings.sections, basePathOf(settings.url));
const NOINDEX = '<meta name="robots" content="noindex';

/** Paths of a route that are made again rather than kept from the plan until its turn comes. */
const MANY = 2_000;

const servers: ServerRecord[] = Buffer.from(data.records)
  .toString('utf8')
  .split('\n')
  .map((line) => JSON.parse(line));
let site: SiteApp | undefined;
/** Paths of the routes that are planned and not printed yet: all of them to the end would be a third of a worker's memory. */
const pathsOf = new Map<SiteRoute, Promise<SitePath[]>>();
/** The route that is printed now: parts of one come before those of the next. */
let current: SiteRoute | undefined;
const folders = new Set<string>();

port.on('message', (order: Order) => {
  obey(order).then(
    (report) => port.postMessage(report),
    (error: unknown) => port.postMessage({ failed: describe(error) } satisfies Report),
  );
});

async function obey(order: Order): Promise<Report> {
  switch (order.do) {
    case 'judge':
      return { done: 'judge', judged: await judge(order.servers) };
    case 'load': {
      site = await loadSite(order.bundle, { plain: data.plain, sections: settings.sections });
      const judged = Buffer.from(order.judged).toString('utf8').split('\n');
      site.handOver({
        servers,
        quarantined: data.quarantined,
        attacks: data.attacks,
        judged: new Map(
          servers.map(({ id }, index): [string, JudgedServer] => [
            id,
            JSON.parse(judged[index] ?? 'null'),
          ]),
        ),
        rules: data.rules,
        cacheDir: data.cacheDir,
      });
      return { done: 'load', routes: site.routes.map(({ component }) => component) };
    }
    case 'plan': {
      const routes: number[] = [];
      for (const route of site?.routes ?? []) {
        const { length } = await paths(route);
        if (length > MANY) pathsOf.delete(route);
        routes.push(length);
      }
      return { done: 'plan', paths: routes };
    }
    case 'print': {
      const route = site?.routes[order.route];
      if (route === undefined) throw new Error(`there is no route ${order.route}`);
      return { done: 'print', ...(await print(route, order.part, order.of)) };
    }
  }
}

async function judge(positions: readonly number[]): Promise<[number, string][]> {
  const overrides = await loadOverrides('content/overrides');
  return positions.map((index) => [
    index,
    JSON.stringify(judgeServer(servers[index] as ServerRecord, overrides)),
  ]);
}

function paths(route: SiteRoute): Promise<SitePath[]> {
  const known = pathsOf.get(route);
  if (known !== undefined) return known;
  const made = route.paths();
  pathsOf.set(route, made);
  return made;
}

/** Prints what changed of a part of a route; tells all files of the part, and all that is stored of it. */
async function print(
  route: SiteRoute,
  part: number,
  of: number,
): Promise<Pick<Extract<Report, { done: 'print' }>, 'files' | 'stored' | 'kept'>> {
  if (current !== undefined && current !== route) pathsOf.delete(current);
  current = route;
  const all = await paths(route);
  const from = Math.floor((all.length * part) / of);
  const to = Math.floor((all.length * (part + 1)) / of);
  const files: [string, FileEntry][] = [];
  const stored: StoredPage[] = [];
  const kept: string[] = [];
  let settled = 0;
  let printed = 0;
  const tell = () => {
    port?.postMessage({ done: 'some', settled, printed } satisfies Report);
    settled = 0;
    printed = 0;
  };
  for (const target of all.slice(from, to)) {
    const key = target.cacheKey === undefined ? null : shortHash(target.cacheKey);
    const page = isOfTail(target) ? await store(route, target, key) : null;
    const known = page !== null || key === null ? null : keptEntry(target.file, key);
    if (page === 'kept') kept.push(target.file);
    else if (page !== null) stored.push(page);
    else files.push([target.file, known ?? (await make(route, target, key))]);
    settled += 1;
    if (page !== 'kept' && known === null) printed += 1;
    if (settled === SOME) tell();
  }
  tell();
  return { files, stored, kept };
}

/** Whether an address belongs to a server of the long tail: its routes name the slug in a parameter. */
function isOfTail({ params }: SitePath): boolean {
  const slug = params['server'] ?? params['badge']?.replace(/\.card$/, '');
  return slug !== undefined && data.tail?.servers.has(slug) === true;
}

/** The page as it is stored, `kept` when it is stored already; null for one that cannot be. */
async function store(
  route: SiteRoute,
  target: SitePath,
  dataKey: string | null,
): Promise<StoredPage | 'kept' | null> {
  if (data.tail === null || dataKey === null) return null;
  const key = shortHash(`${data.tail.code}\n${dataKey}`);
  const { file } = target;
  if (data.tail.stored.get(file) === key) return 'kept';
  const made = await route.store(target).catch((error: unknown) => {
    throw new Error(`${target.pathname} (${route.component}): ${describe(error)}`);
  });
  return made && { file, key, kind: made.kind, body: deflateRawSync(made.content) };
}

/** What is published already under this key, null when it has to be made. */
function keptEntry(file: string, key: string): FileEntry | null {
  const known = data.previous?.get(file);
  if (known === undefined || known.key !== key) return null;
  const there = statSync(path.join(data.published, file), { throwIfNoEntry: false });
  return there?.size === known.size ? known : null;
}

async function make(route: SiteRoute, target: SitePath, key: string | null): Promise<FileEntry> {
  const content = await route.print(target).catch((error: unknown) => {
    throw new Error(`${target.pathname} (${route.component}): ${describe(error)}`);
  });
  const isPage = target.file.endsWith('.html');
  const bytes = isPage
    ? placed(content)
    : typeof content === 'string'
      ? Buffer.from(content)
      : content;
  const entry = {
    key: key ?? shortHash(bytes),
    size: bytes.byteLength,
    indexed:
      isPage && !Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(NOINDEX),
  };
  if (key === null && keptEntry(target.file, entry.key) !== null) return entry;
  const file = path.join(data.stage, target.file);
  const folder = path.dirname(file);
  if (!folders.has(folder)) {
    mkdirSync(folder, { recursive: true });
    folders.add(folder);
  }
  writeFileSync(file, bytes);
  return entry;
}

/** A page as bytes, without links to sections that are off, its site paths made addresses. */
function placed(content: string | Uint8Array): Uint8Array {
  if (place === null) return typeof content === 'string' ? Buffer.from(content) : content;
  return Buffer.from(
    place(typeof content === 'string' ? content : new TextDecoder().decode(content)),
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
