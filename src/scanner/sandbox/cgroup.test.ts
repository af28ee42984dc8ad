import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../limits.ts';
import { createCgroup } from './cgroup.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'toolward-cgroup-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('version 2 has one group with both limits', () => {
  writeFileSync(join(root, 'cgroup.controllers'), 'memory pids\n');
  const group = createCgroup('server', DEFAULT_LIMITS, root);
  expect(group?.folders).toEqual([join(root, 'server')]);
  expect(readFileSync(join(root, 'server', 'memory.max'), 'utf8')).toBe('1073741824');
  expect(readFileSync(join(root, 'server', 'pids.max'), 'utf8')).toBe('128');
  expect(group?.outOfMemory()).toBe(false);
  writeFileSync(join(root, 'server', 'memory.events'), 'oom 1\noom_kill 1\n');
  expect(group?.outOfMemory()).toBe(true);
});

test('version 1 has a group for each limit', () => {
  for (const controller of ['memory', 'pids']) mkdirSync(join(root, controller));
  const group = createCgroup('server', DEFAULT_LIMITS, root);
  expect(group?.folders).toEqual([join(root, 'memory', 'server'), join(root, 'pids', 'server')]);
});

test('where no group can be made there is none, and nothing is left', () => {
  mkdirSync(join(root, 'memory'));
  expect(createCgroup('server', DEFAULT_LIMITS, root)).toBeNull();
  expect(createCgroup('server', DEFAULT_LIMITS, join(root, 'absent'))).toBeNull();
});
