import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fixtureBuild } from './fixture-build.ts';

/** Kept by the hash of what they are made of, so another build finds what it would make itself. */
const MADE_OF_CONTENT = ['og', 'icons', 'own-scores.json', 'prose-index'];

/** Gives a build the pictures, scores and search index of the fixture build, which cost more than the pages of a small catalogue. */
export function lendContent(cacheDir: string): void {
  lend(cacheDir, MADE_OF_CONTENT);
}

/** The bundle too: for a build with the settings of the fixture build. Another digest would make it anew. */
export function lendBundle(cacheDir: string): void {
  lend(cacheDir, ['bundle']);
}

function lend(cacheDir: string, names: readonly string[]): void {
  mkdirSync(cacheDir, { recursive: true });
  for (const name of names) {
    const [from, to] = [path.join(fixtureBuild.cacheDir, name), path.join(cacheDir, name)];
    // Not over what a build left half made.
    rmSync(to, { recursive: true, force: true });
    if (existsSync(from)) cpSync(from, to, { recursive: true });
  }
}
