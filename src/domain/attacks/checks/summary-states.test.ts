import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { summaryStates } from './summary-states.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-29' };
const fields = (changes: object) =>
  summaryStates({ file: 'a.mdx', attack: testAttack({ ...changes }), body: '' }, CONTEXT).map(
    ({ field }) => field,
  );

test('a summary states, it does not comment', () => {
  expect(fields({ summary: 'The tool fetches whatever address it is given.' })).toEqual([]);
  expect(fields({ summary: 'A natural carrier for commands.' })).toEqual(['summary']);
  expect(fields({ summary: 'The same mistake that others made.' })).toEqual(['summary']);
  expect(fields({ summary: 'The filter gave false comfort.' })).toEqual(['summary']);
});
