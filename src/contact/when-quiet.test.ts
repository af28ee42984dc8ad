import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from './when-quiet.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

test('the task runs once, after things went quiet', () => {
  const task = vi.fn();
  const quiet = whenQuiet(task, 200, 5000);
  for (let i = 0; i < 5; i += 1) {
    quiet.stir();
    vi.advanceTimersByTime(100);
  }
  expect([task.mock.calls.length, quiet.isQuiet()]).toEqual([0, false]);
  vi.advanceTimersByTime(1000);
  expect([task.mock.calls.length, quiet.isQuiet()]).toEqual([1, true]);
});

test('it is not put off for ever', () => {
  const task = vi.fn();
  const quiet = whenQuiet(task, 200, 5000);
  for (let i = 0; i < 120; i += 1) {
    quiet.stir();
    vi.advanceTimersByTime(100);
  }
  expect(task).toHaveBeenCalledTimes(2);
});

test('what happens during the task is answered by another run', () => {
  const quiet = whenQuiet(() => runs.push(1), 200, 5000);
  const runs: number[] = [];
  quiet.stir();
  vi.advanceTimersByTime(200);
  quiet.stir();
  vi.advanceTimersByTime(200);
  expect(runs).toHaveLength(2);
});
