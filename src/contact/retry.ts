import { RETRY_DELAYS_MS, UNREACHABLE_DELAY_MS } from './limits.ts';

/**
 * When to try again after `attempts` refused attempts (this one included), null when the schedule has ended.
 * `random` in [0, 1) spreads each wait by ± 20 %, so that messages refused together do not come back together.
 */
export function nextAttemptAt(attempts: number, now: number, random: number): number | null {
  const delay = RETRY_DELAYS_MS[attempts - 1];
  return delay === undefined ? null : now + jitter(delay, random);
}

/** When to try again after an attempt that did not reach the mail server. */
export function nextReachAt(now: number, random: number): number {
  return now + jitter(UNREACHABLE_DELAY_MS, random);
}

const jitter = (delayMs: number, random: number): number =>
  Math.round(delayMs * (0.8 + 0.4 * random));
