import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fixtureBuild } from './fixture-build.ts';

/** Kept by the hash of what they are made of, so another build finds what it would make itself. */
const MADE_OF_CONTENT = ['og', 'icons', 'own-scores.json', 'prose-index'];

/** Gives a build the pictures, scores and search index of the fixture build, which cost more than the pages of a small catalogue. */
export function lendContent(cacheDir: string): void {
  lend(fixtureBuild.cacheDir, cacheDir, MADE_OF_CONTENT);
}

/** All that another build of the same code and content has made, its bundle too: another digest would make that anew. */
export function lendCache(from: string, cacheDir: string): void {
  lend(from, cacheDir, [...MADE_OF_CONTENT, 'bundle']);
}

function lend(from: string, cacheDir: string, names: readonly string[]): void {
  mkdirSync(cacheDir, { recursive: true });
  for (const name of names) {
    const [mine, yours] = [path.join(from, name), path.join(cacheDir, name)];
    // Not over what a build left half made.
    rmSync(yours, { recursive: true, force: true });
    if (existsSync(mine)) cpSync(mine, yours, { recursive: true });
  }
}
