import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type LaunchEntry, parseLaunchTable, targetOf } from '../src/scanner/launch-table.ts';
import { DEFAULT_LIMITS } from '../src/scanner/limits.ts';
import { targetsIn } from '../src/scanner/record/record-store.ts';
import { bareLauncher } from '../src/scanner/sandbox/bare-launcher.ts';
import { createSandbox } from '../src/scanner/sandbox/sandbox-launcher.ts';
import { type ScanContext, type ScanReport, scan } from '../src/scanner/scan.ts';
import { parseTarget, type ScanTarget, sourceKey } from '../src/scanner/target.ts';

const USAGE = `npm run scan -- [options] <target> …

Reads the tool list of MCP servers and stores a record of each.
A target is npm:<package>[@<version>] or the URL of a remote server.

  --all             every server of the launch table and every record in --out
  --out <folder>    where the records lie (content/servers)
  --table <file>    which servers to scan, and how to start them (content/launch-table.json)
  --timeout <s>     seconds for one start of a server (${DEFAULT_LIMITS.attemptSeconds})
  --any-licence     store packages without an OSI-approved licence too
  --dry-run         print what was found, write nothing
  --no-sandbox      run the servers without isolation: only on a machine that you can throw away`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    out: { type: 'string', default: 'content/servers' },
    table: { type: 'string', default: 'content/launch-table.json' },
    timeout: { type: 'string', default: String(DEFAULT_LIMITS.attemptSeconds) },
    'any-licence': { type: 'boolean', default: false },
    'dry-run': { type: 'boolean', default: false },
    'no-sandbox': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || (positionals.length === 0 && !values.all)) {
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
  mkdirSync(values.out, { recursive: true });
  const targets = await allTargets(table);
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
    out: values.out,
    dryRun: values['dry-run'],
    anyLicence: values['any-licence'],
    now: () => new Date(),
  };
  let failures = 0;
  for (const [index, target] of targets.entries()) {
    const begin = performance.now();
    try {
      const report = await scan(target, context);
      const seconds = ((performance.now() - begin) / 1000).toFixed(1);
      console.log(
        `${index + 1}/${targets.length} ${sourceKey(target)}  ${sentence(report)}  (${seconds} s)`,
      );
    } catch (error) {
      failures += 1;
      console.error(
        `${sourceKey(target)}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return failures === 0 ? 0 : 1;
}

async function allTargets(table: readonly LaunchEntry[]): Promise<ScanTarget[]> {
  const given = positionals.map(parseTarget);
  const all = values.all ? [...table.map(targetOf), ...(await targetsIn(values.out))] : [];
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

function sentence({ state, record }: ScanReport): string {
  const outcome = record.scan?.outcome ?? 'unknown';
  const detail = record.scan?.detail ?? `${record.tools.length} tools`;
  const stored = {
    written: 'record written',
    unchanged: 'record unchanged',
    dry: 'not written (dry run)',
    licence: `NOT STORED: licence ${record.license ?? 'unknown'} is not OSI-approved`,
  }[state];
  return `${record.version ?? ''}  ${outcome}: ${detail}  ${stored}`;
}
