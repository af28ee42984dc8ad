import { rm } from 'node:fs/promises';
import { launchesFor } from './launch-table.ts';
import { listThrice } from './list-thrice.ts';
import { canonicalLicence } from './npm/licence.ts';
import { type InstalledWheel, installWheel } from './pypi/install-wheel.ts';
import { BARE_START, failedAttempt } from './record/attempt.ts';
import type { PackageScanContext } from './scan-npm.ts';
import { type Attempt, bareFacts, type ScanResult } from './scan-result.ts';
import { startServer } from './start-server.ts';
import { type ScanTarget, sourceKey } from './target.ts';
import { firstWithTools } from './try-launches.ts';

/** Installs a package of PyPI from wheels, starts it bare and then with dummies, and returns what the first start with tools found. */
export async function scanPypi(
  target: ScanTarget & { kind: 'pypi' },
  context: PackageScanContext,
): Promise<ScanResult> {
  const { limits, folder } = context;
  try {
    const result = await installWheel(target.name, target.version, folder, limits.installSeconds);
    if (!result.ok) {
      const start = { ...BARE_START, transport: 'stdio' as const };
      return { facts: bareFacts(target.name), ...failedAttempt(result.failure, start) };
    }
    const { installed } = result;
    const { metadata } = installed;
    const license = metadata.license === null ? null : canonicalLicence(metadata.license);
    const facts = { ...metadata, name: metadata.name || target.name, license };
    return { facts, ...(await tryLaunches(target, installed, context)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function tryLaunches(
  target: ScanTarget & { kind: 'pypi' },
  installed: InstalledWheel,
  context: PackageScanContext,
): Promise<Attempt> {
  const wanted = context.table.find(({ source }) => source === sourceKey(target))?.bin;
  const leading = programOf(installed, target.name, wanted);
  const { integrity, folder } = installed;
  if (leading === null) {
    const detail = 'the package has neither a console script nor a module to run';
    const start = { ...BARE_START, transport: 'stdio' as const, integrity };
    return Promise.resolve(failedAttempt({ outcome: 'failed', detail }, start));
  }
  const request = {
    appFolder: folder,
    executable: 'venv/bin/python',
    isScript: false,
    leading,
    integrity,
  };
  return firstWithTools(launchesFor(target, context.table), (launch) =>
    listThrice((capabilities) =>
      startServer(request, launch, context.launcher, context.limits, capabilities),
    ),
  );
}

/**
 * Arguments by which Python runs the package: its console script (the one asked for, else the one that is named like the
 * package, else the first), else its module. The script's own file names a path outside of the sandbox, so what it does
 * is done here.
 */
function programOf(
  { scripts, modules }: InstalledWheel,
  name: string,
  wanted: string | undefined,
): string[] | null {
  const named = [...scripts].find(
    ([script]) =>
      script === wanted || (wanted === undefined && script.replaceAll('_', '-') === name),
  );
  const [script, target] = named ?? (wanted === undefined ? ([...scripts][0] ?? []) : []);
  if (script !== undefined && target !== undefined) {
    const [module = '', attribute = ''] = target.split(':');
    const code = `import sys; from importlib import import_module; from operator import attrgetter; sys.argv[0] = ${JSON.stringify(script)}; sys.exit(attrgetter(${JSON.stringify(attribute)})(import_module(${JSON.stringify(module)}))())`;
    return ['-c', code];
  }
  const [module] = modules;
  return module === undefined ? null : ['-m', module];
}
