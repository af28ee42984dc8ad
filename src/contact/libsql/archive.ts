import type { Client, InStatement } from '@libsql/client';
import { RETENTION } from '../limits.ts';
import type { Archive } from '../store.ts';
import { busyError, type Runner } from './busy.ts';
import { COLUMNS, readMessage } from './row.ts';

/** The side of the store for the people who run the site. */
export function archive(client: Client, run: Runner): Archive {
  /** Deletes so that nothing of it stays in the file of the database or its log. A remote database keeps its own files. */
  const erase = async (statements: InStatement[]) => {
    const results = await run.write(() => client.batch(statements, 'write'));
    if (client.protocol === 'file') await run.read(emptyLog);
    return results.map((result) => result.rowsAffected);
  };
  /** The log holds older pages until they are copied and it is cut off, which a reader at work prevents. */
  const emptyLog = async () => {
    const done = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    if (Number(done.rows[0]?.['busy']) !== 0) throw busyError();
  };
  return {
    list: async (states) => {
      const sql = `SELECT ${COLUMNS} FROM messages WHERE state IN (SELECT value FROM json_each(:states)) ORDER BY received_at, id`;
      return (
        await run.read(() => client.execute({ sql, args: { states: JSON.stringify(states) } }))
      ).rows.map(readMessage);
    },
    deleteById: async (id) =>
      (await erase([{ sql: 'DELETE FROM messages WHERE id = :id', args: { id } }]))[0] ?? 0,
    deleteByEmail: async (email) => {
      const sql = 'DELETE FROM messages WHERE lower(email) = lower(:email)';
      return (await erase([{ sql, args: { email } }]))[0] ?? 0;
    },
    retryDead: async (now) => {
      const sql =
        "UPDATE messages SET state = 'pending', attempts = 0, next_attempt_at = :now, alerted_at = NULL, lease_until = 0 WHERE state = 'dead'";
      return (await run.write(() => client.execute({ sql, args: { now } }))).rowsAffected;
    },
    notSpam: async (id, now) => {
      const sql =
        "UPDATE messages SET state = 'pending', next_attempt_at = :now, alerted_at = NULL, lease_until = 0 WHERE id = :id AND state = 'spam'";
      return (await run.write(() => client.execute({ sql, args: { id, now } }))).rowsAffected;
    },
    purge: async (now) => {
      const [messages = 0, spam = 0, rateKeys = 0] = await erase([
        {
          sql: "DELETE FROM messages WHERE state <> 'spam' AND received_at <= ?",
          args: [now - RETENTION.messagesMs],
        },
        {
          sql: "DELETE FROM messages WHERE state = 'spam' AND received_at <= ?",
          args: [now - RETENTION.spamMs],
        },
        { sql: 'DELETE FROM rates WHERE expires_at <= ?', args: [now] },
        { sql: 'DELETE FROM secrets WHERE expires_at <= ?', args: [now] },
      ]);
      return { messages, spam, rateKeys };
    },
  };
}
