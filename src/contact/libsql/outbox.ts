import type { InValue } from '@libsql/client';
import { LEASE_MS } from '../limits.ts';
import type { Outbox } from '../store.ts';
import type { Write } from './group-writes.ts';
import { COLUMNS, readMessage } from './row.ts';

/** The delivery side of the store. `write` should not wait for company: a mail that left but is not marked leaves again after a crash. */
export function outbox(write: Write): Outbox {
  const execute = async (sql: string, args: Record<string, InValue>) =>
    (await write([{ sql, args }]))[0]?.rows ?? [];
  return {
    claim: async (owner, limit, now) => {
      const due = `SELECT id FROM messages WHERE state = 'pending' AND next_attempt_at <= :now AND lease_until <= :now
        ORDER BY next_attempt_at, id LIMIT :limit`;
      const claimed = await execute(
        `UPDATE messages SET lease_owner = :owner, lease_until = :until WHERE id IN (${due}) RETURNING ${COLUMNS}`,
        { owner, limit, now, until: now + LEASE_MS },
      );
      return claimed.map(readMessage).sort((a, b) => a.nextAttemptAt - b.nextAttemptAt);
    },
    markDelivered: async (id, owner, now) => {
      await execute(
        `UPDATE messages SET state = 'delivered', delivered_at = :now, attempts = attempts + 1, lease_owner = NULL, lease_until = 0,
          last_error = NULL WHERE id = :id AND lease_owner = :owner`,
        { id, owner, now },
      );
    },
    markFailed: async (id, owner, { nextAttemptAt, counted, error }) => {
      await execute(
        `UPDATE messages SET state = CASE WHEN :next IS NULL THEN 'dead' ELSE state END, next_attempt_at = coalesce(:next, next_attempt_at),
          attempts = attempts + :counted, last_error = :error, lease_owner = NULL, lease_until = 0 WHERE id = :id AND lease_owner = :owner`,
        { id, owner, next: nextAttemptAt, counted: counted ? 1 : 0, error },
      );
    },
    release: async (owner) => {
      await execute(
        'UPDATE messages SET lease_owner = NULL, lease_until = 0 WHERE lease_owner = :owner',
        { owner },
      );
    },
    claimAlerts: async (now) => {
      const told = await execute(
        "UPDATE messages SET alerted_at = :now WHERE state = 'dead' AND alerted_at IS NULL RETURNING id",
        { now },
      );
      return told.map((row) => String(row['id'])).sort();
    },
    returnAlerts: async (ids) => {
      await execute(
        'UPDATE messages SET alerted_at = NULL WHERE id IN (SELECT value FROM json_each(:ids))',
        { ids: JSON.stringify(ids) },
      );
    },
  };
}
