import { globSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type AttackDatabase, loadAttacks } from '../src/catalogue/load-attacks.ts';
import { loadGlossary } from '../src/catalogue/load-glossary.ts';
import { historyFolder, loadHistory } from '../src/catalogue/load-history.ts';
import { loadOverrides } from '../src/catalogue/load-overrides.ts';
import {
  formatQuarantine,
  type LoadedRecords,
  loadRecords,
  quarantineAlarm,
  readMaxLeftOut,
} from '../src/catalogue/load-records.ts';
import { cataloguePaths } from '../src/catalogue/sources.ts';
import { readEmail } from '../src/contact/email.ts';
import { leftOutCount } from '../src/domain/record/quarantine.ts';
import { readDeployTarget } from '../src/integrations/deploy-target.ts';
import { STORED_PAGES } from '../src/long-tail/stored-page.ts';
import { buildSite } from '../src/printing/build-site.ts';
import type { BuildInput } from '../src/printing/build-texts.ts';
import { showProgress } from '../src/printing/progress.ts';
import { removeTailFile } from '../src/printing/tail-file.ts';
import { site } from '../src/site.config.ts';
import { planFiles } from '../src/views/site/file-plan.ts';
import { provideAdapter } from './provide-adapter.ts';

/** Enough to see what is wrong; the whole list is in the report. */
const MAX_QUARANTINE_LINES = 10;

const { values } = parseArgs({
  options: {
    clean: { type: 'boolean', default: false },
    out: { type: 'string', default: process.env['OUT_DIR'] ?? 'dist' },
    cache: { type: 'string', default: process.env['CACHE_DIR'] ?? '.cache/astro' },
    workers: { type: 'string' },
    'through-astro': { type: 'boolean', default: false },
    compress: { type: 'boolean', default: false },
    as: { type: 'string' },
    'max-left-out': { type: 'string' },
  },
});
const outDir = path.resolve(values.out);
const cacheDir = path.resolve(values.cache);
const progress = showProgress(process.stdout);
const started = performance.now();

try {
  checkContact();
  checkFolder(outDir);
  checkFolder(cacheDir);
  const settings = {
    cacheDir,
    load: readAndCheck,
    progress,
    workers: readWorkers(values.workers),
    throughAstro: values['through-astro'],
    compress: values.compress,
  };
  const target = readDeployTarget(process.env['DEPLOY_TARGET']);
  // Hosts publish all that lies in the output folder.
  const storedPages = path.join(target === 'node' ? outDir : cacheDir, STORED_PAGES);
  const longTail = site.longTail === null ? null : { list: site.longTail, file: storedPages };
  if (longTail === null) removeTailFile(storedPages);
  if (target === 'node') {
    const { files, stored, printed, removed, bundled } = await buildSite({
      ...settings,
      longTail,
      outDir,
      clean: values.clean,
      recordFiles: recordFiles(),
      recordOptions: [`as ${values.as ?? ''}`, `left out ${values['max-left-out'] ?? ''}`],
    });
    const more = `${removed > 0 ? `, ${removed} removed` : ''}${bundled ? ', code bundled' : ''}`;
    progress.say(`pages: ${printed} rendered, ${files + (stored ?? 0) - printed} unchanged${more}`);
  } else {
    if (values.compress)
      throw new Error(`--compress is for DEPLOY_TARGET=node: ${target} compresses by itself`);
    provideAdapter(target);
    if (values.clean) rmSync(outDir, { recursive: true, force: true });
    // Astro is loaded only where it runs in this process.
    const { buildForHost } = await import('../src/printing/build-for-host.ts');
    await buildForHost({ ...settings, longTail, outDir });
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  progress.say(`built: ${path.relative(process.cwd(), outDir) || outDir} in ${seconds} s`);
} catch (error) {
  progress.end();
  console.error(`build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** A site whose form is off says how else its owner is reached. */
function checkContact(): void {
  if (!site.sections.contact) return;
  const { form, address } = site.contact;
  if (address !== null && readEmail(address).fault !== null)
    throw new Error(`CONTACT_ADDRESS is "${address}": write one plain e-mail address`);
  if (!form && address === null && site.repository === null)
    throw new Error(
      'CONTACT_FORM is off: set CONTACT_ADDRESS, or repository in src/site.config.ts, so that readers reach somebody',
    );
}

/** The pages are rendered by code in these folders, which finds its packages only inside the project. */
function checkFolder(folder: string): void {
  const inside = path.relative(process.cwd(), folder);
  if (inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside)) return;
  throw new Error(`${folder} lies outside the project: build into a folder inside, and copy it`);
}

function readWorkers(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const workers = Number(text);
  if (Number.isInteger(workers) && workers >= 1 && workers <= 64) return workers;
  throw new Error(`--workers is "${text}": use a whole number from 1 to 64`);
}

/** All files that records and change logs are read from. */
function recordFiles(): string[] {
  const folders = [
    ...cataloguePaths(process.env),
    historyFolder(process.env) ?? [],
    site.longTail ?? [],
  ].flat();
  return folders.flatMap((source) =>
    statSync(source, { throwIfNoEntry: false })?.isDirectory()
      ? globSync('*.json', { cwd: source }).map((file) => path.join(source, file))
      : [source],
  );
}

/** Reads everything that people and scanners wrote before anything is written, so that a fault leaves the last build as it was. */
async function readAndCheck(): Promise<BuildInput> {
  const records = await checkRecords();
  const attacks = await checkContent();
  return { ...records, attacks: site.sections.attacks ? attacks : { ...attacks, entries: [] } };
}

async function checkRecords(): Promise<LoadedRecords> {
  const paths = cataloguePaths(process.env);
  progress.say(`records: reading ${paths.join(', ')}`);
  const loaded = await loadRecords(paths, values.as ?? null);
  const { servers, quarantined } = loaded;
  for (const entry of quarantined.slice(0, MAX_QUARANTINE_LINES)) {
    progress.say(`  ${entry.kept ? 'not read' : 'left out'}: ${formatQuarantine(entry)}`);
  }
  const alarm = quarantineAlarm(loaded, readMaxLeftOut(values['max-left-out']));
  if (alarm !== null) throw new Error(alarm);
  await loadHistory(historyFolder(process.env), servers);
  if (servers.length === 0) throw new Error(`no server record in ${paths.join(', ')}`);
  const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);
  progress.say(
    `records: ${servers.length} servers, ${tools} tools, ${leftOutCount(quarantined)} left out`,
  );
  sayFilePlan({ tools, servers: servers.length });
  return loaded;
}

/** Says whether tools get files of their own for machines. */
function sayFilePlan(size: { tools: number; servers: number }): void {
  const attacks = readdirSync('content/attacks').length;
  const { perTool, files, budget } = planFiles({ ...size, attacks }, site);
  if (perTool) return;
  progress.say(
    `files: about ${files} with a JSON, Markdown and badge file for each tool, more than the ${budget} of FILE_BUDGET: tools stand in the files of their servers`,
  );
}

/** Checks what people wrote: every fault of every file in one error. */
async function checkContent(): Promise<AttackDatabase> {
  const today = new Date().toISOString().slice(0, 10);
  const checks = await Promise.allSettled([
    loadAttacks('content', today),
    loadOverrides('content/overrides'),
    loadGlossary('content/glossary'),
  ]);
  const faults = checks.flatMap((check) =>
    check.status === 'rejected' ? [String(check.reason?.message ?? check.reason)] : [],
  );
  const [attacks] = checks;
  if (faults.length > 0 || attacks.status === 'rejected') throw new Error(faults.join('\n'));
  return attacks.value;
}
