import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { stopPassesPolicy } from './stop-passes-policy.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-29' };
const fields = (changes: object) =>
  stopPassesPolicy({ file: 'a.mdx', attack: testAttack({ ...changes }), body: '' }, CONTEXT).map(
    ({ field }) => field,
  );

test('who reaches the port passes no policy', () => {
  expect(fields({ policyVerdict: 'stops' })).toEqual([]);
  expect(fields({ policyVerdict: 'stops', signals: ['network-listener'] })).toEqual([
    'policyVerdict',
  ]);
  expect(fields({ policyVerdict: 'reduces', signals: ['no-auth-default'] })).toEqual([]);
});
