import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LaunchEntry, parseLaunchTable, targetOf } from '../src/scanner/launch-table.ts';
import { DEFAULT_LIMITS } from '../src/scanner/limits.ts';
import { readTargetList } from '../src/scanner/many/read-list.ts';
import { tallyLines } from '../src/scanner/many/run-many.ts';
import { scanMany } from '../src/scanner/many/scan-many.ts';
import { targetsIn } from '../src/scanner/record/record-store.ts';
import { bareLauncher } from '../src/scanner/sandbox/bare-launcher.ts';
import { createSandbox } from '../src/scanner/sandbox/sandbox-launcher.ts';
import { type ScanContext, type ScanReport, scan } from '../src/scanner/scan.ts';
import { scanVersions, type VersionsReport } from '../src/scanner/scan-versions.ts';
import { parseTarget, type ScanTarget, sourceKey } from '../src/scanner/target.ts';

const USAGE = `npm run scan -- [options] <target> …

Reads the tool list of MCP servers and stores a record of each.
A target is npm:<package>[@<version>] or the URL of a remote server.

  --from <file>     every target of a list (one a line), a server.json, a registry dump or a launch table
  --jobs <n>        scans at once with --from (2); each host is asked politely whatever this is
  --queue <where>   where the work of --from is kept, so that it can be resumed: a file (.data/scan.db), or
                    postgres://… for several machines
  --export <file>   with --from: all records as NDJSON, in the order of their ids
  --per-host <n>    with --from: scans at once that ask one host, instead of the usual limits
  --pause <ms>      with --from: milliseconds between two of them
  --all             every server of the launch table and every record in --out
  --out <folder>    where the records lie (content/servers)
  --history <folder>  where the change logs lie (content/history; none with --out unless named)
  --versions <n>    start a change log: scan the n minor versions before the stored one and compare them
  --table <file>    which servers to scan, and how to start them (content/launch-table.json)
  --timeout <s>     seconds for one start of a server (${DEFAULT_LIMITS.attemptSeconds})
  --any-licence     store packages without an OSI-approved licence too
  --dry-run         print what was found, write nothing
  --no-sandbox      run the servers without isolation: only on a machine that you can throw away`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    from: { type: 'string' },
    jobs: { type: 'string', default: '2' },
    queue: { type: 'string', default: '.data/scan.db' },
    export: { type: 'string' },
    'per-host': { type: 'string' },
    pause: { type: 'string' },
    out: { type: 'string' },
    history: { type: 'string' },
    versions: { type: 'string' },
    table: { type: 'string', default: 'content/launch-table.json' },
    timeout: { type: 'string', default: String(DEFAULT_LIMITS.attemptSeconds) },
    'any-licence': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'no-sandbox': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || (positionals.length === 0 && !values.all && values.from === undefined)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 2);
}

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const table = parseLaunchTable(readFileSync(values.table, 'utf8'), values.table);
  const attemptSeconds = Number(values.timeout);
  if (!(attemptSeconds > 0))
    throw new Error(`--timeout: "${values.timeout}" is not a number of seconds`);
  const wanted = readVersionCount();
  const out = values.out ?? 'content/servers';
  const history = values.history ?? (values.out === undefined ? 'content/history' : null);
  mkdirSync(out, { recursive: true });
  const targets = await allTargets(table, out);
  process.umask(0o022);
  const workFolder = mkdtempSync(join(tmpdir(), 'toolward-scan-'));
  process.once('exit', () => rmSync(workFolder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(130));
  const launcher = await chooseLauncher(workFolder);
  const context: ScanContext = {
    table,
    limits: { ...DEFAULT_LIMITS, attemptSeconds },
    launcher,
    workFolder,
    out,
    history,
    dryRun: values['dry-run'],
    anyLicence: values['any-licence'],
    now: clock(),
  };
  if (values.from !== undefined) return runList(values.from, context);
  let failures = 0;
  for (const [index, target] of targets.entries()) {
    const begin = performance.now();
    try {
      const said =
        wanted === null
          ? sentence(await scan(target, context))
          : versionsSentence(await startLogOf(target, wanted, context));
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(`${index + 1}/${targets.length} ${sourceKey(target)}  ${said}  (${seconds} s)`);
    } catch (error) {
      failures += 1;
      console.error(
        `${sourceKey(target)}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return failures === 0 ? 0 : 1;
}

/** Scans a list; resumes it where an earlier run of the same queue stopped. */
async function runList(file: string, context: ScanContext): Promise<number> {
  const { keys, refused } = readTargetList(readFileSync(file, 'utf8'), file);
  for (const { line, reason } of refused) console.log(`not scanned: ${line}: ${reason}`);
  const perHost = count('per-host', values['per-host'], 1);
  const pause = count('pause', values.pause, 0);
  const tally = await scanMany({
    keys: [...positionals, ...keys],
    jobs: count('jobs', values.jobs, 1) ?? 2,
    queue: values.queue,
    exportTo: values.export ?? null,
    store: !values['dry-run'],
    ...(perHost === null && pause === null
      ? {}
      : { politeness: { atOnce: perHost ?? 1, pauseMs: pause ?? 0 } }),
    context,
    say: (line) => console.log(line),
  });
  console.log(tallyLines(tally).join('\n'));
  return tally.givenUp.length === 0 ? 0 : 1;
}

function count(option: string, text: string | undefined, least: number): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${option}: "${text}" is not a number from ${least}`);
}

/** The time of scans: now, or that of SOURCE_DATE_EPOCH (seconds), by which builds are made repeatable. */
function clock(): () => Date {
  const fixed = process.env['SOURCE_DATE_EPOCH'];
  if (fixed === undefined) return () => new Date();
  if (!/^\d{1,11}$/.test(fixed)) throw new Error(`SOURCE_DATE_EPOCH: "${fixed}" is no time`);
  return () => new Date(Number(fixed) * 1000);
}

/** The number behind --versions, null without it. */
function readVersionCount(): number | null {
  if (values.versions === undefined) return null;
  const count = Number(values.versions);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Error(`--versions: "${values.versions}" is not a number of versions`);
}

function startLogOf(target: ScanTarget, wanted: number, context: ScanContext) {
  const { history } = context;
  if (target.kind !== 'npm')
    throw new Error('--versions: only packages of npm have earlier versions');
  if (history === null) throw new Error('--versions: name the folder of the logs with --history');
  return scanVersions(target, wanted, { ...context, history });
}

function versionsSentence({ compared, skipped, log }: VersionsReport): string {
  const left = skipped.map(({ version, reason }) => `  ${version} left out: ${reason}`).join('');
  return `compared ${compared.join(', ')}: ${log.entries.length} log entries${left}`;
}

async function allTargets(table: readonly LaunchEntry[], out: string): Promise<ScanTarget[]> {
  const given = positionals.map(parseTarget);
  const all = values.all ? [...table.map(targetOf), ...(await targetsIn(out))] : [];
  const bySource = new Map<string, ScanTarget>();
  for (const target of [...given, ...all])
    if (!bySource.has(sourceKey(target))) bySource.set(sourceKey(target), target);
  return [...bySource.values()];
}

async function chooseLauncher(workFolder: string): Promise<ScanContext['launcher']> {
  if (values['no-sandbox']) return bareLauncher(workFolder);
  const sandbox = await createSandbox(workFolder);
  if (sandbox.ok) return sandbox.launcher;
  throw new Error(
    `The scanner runs code of strangers and will not do so without a sandbox: ${sandbox.reason}\nOn a machine that you can throw away, --no-sandbox runs it without.`,
  );
}

function sentence({ state, record, logged }: ScanReport): string {
  const outcome = record.scan?.outcome ?? 'unknown';
  const detail = record.scan?.detail ?? `${record.tools.length} tools`;
  const stored = {
    written: 'record written',
    unchanged: 'record unchanged',
    dry: 'not written (dry run)',
    licence: `NOT STORED: licence ${record.license ?? 'unknown'} is not OSI-approved`,
  }[state];
  return `${record.version ?? ''}  ${outcome}: ${detail}  ${stored}${logged ? ', log written' : ''}`;
}
