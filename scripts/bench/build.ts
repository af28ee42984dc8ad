import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import path from 'node:path';
import { type BenchCatalogues, writeCatalogues } from './build-catalogues.ts';
import { writeHugoSite } from './hugo-site.ts';
import { type Cost, runMeasured } from './run-measured.ts';

/** Where everything of this benchmark lies; inside the project, since pages are rendered by code that finds packages there. */
const WORK = '.cache/bench';
/** The build before records were judged once and printed by workers, which a clean build is compared with. */
const BASE = '1fda769';
/** Rounds of builds that are compared, in turn: A B A B. */
const ROUNDS = 2;
const TARGETS = {
  /** CPU seconds. */
  unchanged: 5,
  oneTool: 6,
  hundredTools: 10,
  tiny: 5,
  /** Of the base's CPU. */
  ofBase: 0.3,
  ofHugo: 1,
  /** Wall time of CPU time. */
  wall: 0.65,
  fourfold: 4.4,
  peakMb: 1200,
  fourfoldPeakMb: 2000,
} as const;

interface Row {
  name: string;
  cost: Cost;
  pages: string;
  /** `0.28 of 1fda769 (target 0.3)`; empty where there is none. */
  verdict: string;
  met: boolean;
}

export interface BuildBench {
  machine: string;
  rows: Row[];
  met: boolean;
}

/** Builds a catalogue from the start, after changes and beside other programs. */
export async function measureBuild(source: string | undefined): Promise<BuildBench> {
  const records = source ?? 'content/servers';
  if (!existsSync(records)) throw new Error(`build: there are no records at ${records}`);
  rmSync(path.join(WORK, 'out'), { recursive: true, force: true });
  const catalogues = await writeCatalogues(records, path.join(WORK, 'records'));
  const base = provideBase();
  const hugo = await provideHugo(catalogues);
  const rows: Row[] = [];
  const add = (name: string, cost: Cost, verdict = '', met = true) => {
    const row = { name, cost, pages: /(\d+) rendered/.exec(cost.output)?.[1] ?? '', verdict, met };
    console.log(describeRow(row));
    rows.push(row);
  };
  const limit = (value: number, most: number, of: string): [string, boolean] => [
    `${value.toFixed(2)}${of} (target ${most})`,
    value <= most,
  ];

  add('first build, code bundled', await build(catalogues.all, ['--clean'], true));
  const pairs: { own: Cost; base: Cost | null; hugo: Cost | null }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    pairs.push({
      own: await build(catalogues.all, ['--clean']),
      base: base === null ? null : await buildBase(base, catalogues.all),
      hugo: hugo === null ? null : await hugo(),
    });
  }
  for (const { own, base: other, hugo: third } of pairs) {
    add('clean build', own, ...limit(own.wall / own.cpu, TARGETS.wall, ' wall of CPU'));
    if (other !== null) add(BASE, other, ...limit(own.cpu / other.cpu, TARGETS.ofBase, ` of it`));
    if (third !== null) {
      add(
        'Hugo, tools and servers only',
        third,
        ...limit(own.cpu / third.cpu, TARGETS.ofHugo, ' of it'),
      );
    }
  }
  const peak = Math.max(...pairs.map(({ own }) => own.peakMb));
  const clean = Math.min(...pairs.map(({ own }) => own.cpu));
  add('nothing changed', ...within(await build(catalogues.all), TARGETS.unchanged));
  add('one tool changed', ...within(await build(catalogues.oneTool), TARGETS.oneTool));
  await build(catalogues.all);
  add(
    '100 tools of 100 servers',
    ...within(await build(catalogues.hundredTools), TARGETS.hundredTools),
  );
  await build(catalogues.all);
  add('one server added', await build(catalogues.oneServer));
  add(
    'a catalogue of one server',
    ...within(await build(catalogues.tiny, ['--clean']), TARGETS.tiny),
  );
  const fourfold = await build(catalogues.fourfold, ['--clean']);
  add(
    'four times the catalogue',
    fourfold,
    ...limit(fourfold.cpu / clean, TARGETS.fourfold, ' times'),
  );
  const memory = `peak ${Math.round(peak)} MB (target ${TARGETS.peakMb}), fourfold ${Math.round(fourfold.peakMb)} MB (target ${TARGETS.fourfoldPeakMb})`;
  return {
    machine: `${describeMachine(catalogues)}\n${memory}`,
    rows,
    met:
      rows.every((row) => row.met) &&
      peak <= TARGETS.peakMb &&
      fourfold.peakMb <= TARGETS.fourfoldPeakMb,
  };
}

