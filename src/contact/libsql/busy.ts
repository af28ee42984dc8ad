/** Runs one transaction. */
export type Runner = <T>(task: () => Promise<T>) => Promise<T>;

/**
 * A runner that tries again while another process holds the write lock, until `maxWaitMs` have passed. SQLite's own busy
 * timeout would block the whole process meanwhile; this one lets other requests go on.
 */
export function retryWhileBusy(maxWaitMs: number): Runner {
  return async (task) => {
    const giveUpAt = Date.now() + maxWaitMs;
    for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 50)) {
      try {
        return await task();
      } catch (error) {
        if (!isBusy(error) || Date.now() >= giveUpAt) throw error;
        // Jitter keeps two processes from colliding again and again.
        await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())));
      }
    }
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY';
}
