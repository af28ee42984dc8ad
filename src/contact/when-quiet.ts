export interface Quiet {
  /** Something happened: the task runs once it is quiet. */
  stir: () => void;
  isQuiet: () => boolean;
}

/**
 * Runs `task` when nothing has happened for `quietMs`, and `maxWaitMs` after the first happening at the latest. Answers
 * to senders so go before mails to us.
 */
export function whenQuiet(task: () => void, quietMs: number, maxWaitMs: number): Quiet {
  let firstAt: number | null = null;
  let lastAt = Number.NEGATIVE_INFINITY;
  let waiting = false;

  const look = () => {
    const now = performance.now();
    const waitMs = Math.min(lastAt + quietMs, (firstAt ?? now) + maxWaitMs) - now;
    if (waitMs > 0) {
      setTimeout(look, waitMs);
      return;
    }
    waiting = false;
    firstAt = null;
    task();
  };
  return {
    stir: () => {
      lastAt = performance.now();
      firstAt ??= lastAt;
      if (waiting) return;
      waiting = true;
      setTimeout(look, quietMs);
    },
    isQuiet: () => performance.now() - lastAt >= quietMs,
  };
}
