import type { Client, InValue } from '@libsql/client';
import { RETENTION } from '../limits.ts';
import type { Archive } from '../store.ts';
import type { Runner } from './busy.ts';
import { COLUMNS, readMessage } from './row.ts';

/** The side of the store for the people who run the site. */
export function archive(client: Client, run: Runner): Archive {
  const change = async (sql: string, args: Record<string, InValue>) =>
    (await run.write(() => client.execute({ sql, args }))).rowsAffected;
  return {
    list: async (states) => {
      const sql = `SELECT ${COLUMNS} FROM messages WHERE state IN (SELECT value FROM json_each(:states)) ORDER BY received_at, id`;
      return (
        await run.read(() => client.execute({ sql, args: { states: JSON.stringify(states) } }))
      ).rows.map(readMessage);
    },
    deleteById: (id) => change('DELETE FROM messages WHERE id = :id', { id }),
    deleteByEmail: (email) =>
      change('DELETE FROM messages WHERE lower(email) = lower(:email)', { email }),
    retryDead: (now) =>
      change(
        "UPDATE messages SET state = 'pending', attempts = 0, next_attempt_at = :now, alerted_at = NULL WHERE state = 'dead'",
        { now },
      ),
    purge: (now) =>
      run.write(async () => {
        const [messages, spam, rates] = await client.batch(
          [
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
          ],
          'write',
        );
        return {
          messages: messages?.rowsAffected ?? 0,
          spam: spam?.rowsAffected ?? 0,
          rateKeys: rates?.rowsAffected ?? 0,
        };
      }),
  };
}
