import { existsSync, writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { indexNowKeyFile, readIndexNowKey } from '../outputs/announce/index-now-key.ts';

/** Astro hook that writes the file by which search engines know who announces changes of this site; none without a key. Comes after pruneVanished. */
export function indexNowKey(setting: string | null): AstroIntegration {
  // Read before anything is built, so that a wrong key stops the build at its start.
  const key = readIndexNowKey(setting);
  return {
    name: 'index-now-key',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (key === null) return;
        const file = new URL(indexNowKeyFile(key), dir);
        // Key files of earlier builds are pruned by now: what is there belongs to the site.
        if (existsSync(file)) {
          throw new Error(
            `INDEXNOW_KEY would replace /${indexNowKeyFile(key)}: choose another key`,
          );
        }
        writeFileSync(file, key);
      },
    },
  };
}
