import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import type { Failure } from '../outcome.ts';
import { classifyInstallFailure } from './install-failure.ts';
import { npmEnvironment } from './npm-settings.ts';
import { runNpm } from './run-npm.ts';

export interface InstalledPackage {
  /** Folder that holds node_modules. */
  readonly folder: string;
  /** The package's own folder below it, with `/` between names. */
  readonly packagePath: string;
  readonly manifest: JsonObject;
  /** `sha512-…` as the registry gives it, null when it gives none. */
  readonly integrity: string | null;
}

export type InstallResult =
  | { readonly ok: true; readonly installed: InstalledPackage }
  | { readonly ok: false; readonly failure: Failure };

/**
 * Installs one package below `folder` with a cache and home of its own and without running any of its scripts.
 * Dependencies from outside the registry (git, addresses, folders) are refused: npm would run git for some, and
 * what a scan finds would depend on who can be reached.
 */
export async function installPackage(
  name: string,
  range: string,
  folder: string,
  timeoutSeconds: number,
): Promise<InstallResult> {
  const home = join(folder, 'home');
  const root = join(folder, 'app');
  await Promise.all([mkdir(home, { recursive: true }), mkdir(root, { recursive: true })]);
  const environment = await npmEnvironment(home, join(folder, 'cache'));
  const args = [
    'install',
    '--ignore-scripts',
    '--allow-git=none',
    '--allow-remote=none',
    '--allow-file=none',
    '--allow-directory=none',
    '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--no-update-notifier',
    '--save-exact',
    '--',
    `${name}@${range}`,
  ];
  const result = await runNpm(args, { cwd: root, environment, timeoutSeconds });
  if (result.code !== 0) return { ok: false, failure: classifyInstallFailure(result, name) };
  const packagePath = `node_modules/${name}`;
  const [manifest, lock] = await Promise.all([
    readJson(join(root, packagePath, 'package.json')),
    readJson(join(root, 'package-lock.json')),
  ]);
  return {
    ok: true,
    installed: {
      folder: root,
      packagePath,
      manifest,
      integrity: lockedIntegrity(lock, packagePath),
    },
  };
}

function lockedIntegrity(lock: JsonObject, packagePath: string): string | null {
  const packages = lock['packages'];
  const entry =
    isJsonObject(packages) && Object.hasOwn(packages, packagePath)
      ? packages[packagePath]
      : undefined;
  const integrity = isJsonObject(entry) ? entry['integrity'] : undefined;
  return typeof integrity === 'string' ? integrity : null;
}

async function readJson(file: string): Promise<JsonObject> {
  const value: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!isJsonObject(value)) throw new Error(`${file} is not a JSON object`);
  return value;
}
