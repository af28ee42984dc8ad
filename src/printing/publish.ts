import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Puts a whole new folder in the place of the old one. */
export function replaceFolder(from: string, to: string): void {
  const old = `${to}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(to)) renameSync(to, old);
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
  rmSync(old, { recursive: true, force: true });
}

/** Moves each file of `from` to its place below `to`, over what is there. */
export function moveFiles(from: string, to: string): void {
  const folders = new Set<string>();
  for (const file of filesBelow(from)) {
    const target = join(to, file);
    const folder = dirname(target);
    if (!folders.has(folder)) {
      clearWay(to, folder);
      mkdirSync(folder, { recursive: true });
      folders.add(folder);
    }
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) {
      rmSync(target, { recursive: true });
    }
    renameSync(join(from, file), target);
  }
  rmSync(from, { recursive: true, force: true });
}

/** A folder may come where a file was. */
function clearWay(root: string, folder: string): void {
  for (let at = folder; at.length > root.length; at = dirname(at)) {
    if (statSync(at, { throwIfNoEntry: false })?.isFile()) rmSync(at);
  }
}

/** Deletes files below `root`, and the folders that they leave empty. */
export function removeFiles(root: string, files: Iterable<string>): number {
  let removed = 0;
  const folders = new Set<string>();
  for (const file of files) {
    rmSync(join(root, file), { force: true });
    folders.add(dirname(join(root, file)));
    removed += 1;
  }
  for (const folder of folders) removeEmpty(root, folder);
  return removed;
}

function removeEmpty(root: string, folder: string): void {
  for (let at = folder; at.length > root.length; at = dirname(at)) {
    try {
      if (readdirSync(at).length > 0) return;
      rmdirSync(at);
    } catch {
      return;
    }
  }
}

/** Paths of all files below a folder, with `/` as separator; none when there is no such folder. */
export function filesBelow(root: string): string[] {
  if (!statSync(root, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** Copies a folder's files over those that are there. */
export function copyFolder(from: string, to: string): string[] {
  cpSync(from, to, { recursive: true });
  return filesBelow(from);
}
