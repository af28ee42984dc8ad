import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PinnedClient } from './pinned-clients.ts';

/** Installs the pinned packages in a folder of their own, unless they lie there already; gives the folder that holds them. */
export function installClients(folder: string, clients: readonly PinnedClient[]): string {
  mkdirSync(folder, { recursive: true });
  const packages = path.join(folder, 'node_modules');
  const missing = clients.filter((client) => installedVersion(packages, client) !== client.version);
  if (missing.length === 0) return packages;
  const manifest = path.join(folder, 'package.json');
  if (!existsSync(manifest)) writeFileSync(manifest, '{ "private": true }\n');
  const specs = missing.map(({ package: name, version }) => `${name}@${version}`);
  // No scripts: the programs come as packages for each platform, and what they build besides is not needed.
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--save-exact', ...specs];
  const { status, stderr } = spawnSync('npm', args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm could not install ${specs.join(', ')}:\n${stderr}`);
  return packages;
}

function installedVersion(packages: string, { package: name }: PinnedClient): string | null {
  const manifest = path.join(packages, name, 'package.json');
  if (!existsSync(manifest)) return null;
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
}
