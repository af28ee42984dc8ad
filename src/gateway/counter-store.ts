import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Client } from '@libsql/client';
import {
  type Overrun,
  overrunOf,
  type Reservation,
  type Slice,
} from '../domain/policy/counters.ts';

/** Counts that outlive the gateway and that several gateways can share. */
export interface CounterStore {
  /** Counts all reservations or none; resolves with the one that did not fit, null when all are counted. */
  reserve(reservations: readonly Reservation[]): Promise<Overrun | null>;
  /** Gives back what a call reserved that then failed. */
  release(reservations: readonly Reservation[]): Promise<void>;
  close(): void;
}

/** How long a gateway waits for another one that is writing to the same file. */
const BUSY_TIMEOUT_MS = 5000;
/** How often rows that no longer count are deleted: a sliding minute leaves ten a second at most. */
const PRUNE_EVERY_MS = 60_000;
/**
 * Rows count so much longer than they say. A call reaches the server a little after the moment it is
 * counted for, and how much after differs from call to call: without this, two calls that are judged one
 * window apart could arrive less than one apart.
 */
export const GRACE_MS = 250;
/** Rows stay so much longer than they count: another gateway's clock may be behind ours. */
export const KEPT_MS = 60_000;

const TABLE = `CREATE TABLE IF NOT EXISTS counters (
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  used INTEGER NOT NULL,
  window_end INTEGER NOT NULL,
  PRIMARY KEY (name, key)
) WITHOUT ROWID`;

/**
 * Opens the counters at a libSQL URL (`file:…`, or remote with `authToken`). `name` separates gateways
 * that share a database but not their counts; `clock` gives epoch milliseconds.
 *
 * A file is kept in write-ahead mode with synchronous = NORMAL: a count survives the end of the gateway,
 * by kill -9 too; a power cut may lose the last ones (https://sqlite.org/pragma.html#pragma_synchronous).
 */
export async function openCounterStore(options: {
  url: string;
  authToken?: string;
  name: string;
  clock: () => number;
}): Promise<CounterStore> {
  const { url, authToken, name, clock } = options;
  const isFile = url.startsWith('file:');
  if (isFile) mkdirSync(dirname(pathOf(url)), { recursive: true });
  // A file needs neither HTTP nor WebSocket.
  const { createClient } = isFile
    ? await import('@libsql/client/sqlite3')
    : await import('@libsql/client');
  // One connection: the pragmas belong to a connection, and a file has one writer at a time anyway.
  const client = createClient({
    url,
    concurrency: 1,
    timeout: BUSY_TIMEOUT_MS,
    ...(authToken === undefined ? {} : { authToken }),
  });
  if (isFile) {
    await client.execute('PRAGMA journal_mode = WAL');
    await client.execute('PRAGMA synchronous = NORMAL');
  }
  await client.execute(TABLE);
  const prune = () =>
    client.execute({
      sql: 'DELETE FROM counters WHERE name = ? AND window_end <= ?',
      args: [name, clock() - KEPT_MS],
    });
  await prune();
  const timer = setInterval(() => void prune().catch(() => {}), PRUNE_EVERY_MS);
  timer.unref();
  return {
    reserve: (reservations) => reserve(client, name, reservations),
    release: (reservations) => release(client, name, reservations),
    close: () => {
      clearInterval(timer);
      client.close();
    },
  };
}

function pathOf(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
}

/** The row of a reservation. Rows of a sliding window stand beside each other, from `key@` to `keyA`. */
function rowOf({ key, limit, windowEnd }: Reservation): { key: string; from: string; to: string } {
  if (limit.sliding !== true) return { key, from: key, to: key };
  return { key: `${key}@${windowEnd}`, from: `${key}@`, to: `${key}A` };
}

/** One statement, so that no other gateway can come between the check and the count. */
async function reserve(
  client: Client,
  name: string,
  reservations: readonly Reservation[],
): Promise<Overrun | null> {
  if (reservations.length === 0) return null;
  const rows = reservations.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ');
  const values = reservations.flatMap((r) => {
    const { key, from, to } = rowOf(r);
    return [key, from, to, r.amount, r.max, r.at - GRACE_MS, r.windowEnd];
  });
  const counted = await client.execute({
    sql: `WITH wanted (key, first, last, amount, max, at, window_end) AS (VALUES ${rows})
      INSERT INTO counters (name, key, used, window_end)
      SELECT ?, key, amount, window_end FROM wanted
      WHERE NOT EXISTS (
        SELECT 1 FROM wanted AS w
        WHERE w.amount + coalesce((
          SELECT sum(c.used) FROM counters AS c
          WHERE c.name = ? AND c.key BETWEEN w.first AND w.last AND c.window_end > w.at), 0) > w.max)
      ON CONFLICT (name, key) DO UPDATE SET used = used + excluded.used
      RETURNING key`,
    args: [...values, name, name],
  });
  if (counted.rows.length === reservations.length) return null;
  return firstOver(client, name, reservations);
}

async function firstOver(
  client: Client,
  name: string,
  reservations: readonly Reservation[],
): Promise<Overrun | null> {
  const [first] = reservations;
  for (const reservation of reservations) {
    const { from, to } = rowOf(reservation);
    const found = await client.execute({
      sql: `SELECT used, window_end FROM counters WHERE name = ? AND key BETWEEN ? AND ? ORDER BY window_end`,
      args: [name, from, to],
    });
    const grace = reservation.limit.sliding === true ? GRACE_MS : 0;
    const slices = found.rows.map(
      (row): Slice => ({ used: Number(row['used']), end: Number(row['window_end']) + grace }),
    );
    const over = overrunOf(slices, reservation);
    if (over !== null) return over;
  }
  // Another gateway may have given back in between: the call was not counted, so it is still denied.
  return first === undefined ? null : { reservation: first, fitsAt: first.at };
}

async function release(
  client: Client,
  name: string,
  reservations: readonly Reservation[],
): Promise<void> {
  if (reservations.length === 0) return;
  await client.batch(
    reservations.map((r) => ({
      sql: 'UPDATE counters SET used = max(0, used - ?) WHERE name = ? AND key = ?',
      args: [r.amount, name, rowOf(r).key],
    })),
    'write',
  );
}
