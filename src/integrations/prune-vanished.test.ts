import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, removeFilesExcept } from './prune-vanished.ts';

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

describe('removing what a build did not make', () => {
  it('keeps made files and kept folders, and removes folders that are empty then', () => {
    const removed = removeFilesExcept(root, new Set(['a/index.html', 'b/index.html']), ['index/']);
    expect(removed).toBe(2);
    expect(filesBelow(root).sort()).toEqual(['a/index.html', 'b/index.html', 'index/x.json']);
    expect(existsSync(path.join(root, 'b/c'))).toBe(false);
    expect(existsSync(path.join(root, '_astro'))).toBe(false);
  });

  it('removes nothing when all was made', () => {
    expect(removeFilesExcept(root, new Set(filesBelow(root)), [])).toBe(0);
  });

  it('finds no file in a folder that does not exist', () => {
    expect(filesBelow(path.join(root, 'none'))).toEqual([]);
  });
});
