/**
 * Steps from an empty database to today's schema, never edited once released. A step takes away no table or column: while a
 * deployment changes over, the old function still writes to the new schema.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE messages (
      id TEXT PRIMARY KEY,
      received_at INTEGER NOT NULL,
      state TEXT NOT NULL,
      subject TEXT NOT NULL,
      name TEXT NOT NULL,
      email TEXT NOT NULL,
      message TEXT NOT NULL,
      context TEXT NOT NULL,
      proof TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      nonce TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      next_attempt_at INTEGER NOT NULL,
      lease_owner TEXT,
      lease_until INTEGER NOT NULL DEFAULT 0,
      delivered_at INTEGER,
      alerted_at INTEGER,
      last_error TEXT
    ) STRICT`,
    'CREATE INDEX messages_due ON messages (state, next_attempt_at)',
    'CREATE INDEX messages_fingerprint ON messages (fingerprint)',
    'CREATE INDEX messages_nonce ON messages (nonce) WHERE nonce IS NOT NULL',
    "CREATE INDEX messages_unproven ON messages (state) WHERE proof <> 'work'",
    `CREATE TABLE rates (
      key TEXT NOT NULL,
      window TEXT NOT NULL,
      started_at INTEGER NOT NULL,
      count INTEGER NOT NULL,
      expires_at INTEGER NOT NULL,
      PRIMARY KEY (key, window)
    ) STRICT`,
    `CREATE TABLE secrets (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL,
      expires_at INTEGER
    ) STRICT`,
  ],
  // Proven and unproven messages are two queues, and the second has a pace: what waits and what left is found by index.
  [
    "CREATE INDEX messages_due_proven ON messages (state, next_attempt_at) WHERE proof = 'work'",
    "CREATE INDEX messages_due_unproven ON messages (state, next_attempt_at) WHERE proof <> 'work'",
    'CREATE INDEX messages_leased ON messages (lease_until) WHERE lease_owner IS NOT NULL',
    "CREATE INDEX messages_left_unproven ON messages (delivered_at) WHERE proof <> 'work' AND delivered_at IS NOT NULL",
    'DROP INDEX messages_due',
    'DROP INDEX messages_unproven',
  ],
];
