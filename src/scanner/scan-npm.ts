import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Launch, type LaunchEntry, launchesFor } from './launch-table.ts';
import type { Limits } from './limits.ts';
import { listThrice } from './list-thrice.ts';
import { type InstalledPackage, installPackage } from './npm/install-package.ts';
import { canonicalLicence, licenceOfReadme, licenceOfText } from './npm/licence.ts';
import { executableOf, type PackageFacts, packageFacts } from './npm/package-facts.ts';
import { publisherFacts } from './npm/publisher-facts.ts';
import type { Failure } from './outcome.ts';
import { BARE_START, failedAttempt } from './record/attempt.ts';
import type { Launcher } from './sandbox/launcher.ts';
import { type Attempt, bareFacts, type ScanResult } from './scan-result.ts';
import { startServer } from './start-server.ts';
import type { ScanTarget } from './target.ts';
import { firstWithTools } from './try-launches.ts';

export interface PackageScanContext {
  readonly table: readonly LaunchEntry[];
  readonly limits: Limits;
  readonly launcher: Launcher;
  /** The clock. */
  readonly now: () => Date;
  /** A folder for this package alone; it is removed at the end. */
  readonly folder: string;
}

/** Installs a package, starts it bare and then with dummies, and returns what the first start with tools found. */
export async function scanNpm(
  target: ScanTarget & { kind: 'npm' },
  context: PackageScanContext,
): Promise<ScanResult> {
  const { limits, folder } = context;
  try {
    const result = await installPackage(target.name, target.range, folder, limits.installSeconds);
    if (!result.ok) return { facts: bareFacts(target.name), ...failed(result.failure, null) };
    const { installed } = result;
    const facts = await withStatedLicence(packageFacts(installed.manifest, target.name), installed);
    const publisher = await publisherFacts(
      {
        name: target.name,
        version: facts.version ?? target.range,
        integrity: installed.integrity,
      },
      `${folder}-registry`,
      context.now(),
      limits.installSeconds,
    );
    const asked = publisher === null ? facts : { ...facts, publisher };
    return { facts: asked, ...(await tryLaunches(target, installed, context)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function tryLaunches(
  target: ScanTarget,
  installed: InstalledPackage,
  context: PackageScanContext,
): Promise<Attempt> {
  const bin = context.table.find(
    (entry) => entry.source === `npm:${installed.manifest['name']}`,
  )?.bin;
  const path = executableOf(installed.manifest, bin);
  if (path === null)
    return failed(
      { outcome: 'failed', detail: 'the package has no executable' },
      installed.integrity,
    );
  const executable = `${installed.packagePath}/${path}`;
  const file = join(installed.folder, executable);
  const isScript = await isNodeScript(file);
  if (isScript === null)
    return failed(
      { outcome: 'failed', detail: `the package lacks its own executable ${path}` },
      installed.integrity,
    );

  const request = {
    appFolder: installed.folder,
    executable,
    isScript,
    integrity: installed.integrity,
  };
  const start = (launch: Launch) =>
    listThrice((capabilities) =>
      startServer(request, launch, context.launcher, context.limits, capabilities),
    );
  return firstWithTools(launchesFor(target, context.table), start);
}

function failed(failure: Failure, integrity: string | null): Attempt {
  return failedAttempt(failure, { ...BARE_START, transport: 'stdio', integrity });
}

/** True for what Node runs, false for what runs by itself, null when the file is not there. */
export async function isNodeScript(file: string): Promise<boolean | null> {
  try {
    const head = (await readFile(file)).subarray(0, 200).toString('latin1');
    const firstLine = head.split('\n', 1)[0] ?? '';
    return firstLine.startsWith('#!') ? /\bnode\b/.test(firstLine) : /\.[cm]?js$/.test(file);
  } catch {
    return null;
  }
}

/** Where package.json names no licence, the package's own licence file or README may: first the file, then the README. */
async function withStatedLicence(
  facts: PackageFacts,
  installed: InstalledPackage,
): Promise<PackageFacts> {
  if (facts.license !== null && !/^see license/i.test(facts.license)) {
    return { ...facts, license: canonicalLicence(facts.license) };
  }
  const folder = join(installed.folder, installed.packagePath);
  const names = (await readdir(folder)).sort();
  const readFirst = async (pattern: RegExp) => {
    const name = names.find((file) => pattern.test(file));
    return name === undefined ? '' : readFile(join(folder, name), 'utf8');
  };
  const file = licenceOfText(await readFirst(/^licen[cs]e(?:\.(?:md|txt))?$/i));
  const stated = file ?? licenceOfReadme(await readFirst(/^readme(?:\.md)?$/i));
  return { ...facts, license: stated ?? facts.license };
}
