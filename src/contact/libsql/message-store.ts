import type { Client, InStatement, InValue } from '@libsql/client';
import { randomToken } from '../hmac.ts';
import { DUPLICATE_WINDOW_MS, type RateWindow, RETENTION } from '../limits.ts';
import type { LookQuery, MessageStore, NewMessage } from '../store.ts';
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

    look: (query) => look(client, run, query, false),

    add: async (message, key, counted, full = counted) => {
      const now = message.receivedAt;
      const [inserted] = await write([
        insertMessage(message, key, full),
        ...countEvent(key, counted, now, message.id),
      ]);
      if ((inserted?.rows.length ?? 0) > 0) return { kind: 'stored' };
      const { fingerprint, nonce, state } = message;
      const query = { fingerprint, nonce, key, windows: full, now };
      const seen = await look(client, run, query, state === 'spam');
      // A double submit gets the answer of its first, also when that one's row is what filled the limit.
      if (seen.duplicate) return { kind: 'duplicate' };
      // Over no limit any more: another process opened the window anew meanwhile.
      return { kind: 'limited', retryAt: seen.retryAt ?? now };
    },

    count: async (key, windows, now) => {
      await write(countEvent(key, windows, now, null));
    },
  };
}

type Seen = Awaited<ReturnType<MessageStore['look']>>;

/** One statement, and so one state of the database. */
async function look(client: Client, run: Runner, query: LookQuery, spam: boolean): Promise<Seen> {
  const { fingerprint, nonce, key, windows, now } = query;
  const found = await run.read(() =>
    client.execute({
      sql: `SELECT EXISTS (${DUPLICATE}) AS duplicate,
        (SELECT json_group_array(json_array(window, started_at, count)) FROM rates WHERE key = :key) AS rates`,
      args: {
        fingerprint,
        nonce,
        key,
        since: now - DUPLICATE_WINDOW_MS,
        spam: spam ? 1 : 0,
      },
    }),
  );
  const row = found.rows[0];
  return {
    duplicate: Number(row?.['duplicate']) === 1,
    retryAt: retryAt(JSON.parse(String(row?.['rates'])), windows, now),
  };
}

type Rate = readonly [window: string, startedAt: number, count: number];

/** When the client may send again: the end of the last window that is full, null when none is. */
function retryAt(
  rates: readonly Rate[],
  windows: readonly RateWindow[],
  now: number,
): number | null {
  const ends = windows.flatMap((window) =>
    rates
      .filter(([id, , count]) => id === window.id && count >= window.max)
      .map(([, startedAt]) => startedAt + window.lengthMs)
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
  return {
    sql: `INSERT INTO messages (id, received_at, state, subject, name, email, message, context, proof, fingerprint, nonce, next_attempt_at)
      SELECT :id, :now, :state, :subject, :name, :email, :message, :context, ${proof}, :fingerprint, :nonce, :now
      WHERE NOT EXISTS (${DUPLICATE})
        AND NOT EXISTS (SELECT 1 FROM rates WHERE key = :key AND (${full.join(' OR ') || '0'}))
      RETURNING id`,
    args,
  };
}

/** Adds one to each window, opening it anew when it has run out; with `messageId`, only if that message was stored. */
function countEvent(
  key: string,
  windows: readonly RateWindow[],
  now: number,
  messageId: string | null,
): InStatement[] {
  if (windows.length === 0) return [];
  const args: Record<string, InValue> = {
    key,
    now,
    expires: now + RETENTION.rateKeysMs,
    id: messageId,
    windows: JSON.stringify(windows.map((window) => window.id)),
  };
  const starts = windows.map((window, index) => {
    args[`window${index}`] = window.id;
    args[`start${index}`] = now - window.lengthMs;
    return `WHEN :window${index} THEN :start${index}`;
  });
  const runs = `started_at > CASE window ${starts.join(' ')} END`;
  const sql = `INSERT INTO rates (key, window, started_at, count, expires_at)
      SELECT :key, value, :now, 1, :expires FROM json_each(:windows)
      WHERE :id IS NULL OR EXISTS (SELECT 1 FROM messages WHERE id = :id)
      ON CONFLICT (key, window) DO UPDATE SET
        count = CASE WHEN ${runs} THEN count + 1 ELSE 1 END,
        started_at = CASE WHEN ${runs} THEN started_at ELSE :now END,
        expires_at = :expires`;
  return [{ sql, args }];
}
