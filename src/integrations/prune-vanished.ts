import { readdirSync, rmdirSync, rmSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

export interface PruneOptions {
  /** Folders below the published root whose writer prunes them itself (`pagefind/`), each with a final slash. */
  keep?: readonly string[];
}

/**
 * Astro hook that deletes published files which this build did not make: pages of vanished tools,
 * old assets. Needed because `emptyOutDir` is off, so that unchanged pages stay in place.
 * Integrations that write files of their own come after it in astro.config.mjs.
 */
export function pruneVanished({ keep = [] }: PruneOptions = {}): AstroIntegration {
  let publicDir = '';
  const bundled = new Set<string>();
  return {
    name: 'prune-vanished',
    hooks: {
      'astro:config:done': ({ config }) => {
        publicDir = fileURLToPath(config.publicDir);
      },
      'astro:build:setup': ({ updateConfig }) => {
        updateConfig({ plugins: [rememberBundle(bundled)] });
      },
      'astro:build:done': ({ assets, dir, logger }) => {
        const root = fileURLToPath(dir);
        const made = new Set(bundled);
        for (const urls of assets.values()) {
          for (const url of urls) made.add(publishedPath(root, fileURLToPath(url)));
        }
        for (const path of filesBelow(publicDir)) made.add(path);
        const removed = removeFilesExcept(root, made, keep);
        if (removed > 0) logger.info(`${removed} files of earlier builds removed`);
      },
    },
  };
}

/** Vite plugin that notes each asset that a bundle of this build writes. */
function rememberBundle(bundled: Set<string>) {
  return {
    name: 'remember-bundle',
    writeBundle(_options: unknown, bundle: Record<string, { fileName: string }>) {
      for (const file of Object.values(bundle)) bundled.add(file.fileName);
    },
  };
}

/** Deletes all files below `root` but those in `made` and those in the folders `keep`; returns how many. */
export function removeFilesExcept(
  root: string,
  made: ReadonlySet<string>,
  keep: readonly string[],
): number {
  let removed = 0;
  for (const path of filesBelow(root)) {
    if (made.has(path) || keep.some((folder) => path.startsWith(folder))) continue;
    rmSync(join(root, path));
    removed += 1;
  }
  if (removed > 0) removeEmptyFolders(root);
  return removed;
}

/** Paths of all files below a folder, with `/` as separator; none when there is no such folder. */
export function filesBelow(root: string): string[] {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => publishedPath(root, join(entry.parentPath, entry.name)));
}

function publishedPath(root: string, file: string): string {
  return relative(root, file).split(sep).join('/');
}

function removeEmptyFolders(folder: string): boolean {
  let empty = true;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && removeEmptyFolders(path)) rmdirSync(path);
    else empty = false;
  }
  return empty;
}
