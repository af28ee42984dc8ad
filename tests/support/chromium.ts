import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** Where Linux distributions put it. */
const USUAL_PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Path of a Chromium to test with: CHROMIUM_PATH, the system's, or Playwright's own; null when there is none. */
export function findChromium(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined) return existsSync(named) ? named : null;
  return [...USUAL_PATHS, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

/** Chromium without a window, as Debian packs it: the same engine for half the CPU. Null where it is not. */
export function findHeadlessShell(): string | null {
  const path = '/usr/bin/chromium-headless-shell';
  return process.env['CHROMIUM_PATH'] === undefined && existsSync(path) ? path : null;
}

/** Chromium refuses its sandbox as root; the rest keeps it from calling home during the tests. */
export function chromiumArguments(): string[] {
  const quiet = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--no-first-run',
    '--no-pings',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet;
}

/** Only fonts that a bare machine has, so that no test depends on others. */
const FONTS = fileURLToPath(new URL('fonts.conf', import.meta.url));

/**
 * The environment of the browser, which sees DejaVu and Liberation only. A system that does not find fonts by fontconfig,
 * or has neither, shows its own.
 */
export function chromiumEnvironment(): Record<string, string> {
  const own = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(own), ...(hasBareFonts() ? { FONTCONFIG_FILE: FONTS } : {}) };
}

/** Whether fontconfig finds a font by the file. */
function hasBareFonts(): boolean {
  const env = { ...process.env, FONTCONFIG_FILE: FONTS };
  const { status, stdout } = spawnSync('fc-list', [':', 'family'], { encoding: 'utf8', env });
  return status === 0 && stdout.trim() !== '';
}
