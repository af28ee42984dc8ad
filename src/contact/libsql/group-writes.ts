import type { Client, InStatement, ResultSet } from '@libsql/client';
import type { Runner } from './busy.ts';

/** Runs statements in one transaction; durable when it resolves. */
export type Write = (statements: readonly InStatement[]) => Promise<ResultSet[]>;

/** Most writes in one transaction: enough to share a disk flush, short enough for other processes. */
const MAX_GROUP = 64;
/** How long a write waits for others to share its flush. */
const GATHER_MS = 2;

interface Waiting {
  statements: readonly InStatement[];
  resolve: (results: ResultSet[]) => void;
  reject: (error: unknown) => void;
}

/**
 * Writes that are asked for at the same time share one transaction, and so one flush of the disk, which is what a write
 * costs. All of a group are stored or none is, and each hears of it after the commit.
 */
export function groupWrites(client: Client, run: Runner): Write {
  let waiting: Waiting[] = [];
  let busy = false;

  const flush = async () => {
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_GROUP);
      waiting = waiting.slice(MAX_GROUP);
      try {
        const results = await run.write(() =>
          client.batch(
            group.flatMap((write) => [...write.statements]),
            'write',
          ),
        );
        let offset = 0;
        for (const { statements, resolve } of group) {
          resolve(results.slice(offset, offset + statements.length));
          offset += statements.length;
        }
      } catch (error) {
        for (const { reject } of group) reject(error);
      }
    }
    busy = false;
  };

  return (statements) =>
    new Promise((resolve, reject) => {
      waiting.push({ statements, resolve, reject });
      if (busy) return;
      busy = true;
      setTimeout(flush, GATHER_MS);
    });
}
