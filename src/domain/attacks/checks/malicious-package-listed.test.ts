import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { maliciousPackageListed } from './malicious-package-listed.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-30' };
const backdoor = { kind: 'incident', technique: 'supply-chain-backdoor' };
const fields = (changes: object) =>
  maliciousPackageListed(
    { file: 'a.mdx', attack: testAttack({ ...backdoor, ...changes }), body: '' },
    CONTEXT,
  ).map(({ field }) => field);

test('a malicious package has its id, or the page says why it has none', () => {
  expect(fields({})).toEqual(['mal']);
  expect(fields({ mal: ['MAL-2025-1'] })).toEqual([]);
  expect(fields({ unverified: [{ field: 'mal', note: 'not found' }] })).toEqual([]);
});

test('what names no package, or is no incident of one, needs none', () => {
  expect(fields({ affected: [] })).toEqual([]);
  expect(fields({ kind: 'vulnerability' })).toEqual([]);
  expect(fields({ technique: 'rug-pull' })).toEqual([]);
});