/** The table, and what it was measured on. */
export function describeBuildBench({ machine, rows }: BuildBench): string {
  return [`build: ${machine}`, ...rows.map(describeRow)].join('\n');
}

function describeRow({ name, cost, pages, verdict, met }: Row): string {
  const figures = [
    `${cost.cpu.toFixed(1)} CPU s`,
    `${cost.wall.toFixed(1)} s`,
    `${Math.round(cost.peakMb)} MB`,
    pages === '' ? '' : `${pages} rendered`,
    verdict === '' ? '' : `${verdict}${met ? '' : ' MISSED'}`,
  ];
  return `  ${name.padEnd(30)} ${figures.filter((figure) => figure !== '').join(', ')}`;
}

function within(cost: Cost, most: number): [Cost, string, boolean] {
  return [cost, `target ${most} CPU s`, cost.cpu <= most];
}

function build(records: string, args: string[] = [], fresh = false): Promise<Cost> {
  const cache = path.join(WORK, 'cache');
  if (fresh) rmSync(cache, { recursive: true, force: true });
  return runMeasured([process.execPath, 'scripts/build.ts', ...args], {
    env: { CATALOGUE: records, HISTORY: '', OUT_DIR: path.join(WORK, 'out'), CACHE_DIR: cache },
  });
}

/** The older code in a folder of its own, with the packages of this one; null outside of a clone that has it. */
function provideBase(): string | null {
  const folder = path.join(WORK, 'base');
  if (!existsSync(folder)) {
    const archive = spawnSync('git', ['archive', BASE], { maxBuffer: 1e9 });
    if (archive.status !== 0) return null;
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-x', '-C', folder], { input: archive.stdout });
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
  }
  return folder;
}

function buildBase(folder: string, records: string): Promise<Cost> {
  return runMeasured([process.execPath, 'scripts/build.ts', '--clean'], {
    cwd: folder,
    env: {
      CATALOGUE: path.resolve(records),
      HISTORY: '',
      OUT_DIR: 'out',
      CACHE_DIR: '.cache/astro',
    },
  });
}

/** A run of Hugo over the same pages; null where Hugo is not installed. */
async function provideHugo({ all }: BenchCatalogues): Promise<(() => Promise<Cost>) | null> {
  if (hugoVersion() === null) return null;
  const folder = path.join(WORK, 'hugo');
  rmSync(folder, { recursive: true, force: true });
  await writeHugoSite(all, folder);
  return async () => {
    rmSync(path.join(folder, 'public'), { recursive: true, force: true });
    return runMeasured(['hugo', '--quiet', '--source', folder]);
  };
}

function hugoVersion(): string | null {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? (/v[\d.]+/.exec(stdout)?.[0] ?? 'of unknown version') : null;
}

function describeMachine({ servers, tools }: BenchCatalogues): string {
  const hugo = hugoVersion();
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout;
  return [
    `${servers} servers, ${tools} tools`,
    `${availableParallelism()} x ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    `${Math.round(totalmem() / 1e9)} GB`,
    `Node ${process.version}`,
    hugo === null ? 'no Hugo installed' : `Hugo ${hugo}`,
    `commit ${commit.trim() || 'unknown'}`,
  ].join(', ');
}
