import { execFileSync, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { createClient } from '@libsql/client';
import { readKeys, readPages } from '../../src/long-tail/page-store.ts';
import { STORED_PAGES, type StoredPage } from '../../src/long-tail/stored-page.ts';
import { openTailFile } from '../../src/printing/tail-file.ts';
import { seededRandom } from '../../tests/search/known-items.ts';
import { processStat } from '../process-stat.ts';
import type { AskedLoad } from './ask-process.ts';
import type { EvenLoad } from './even-load.ts';

const WORK = '.cache/bench/long-tail';
const PORT = 4397;
const RATE = 200;
const SECONDS = 60;
/** Until then code is still being compiled: an answer takes several times as long. */
const WARM_UP_SECONDS = 30;
/** Addresses that are asked for, spread over all; more than any cache of the server holds. */
const ASKED = 20_000;
const TARGET_P99_MS = 50;
const TOOL_PAGE = /^tools\/([^/]+)\/[^/]+\/index\.html$/;

export interface LongTailBench {
  tools: number;
  templates: number;
  buildSeconds: number;
  loadSeconds: number;
  megabytes: number;
  answers: number;
  bad: number;
  p50: number;
  p99: number;
  /** Processor time of the server for one answer. */
  cpuMs: number;
  peakMb: number;
  met: boolean;
}

/**
 * Serves so many tools from a database: the pages of the embedded catalogue as they are stored, again and again under
 * addresses of their own.
 */
export async function measureLongTail(argument: string | undefined): Promise<LongTailBench> {
  const tools = Number(argument ?? 500_000);
  if (!Number.isInteger(tools) || tools < 1)
    throw new Error(`long-tail: "${argument}" is no number of tools`);
  const site = path.join(WORK, 'site');
  const list = path.join(WORK, 'none.txt');
  mkdirSync(WORK, { recursive: true });
  writeFileSync(list, '');
  const buildSeconds = await seconds(() => {
    const env = {
      ...process.env,
      LONG_TAIL: list,
      OUT_DIR: site,
      CACHE_DIR: path.join(WORK, 'cache'),
    };
    execFileSync(process.execPath, ['scripts/build.ts'], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  const templates = await readTemplates(path.join(site, STORED_PAGES));
  const file = path.join(WORK, 'many.db');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  const asked: string[] = [];
  const loadSeconds = await seconds(async () => {
    await load(file, templates, tools, asked);
    onDisk(file);
  });
  const run = await serveAndAsk(site, file, asked);
  return {
    tools,
    templates: templates.length,
    buildSeconds,
    loadSeconds,
    megabytes: statSync(file).size / 1_000_000,
    ...run,
    met: run.p99 < TARGET_P99_MS && run.bad === 0,
  };
}

export function describeLongTailBench(bench: LongTailBench): string {
  const {
    tools,
    templates,
    buildSeconds,
    loadSeconds,
    megabytes,
    answers,
    bad,
    p50,
    p99,
    cpuMs,
    peakMb,
  } = bench;
  return [
    `long tail: ${templates} tools of the embedded catalogue judged, printed and stored in ${buildSeconds.toFixed(1)} s`,
    `${tools.toLocaleString('en')} tools stored under addresses of their own in ${loadSeconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB`,
    `${answers.toLocaleString('en')} answers at ${RATE} a second, ${bad} bad; half within ${p50.toFixed(1)} ms, 99 % within ${p99.toFixed(1)} ms (target ${TARGET_P99_MS}); ${cpuMs.toFixed(2)} ms of processor time each, ${peakMb.toFixed(0)} MB`,
  ].join('\n');
}

async function readTemplates(file: string): Promise<StoredPage[]> {
  const client = createClient({ url: pathToFileURL(path.resolve(file)).href });
  const files = [...(await readKeys(client)).keys()].filter((name) => TOOL_PAGE.test(name));
  const pages: StoredPage[] = [];
  for (let at = 0; at < files.length; at += 500)
    pages.push(...(await readPages(client, files.slice(at, at + 500))));
  client.close();
  return pages;
}

async function load(
  file: string,
  templates: readonly StoredPage[],
  tools: number,
  asked: string[],
): Promise<void> {
  const tail = await openTailFile(path.resolve(file));
  const step = Math.max(1, Math.floor(tools / ASKED));
  for (let copy = 0, made = 0; made < tools; copy += 1) {
    const part = templates.slice(0, tools - made).map((page) => copied(page, copy));
    part.forEach((page, index) => {
      if ((made + index) % step === 0) asked.push(`/${page.file.replace('index.html', '')}`);
    });
    await tail.put(part, []);
    made += part.length;
  }
  await tail.commit();
  await tail.close();
}

/** Waits until the disk has a file: two gigabytes that are still being written are in the way of every read. */
function onDisk(file: string): void {
  const open = openSync(file, 'r+');
  fsyncSync(open);
  closeSync(open);
}

/** The same page on a server of another slug. */
function copied({ file, key, kind, body }: StoredPage, copy: number): StoredPage {
  const slug = TOOL_PAGE.exec(file)?.[1] ?? '';
  const other = `${slug}-${copy}`;
  const view = inflateRawSync(body).toString('utf8').replaceAll(`/${slug}/`, `/${other}/`);
  return { file: file.replace(`/${slug}/`, `/${other}/`), key, kind, body: deflateRawSync(view) };
}

async function serveAndAsk(site: string, file: string, asked: readonly string[]) {
  const server = spawn(process.execPath, ['scripts/serve.ts'], {
    env: {
      ...process.env,
      OUT_DIR: site,
      PORT: String(PORT),
      // As docs/deploy.md tells owners of so many tools.
      PROCESSES: 'auto',
      HOST: '127.0.0.1',
      PAGES_DATABASE_URL: pathToFileURL(path.resolve(file)).href,
      CONTACT_DATABASE_URL: `file:${path.join(WORK, 'contact.db')}`,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const asker = fork('scripts/bench/ask-process.ts');
  try {
    await new Promise((resolve) => server.stdout.once('data', resolve));
    const paths = shuffled(asked);
    const origin = `http://127.0.0.1:${PORT}`;
    const ask = async (from: number, duration: number): Promise<EvenLoad> => {
      const load = { origin, paths: paths.slice(from * RATE), rate: RATE, seconds: duration };
      asker.send(load satisfies AskedLoad);
      const [answered] = await once(asker, 'message');
      return answered;
    };
    await ask(0, WARM_UP_SECONDS);
    const before = processesOf(server.pid);
    // Pages that nobody asked for before.
    const result = await ask(WARM_UP_SECONDS, SECONDS);
    const after = processesOf(server.pid);
    return {
      ...result,
      cpuMs: (after.cpuMs - before.cpuMs) / result.answers,
      peakMb: after.peakMb,
    };
  } finally {
    asker.kill();
    server.kill();
  }
}

/** Processor time and greatest memory of a process and of those that it started, by Linux's own count. */
function processesOf(pid: number | undefined): { cpuMs: number; peakMb: number } {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
  // None where there is one core: it serves in the first process then.
  const each = [String(pid), ...children.filter((id) => id !== '')].map((id) => {
    const fields = processStat(id);
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1];
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, peakMb: Number(peak) / 1000 };
  });
  const sum = (of: (one: (typeof each)[number]) => number): number =>
    each.reduce((all, one) => all + of(one), 0);
  return { cpuMs: sum(({ cpuMs }) => cpuMs), peakMb: sum(({ peakMb }) => peakMb) };
}

/** The same order on each run, far from that of the table. */
function shuffled(list: readonly string[]): string[] {
  const random = seededRandom(1);
  return list
    .map((text) => ({ text, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ text }) => text);
}

async function seconds(work: () => unknown): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}
