import type { Client, InStatement, InValue, Row } from '@libsql/client';
import { randomToken } from '../hmac.ts';
import { DUPLICATE_WINDOW_MS, type RateWindow, RETENTION, UNPROVEN_PACE } from '../limits.ts';
import type { AddResult, LookQuery, MessageStore, NewMessage } from '../store.ts';
import type { Runner } from './busy.ts';
import type { Write } from './group-writes.ts';

/** A message with the same text, of the same kind, that carries the same token or came a moment ago. */
const DUPLICATE = `SELECT 1 FROM messages WHERE fingerprint = :fingerprint AND (state = 'spam') = :spam
  AND (nonce = :nonce OR received_at > :since)`;

/** The handler's side of the store. */
export function messageStore(client: Client, run: Runner, write: Write): MessageStore {
  return {
    secret: (name, expiresAt) =>
      run.write(async () => {
        const read = { sql: 'SELECT value FROM secrets WHERE name = ?', args: [name] };
        const known = (await client.execute(read)).rows[0]?.['value'];
        if (typeof known === 'string') return known;
        const insert = 'INSERT INTO secrets VALUES (?, ?, ?) ON CONFLICT (name) DO NOTHING';
        const [, found] = await client.batch(
          [{ sql: insert, args: [name, randomToken(32), expiresAt] }, read],
          'write',
        );
        return String(found?.rows[0]?.['value']);
      }),

    look: (query) =>
      run.read(async () => {
        const [duplicate, rates] = await client.batch(
          [duplicateOf(query, query.now, false), ratesOf(query.key)],
          'read',
        );
        return {
          duplicate: (duplicate?.rows.length ?? 0) > 0,
          retryAt: retryAt(rates?.rows ?? [], query.windows, query.now),
        };
      }),

    add: async (message, key, windows) => {
      const [, ...results] = await write([
        insertMessage(message, key, windows),
        { sql: 'SELECT 1 FROM messages WHERE id = ?', args: [message.id] },
        ...windows.map((window) => countEvent(key, window, message.receivedAt, message.id)),
        ratesOf(key),
      ]);
      if ((results[0]?.rows.length ?? 0) > 0) return { kind: 'stored' };
      const at = retryAt(results.at(-1)?.rows ?? [], windows, message.receivedAt);
      return at === null
        ? { kind: 'duplicate' }
        : run.read(() => limitedOrDuplicate(client, message, at));
    },

    count: async (key, windows, now) => {
      await write(windows.map((window) => countEvent(key, window, now, null)));
    },
  };
}

/** Not stored and over a limit: a double submit still gets the answer of its first, whose row is what filled the limit. */
async function limitedOrDuplicate(
  client: Client,
  message: NewMessage,
  at: number,
): Promise<AddResult> {
  const found = await client.execute(
    duplicateOf(message, message.receivedAt, message.state === 'spam'),
  );
  return found.rows.length > 0 ? { kind: 'duplicate' } : { kind: 'limited', retryAt: at };
}

function duplicateOf(
  of: Pick<LookQuery, 'fingerprint' | 'nonce'>,
  now: number,
  spam: boolean,
): InStatement {
  return {
    sql: `${DUPLICATE} LIMIT 1`,
    args: {
      fingerprint: of.fingerprint,
      nonce: of.nonce,
      since: now - DUPLICATE_WINDOW_MS,
      spam: spam ? 1 : 0,
    },
  };
}

function ratesOf(key: string): InStatement {
  return { sql: 'SELECT window, started_at, count FROM rates WHERE key = ?', args: [key] };
}

/** When the client may send again: the end of the last window that is full, null when none is. */
function retryAt(rows: readonly Row[], windows: readonly RateWindow[], now: number): number | null {
  const ends = windows.flatMap((window) =>
    rows
      .filter((row) => row['window'] === window.id && Number(row['count']) >= window.max)
      .map((row) => Number(row['started_at']) + window.lengthMs)
      .filter((end) => end > now),
  );
  return ends.length === 0 ? null : Math.max(...ends);
}

function insertMessage(
  message: NewMessage,
  key: string,
  windows: readonly RateWindow[],
): InStatement {
  const now = message.receivedAt;
  const args: Record<string, InValue> = {
    id: message.id,
    now,
    state: message.state,
    subject: message.subject,
    name: message.name,
    email: message.email,
    message: message.message,
    context: JSON.stringify(message.context),
    proof: message.proof,
    fingerprint: message.fingerprint,
    nonce: message.nonce,
    since: now - DUPLICATE_WINDOW_MS,
    spam: message.state === 'spam' ? 1 : 0,
    key,
    paceMails: UNPROVEN_PACE.mails,
    paceMs: UNPROVEN_PACE.perMs,
  };
  const full = windows.map((window, index) => {
    args[`window${index}`] = window.id;
    args[`start${index}`] = now - window.lengthMs;
    args[`max${index}`] = window.max;
    return `(window = :window${index} AND started_at > :start${index} AND count >= :max${index})`;
  });
  // A solved challenge counts once: the same token with another text proves nothing.
  const proof =
    "CASE WHEN EXISTS (SELECT 1 FROM messages WHERE nonce = :nonce) THEN 'none' ELSE :proof END";
  const waiting = "(SELECT count(*) FROM messages WHERE state = 'pending' AND proof <> 'work')";
  return {
    sql: `INSERT INTO messages (id, received_at, state, subject, name, email, message, context, proof, fingerprint, nonce, next_attempt_at)
      SELECT :id, :now, :state, :subject, :name, :email, :message, :context, ${proof}, :fingerprint, :nonce,
        :now + CASE WHEN ${proof} = 'work' THEN 0 ELSE CAST(${waiting} / :paceMails AS INTEGER) * :paceMs END
      WHERE NOT EXISTS (${DUPLICATE})
        AND NOT EXISTS (SELECT 1 FROM rates WHERE key = :key AND (${full.join(' OR ') || '0'}))`,
    args,
  };
}

/** Adds one to a window, opening it anew when it has run out; with `messageId`, only if that message was stored. */
function countEvent(
  key: string,
  window: RateWindow,
  now: number,
  messageId: string | null,
): InStatement {
  return {
    sql: `INSERT INTO rates (key, window, started_at, count, expires_at)
      SELECT :key, :window, :now, 1, :expires WHERE :id IS NULL OR EXISTS (SELECT 1 FROM messages WHERE id = :id)
      ON CONFLICT (key, window) DO UPDATE SET
        count = CASE WHEN started_at > :start THEN count + 1 ELSE 1 END,
        started_at = CASE WHEN started_at > :start THEN started_at ELSE :now END,
        expires_at = :expires`,
    args: {
      key,
      window: window.id,
      now,
      start: now - window.lengthMs,
      expires: now + RETENTION.rateKeysMs,
      id: messageId,
    },
  };
}
