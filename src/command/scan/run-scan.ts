import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { classifyTool } from '../../domain/verdict/classify.ts';
import { type LaunchEntry, parseLaunchTable, targetOf } from '../../scanner/launch-table.ts';
import { DEFAULT_LIMITS } from '../../scanner/limits.ts';
import { readFactsFile } from '../../scanner/record/known-facts.ts';
import { targetsIn } from '../../scanner/record/record-store.ts';
import { type ScanContext, type ScanReport, scan } from '../../scanner/scan.ts';
import { scanVersions, type VersionsReport } from '../../scanner/scan-versions.ts';
import { parseTarget, type ScanTarget, sourceKey } from '../../scanner/target.ts';
import { DATA_FILES } from '../catalogue/packed-catalogue.ts';
import { EXIT, UsageError } from '../command.ts';
import { readInput } from '../read-input.ts';
import { plain } from '../style.ts';
import type { World } from '../world.ts';
import { chooseLauncher } from './choose-launcher.ts';

/** What the command line may say. */
interface ScanValues {
  out?: string | undefined;
  history?: string | undefined;
  site?: boolean | undefined;
  'dry-run'?: boolean | undefined;
  all?: boolean | undefined;
  versions?: string | undefined;
  table?: string | undefined;
  facts?: string | undefined;
  timeout?: string | undefined;
  'any-licence'?: boolean | undefined;
  'no-sandbox'?: boolean | undefined;
  json?: boolean | undefined;
}

export interface ScanOptions {
  targets: ScanTarget[];
  /** The targets that were named, as they were typed. */
  words: readonly string[];
  /** Minor versions to scan before the stored one; null for none. */
  versions: number | null;
  sandbox: boolean;
  json: boolean;
  context: Omit<ScanContext, 'launcher' | 'workFolder' | 'now'>;
}

/** Reads what the command line said. Throws a UsageError for what it cannot mean. */
export async function readScanOptions(
  values: ScanValues,
  words: readonly string[],
  world: World,
): Promise<ScanOptions> {
  const attemptSeconds = Number(values.timeout ?? DEFAULT_LIMITS.attemptSeconds);
  if (!(attemptSeconds > 0))
    throw new UsageError(`--timeout: "${values.timeout}" is not a number of seconds.`);
  const versions = values.versions === undefined ? null : Number(values.versions);
  if (versions !== null && !(Number.isInteger(versions) && versions > 0))
    throw new UsageError(`--versions: "${values.versions}" is not a number of versions.`);
  const { out: folder, history: logs, table: tableFile } = placesOf(values);
  if (versions !== null && logs === null)
    throw new UsageError('--versions: name the folder of the logs with --history.');
  const launches = tableFile ?? path.join(world.dataFolder, DATA_FILES.launches);
  const table = parseLaunchTable(await readInput(launches, world), launches);
  const repositories =
    values.facts === undefined
      ? []
      : readFactsFile(await readInput(values.facts, world), values.facts);
  const at = (place: string | null) => (place === null ? null : path.resolve(world.cwd, place));
  const out = at(folder);
  return {
    words,
    targets: await allTargets(words, values.all === true ? out : null, table),
    versions,
    sandbox: values['no-sandbox'] !== true,
    json: values.json === true,
    context: {
      table,
      limits: { ...DEFAULT_LIMITS, attemptSeconds },
      out: out ?? '',
      history: at(logs),
      dryRun: out === null || values['dry-run'] === true,
      // What is not stored needs no licence.
      known: { entries: new Map(), repositories },
      anyLicence: out === null || values['any-licence'] === true,
    },
  };
}

/** Where records and logs go; logs of records that go elsewhere than the site's are kept only where that is named. */
function placesOf({ site, out, history, table }: ScanValues) {
  const ofSite = (place: string) => (site === true ? place : null);
  return {
    out: out ?? ofSite('content/servers'),
    history: history ?? (out === undefined ? ofSite('content/history') : null),
    table: table ?? ofSite('content/launch-table.json'),
  };
}

