import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { filesBelow, moveFiles, removeFiles, replaceFolder } from './publish.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'prune-'));
  for (const file of [
    'a/index.html',
    'b/c/index.html',
    'b/index.html',
    '_astro/old.css',
    'index/x.json',
  ]) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

const put = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

it('removes files, and the folders that are empty then', () => {
  expect(removeFiles(root, ['b/c/index.html', '_astro/old.css', 'none/x'])).toBe(3);
  expect(filesBelow(root).sort()).toEqual(['a/index.html', 'b/index.html', 'index/x.json']);
  expect(existsSync(path.join(root, 'b/c'))).toBe(false);
  expect(existsSync(path.join(root, '_astro'))).toBe(false);
});

it('moves new files over old ones, a folder over a file and a file over a folder among them', () => {
  put('next/a/index.html', 'new');
  put('next/b', 'a file now');
  put('next/_astro/old.css/deep', 'a folder now');
  moveFiles(path.join(root, 'next'), root);
  expect(filesBelow(root).sort()).toEqual([
    '_astro/old.css/deep',
    'a/index.html',
    'b',
    'index/x.json',
  ]);
  expect(readFileSync(path.join(root, 'a/index.html'), 'utf8')).toBe('new');
});

it('puts a whole folder in the place of another', () => {
  replaceFolder(path.join(root, 'a'), path.join(root, 'b'));
  replaceFolder(path.join(root, 'b'), path.join(root, 'c', 'd'));
  expect(filesBelow(root).sort()).toEqual(['_astro/old.css', 'c/d/index.html', 'index/x.json']);
});

it('finds no file in a folder that does not exist', () => {
  expect(filesBelow(path.join(root, 'none'))).toEqual([]);
});
