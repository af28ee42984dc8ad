import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../catalogue/write-whole.ts';
import type { Progress } from './progress.ts';
import { releaseMemory } from './release-memory.ts';

const PROCESS = fileURLToPath(new URL('bundle-process.ts', import.meta.url));

/**
 * The bundle of this digest in `cacheDir`: the one that is there, else made anew in a process of its own. It lies below
 * the project, where its code finds packages. Says whether it was made.
 */
export async function provideBundle(
  cacheDir: string,
  digest: string,
  progress: Progress,
): Promise<{ folder: string; made: boolean }> {
  const folder = path.join(cacheDir, 'bundle');
  const mark = path.join(folder, 'digest');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === digest) return { folder, made: false };
  progress.stage('bundling the code', null);
  rmSync(folder, { recursive: true, force: true });
  releaseMemory();
  await runBundler(
    ['--out', path.join(folder, 'site'), '--keep', folder, '--cache', cacheDir],
    digest,
  );
  // Last: a bundle without it is not whole.
  writeWhole(mark, digest);
  return { folder, made: true };
}

function runBundler(args: readonly string[], digest: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--max-semi-space-size=16', PROCESS, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        // Astro makes a new key for each build, for server islands, which this site has none of: so code stays the same.
        ASTRO_KEY: process.env['ASTRO_KEY'] ?? keyOf(digest),
      },
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error('the code of the site could not be bundled: the lines above say why'));
    });
  });
}

/** 256 bits in base64, as Astro wants them. */
function keyOf(digest: string): string {
  return Buffer.from(digest, 'base64url').toString('base64');
}