async function allTargets(
  words: readonly string[],
  stored: string | null,
  table: readonly LaunchEntry[],
): Promise<ScanTarget[]> {
  const given = words.map((word) => {
    try {
      return parseTarget(word);
    } catch (error) {
      throw new UsageError(error instanceof Error ? error.message : String(error));
    }
  });
  const all = stored === null ? [] : [...table.map(targetOf), ...(await targetsIn(stored))];
  const bySource = new Map<string, ScanTarget>();
  for (const target of [...given, ...all])
    if (!bySource.has(sourceKey(target))) bySource.set(sourceKey(target), target);
  return [...bySource.values()];
}

/** Scans one target after the other and prints what came of each; resolves with the exit code. */
export async function runScan(options: ScanOptions, world: World): Promise<number> {
  process.umask(0o022);
  const workFolder = await mkdtemp(path.join(tmpdir(), 'toolward-scan-'));
  const stop = world.stopSignal();
  const stopped = new Promise<number>((resolve) => {
    stop.addEventListener('abort', () => resolve(130), { once: true });
  });
  try {
    return await Promise.race([stopped, scanAll(options, workFolder, world)]);
  } finally {
    await rm(workFolder, { recursive: true, force: true });
  }
}

async function scanAll(
  { targets, versions, sandbox, json, context: given }: ScanOptions,
  workFolder: string,
  world: World,
): Promise<number> {
  if (given.out !== '') await mkdir(given.out, { recursive: true });
  const launcher = await chooseLauncher(workFolder, sandbox);
  // A folder of its own that stays empty stands for the records of nobody.
  const out = given.out === '' ? path.join(workFolder, 'records') : given.out;
  const context = { ...given, out, launcher, workFolder, now: world.clock };
  const records: ServerRecord[] = [];
  let failures = 0;
  for (const [index, target] of targets.entries()) {
    const begin = performance.now();
    const place = `${index + 1}/${targets.length} ${sourceKey(target)}`;
    try {
      if (versions === null) {
        const report = await scan(target, context);
        records.push(report.record);
        if (json) continue;
        world.stdout.write(`${place}  ${sentence(report)}  (${seconds(begin)} s)\n`);
        if (given.dryRun) world.stdout.write(verdictLines(report.record));
      } else {
        const said = versionsSentence(await startLogOf(target, versions, context));
        if (!json) world.stdout.write(`${place}  ${said}  (${seconds(begin)} s)\n`);
      }
    } catch (error) {
      failures += 1;
      const message = error instanceof Error ? error.message : String(error);
      world.stderr.write(`${sourceKey(target)}: ${plain(message)}\n`);
    }
  }
  if (json) world.stdout.write(`${JSON.stringify({ records })}\n`);
  return failures === 0 ? EXIT.ok : EXIT.failed;
}

const seconds = (begin: number): string => ((performance.now() - begin) / 1000).toFixed(1);

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

function sentence({ state, record, logged }: ScanReport): string {
  const outcome = record.scan?.outcome ?? 'unknown';
  const detail = record.scan?.detail ?? `${record.tools.length} tools`;
  const stored = {
    written: 'record written',
    unchanged: 'record unchanged',
    dry: 'not stored',
    licence: `NOT STORED: licence ${record.license ?? 'unknown'} is not OSI-approved`,
  }[state];
  return plain(
    `${record.version ?? ''}  ${outcome}: ${detail}  ${stored}${logged ? ', log written' : ''}`,
  );
}

function verdictLines(record: ServerRecord): string {
  return record.tools
    .map((tool) => {
      const { category, risk } = classifyTool(tool, record);
      return `  ${category.padEnd(11)} ${risk.padEnd(8)} ${plain(tool.name)}\n`;
    })
    .join('');
}
