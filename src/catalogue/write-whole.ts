import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file whole or not at all: one that a kill leaves unfinished has another name. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}
