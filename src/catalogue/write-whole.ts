import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: one that a kill leaves unfinished has another name. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}
