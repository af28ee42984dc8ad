import { PgBoss } from 'pg-boss';
import { v5 as uuidV5 } from 'uuid';
import {
  type FinishedScan,
  inPages,
  MAX_TRIES,
  PAGE,
  type ScanQueue,
  type TakenScan,
  type Tally,
} from './scan-queue.ts';

const QUEUE = 'toolward-scan';
/** Of the ids of jobs, so that a target that is added twice is one job. */
const NAMESPACE = '6f1d3a36-0f5c-4b5e-9a5b-7a7f3c1f5d10';
/** Silence after which pg-boss gives a job to another worker; its least. */
const SILENCE_SECONDS = 10;
/** Longer than any scan: an install of 240 s and a dozen starts of 45 s. */
const EXPIRE_SECONDS = 3600;
/** How long an operation is tried again while the database is away. */
const AWAY_MS = 120_000;

/**
 * A queue in PostgreSQL for several machines: pg-boss hands out the jobs and takes them back from who falls silent, a
 * table beside its own keeps what was found. `url` is `postgres://…`; a socket goes as `?host=/folder`.
 */
export async function openPostgresQueue(url: string): Promise<ScanQueue> {
  const boss = new PgBoss({
    connectionString: url,
    // This process asks for upkeep when it has nothing else to do.
    superviseIntervalSeconds: 5,
    schedule: false,
  });
  // The connection is made anew at the next operation, which is tried again.
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue(QUEUE, {
    heartbeatSeconds: SILENCE_SECONDS,
    expireInSeconds: EXPIRE_SECONDS,
    // Of workers that die: faults of a scan are counted in the table.
    retryLimit: 1000,
    retryDelay: 0,
    retryBackoff: false,
  });
  const queue = new PostgresQueue(boss);
  await queue.prepare();
  return queue;
}

class PostgresQueue implements ScanQueue {
  readonly #boss: PgBoss;

  constructor(boss: PgBoss) {
    this.#boss = boss;
  }

  async prepare(): Promise<void> {
    await this.#sql(`CREATE TABLE IF NOT EXISTS toolward_scan (
      key text PRIMARY KEY, tries integer NOT NULL DEFAULT 0,
      id text, outcome text, record text, fault text)`);
  }

  async add(keys: readonly string[]): Promise<void> {
    for (let at = 0; at < keys.length; at += PAGE) {
      const page = keys.slice(at, at + PAGE);
      await this.#sql(
        'INSERT INTO toolward_scan (key) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
        [page],
      );
      // Jobs of known keys are there already, whatever became of them: their ids are the same.
      await patiently(() =>
        this.#boss.insert(
          QUEUE,
          page.map((key) => ({ id: uuidV5(key, NAMESPACE), data: { key } })),
        ),
      );
    }
  }

  async take(): Promise<TakenScan | null> {
    for (;;) {
      const [job] = await patiently(() => this.#boss.fetch<{ key: string }>(QUEUE));
      if (job === undefined) return null;
      const { key } = job.data;
      const { rows } = await this.#sql(
        'SELECT record IS NULL AND tries < $2 AS open FROM toolward_scan WHERE key = $1',
        [key, MAX_TRIES],
      );
      if (rows[0]?.['open'] === true) return { key, ticket: job.id };
      // Its worker died between keeping the result and saying so.
      await patiently(() => this.#boss.complete(QUEUE, job.id));
    }
  }

  async hold({ ticket }: TakenScan): Promise<void> {
    await this.#boss.touch(QUEUE, ticket);
  }

  async finish({ key, ticket }: TakenScan, found: FinishedScan): Promise<void> {
    await this.#sql(
      `UPDATE toolward_scan SET id = $2, outcome = $3, record = $4, fault = NULL
        WHERE key = $1 AND record IS NULL`,
      [key, found.id, found.outcome, found.record],
    );
    await patiently(() => this.#boss.complete(QUEUE, ticket));
  }

  async putBack({ key, ticket }: TakenScan, fault: string): Promise<void> {
    const { rows } = await this.#sql(
      'UPDATE toolward_scan SET tries = tries + 1, fault = $2 WHERE key = $1 AND record IS NULL RETURNING tries',
      [key, fault],
    );
    const isOver = Number(rows[0]?.['tries'] ?? MAX_TRIES) >= MAX_TRIES;
    await patiently(() =>
      isOver ? this.#boss.complete(QUEUE, ticket) : this.#boss.fail(QUEUE, ticket),
    );
  }

  async tally(): Promise<Tally> {
    const [open, outcomes, lost] = await Promise.all([
      this.#sql('SELECT count(*) AS n FROM toolward_scan WHERE record IS NULL AND tries < $1', [
        MAX_TRIES,
      ]),
      this.#sql(
        'SELECT outcome, count(*) AS n FROM toolward_scan WHERE record IS NOT NULL GROUP BY outcome ORDER BY outcome',
      ),
      this.#sql(
        'SELECT key, fault FROM toolward_scan WHERE record IS NULL AND tries >= $1 ORDER BY key',
        [MAX_TRIES],
      ),
    ]);
    return {
      open: Number(open.rows[0]?.['n'] ?? 0),
      outcomes: new Map(outcomes.rows.map((row) => [String(row['outcome']), Number(row['n'])])),
      givenUp: lost.rows.map((row) => ({ key: String(row['key']), fault: String(row['fault']) })),
    };
  }

  finished(): AsyncIterable<FinishedScan> {
    return inPages(async ({ id, key }) => {
      // By code point, whatever the database's own order is.
      const { rows } = await this.#sql(
        `SELECT key, id, outcome, record FROM toolward_scan
          WHERE record IS NOT NULL AND (id COLLATE "C", key COLLATE "C") > ($1, $2)
          ORDER BY id COLLATE "C", key COLLATE "C" LIMIT $3`,
        [id, key, PAGE],
      );
      return rows;
    });
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }

  #sql(text: string, values: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> {
    return patiently(() => this.#boss.getDb().executeSql(text, values));
  }
}

/**
 * Does something that may be done twice, again and again while the database is away. Anything that it refuses is thrown:
 * only a lost connection is a matter of time.
 */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  const begin = Date.now();
  for (let pause = 100; ; pause = Math.min(pause * 2, 2000)) {
    try {
      return await work();
    } catch (error) {
      if (!isAway(error) || Date.now() - begin > AWAY_MS) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Codes of a socket that is not there and of a server that stops or starts (class 57P, 08 and 53 of PostgreSQL). */
function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    /^(?:ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT|57P0\d|08\w{3}|53\w{3})$/.test(code) ||
    /connection (?:terminated|ended|closed|timeout)|terminating connection|not queryable|client has encountered/i.test(
      error.message,
    )
  );
}
