import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fixtureBuild, fixtureCatalogue } from '../tests/support/fixture-build.ts';
import { processStat } from './process-stat.ts';

/** What a stage proved. A stage that is one check counts as one. */
interface Counts {
  passed: number;
  failed: number;
}

/** What a stage took. */
interface Cost {
  name: string;
  seconds: number;
  /** Null where the system does not tell. */
  cpu: number | null;
}

interface Stage {
  name: string;
  /** Arguments of node, or of a command in node_modules/.bin. */
  command: readonly string[];
  env?: Record<string, string>;
  /** JSON report to count tests in; without it the exit code counts as one check. */
  report?: { file: string; count: (report: unknown) => Counts };
  /** What follows makes no sense without it. */
  required?: true;
}

const { values } = parseArgs({ options: { long: { type: 'boolean', default: false } } });
const REPORTS = values.long ? '.cache/test/long-reports' : '.cache/test/reports';
/** The tests start Node hundreds of times: what it compiled once, types taken out, is there for the next. */
const COMPILED = path.resolve('.cache/test/compiled');
/** Of a failed stage; the whole output is in a file beside the reports. */
const PRINTED_LINES = 300;
const vitest = (
  project: string,
  files: readonly string[] = [],
): Pick<Stage, 'command' | 'report'> => {
  const file = `${REPORTS}/${project}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return {
    command: ['vitest', 'run', '--project', project, ...reporters, ...files],
    report: { file, count: countVitest },
  };
};
const playwright = (files: readonly string[] = []): Pick<Stage, 'command' | 'env' | 'report'> => {
  const file = `${REPORTS}/browser.json`;
  return {
    command: ['playwright', 'test', '--reporter=list,json', ...files],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file, CI: '1' },
    report: { file, count: countPlaywright },
  };
};

/** Test files with a long size (tests/support/size.ts) whose names match. */
const withLongSize = (pattern: RegExp): string[] =>
  globSync('{src,scripts,tests}/**/*.{test,spec}.ts').filter(
    (file) =>
      pattern.test(file.split(path.sep).join('/')) &&
      readFileSync(file, 'utf8').includes('/support/size.ts'),
  );

/** The sandbox of the scanner's tests and the browser of the last stages, where they are missing. */
const provided: Stage = { name: 'browser', command: ['node', 'scripts/provide-browser.ts'] };

/** The site that most tests of pages look at. */
const fixtureSite = (...args: readonly string[]): Stage[] => [
  {
    name: 'fixture catalogue',
    command: ['node', 'tests/support/write-catalogue.ts'],
    required: true,
  },
  {
    name: 'fixture build',
    command: ['node', 'scripts/build.ts', ...fixtureBuild.args, ...args],
    env: {
      SITE_URL: fixtureBuild.siteUrl,
      CATALOGUE: fixtureCatalogue(path.delimiter),
      HISTORY: fixtureBuild.history,
      OUT_DIR: fixtureBuild.outDir,
      CACHE_DIR: fixtureBuild.cacheDir,
    },
    required: true,
  },
];

/** What a newcomer runs. */
const usual: Stage[] = [
  { name: 'types', command: ['node', 'scripts/check-types.ts'] },
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'format', command: ['prettier', '--check', 'src/**/*.astro'] },
  {
    name: 'import arrow',
    command: ['depcruise', 'src', 'scripts', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'unused code', command: ['knip'] },
  provided,
  { name: 'unit tests', ...vitest('unit') },
  { name: 'system tests', ...vitest('system') },
  {
    name: 'contact figures',
    command: ['node', 'scripts/test-contact.ts', '--brief', 'kill', 'load'],
  },
  ...fixtureSite('--clean'),
  { name: 'built site', ...vitest('build') },
  { name: 'browser tests', ...playwright() },
  // The fixture build, which is there.
  {
    name: 'build for a host',
    command: ['node', 'scripts/check-targets.ts', `node=${fixtureBuild.outDir}`],
  },
];

/** What is long by nature, after `npm test`, which has a short form of each. */
const long: Stage[] = [
  provided,
  {
    name: 'types of pages',
    command: [
      'astro',
      'check',
      ...['--minimumSeverity', 'warning', '--tsconfig', 'tsconfig.astro.json'],
    ],
  },
  { name: 'long unit tests', ...vitest('unit', withLongSize(/^src\/|^tests\/[^/]+$/)) },
  {
    name: 'long system tests',
    ...vitest('system', withLongSize(/^tests\/(?!build\/|browser\/)[^/]+\//)),
  },
  // The one that is there after `npm test`.
  ...fixtureSite(),
  { name: 'long build tests', ...vitest('build', withLongSize(/^tests\/build\//)) },
  { name: 'long browser tests', ...playwright(withLongSize(/^tests\/browser\//)) },
  // A dangerous under-label among our own labelled tools fails it. `npm test` asks the scores of the fixture build.
  { name: 'own labels', command: ['node', 'scripts/evaluate.ts', '--own'] },
  { name: 'contact figures', command: ['node', 'scripts/test-contact.ts', '--short'] },
  // Installs the adapters of the hosts, so it comes last: the stages before see the project as it is cloned.
  {
    name: 'builds for other hosts',
    command: ['node', 'scripts/check-targets.ts', 'netlify', 'vercel', 'cloudflare'],
  },
];
const stages = values.long ? long : usual;

/** What failed, for the end: nobody scrolls back through an hour of output. */
const failures: string[] = [];
const costs: Cost[] = [];
const total: Counts = { passed: 0, failed: 0 };
rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
for (const [index, stage] of stages.entries()) {
  const counts = runStage(stage, `${index + 1} of ${stages.length}`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  if (counts.failed > 0) failures.push(`${stage.name}: ${counts.failed} (${logOf(stage)})`);
  if (counts.failed > 0 && stage.required) {
    console.log(`stopped: the rest needs "${stage.name}"`);
    break;
  }
}
const cpuOfAll = cpuOfChildren();
const work = cpuOfAll === null ? '' : `, ${(cpuOfAll / 60).toFixed(1)} minutes of CPU`;
console.log(`\n${costTable(costs)}`);
console.log(`\n${total.passed} passed, ${total.failed} failed${work}`);
for (const failure of failures) console.log(`  ${failure}`);
process.exit(total.failed === 0 ? 0 : 1);

/** Where the whole output of a stage lies. */
function logOf({ name }: Stage): string {
  return `${REPORTS}/${name.replaceAll(' ', '-')}.log`;
}

/** Runs one stage; prints a line before and after, and the end of its output when something failed. */
function runStage(stage: Stage, place: string): Counts {
  const started = performance.now();
  const cpuBefore = cpuOfChildren();
  console.log(`.... ${stage.name} (${place})`);
  const [command = '', ...args] = stage.command;
  const env = {
    NODE_COMPILE_CACHE: COMPILED,
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    FORCE_COLOR: '0',
    ...(values.long ? { TEST_SIZE: 'long' } : {}),
    ...stage.env,
  };
  const result = spawnSync(command, args, {
    encoding: 'utf8',
    env,
    maxBuffer: 256 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  const ok = result.status === 0;
  const counts = stageCounts(stage, ok);
  const seconds = (performance.now() - started) / 1000;
  const cpuAfter = cpuOfChildren();
  const cpu = cpuAfter === null || cpuBefore === null ? null : cpuAfter - cpuBefore;
  costs.push({ name: stage.name, seconds, cpu });
  const work = cpu === null ? '' : `, ${cpu.toFixed(0)} s of CPU`;
  const detail = stage.report ? `${counts.passed} passed, ${counts.failed} failed, ` : '';
  const output = `${result.stdout ?? ''}${result.stderr ?? ''}`;
  const log = logOf(stage);
  writeFileSync(log, output);
  if (counts.failed > 0) {
    const lines = output.trimEnd().split('\n');
    if (lines.length > PRINTED_LINES) console.log(`(the beginning is in ${log})`);
    console.log(lines.slice(-PRINTED_LINES).join('\n'));
  }
  if (result.error) console.log(String(result.error));
  console.log(
    `${counts.failed > 0 ? 'FAIL' : ' ok '} ${stage.name} (${detail}${seconds.toFixed(1)} s${work})`,
  );
  return counts;
}

/** One line a stage, the dearest first, so that the next cut is where it pays. */
function costTable(stages: readonly Cost[]): string {
  const byCost = [...stages].sort(
    (a, b) => (b.cpu ?? b.seconds) - (a.cpu ?? a.seconds) || (a.name < b.name ? -1 : 1),
  );
  const cell = (value: number | null) => (value === null ? '-' : value.toFixed(0)).padStart(8);
  return [
    `${'CPU s'.padStart(8)}${'wall s'.padStart(8)}  stage`,
    ...byCost.map(({ name, seconds, cpu }) => `${cell(cpu)}${cell(seconds)}  ${name}`),
  ].join('\n');
}

/** Seconds that ended children worked, theirs included, by Linux's own count; null elsewhere. */
function cpuOfChildren(): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  // Fields 16 and 17 of all, in hundredths.
  const fields = processStat('self');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}

/** A run that ends badly counts at least one failure, whatever its report says. */
function stageCounts({ report }: Stage, ok: boolean): Counts {
  if (!report) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    counts = report.count(JSON.parse(readFileSync(report.file, 'utf8')));
  } catch {
    // No report: the runner itself broke, which the next line counts.
  }
  if (ok) return counts.passed > 0 ? counts : { passed: 0, failed: 1 };
  return { ...counts, failed: Math.max(1, counts.failed) };
}

function countVitest(report: unknown): Counts {
  const { numPassedTests = 0, numFailedTests = 0 } = report as Record<string, number>;
  return { passed: numPassedTests, failed: numFailedTests };
}

function countPlaywright(report: unknown): Counts {
  const { stats } = report as { stats: Record<string, number> };
  return {
    passed: stats['expected'] ?? 0,
    failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0),
  };
}
