import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from './open-database.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'contact-open-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a new database is nobody else’s on this machine, its log neither', async () => {
  const file = path.join(folder, 'data', 'contact.db');
  const { close } = await openDatabase({ url: `file:${file}`, authToken: null });
  const modes = [path.dirname(file), file, `${file}-wal`].map((name) => statSync(name).mode & 0o77);
  close();
  expect(modes).toEqual([0, 0, 0]);
});

test.each([
  ['file:', 'with%20blank/contact.db', 'with blank/contact.db'],
  ['file://', 'a/contact.db', 'a/contact.db'],
  ['file://localhost', 'a/contact.db', 'a/contact.db'],
])('%s…/%s is made where the database looks for it', async (scheme, name, expected) => {
  const url = `${scheme}${folder}/${name}`;
  const { close } = await openDatabase({ url, authToken: null });
  close();
  expect(existsSync(path.join(folder, expected))).toBe(true);
  expect(readdirSync(folder)).toEqual([path.dirname(expected)]);
});
