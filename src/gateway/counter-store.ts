import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import type { Reservation } from '../domain/policy/counters.ts';

/** Counts that outlive the gateway and that several gateways can share. */
export interface CounterStore {
  /** Counts all reservations or none; resolves with the one that did not fit, null when all are counted. */
  reserve(reservations: readonly Reservation[]): Promise<Reservation | null>;
  /** Gives back what a call reserved that then failed. */
  release(reservations: readonly Reservation[]): Promise<void>;
  close(): void;
}

/** How long a gateway waits for another one that is writing to the same file. */
const BUSY_TIMEOUT_MS = 5000;
/** How often rows of ended windows are deleted. */
const PRUNE_EVERY_MS = 3_600_000;

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
      args: [name, clock()],
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

/** One statement, so that no other gateway can come between the check and the count. */
async function reserve(
  client: Client,
  name: string,
  reservations: readonly Reservation[],
): Promise<Reservation | null> {
  if (reservations.length === 0) return null;
  const rows = reservations.map(() => '(?, ?, ?, ?)').join(', ');
  const values = reservations.flatMap((r) => [r.key, r.amount, r.max, r.windowEnd]);
  const counted = await client.execute({
    sql: `WITH wanted (key, amount, max, window_end) AS (VALUES ${rows})
      INSERT INTO counters (name, key, used, window_end)
      SELECT ?, key, amount, window_end FROM wanted
      WHERE NOT EXISTS (
        SELECT 1 FROM wanted AS w LEFT JOIN counters AS c ON c.name = ? AND c.key = w.key
        WHERE coalesce(c.used, 0) + w.amount > w.max)
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
): Promise<Reservation | null> {
  const marks = reservations.map(() => '?').join(', ');
  const found = await client.execute({
    sql: `SELECT key, used FROM counters WHERE name = ? AND key IN (${marks})`,
    args: [name, ...reservations.map((r) => r.key)],
  });
  const used = new Map(found.rows.map((row) => [String(row['key']), Number(row['used'])]));
  const over = reservations.find((r) => (used.get(r.key) ?? 0) + r.amount > r.max);
  // Another gateway may have given back in between: the call was not counted, so it is still denied.
  return over ?? reservations[0] ?? null;
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
      args: [r.amount, name, r.key],
    })),
    'write',
  );
}
