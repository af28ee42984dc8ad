import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { keptSessions } from './kept-sessions.ts';
import type { SessionResult } from './session.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
afterAll(() => rmSync(folder, { recursive: true }));

const right: SessionResult = {
  run: { code: 0, seconds: 1, turns: 2, output: '' },
  calls: 1,
  byEffect: { allow: 1, ask: 0, deny: 0 },
  askedArrived: 0,
  deniedArrived: 0,
  wrong: [],
  refused: [],
  lost: [],
};
const wrong: SessionResult = {
  ...right,
  wrong: [{ server: 's', tool: 't', what: 'denied and arrived' }],
};

test('a session is taken again only if it is the same, ended right, and the run goes on', () => {
  const kept = keptSessions(folder, true);
  const date = '2026-11-30';
  kept.write({ text: 'a' }, { date, result: right });
  kept.write({ text: 'b' }, { date, result: wrong });
  kept.write({ text: 'c' }, { date, result: { ...right, run: { ...right.run, code: null } } });
  expect(kept.read({ text: 'a' })).toEqual({ date, result: right });
  expect(['b', 'c', 'd'].map((text) => kept.read({ text }))).toEqual([null, null, null]);
  expect(keptSessions(folder, false).read({ text: 'a' })).toBeNull();
});
