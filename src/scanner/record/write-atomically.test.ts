import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from './write-atomically.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-write-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the text is there and nothing else', async () => {
  const file = join(folder, 'a.json');
  await writeAtomically(file, 'old');
  await writeAtomically(file, 'new');
  expect(readFileSync(file, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('a reader sees one of the texts whole while they are written', async () => {
  const file = join(folder, 'a.json');
  const texts = Array.from({ length: 20 }, (_, index) => String(index).repeat(200_000));
  await writeAtomically(file, texts[0] ?? '');
  let writing = true;
  const writes = Promise.all(texts.map((text) => writeAtomically(file, text))).finally(() => {
    writing = false;
  });
  while (writing) {
    expect(texts).toContain(readFileSync(file, 'utf8'));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writes;
});

test('a failed write leaves no temporary file', async () => {
  mkdirSync(join(folder, 'a.json', 'in-the-way'), { recursive: true });
  await expect(writeAtomically(join(folder, 'a.json'), 'x')).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['a.json']);
});
