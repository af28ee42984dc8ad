import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './build-lock.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(root, { recursive: true }));

it('lets one build into a folder, and the next one when it is done', () => {
  const free = lockFolder(root);
  expect(() => lockFolder(root)).toThrow(`another build (process ${process.pid}) is at work`);
  free();
  lockFolder(root)();
  expect(readdirSync(root)).toEqual([]);
});

it.each([
  ['a process that is gone', '999999999 1'],
  ['an earlier process of the same number', `${process.pid} 1`],
  ['a build that was killed before it wrote its number', ''],
])('takes over what %s left', (_, text) => {
  writeFileSync(path.join(root, '.building'), text);
  const free = lockFolder(root);
  expect(() => lockFolder(root)).toThrow('another build');
  free();
});
