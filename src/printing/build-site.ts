import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { site } from '../site.config.ts';
import { lockFolder } from './build-lock.ts';
import { type BuildInput, type BuildTexts, sharedLines, textsOf } from './build-texts.ts';
import { addCompressed, compressionLine } from './compressed-files.ts';
import { bundleDigest, siteDigest } from './digests.ts';
import { extraFiles, putText } from './extra-files.ts';
import { hostLine } from './host-limits.ts';
import { readJudged, writeJudged } from './judge-cache.ts';
import { provideBundle } from './keep-bundle.ts';
import { type FileEntry, type Manifest, readManifest, writeManifest } from './manifest.ts';
import { type Crew, startCrew } from './print-crew.ts';
import type { Report } from './print-worker.ts';
import type { Progress } from './progress.ts';
import { copyFolder, filesBelow, moveFiles, removeFiles, replaceFolder } from './publish.ts';
import { releaseMemory } from './release-memory.ts';
import { siteIcons } from './site-icons.ts';
import { writeSocialImages } from './social-images.ts';
import { openTailFile, type TailFile, tailServers } from './tail-file.ts';

export interface BuildSettings {
  /** Gets `client/` (the site), `server/` (the contact form) and `site.json` (what was published). */
  outDir: string;
  /** Keeps the bundle and the verdicts. */
  cacheDir: string;
  /** True: every page anew, whatever is published. */
  clean: boolean;
  /** Files that the records and change logs come from. */
  recordFiles: readonly string[];
  /** Options under which they are read and checked. */
  recordOptions: readonly string[];
  /** Reads and checks what people and scanners wrote; throws what stops a build. */
  load: () => Promise<BuildInput>;
  progress: Progress;
  /** Most workers; else as many as the machine runs at once. */
  workers?: number | undefined;
  /** True: every page through Astro, to compare with. */
  throughAstro?: boolean;
  /** True: `.br` and `.gz` beside the files that are worth it, for hosts that send them. */
  compress?: boolean;
  /** The list of servers whose pages are files, and where those of all others are stored; null: every page is a file. */
  longTail: { list: string; file: string } | null;
}

export interface BuildResult {
  files: number;
  /** Pages of the long tail, null where there is none or nothing was left to do. */
  stored: number | null;
  printed: number;
  removed: number;
  /** False when the bundle of an earlier build was used. */
  bundled: boolean;
}

/** More would each need a catalogue of its own for little. */
const MAX_WORKERS = 4;
/** Fewer tools to judge and print than this are done before a second worker has its catalogue. */
const ALONE = 400;
/** Routes of one file or more a tool or server, which workers share; all others are one worker's, with what they look up. */
const SHARED =
  /^src\/pages\/(?:tools\/\[server\]|servers\/\[server\]|badge\/|api\/v1\/(?:tools|servers)\/)/;
/** Parts of a shared route. */
const PARTS = 24;

/**
 * Builds the site: records are judged once, the code is bundled only when it changed, and workers print what the last
 * build did not. The published site changes in one step at the end; what fails before leaves it as it was.
 */
export async function buildSite(settings: BuildSettings): Promise<BuildResult> {
  const { outDir, cacheDir, progress } = settings;
  const unlock: (() => void)[] = [];
  const published = path.join(outDir, 'client');
  const stage = path.join(outDir, 'client.next');
  const broken = path.join(outDir, '.publishing');
  const manifestFile = path.join(outDir, 'site.json');
  let tail: TailFile | null = null;
  try {
    for (const folder of [outDir, cacheDir]) unlock.push(lockFolder(folder));
    rmSync(stage, { recursive: true, force: true });
    const bundleKey = bundleDigest();
    const siteKey = siteDigest(bundleKey, settings.recordFiles, [
      ...settings.recordOptions,
      `compressed=${settings.compress === true}`,
    ]);
    const last = settings.clean || existsSync(broken) ? null : readManifest(manifestFile);
    const hasTail = settings.longTail === null || existsSync(settings.longTail.file);
    if (last !== null && last.site === siteKey && hasTail && isWhole(last, published)) {
      return { files: last.files.size, stored: null, printed: 0, removed: 0, bundled: false };
    }
    const texts = textsOf(await settings.load());
    const bundle = await provideBundle(cacheDir, bundleKey, progress);
    const previous = last?.bundle === bundleKey ? last.files : null;
    mkdirSync(stage, { recursive: true });
    if (settings.longTail !== null) tail = await openTailFile(settings.longTail.file);
    const { files, printed } = await printSite(texts, bundle.folder, {
      ...settings,
      stage,
      published,
      previous,
      tail,
      code: bundleKey,
    });
    if (settings.compress === true) {
      progress.stage('compressing', files.size);
      const folders = { stage, published, previous };
      progress.say(compressionLine(await addCompressed(files, folders, progress.done)));
    }
    progress.stage('publishing', null);
    writeFileSync(broken, '');
    const removed = publish({
      files,
      last: previous,
      stage,
      published,
      bundle: bundle.folder,
      outDir,
    });
    const stored = tail === null ? null : sayTail(await tail.commit(), progress);
    writeManifest(manifestFile, { site: siteKey, bundle: bundleKey, files });
    rmSync(broken);
    return { files: files.size, stored, printed, removed, bundled: bundle.made };
  } catch (error) {
    // Not what another build is at work on.
    if (unlock.length > 0) rmSync(stage, { recursive: true, force: true });
    throw explained(error, settings);
  } finally {
    progress.end();
    await tail?.close();
    for (const free of unlock) free();
  }
}

