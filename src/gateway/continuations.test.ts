import { describe, expect, it } from 'vitest';
import { createContinuations } from './continuations.ts';

const continuation = {
  grant: 'alice',
  tool: 'send',
  argumentDigest: 'sha256:0',
  waitsFor: 'approval',
  serverState: null,
} as const;

describe('continuations', () => {
  it('are given once', () => {
    const continuations = createContinuations(1000, () => 0);
    const state = continuations.remember(continuation);
    expect(continuations.take(state)).toEqual(continuation);
    expect(continuations.take(state)).toBe('unknown');
  });

  it('end with their lifetime', () => {
    let now = 0;
    const continuations = createContinuations(1000, () => now);
    const state = continuations.remember(continuation);
    now = 1001;
    expect(continuations.take(state)).toBe('unknown');
  });

  it('leave the states of others alone, and know no forged one', () => {
    const continuations = createContinuations(1000, () => 0);
    expect(continuations.take(null)).toBeNull();
    expect(continuations.take('state-of-the-server')).toBeNull();
    expect(continuations.take('gateway.guess')).toBe('unknown');
  });

  it('forget the oldest when too many are open', () => {
    const continuations = createContinuations(1000, () => 0);
    const first = continuations.remember(continuation);
    for (let i = 0; i < 10_000; i++) continuations.remember(continuation);
    expect(continuations.take(first)).toBe('unknown');
  });
});
