import type { Client } from '@libsql/client';

const BUSY = 'SQLITE_BUSY';

/** What a task of a {@link Runner} throws to be run again when others have let go of the database. */
export const busyError = (): Error => Object.assign(new Error('database is busy'), { code: BUSY });

/** Runs transactions, waiting while another process writes. */
export interface Runner {
  read: <T>(task: () => Promise<T>) => Promise<T>;
  write: <T>(task: () => Promise<T>) => Promise<T>;
}

/**
 * Asks for the write lock without waiting. SQLite's own wait would block the whole process, so it is off here, and on
 * again for the statements that follow.
 *
 * It is also what keeps a connection alive: @libsql/client 0.18 never finalizes a statement that failed as busy, after
 * which no transaction of that connection can commit (tursodatabase/libsql-client-ts#352). `executeMultiple` does.
 *
 * Whatever a write frees is overwritten: SQLite moves rows between pages, and copies left behind would outlive a deletion.
 */
const PROBE =
  'PRAGMA secure_delete = ON; PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; ROLLBACK; PRAGMA busy_timeout = 1000';

/**
 * A runner that waits up to `maxWaitMs` for other writers; then the task's rejection is passed on. The client of a file
 * must have one connection only (`concurrency: 1`), or the probe would be another's.
 */
export function waitingRunner(client: Client, maxWaitMs: number): Runner {
  const attempt = async <T>(prepare: () => Promise<void>, task: () => Promise<T>): Promise<T> => {
    const giveUpAt = Date.now() + maxWaitMs;
    for (let waitMs = 1; ; waitMs = Math.min(waitMs * 2, 50)) {
      try {
        await prepare();
        return await renewWhenBusy(client, task);
      } catch (error) {
        if (!isBusy(error) || Date.now() >= giveUpAt) throw error;
        // Jitter keeps two processes from colliding again and again.
        await new Promise((resolve) => setTimeout(resolve, waitMs * (0.5 + Math.random())));
      }
    }
  };
  const probe = async () => {
    if (client.protocol === 'file') await client.executeMultiple(PROBE);
  };
  return { read: (task) => attempt(async () => {}, task), write: (task) => attempt(probe, task) };
}

/** Another writer may still come between probe and task; then the connection is of no more use and is replaced. */
async function renewWhenBusy<T>(client: Client, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (isBusy(error) && client.protocol === 'file') client.reconnect();
    throw error;
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === BUSY;
}