function sayTail(
  { pages, removed }: { pages: number; removed: number },
  progress: Progress,
): number {
  const gone = removed === 0 ? '' : `, ${removed} removed`;
  progress.say(`long tail: ${pages.toLocaleString('en')} pages and files stored${gone}`);
  return pages;
}

/** Prints into a folder without asking what is there, for hosts whose adapters come next. */
export async function printInto(
  folder: string,
  bundle: string,
  settings: Omit<BuildSettings, 'outDir' | 'clean' | 'recordFiles' | 'recordOptions'>,
): Promise<void> {
  const texts = textsOf(await settings.load());
  const tail = settings.longTail === null ? null : await openTailFile(settings.longTail.file);
  try {
    await printSite(texts, bundle, {
      ...settings,
      stage: folder,
      published: path.join(folder, '.none'),
      previous: null,
      tail,
      code: bundleDigest(),
    });
    if (tail !== null) sayTail(await tail.commit(), settings.progress);
  } finally {
    await tail?.close();
  }
  settings.progress.end();
}

interface PrintSettings
  extends Pick<BuildSettings, 'cacheDir' | 'progress' | 'workers' | 'throughAstro' | 'longTail'> {
  stage: string;
  published: string;
  previous: ReadonlyMap<string, FileEntry> | null;
  tail: TailFile | null;
  /** Digest of the code. */
  code: string;
}

/** Judges and prints; returns all files of the site with their keys. */
async function printSite(
  texts: BuildTexts,
  bundle: string,
  settings: PrintSettings,
): Promise<{ files: Map<string, FileEntry>; printed: number }> {
  const { cacheDir, progress, stage, published, previous, tail } = settings;
  let printed = 0;
  const { crew, judging } = startJudging(texts, settings, (settled, more) => {
    printed += more;
    progress.done(settled);
  });
  try {
    const judged = await judging;
    releaseMemory();
    const files = await printAll(crew, bundle, judged, { progress, tail });
    await addExtras(files, {
      bundle,
      cacheDir,
      stage,
      published: previous === null ? null : published,
    });
    progress.say(`site: ${hostLine(files)}`);
    return { files, printed };
  } finally {
    await crew.dismiss();
  }
}

/** Starts workers with the records, and lets them judge what was not judged before: a verdict a line. */
function startJudging(
  { records, servers, rules, quarantined, attacks }: BuildTexts,
  settings: PrintSettings,
  some: (settled: number, printed: number) => void,
): { crew: Crew; judging: Promise<SharedArrayBuffer> } {
  const { cacheDir, progress, stage, published, previous, longTail, tail } = settings;
  const keys = servers.map((server) => server.judgeKey);
  const judgedFile = path.join(cacheDir, 'judged.tsv');
  const before = readJudged(judgedFile);
  const unjudged = keys.flatMap((key, index) => (before.has(key) ? [] : [index]));
  const toJudge = unjudged.reduce((sum, index) => sum + (servers[index]?.tools ?? 0), 0);
  const tools = servers.reduce((sum, server) => sum + server.tools, 0);
  const work = previous === null ? tools : toJudge;
  const most = settings.workers ?? Math.min(availableParallelism(), MAX_WORKERS);
  const crew = startCrew(
    work < ALONE ? 1 : most,
    {
      records,
      quarantined,
      attacks,
      published,
      stage,
      previous,
      plain: settings.throughAstro !== true,
      rules,
      cacheDir,
      tail:
        longTail === null || tail === null
          ? null
          : {
              servers: tailServers(longTail.list, servers),
              stored: tail.stored,
              code: settings.code,
            },
    },
    heapFor(records.byteLength, tools),
    some,
  );
  const judge = async (): Promise<SharedArrayBuffer> => {
    const judged = await judgeAll(crew, keys, before, unjudged, servers, progress);
    if (unjudged.length > 0 || before.size !== keys.length) {
      writeJudged(judgedFile, keys, judged);
    }
    return sharedLines(judged);
  };
  return { crew, judging: judge() };
}

async function judgeAll(
  crew: Crew,
  keys: readonly string[],
  before: ReadonlyMap<string, string>,
  unjudged: readonly number[],
  servers: BuildTexts['servers'],
  progress: Progress,
): Promise<string[]> {
  const judged = keys.map((key) => before.get(key) ?? '');
  if (unjudged.length === 0) return judged;
  progress.stage('judging servers', unjudged.length);
  const size = Math.ceil(unjudged.length / (crew.size * 8));
  const orders = Array.from({ length: Math.ceil(unjudged.length / size) }, (_, index) => ({
    do: 'judge' as const,
    servers: unjudged.slice(index * size, (index + 1) * size),
  }));
  await crew.share(orders, (answer) => {
    for (const [index, json] of answer.judged) judged[index] = json;
    progress.done(answer.judged.length);
  });
  const missing = judged.indexOf('');
  if (missing !== -1) throw new Error(`${servers[missing]?.id} was not judged`);
  return judged;
}

