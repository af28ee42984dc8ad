import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptJson } from './kept-json.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-json-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('makes once under a key, anew under another, and leaves one whole file', () => {
  let made = 0;
  const ask = (key: string) => keptJson(folder, 'scores', key, () => ({ made: ++made }));
  expect([ask('a'), ask('a'), ask('b'), ask('a')]).toEqual([
    { made: 1 },
    { made: 1 },
    { made: 2 },
    { made: 3 },
  ]);
  expect(readdirSync(folder)).toEqual(['scores.json']);
});

it.each(['', '{"key":"a","va', 'null', '[]', '3'])('makes anew over a broken file: %s', (text) => {
  writeFileSync(path.join(folder, 'scores.json'), text);
  expect(keptJson(folder, 'scores', 'a', () => 7)).toBe(7);
  expect(keptJson(folder, 'scores', 'a', () => 8)).toBe(7);
});

it('keeps nothing without a folder', () => {
  expect([1, 2].map((value) => keptJson(null, 'scores', 'a', () => value))).toEqual([1, 2]);
});
