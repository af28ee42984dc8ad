import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { DeployTarget } from '../src/integrations/deploy-target.ts';

/** What npm need not do for an adapter: ask for newer data than it has, count advisories, install what only develops. */
const QUICK = ['--no-progress', '--no-audit', '--no-fund', '--prefer-offline', '--omit=dev'];

/**
 * Installs the adapter of a host into deploy/<target>/ from its own lock file, if that has not been done for this lock
 * file. The node target needs nothing. Throws when npm fails.
 */
export function provideAdapter(target: DeployTarget): void {
  if (target === 'node') return;
  const folder = path.join('deploy', target);
  const installed = path.join(folder, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && sameVersions(path.join(folder, 'package-lock.json'), installed))
    return;
  console.log(`installing the ${target} adapter into ${folder}`);
  const npm = spawnSync('npm', ['ci', ...QUICK], {
    cwd: folder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) throw new Error(`npm ci in ${folder} failed`);
}

/** Whether npm's own record of what it installed holds no other version than the lock file asks for. */
function sameVersions(lockFile: string, installedFile: string): boolean {
  const [wanted, installed] = [lockFile, installedFile].map(readVersions);
  return (
    [...(installed ?? [])].every(([name, version]) => wanted?.get(name) === version) &&
    (installed?.size ?? 0) > 0
  );
}

function readVersions(file: string): Map<string, string> {
  const { packages }: { packages: Record<string, { version?: string }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return new Map(
    Object.entries(packages).flatMap(([name, { version }]) =>
      name === '' || version === undefined ? [] : [[name, version] as const],
    ),
  );
}
