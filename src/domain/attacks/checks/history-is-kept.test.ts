import { expect, test } from 'vitest';
import { testAttack } from '../test-attack.ts';
import { historyIsKept } from './history-is-kept.ts';

const CONTEXT = { techniques: new Set<string>(), today: '2026-11-29' };
const fields = (changes: object) =>
  historyIsKept({ file: 'a.mdx', attack: testAttack({ ...changes }), body: '' }, CONTEXT).map(
    ({ field }) => field,
  );

test('modified is the day of the last change', () => {
  expect(fields({})).toEqual([]);
  const history = [{ date: '2026-11-20', change: 'The range is narrower.' }];
  expect(fields({ history })).toEqual([]);
  expect(fields({ history, modified: '2026-11-21' })).toEqual(['modified']);
});

test('what happened is told oldest first', () => {
  const event = (date: string) => ({ date, event: 'public', source: 'https://example.org/' });
  expect(fields({ timeline: [event('2026-01'), event('2026-02-03')] })).toEqual([]);
  expect(fields({ timeline: [event('2026-02-03'), event('2026-01')] })).toEqual(['timeline']);
});
