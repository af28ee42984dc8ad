import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { hashText } from '../../domain/record/digest.ts';
import type { ProseRecord } from '../../domain/search/prose-record.ts';
import { buildProseIndex, type ProseFile } from './prose-index.ts';

/** Raised when what is fed to Pagefind, or which of its files are published, changes by code alone. */
const FORM = 2;

/** An index and a short hash of what it was made of: browsers ask for it so that no file of an older one mixes in. */
export interface ProseIndex {
  version: string;
  files: ProseFile[];
}

/**
 * The index of these records, made anew only when they differ from those of the last build; without a folder it is made
 * each time. `cacheDir` holds one index, in a folder named after its records.
 */
export async function keptProseIndex(
  records: readonly ProseRecord[],
  pagefindVersion: string,
  cacheDir: string | null,
): Promise<ProseIndex> {
  const version = hashText(JSON.stringify([FORM, pagefindVersion, records])).slice(0, 12);
  if (cacheDir === null) return { version, files: await buildProseIndex(records) };
  const parent = path.join(cacheDir, 'prose-index');
  const folder = path.join(parent, version);
  if (existsSync(folder)) return { version, files: readFiles(folder) };
  const files = await buildProseIndex(records);
  rmSync(parent, { recursive: true, force: true });
  const unfinished = `${folder}.unfinished`;
  for (const { name, content } of files) {
    const file = path.join(unfinished, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  renameSync(unfinished, folder);
  return { version, files };
}

function readFiles(folder: string): ProseFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .map((file) => ({
      name: path.relative(folder, file).split(path.sep).join('/'),
      content: new Uint8Array(readFileSync(file)),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
