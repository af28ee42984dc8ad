import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { stopWithoutWayLeft } from './stop-without-way-left.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-29' };
const fields = (changes: object) =>
  stopWithoutWayLeft({ file: 'a.mdx', attack: testAttack({ ...changes }), body: '' }, CONTEXT).map(
    ({ field }) => field,
  );

const { policy } = testAttack();
const verdict = (policyVerdict: string, limit: string | null) =>
  fields({ policyVerdict, policy: { ...policy, limit } });

test.each([
  'A rule about the text of a query can be got round.',
  'An allowed site can redirect.',
  'A symbolic link inside the folder leads out of it.',
  'A text rule for a shell is never complete.',
  'Hosted products do not pass the policy.',
  'Other tools need the same rule.',
  'Up to 500 calls a day are still made and paid for.',
  'A person has to refuse it.',
  'It holds only where the own tools of the agent are under the policy too.',
])('stops beside "%s" is a fault, reduces is not', (limit) => {
  expect(verdict('stops', limit)).toEqual(['policyVerdict']);
  expect(verdict('reduces', limit)).toEqual([]);
});

test('a cost of the rule is no way left', () => {
  expect(verdict('stops', 'Comments with quotes are refused as well.')).toEqual([]);
  expect(verdict('stops', null)).toEqual([]);
});
