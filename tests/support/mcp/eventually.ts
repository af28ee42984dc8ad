import { expect } from 'vitest';

/** Longest wait for something that another process does; a busy machine takes its time. */
const PATIENCE_MS = 30_000;

/** `expect.poll` with that patience. */
export function eventually<T>(read: () => T) {
  return expect.poll(read, { timeout: PATIENCE_MS, interval: 10 });
}
