import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { honestCallsDiffer } from './honest-calls-differ.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-30' };
const call = (args: object, tool = 'read') => ({ tool, args });
const fields = (legitimateCall: object, ...honestCalls: object[]) =>
  honestCallsDiffer(
    {
      file: 'a.mdx',
      attack: testAttack({ policy: { ...testAttack().policy, legitimateCall, honestCalls } }),
      body: '',
    },
    CONTEXT,
  ).map(({ field }) => field);

test('a call counts once, whatever the order of its arguments', () => {
  expect(fields(call({ id: 1 }), call({ id: 2 }), call({ id: 3 }))).toEqual([]);
  expect(fields(call({ id: 1 }), call({ id: 2 }), call({ id: 1 }))).toEqual([
    'policy.honestCalls[1]',
  ]);
  expect(fields(call({ a: 1, b: 2 }), call({ b: 2, a: 1 }), call({ a: 1 }))).toEqual([
    'policy.honestCalls[0]',
  ]);
  expect(fields(call({ id: 1 }), call({ id: 1 }, 'list'), call({}))).toEqual([]);
});
