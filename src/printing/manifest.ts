import { existsSync, readFileSync } from 'node:fs';
import { writeWhole } from '../catalogue/write-whole.ts';

/** What is known of a published file. */
export interface FileEntry {
  /** Key of its data, or a hash of its bytes where it has none. */
  key: string;
  /** Bytes. */
  size: number;
  /** A page that search engines may list. */
  indexed: boolean;
}

/** What the last finished build published: keys, no copies. */
export interface Manifest {
  /** Digest of all inputs (digests.ts). */
  site: string;
  /** Digest of the bundle that made the pages. */
  bundle: string;
  files: Map<string, FileEntry>;
}

/** Reads a manifest; null when there is none, or one of another form. */
export function readManifest(file: string): Manifest | null {
  if (!existsSync(file)) return null;
  try {
    const { version, site, bundle, files } = JSON.parse(readFileSync(file, 'utf8'));
    if (version !== VERSION) return null;
    return {
      site,
      bundle,
      files: new Map(
        (files as [string, string, number, 0 | 1][]).map(([name, key, size, indexed]) => [
          name,
          { key, size, indexed: indexed === 1 },
        ]),
      ),
    };
  } catch {
    return null;
  }
}

/** Writes a manifest whole or not at all. */
export function writeManifest(file: string, { site, bundle, files }: Manifest): void {
  const rows = [...files].map(([name, { key, size, indexed }]) => [
    name,
    key,
    size,
    indexed ? 1 : 0,
  ]);
  writeWhole(file, JSON.stringify({ version: VERSION, site, bundle, files: rows }));
}

const VERSION = 1;
