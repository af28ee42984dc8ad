import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { indexNowKey } from './index-now-key.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'key-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** What a build with this setting does at its end. */
function finish(setting: string | null): void {
  const done = indexNowKey(setting).hooks['astro:build:done'];
  done?.({ dir: pathToFileURL(`${root}/`) } as unknown as Parameters<typeof done>[0]);
}

it('writes a file that is named after the key and holds nothing else', () => {
  finish('abcd-1234');
  expect(readFileSync(path.join(root, 'abcd-1234.txt'), 'utf8')).toBe('abcd-1234');
});

it('writes nothing without a key', () => {
  finish(null);
  expect(readdirSync(root)).toEqual([]);
});

it('replaces no file of the site', () => {
  writeFileSync(path.join(root, 'llms-full.txt'), 'words');
  expect(() => finish('llms-full')).toThrow('choose another key');
  expect(readFileSync(path.join(root, 'llms-full.txt'), 'utf8')).toBe('words');
});

it('stops before the build when the key is none', () => {
  expect(() => indexNowKey('../key')).toThrow('INDEXNOW_KEY is no key');
});
