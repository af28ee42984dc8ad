import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

test('work waits for a place, in order, and one that fails gives its place back', async () => {
  const turn = inTurn(2);
  const started: number[] = [];
  let running = 0;
  let most = 0;
  const work = (number: number) => async (): Promise<number> => {
    started.push(number);
    running += 1;
    most = Math.max(most, running);
    await new Promise((done) => setImmediate(done));
    running -= 1;
    if (number === 1) throw new Error('failed');
    return number;
  };
  const ended = await Promise.allSettled([0, 1, 2, 3, 4].map((number) => turn(work(number))));
  expect(started).toEqual([0, 1, 2, 3, 4]);
  expect(most).toBe(2);
  expect(ended.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
