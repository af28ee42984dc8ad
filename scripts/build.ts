import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { loadAttacks } from '../src/catalogue/load-attacks.ts';
import { loadGlossary } from '../src/catalogue/load-glossary.ts';
import { historyFolder, loadHistory } from '../src/catalogue/load-history.ts';
import { loadOverrides } from '../src/catalogue/load-overrides.ts';
import { formatQuarantine, loadRecords, quarantineAlarm } from '../src/catalogue/load-records.ts';
import { cataloguePaths } from '../src/catalogue/sources.ts';
import { readDeployTarget } from '../src/integrations/deploy-target.ts';
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
  },
});
const outDir = path.resolve(values.out);
const cacheDir = path.resolve(values.cache);
/** There while a build runs. Left behind by a build that failed: its pages don't fit the cache's manifest. */
const unfinished = path.join(cacheDir, 'unfinished');

const started = performance.now();
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

try {
  checkFolders();
  await checkRecords();
  await checkContent();
  provideAdapter(readDeployTarget(process.env['DEPLOY_TARGET']));
  await buildSite();
} catch (error) {
  console.error(`build failed: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}

/** The pages are rendered by code in the output folder, which finds its packages only inside the project. */
function checkFolders(): void {
  const inside = path.relative(process.cwd(), outDir);
  if (inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside)) return;
  throw new Error(`${outDir} lies outside the project: build into a folder inside, and copy it`);
}

/** Reads all records before anything is written, so that a broken source leaves the last build as it was. */
async function checkRecords(): Promise<void> {
  const paths = cataloguePaths(process.env);
  console.log(`records: reading ${paths.join(', ')}`);
  const loaded = await loadRecords(paths);
  const { servers, quarantined } = loaded;
  for (const entry of quarantined.slice(0, MAX_QUARANTINE_LINES)) {
    console.warn(`  left out: ${formatQuarantine(entry)}`);
  }
  const alarm = quarantineAlarm(loaded);
  if (alarm !== null) throw new Error(alarm);
  await loadHistory(historyFolder(process.env), servers);
  if (servers.length === 0) throw new Error(`no server record in ${paths.join(', ')}`);
  const tools = servers.reduce((sum, server) => sum + server.tools.length, 0);
  console.log(`records: ${servers.length} servers, ${tools} tools, ${quarantined.length} left out`);
  sayFilePlan({ tools, servers: servers.length });
}

/** Says whether tools get files of their own for machines. */
function sayFilePlan(size: { tools: number; servers: number }): void {
  const attacks = readdirSync('content/attacks').length;
  const { perTool, files, budget } = planFiles({ ...size, attacks }, site);
  if (perTool) return;
  console.log(
    `files: about ${files} with a JSON, Markdown and badge file for each tool, more than the ${budget} of FILE_BUDGET: tools stand in the files of their servers`,
  );
}

/** Checks what people wrote: every fault of every file in one error. */
async function checkContent(): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const checks = [
    loadAttacks('content', today),
    loadOverrides('content/overrides'),
    loadGlossary('content/glossary'),
  ];
  const faults = (await Promise.allSettled(checks)).flatMap((check) =>
    check.status === 'rejected' ? [String(check.reason?.message ?? check.reason)] : [],
  );
  if (faults.length > 0) throw new Error(faults.join('\n'));
}

async function buildSite(): Promise<void> {
  const force = values.clean || existsSync(unfinished);
  if (values.clean) rmSync(outDir, { recursive: true, force: true });
  // Bundles are written whole in every build; only pages are reused.
  rmSync(path.join(outDir, 'server'), { recursive: true, force: true });
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(unfinished, '');
  await build({ root: process.cwd(), outDir, cacheDir, force, logLevel: 'warn' });
  rmSync(unfinished);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`built: ${path.relative(process.cwd(), outDir) || outDir} in ${seconds} s`);
}