async function printAll(
  crew: Crew,
  bundle: string,
  judged: SharedArrayBuffer,
  { progress, tail }: { progress: Progress; tail: TailFile | null },
): Promise<Map<string, FileEntry>> {
  progress.stage('building the catalogue', null);
  const loaded = await crew.askAll({ do: 'load', bundle, judged });
  const routes = loaded[0]?.routes ?? [];
  const files = new Map<string, FileEntry>();
  const take = async (answer: Extract<Report, { done: 'print' }>) => {
    for (const [name, entry] of answer.files) {
      if (files.has(name)) throw new Error(`two pages want to be /${name}`);
      files.set(name, entry);
    }
    await tail?.put(answer.stored, answer.kept);
  };
  const parts = routes.flatMap((component, route) =>
    SHARED.test(component)
      ? Array.from({ length: PARTS }, (_, part) => ({
          do: 'print' as const,
          route,
          part,
          of: PARTS,
        }))
      : [],
  );
  const whole = routes.flatMap((component, route) =>
    SHARED.test(component) ? [] : [{ do: 'print' as const, route, part: 0, of: 1 }],
  );
  progress.stage('pages', null);
  // One worker makes the lists, indexes and single pages, since they share what they look up; the others begin with the tools.
  await Promise.all(
    Array.from({ length: crew.size }, async (_, worker) => {
      if (worker === 0) {
        const { paths } = await crew.ask(0, { do: 'plan' });
        progress.total(paths.reduce((sum, count) => sum + count, 0));
        for (const order of whole) await take(await crew.ask(0, order));
      }
      for (let order = parts.shift(); order !== undefined; order = parts.shift()) {
        await take(await crew.ask(worker, order));
      }
    }),
  );
  return files;
}

/** Adds what no route makes: code of the browser, public files, pictures for links, sitemap, headers. */
async function addExtras(
  files: Map<string, FileEntry>,
  folders: { bundle: string; cacheDir: string; stage: string; published: string | null },
): Promise<void> {
  const { stage, published } = folders;
  const add = (file: string, content: string | Uint8Array) => {
    if (files.has(file)) throw new Error(`a page and another file both want to be /${file}`);
    files.set(file, putText(file, content, stage, published));
  };
  const assets = path.join(folders.bundle, 'site', 'client');
  for (const file of filesBelow(assets)) add(file, readFileSync(path.join(assets, file)));
  const pictures = path.join(folders.cacheDir, 'pictures');
  await writeSocialImages(pictures, path.join(folders.cacheDir, 'og'), site.name);
  for (const file of filesBelow(pictures))
    add(`og/${file}`, readFileSync(path.join(pictures, file)));
  for (const [file, bytes] of await siteIcons(site, path.join(folders.cacheDir, 'icons')))
    add(file, bytes);
  const read = (file: string) => {
    const fresh = path.join(stage, file);
    const kept = existsSync(fresh) || published === null ? fresh : path.join(published, file);
    return readFileSync(kept, 'utf8');
  };
  for (const [file, text] of extraFiles(files, read, site)) add(file, text);
}

/** Puts the new files in place, takes away what the site no longer has, and sets the server code beside. */
function publish(done: {
  files: ReadonlyMap<string, FileEntry>;
  last: Manifest['files'] | null;
  stage: string;
  published: string;
  bundle: string;
  outDir: string;
}): number {
  const { files, last, stage, published } = done;
  let removed = 0;
  if (last === null) replaceFolder(stage, published);
  else {
    const vanished = [...last.keys()].filter((file) => !files.has(file));
    removed = removeFiles(published, vanished);
    moveFiles(stage, published);
  }
  const server = path.join(done.outDir, 'server');
  if (last === null || !existsSync(path.join(server, 'entry.mjs'))) {
    copyFolder(path.join(done.bundle, 'site', 'server'), `${server}.next`);
    replaceFolder(`${server}.next`, server);
  }
  return removed;
}

/** Whether all files of a manifest are published, of the size that they had. */
function isWhole({ files }: Manifest, published: string): boolean {
  for (const [file, { size }] of files) {
    if (statSync(path.join(published, file), { throwIfNoEntry: false })?.size !== size)
      return false;
  }
  return true;
}

/** Heap of a worker in megabytes: what its catalogue takes, by bytes of records and by tools, and room to print in. */
function heapFor(recordBytes: number, tools: number): number {
  return 224 + Math.ceil((recordBytes / 1_000_000) * 6 + tools * 0.003);
}

/** The error as its reader needs it. */
function explained(error: unknown, { outDir, cacheDir }: BuildSettings): unknown {
  if (!(error instanceof Error) || !/ENOSPC|EDQUOT/.test(error.message)) return error;
  return new Error(
    `the disk of ${outDir} or ${cacheDir} is full: free some space and build again. The site that was published is as it was.`,
    { cause: error },
  );
}
