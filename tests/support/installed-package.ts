import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The package of the command, installed from its tarball into an empty folder, without a network. */
export interface InstalledPackage {
  /** Folder that it was installed into. */
  folder: string;
  tarball: string;
  /** The installed package. */
  home: string;
  dispose(): void;
}

const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Makes the package, packs and installs it. What it depends on is packed from node_modules, where npm has put it. */
export function installPackage(): InstalledPackage {
  const parent = mkdtempSync(path.join(tmpdir(), 'toolward-package-'));
  const made = path.join(parent, 'made');
  execFileSync(process.execPath, ['scripts/make-package.ts', '--out', made]);
  // All at once: npm takes longer to start than to pack.
  const folders = [made, ...closure(made, path.resolve('package.json'))];
  const names = npm(parent, 'pack', ...folders, '--silent', '--ignore-scripts')
    .trim()
    .split('\n');
  const [tarball = '', ...dependencies] = names.map((name) => path.join(parent, name));
  const folder = path.join(parent, 'empty');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  npm(folder, 'install', '--offline', '--no-audit', tarball, ...dependencies);
  return {
    folder,
    tarball,
    home: path.join(folder, 'node_modules', 'toolward'),
    dispose: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** Folders of all packages that a package needs, where Node finds them from `from`; optional ones as far as they are there. */
function closure(folder: string, from: string, seen = new Set<string>()): string[] {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const names = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies });
  for (const name of names) {
    const found = folderOf(name, from);
    if (found === null || seen.has(found)) continue;
    seen.add(found);
    closure(found, path.join(found, 'package.json'), seen);
  }
  return [...seen];
}

function folderOf(name: string, from: string): string | null {
  const places = createRequire(from).resolve.paths(name) ?? [];
  return places.map((place) => path.join(place, name)).find((place) => existsSync(place)) ?? null;
}
