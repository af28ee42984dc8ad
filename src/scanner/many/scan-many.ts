import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import manifest from '../../../package.json' with { type: 'json' };
import { ServerRecordSchema } from '../../domain/record/server-record.ts';
import { measure, type ScanContext, storeRecord } from '../scan.ts';
import { distinctServerId } from '../server-id.ts';
import { parseTarget } from '../target.ts';
import { HostGate, POLITE, type Politeness } from './host-gate.ts';
import { runMany } from './run-many.ts';
import type { ScanQueue, Tally } from './scan-queue.ts';

export interface ScanManyOptions {
  /** What to scan, as a person types it. */
  readonly keys: readonly string[];
  readonly jobs: number;
  /** A file, or `postgres://…` for several machines. */
  readonly queue: string;
  /** File that gets all records, one JSON a line, in the order of their ids; null for none. */
  readonly exportTo: string | null;
  /** Whether records and logs are stored in the context's folders once all is done. */
  readonly store: boolean;
  readonly politeness?: Politeness;
  readonly context: ScanContext;
  readonly say: (line: string) => void;
}

/** Scans a list of targets, resumes what was begun in the same queue, and writes what was found once nothing is open. */
export async function scanMany(options: ScanManyOptions): Promise<Tally> {
  const { context, say, politeness } = options;
  const queue = await openQueue(options.queue);
  try {
    await queue.add(options.keys);
    const gate = new HostGate(
      politeness === undefined ? POLITE : { server: politeness, registry: politeness },
    );
    const tally = await runMany(queue, {
      jobs: options.jobs,
      gate,
      measure: (target) => measure(target, context),
      say,
    });
    if (options.store) await storeAll(queue, context, say);
    if (options.exportTo !== null) await exportAll(queue, options.exportTo);
    return tally;
  } finally {
    await queue.close();
  }
}

/** Only the one that is asked for is loaded. */
async function openQueue(queue: string): Promise<ScanQueue> {
  if (/^postgres(?:ql)?:\/\//.test(queue)) {
    const { openPostgresQueue } = await import('./postgres-queue.ts').catch(withoutPgBoss);
    return openPostgresQueue(queue);
  }
  return (await import('./sqlite-queue.ts')).openSqliteQueue(queue);
}

/** The package toolward leaves pg-boss to those few who share a queue. */
function withoutPgBoss(error: unknown): never {
  const isAbsent = error instanceof Error && /Cannot find package 'pg-boss'/.test(error.message);
  if (!isAbsent) throw error;
  const version = manifest.dependencies['pg-boss'];
  throw new Error(
    `A queue in PostgreSQL needs the package pg-boss beside toolward: npx --package toolward --package pg-boss@${version} toolward scan …`,
  );
}

async function storeAll(
  queue: ScanQueue,
  context: ScanContext,
  say: (line: string) => void,
): Promise<void> {
  for await (const { key, record } of queue.finished()) {
    const { state, logged } = await storeRecord(
      parseTarget(key),
      ServerRecordSchema.parse(JSON.parse(record)),
      context,
    );
    if (state === 'licence') say(`${key}  NOT STORED: its licence is not OSI-approved`);
    else if (logged) say(`${key}  log written`);
  }
}

/** Replaces the file when all lines are written. Of two sources with one id the second, by its name, gets an id of its own. */
async function exportAll(queue: ScanQueue, file: string): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const stream = createWriteStream(temporary);
  let last = '';
  for await (const { key, id, record } of queue.finished()) {
    const line =
      id === last
        ? JSON.stringify({ ...JSON.parse(record), id: distinctServerId(parseTarget(key)) })
        : record;
    last = id;
    if (!stream.write(`${line}\n`)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
  await rename(temporary, file);
}
