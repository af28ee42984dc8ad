import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumArguments, findChromium } from '../tests/support/chromium.ts';

/** Run by npx, not installed: it brings 83 packages that nothing else here needs. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
/** Least score of each profile, in points of 100. */
const TARGETS = { desktop: 100, mobile: 99 } as const;
type Profile = keyof typeof TARGETS;
/** A busy machine sometimes gives Lighthouse a trace without its beginning; that says nothing about the page. */
const LOST_TRACES = new Set(['NO_NAVSTART', 'NO_FCP', 'NO_LCP', 'PROTOCOL_TIMEOUT']);
const ATTEMPTS = 4;
const METRICS = {
  'first-contentful-paint': { name: 'first paint', digits: 0, unit: ' ms' },
  'largest-contentful-paint': { name: 'largest paint', digits: 0, unit: ' ms' },
  'total-blocking-time': { name: 'blocked', digits: 0, unit: ' ms' },
  'cumulative-layout-shift': { name: 'layout shift', digits: 3, unit: '' },
  'speed-index': { name: 'speed index', digits: 0, unit: ' ms' },
  'dom-size-insight': { name: 'elements', digits: 0, unit: '' },
};

const USAGE = `Usage: npm run lighthouse -- [options] [path ...]
Measures pages of a site that is being served (npm start) with Lighthouse, and prints the median of each score.
Without paths: home, search, check, compare, the first tool and attack that their lists link, and the server of most tools.

  --url URL         the site (default http://localhost:4321)
  --runs N          runs of each page and profile (default 3)
  --profile NAME    desktop or mobile (default both)
  --audits          print what cost points as well, with the median of each metric`;

interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<
    string,
    { title: string; score: number | null; displayValue?: string; numericValue?: number }
  >;
  runtimeError?: { code: string; message: string };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: 'string', default: 'http://localhost:4321' },
    runs: { type: 'string', default: '3' },
    profile: { type: 'string' },
    audits: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit(0);
}
const site = values.url.replace(/\/+$/, '');
const runs = Number(values.runs);
const profiles = (Object.keys(TARGETS) as Profile[]).filter(
  (profile) => values.profile === undefined || values.profile === profile,
);
const browser = findChromium();
if (!Number.isInteger(runs) || runs < 1 || profiles.length === 0) stop(USAGE);
if (browser === null) stop('No Chromium found: install one, or name it in CHROMIUM_PATH.');

const folder = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const paths = positionals.length > 0 ? positionals : await usualPaths();
let missed = 0;
console.log(['profile', ...CATEGORIES, 'page'].join('\t'));
for (const profile of profiles) {
  for (const page of paths) await measure(profile, page);
}
if (missed > 0) stop(`${missed} scores below their targets (${describeTargets()}).`);

/** Prints one line with the median scores of a page. */
async function measure(profile: Profile, page: string): Promise<void> {
  const reports: Report[] = [];
  for (let run = 0; run < runs; run += 1) reports.push(await reportOf(profile, page));
  const scores = CATEGORIES.map((id) =>
    median(reports.map((report) => (report.categories[id]?.score ?? 0) * 100)),
  );
  missed += scores.filter((score) => score < TARGETS[profile]).length;
  console.log([profile, ...scores.map((score) => score.toFixed(0)), page].join('\t'));
  if (!values.audits) return;
  console.log(`\t${describeMetrics(reports)}`);
  for (const line of costlyAudits(reports)) console.log(`\t${line}`);
}

/** A report with scores; a lost trace is taken again. */
async function reportOf(profile: Profile, page: string): Promise<Report> {
  for (let attempt = 1; ; attempt += 1) {
    const report = await runLighthouse(profile, page);
    const { runtimeError } = report;
    if (runtimeError === undefined) return report;
    if (attempt === ATTEMPTS || !LOST_TRACES.has(runtimeError.code))
      stop(`${page}: ${runtimeError.message}`);
  }
}

function runLighthouse(profile: Profile, page: string): Promise<Report> {
  const output = path.join(folder, 'report.json');
  rmSync(output, { force: true });
  const flags = ['--headless=new', ...chromiumArguments()].join(' ');
  const options = [
    `--chrome-flags=${flags}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    '--output=json',
    `--output-path=${output}`,
    '--quiet',
    ...(profile === 'desktop' ? ['--preset=desktop'] : []),
  ];
  const child = spawn('npx', ['--yes', LIGHTHOUSE, `${site}${page}`, ...options], {
    env: { ...process.env, CHROME_PATH: browser ?? '' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      // It also ends with 1 when the report holds an error.
      if (code !== 0 && !existsSync(output))
        return stop(`Lighthouse failed on ${page}:\n${complaint.trim()}`);
      resolve(JSON.parse(readFileSync(output, 'utf8')));
    });
  });
}

/** Medians of what the score of performance is made of; a score alone does not say what to mend. */
function describeMetrics(reports: readonly Report[]): string {
  return Object.entries(METRICS)
    .map(([id, { name, digits, unit }]) => {
      const value = median(reports.map(({ audits }) => audits[id]?.numericValue ?? 0));
      return `${name} ${value.toFixed(digits)}${unit}`;
    })
    .join(', ');
}

/** Audits that kept a score below 100, with the worst value of all runs. */
function costlyAudits(reports: readonly Report[]): string[] {
  const worst = new Map<string, string>();
  for (const { categories, audits } of reports) {
    for (const id of CATEGORIES) {
      for (const ref of categories[id]?.auditRefs ?? []) {
        const audit = audits[ref.id];
        if (audit === undefined || ref.weight === 0 || (audit.score ?? 1) >= 1) continue;
        worst.set(ref.id, `${id}: ${audit.title} ${audit.displayValue ?? ''}`.trim());
      }
    }
  }
  return [...worst.values()];
}

/** One page of each kind that readers meet first; of servers the largest. */
async function usualPaths(): Promise<string[]> {
  const read = async (path: string): Promise<string> => {
    const response = await fetch(`${site}${path}`).catch(() => null);
    if (!response?.ok)
      return stop(`Nothing answers at ${site}${path}: start the site with npm start.`);
    return response.text();
  };
  const first = async (list: string, link: RegExp): Promise<string> =>
    link.exec(await read(list))?.[1] ?? stop(`${list} links no page of its kind.`);
  const { servers }: { servers: { slug: string; tools: number }[] } = JSON.parse(
    await read('/api/v1/servers.json'),
  );
  const [largest] = servers.sort((a, b) => b.tools - a.tools);
  if (largest === undefined) return stop('The catalogue has no server.');
  return [
    '/',
    await first('/tools/', /href="[^"]*(\/tools\/(?!category\/|by\/|page\/)[^/"]+\/[^/"]+\/)"/),
    `/servers/${largest.slug}/`,
    await first('/attacks/', /href="[^"]*(\/attacks\/(?!techniques\/|by\/|page\/)[^/"]+\/)"/),
    '/search/',
    '/check/',
    '/compare/',
  ];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

function describeTargets(): string {
  return profiles.map((profile) => `${profile} ${TARGETS[profile]}`).join(', ');
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
