import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadOverrides } from '../src/catalogue/load-overrides.ts';
import { loadRecords } from '../src/catalogue/load-records.ts';
import { buildCatalogue } from '../src/domain/catalogue/build-catalogue.ts';
import type { ServerEntry } from '../src/domain/catalogue/catalogue.ts';
import { exampleCall } from '../src/domain/policy/example-call.ts';
import type { JsonObject } from '../src/domain/record/json.ts';
import { ANSWERS, CLAIMS, type Finding, proveServer } from '../src/gateway/proof/prove-server.ts';
import {
  BARE_LAUNCH,
  type Launch,
  launchesFor,
  parseLaunchTable,
} from '../src/scanner/launch-table.ts';
import { DEFAULT_LIMITS } from '../src/scanner/limits.ts';
import { installPackage } from '../src/scanner/npm/install-package.ts';
import { executableOf } from '../src/scanner/npm/package-facts.ts';
import { bareLauncher } from '../src/scanner/sandbox/bare-launcher.ts';
import type { Launcher } from '../src/scanner/sandbox/launcher.ts';
import { createSandbox } from '../src/scanner/sandbox/sandbox-launcher.ts';
import { isNodeScript } from '../src/scanner/scan-npm.ts';

const USAGE = `npm run prove -- [options] [package …]

Installs each server of the embedded catalogue that was listed offline, starts it behind the gateway with
the policies that the site prints, and tries for each category that it has what the site says.

  --records <folder>  where the records lie (content/servers)
  --verbose           print every finding, not only those that do not hold
  --no-sandbox        run the servers without isolation: only on a machine that you can throw away`;

