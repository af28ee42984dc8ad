import type { InValue } from '@libsql/client';
import { ALERT_LEASE_MS, LEASE_MS, SPAM_COUNT_MS, UNPROVEN_PACE } from '../limits.ts';
import type { Outbox } from '../store.ts';
import type { Write } from './group-writes.ts';
import { COLUMNS, readMessage } from './row.ts';

const due = (proof: string, limit: string): string =>
  `SELECT * FROM (SELECT id, next_attempt_at FROM messages WHERE state = 'pending' AND ${proof}
    AND next_attempt_at <= :now AND lease_until <= :now ORDER BY next_attempt_at, id LIMIT ${limit})`;

/** Unproven messages that may leave now: what the pace allows, less what left within its time or is on its way. */
const ROOM = `max(0, :pace - (SELECT count(*) FROM messages WHERE proof <> 'work' AND delivered_at > :now - :paceMs)
  - (SELECT count(*) FROM messages WHERE proof <> 'work' AND lease_owner IS NOT NULL AND lease_until > :now))`;

const DUE = `SELECT id FROM (${due("proof = 'work'", ':limit')} UNION ALL ${due("proof <> 'work'", `min(:limit, ${ROOM})`)})
  ORDER BY next_attempt_at, id LIMIT :limit`;

/** The delivery side of the store. `write` should not wait for company: a mail that left but is not marked leaves again after a crash. */
export function outbox(write: Write): Outbox {
  const execute = async (sql: string, args: Record<string, InValue>) =>
    (await write([{ sql, args }]))[0]?.rows ?? [];
  const claimUntold = async (condition: string, now: number) => {
    const told = await execute(
      `UPDATE messages SET lease_until = :until WHERE ${condition} AND alerted_at IS NULL AND lease_until <= :now RETURNING id`,
      { now, until: now + ALERT_LEASE_MS },
    );
    return told.map((row) => String(row['id'])).sort();
  };
  return {
    claim: async (owner, limit, now) => {
      const claimed = await execute(
        `UPDATE messages SET lease_owner = :owner, lease_until = :until WHERE id IN (${DUE}) RETURNING ${COLUMNS}`,
        {
          owner,
          limit,
          now,
          until: now + LEASE_MS,
          pace: UNPROVEN_PACE.mails,
          paceMs: UNPROVEN_PACE.perMs,
        },
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
    claimAlerts: (now) => claimUntold("state = 'dead'", now),
    claimSpamCount: (now) =>
      claimUntold(
        `state = 'spam' AND NOT EXISTS (SELECT 1 FROM messages WHERE state = 'spam' AND alerted_at > :now - ${SPAM_COUNT_MS})`,
        now,
      ),
    markTold: async (ids, now) => {
      await execute(
        'UPDATE messages SET alerted_at = :now WHERE id IN (SELECT value FROM json_each(:ids))',
        { ids: JSON.stringify(ids), now },
      );
    },
  };
}
