import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Client, createClient } from '@libsql/client';
import {
  type FinishedScan,
  inPages,
  MAX_TRIES,
  PAGE,
  type ScanQueue,
  type TakenScan,
  type Tally,
} from './scan-queue.ts';

/** A holder that has not been heard of for so long is taken for dead, even if another process has its number now. */
const SILENCE_MS = 60_000;

/** A queue in one file, for one machine. Several processes may share it. */
export async function openSqliteQueue(file: string): Promise<ScanQueue> {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  const db = createClient({ url: pathToFileURL(resolve(file)).href });
  await db.execute('PRAGMA journal_mode = WAL');
  await db.execute('PRAGMA busy_timeout = 10000');
  await db.execute(`CREATE TABLE IF NOT EXISTS scan (
    key TEXT PRIMARY KEY, holder INTEGER, heard INTEGER, tries INTEGER NOT NULL DEFAULT 0,
    id TEXT, outcome TEXT, record TEXT, fault TEXT)`);
  return new SqliteQueue(db);
}

class SqliteQueue implements ScanQueue {
  readonly #db: Client;

  constructor(db: Client) {
    this.#db = db;
  }

  async add(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length; at += PAGE)
      await this.#db.batch(
        keys.slice(at, at + PAGE).map((key) => ({
          sql: 'INSERT INTO scan (key) VALUES (?) ON CONFLICT DO NOTHING',
          args: [key],
        })),
        'write',
      );
  }

  async take(): Promise<TakenScan | null> {
    await this.#freeDead();
    const { rows } = await this.#db.execute({
      sql: `UPDATE scan SET holder = ?, heard = ? WHERE key = (
          SELECT key FROM scan WHERE record IS NULL AND holder IS NULL AND tries < ?
          ORDER BY tries, rowid LIMIT 1) RETURNING key`,
      args: [process.pid, Date.now(), MAX_TRIES],
    });
    const key = rows[0]?.['key'];
    return typeof key === 'string' ? { key, ticket: String(process.pid) } : null;
  }

  async hold({ key }: TakenScan): Promise<void> {
    await this.#db.execute({
      sql: 'UPDATE scan SET heard = ? WHERE key = ? AND holder = ?',
      args: [Date.now(), key, process.pid],
    });
  }

  async finish({ key }: TakenScan, { id, outcome, record }: FinishedScan): Promise<void> {
    await this.#db.execute({
      sql: `UPDATE scan SET holder = NULL, fault = NULL, id = ?, outcome = ?, record = ?
        WHERE key = ? AND record IS NULL`,
      args: [id, outcome, record, key],
    });
  }

  async putBack({ key }: TakenScan, fault: string): Promise<void> {
    await this.#db.execute({
      sql: 'UPDATE scan SET holder = NULL, tries = tries + 1, fault = ? WHERE key = ? AND record IS NULL',
      args: [fault, key],
    });
  }

  async tally(): Promise<Tally> {
    const [open, outcomes, lost] = await this.#db.batch(
      [
        {
          sql: 'SELECT count(*) AS n FROM scan WHERE record IS NULL AND tries < ?',
          args: [MAX_TRIES],
        },
        'SELECT outcome, count(*) AS n FROM scan WHERE record IS NOT NULL GROUP BY outcome ORDER BY outcome',
        {
          sql: 'SELECT key, fault FROM scan WHERE record IS NULL AND tries >= ? ORDER BY key',
          args: [MAX_TRIES],
        },
      ],
      'read',
    );
    return {
      open: Number(open?.rows[0]?.['n'] ?? 0),
      outcomes: new Map(
        (outcomes?.rows ?? []).map((row) => [String(row['outcome']), Number(row['n'])]),
      ),
      givenUp: (lost?.rows ?? []).map((row) => ({
        key: String(row['key']),
        fault: String(row['fault']),
      })),
    };
  }

  finished(): AsyncIterable<FinishedScan> {
    return inPages(async ({ id, key }) => {
      const { rows } = await this.#db.execute({
        sql: `SELECT key, id, outcome, record FROM scan
          WHERE record IS NOT NULL AND (id, key) > (?, ?) ORDER BY id, key LIMIT ?`,
        args: [id, key, PAGE],
      });
      return rows;
    });
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  /** What a process that is gone had taken is open again. */
  async #freeDead(): Promise<void> {
    const { rows } = await this.#db.execute(
      'SELECT DISTINCT holder FROM scan WHERE holder IS NOT NULL',
    );
    const dead = rows.map((row) => Number(row['holder'])).filter((pid) => !isAlive(pid));
    await this.#db.execute({
      sql: `UPDATE scan SET holder = NULL WHERE holder IS NOT NULL
        AND (heard < ? OR holder IN (${dead.map(() => '?').join(', ') || 'NULL'}))`,
      args: [Date.now() - SILENCE_MS, ...dead],
    });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