/** Arguments with which a server can do its work inside the sandbox, where the launch table needs none. */
const WORKING_ARGUMENTS = new Map([['@modelcontextprotocol/server-filesystem', ['/tmp']]]);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    records: { type: 'string', default: 'content/servers' },
    verbose: { type: 'boolean', default: false },
    'no-sandbox': { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

type Report = { name: string; findings: Finding[] } | { name: string; problem: string };

try {
  if (values.help) console.log(USAGE);
  else process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { servers } = await loadRecords([values.records]);
  const overrides = await loadOverrides('content/overrides');
  const catalogue = buildCatalogue({ servers, quarantined: [], attacks: [], overrides });
  const subjects = catalogue.servers.filter(
    ({ record }) =>
      record.source.kind === 'npm' &&
      record.scan?.outcome === 'listed' &&
      record.tools.length > 0 &&
      (positionals.length === 0 || positionals.includes(record.source.ref)),
  );
  process.umask(0o022);
  const workFolder = mkdtempSync(path.join(tmpdir(), 'toolward-prove-'));
  process.once('exit', () => rmSync(workFolder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => process.exit(130));
  const launcher = await chooseLauncher(workFolder);
  const reports: Report[] = [];
  for (const [index, entry] of subjects.entries()) {
    const report = await proveEntry(entry, launcher, path.join(workFolder, `server-${index}`));
    reports.push(report);
    console.log(line(report, entry));
  }
  return summarise(reports);
}

async function chooseLauncher(workFolder: string): Promise<Launcher> {
  if (values['no-sandbox']) return bareLauncher(workFolder);
  const sandbox = await createSandbox(workFolder);
  if (sandbox.ok) return sandbox.launcher;
  throw new Error(`The proof calls tools of strangers and needs a sandbox: ${sandbox.reason}`);
}

async function proveEntry(entry: ServerEntry, launcher: Launcher, folder: string): Promise<Report> {
  const name = entry.record.source.ref;
  try {
    mkdirSync(folder, { recursive: true });
    const install = await installPackage(
      name,
      entry.record.version ?? 'latest',
      path.join(folder, 'install'),
      DEFAULT_LIMITS.installSeconds,
    );
    if (!install.ok) return { name, problem: `install: ${install.failure.detail}` };
    const { installed } = install;
    const own = executableOf(installed.manifest, tableEntry(name)?.bin);
    if (own === null) return { name, problem: 'the package has no executable' };
    const executable = `${installed.packagePath}/${own}`;
    const launch = launchOf(entry);
    const plan = launcher.plan({
      appFolder: installed.folder,
      executable,
      isScript: (await isNodeScript(path.join(installed.folder, executable))) ?? false,
      arguments: [...launch.arguments, ...(WORKING_ARGUMENTS.get(name) ?? [])],
      environment: launch.environment,
      limits: DEFAULT_LIMITS,
    });
    try {
      const findings = await proveServer({
        tools: entry.tools.map(({ record, reviewed }) => ({
          tool: record,
          verdict: reviewed.verdict,
        })),
        command: [plan.command, ...plan.args],
        environment: plan.environment,
        argumentsFor: ({ tool }) => inSandbox(exampleCall(tool)),
        folder: path.join(folder, 'proof'),
      });
      return { name, findings };
    } finally {
      await plan.finish();
    }
  } catch (error) {
    return { name, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function tableEntry(name: string) {
  const file = 'content/launch-table.json';
  return parseLaunchTable(readFileSync(file, 'utf8'), file).find(
    ({ source }) => source === `npm:${name}`,
  );
}

/** The launch with which the record's list was read: bare, or with the dummies that the record names. */
function launchOf({ record }: ServerEntry): Launch {
  const { argumentShape = [], environmentNames = [] } = record.scan ?? {};
  if (argumentShape.length === 0 && environmentNames.length === 0) return BARE_LAUNCH;
  const known = tableEntry(record.source.ref);
  const target = { kind: 'npm', name: record.source.ref, range: 'latest' } as const;
  return launchesFor(target, known === undefined ? [] : [known]).at(-1) ?? BARE_LAUNCH;
}

/** A path that the sandbox lets a server write to. */
function inSandbox(args: JsonObject): JsonObject {
  return typeof args['path'] === 'string' ? { ...args, path: '/tmp/proof' } : args;
}

function line(report: Report, entry: ServerEntry): string {
  const name = `${report.name}@${entry.record.version ?? ''}`.padEnd(56);
  if ('problem' in report) return `${name} NOT RUN: ${report.problem}`;
  const claims = new Map<string, boolean>();
  for (const { category, claim, holds } of report.findings) {
    const key = `${category} ${claim}`;
    claims.set(key, holds && (claims.get(key) ?? true));
  }
  const shown = [...claims].map(([key, holds]) => `${key}${holds ? '' : ' FAILS'}`).join(', ');
  const details = report.findings
    .filter(({ holds }) => values.verbose || !holds)
    .map(
      ({ category, claim, tools, detail }) =>
        `\n    ${category} ${claim} [${tools.slice(0, 3).join(', ')}]: ${detail}`,
    );
  return `${name} ${shown}${details.join('')}`;
}

/** Offline many servers can only answer that they cannot reach their service. */
function how(answers: readonly Finding[]): string {
  const parts = Object.values(ANSWERS).map(
    (words) => `${answers.filter(({ detail }) => detail === words).length} ${words}`,
  );
  return ` (${parts.join(', ')})`;
}

function summarise(reports: readonly Report[]): number {
  const proven = reports.flatMap((report) => ('findings' in report ? [report.findings] : []));
  const findings = proven.flat();
  const held = findings.filter(({ holds }) => holds).length;
  const notRun = reports.length - proven.length;
  console.log(
    `\n${proven.length} of ${reports.length} servers run, ${notRun} not; ${held} of ${findings.length} claims hold.`,
  );
  for (const claim of CLAIMS) {
    const own = findings.filter((finding) => finding.claim === claim);
    const held = own.filter(({ holds }) => holds);
    const ways = claim === 'answers' ? how(held) : '';
    console.log(`  ${claim.padEnd(15)} ${held.length} of ${own.length}${ways}`);
  }
  return held === findings.length && notRun === 0 ? 0 : 1;
}
