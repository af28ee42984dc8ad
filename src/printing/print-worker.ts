import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { AttackDatabase } from '../catalogue/load-attacks.ts';
import { loadOverrides } from '../catalogue/load-overrides.ts';
import type { JudgedServer } from '../domain/catalogue/judged-server.ts';
import { judgeServer } from '../domain/catalogue/judged-server.ts';
import type { QuarantineEntry } from '../domain/record/quarantine.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { basePathOf, placePage } from '../domain/seo/site-path.ts';
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
  | { done: 'print'; files: [name: string, entry: FileEntry][] }
  /** So many more paths are settled, of which so many were printed. */
  | { done: 'some'; settled: number; printed: number }
  | { failed: string };

const data = workerData as WorkerData;
const port = parentPort;
if (port === null) throw new Error('print-worker.ts runs in a worker');

/** Paths after which the progress line hears of them. */
const SOME = 64;
const basePath = basePathOf(settings.url);
const NOINDEX = '<meta name="robots" content="noindex';

const lines = Buffer.from(data.records).toString('utf8').split('\n');
const servers: ServerRecord[] = lines.map((line) => JSON.parse(line));
let site: SiteApp | undefined;
const pathsOf = new Map<SiteRoute, Promise<SitePath[]>>();
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
      site = await loadSite(order.bundle, { plain: data.plain });
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
      for (const route of site?.routes ?? []) routes.push((await paths(route)).length);
      return { done: 'plan', paths: routes };
    }
    case 'print': {
      const route = site?.routes[order.route];
      if (route === undefined) throw new Error(`there is no route ${order.route}`);
      return { done: 'print', files: await print(route, order.part, order.of) };
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

/** Prints what changed of a part of a route; tells all files of the part. */
async function print(route: SiteRoute, part: number, of: number): Promise<[string, FileEntry][]> {
  const all = await paths(route);
  const from = Math.floor((all.length * part) / of);
  const to = Math.floor((all.length * (part + 1)) / of);
  const files: [string, FileEntry][] = [];
  let settled = 0;
  let printed = 0;
  const tell = () => {
    port?.postMessage({ done: 'some', settled, printed } satisfies Report);
    settled = 0;
    printed = 0;
  };
  for (const target of all.slice(from, to)) {
    const key = target.cacheKey === undefined ? null : shortHash(target.cacheKey);
    const kept = key === null ? null : keptEntry(target.file, key);
    files.push([target.file, kept ?? (await make(route, target, key))]);
    settled += 1;
    if (kept === null) printed += 1;
    if (settled === SOME) tell();
  }
  tell();
  return files;
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

/** A page as bytes, its site paths made addresses. */
function placed(content: string | Uint8Array): Uint8Array {
  if (typeof content === 'string') return Buffer.from(placePage(content, basePath));
  return basePath === ''
    ? content
    : Buffer.from(placePage(new TextDecoder().decode(content), basePath));
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
