import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { findChromium, findHeadlessShell } from '../tests/support/chromium.ts';
import { findPostgres } from '../tests/support/postgres.ts';
import { hasVenv } from '../tests/support/python.ts';
import { hasImageTools } from '../tests/support/servers/image-registry.ts';

/**
 * Chromium for the browser tests and the fonts that it is shown (tests/support/fonts.conf); for the scanner's tests
 * bubblewrap, OpenSSL, Python with venv, PostgreSQL, skopeo and umoci.
 */
const DEBIAN_PACKAGES = [
  'chromium',
  'bubblewrap',
  'fontconfig',
  'fonts-dejavu-core',
  'fonts-liberation',
  'openssl',
  'python3',
  'python3-venv',
  'postgresql',
  'skopeo',
  'umoci',
];

/** Halves what the browser tests cost; newer than some releases of Debian, and no test is left out without it. */
const HEADLESS_SHELL = 'chromium-headless-shell';

/** What tests of the scanner need and this machine lacks, in their words. */
const missing = (): string[] => [
  ...(onPath('fc-list') ? [] : ['fonts of a bare machine (fontconfig)']),
  ...(onPath('bwrap') ? [] : ['the sandbox (bubblewrap)']),
  ...(onPath('openssl') ? [] : ['signatures of bundles (openssl)']),
  ...(hasVenv() ? [] : ['packages of PyPI (python3-venv)']),
  ...(hasImageTools() ? [] : ['container images (skopeo, umoci)']),
  ...(findPostgres() === null ? ['several workers (postgresql)'] : []),
];

if (findChromium() === null || (isDebianRoot() && missing().length > 0)) provide();
if (process.env['CHROMIUM_PATH'] === undefined && findHeadlessShell() === null) provideShell();
if (missing().length > 0) console.log(`tests left out: ${missing().join(', ')}`);

const chromium = findChromium();
if (chromium === null) {
  console.error(
    'No Chromium for the browser tests. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or set CHROMIUM_PATH.',
  );
  process.exit(1);
}
console.log(`browser: ${findHeadlessShell() ?? chromium}`);

function provide(): void {
  if (isDebianRoot()) {
    console.log(`installing ${DEBIAN_PACKAGES.join(', ')} with apt-get`);
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...DEBIAN_PACKAGES]);
    return;
  }
  console.log('installing Chromium with Playwright');
  run(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']);
}

function provideShell(): void {
  if (!isDebianRoot()) return;
  const { stdout } = spawnSync('apt-cache', ['show', HEADLESS_SHELL], { encoding: 'utf8' });
  if (stdout === '') return;
  console.log(`installing ${HEADLESS_SHELL} with apt-get`);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', HEADLESS_SHELL]);
}

/** Runs a command; shows its output only when it fails. */
function run(command: string, args: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = spawnSync(command, args, { encoding: 'utf8', env });
  if (result.status !== 0) {
    console.error(`${command} ${args.join(' ')} failed:\n${result.stdout}${result.stderr}`);
  }
}

function isDebianRoot(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath('apt-get');
}

function onPath(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
