import { rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { type BuildSettings, printInto } from './build-site.ts';
import { keepBundle } from './bundle-integration.ts';

/**
 * Builds for a host whose adapter arranges the files of the site itself: Astro bundles and calls the adapter, and the
 * pages are printed where it would have rendered them. Everything is made anew.
 */
export async function buildForHost(
  settings: Omit<BuildSettings, 'clean' | 'recordFiles' | 'recordOptions'>,
): Promise<void> {
  const { outDir, cacheDir, progress } = settings;
  const kept = path.join(cacheDir, 'bundle-for-host');
  rmSync(kept, { recursive: true, force: true });
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  progress.stage('bundling the code', null);
  await build({
    root: process.cwd(),
    outDir,
    cacheDir,
    logLevel: 'warn',
    integrations: [keepBundle(kept, (client) => printInto(fileURLToPath(client), kept, settings))],
  });
}
