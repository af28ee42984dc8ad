import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOON, openTestStore, type TestStore } from '../../../tests/contact/open-test-store.ts';
import { RETENTION } from '../limits.ts';
import { openStore } from './open-store.ts';
import { MIGRATIONS } from './schema.ts';

let opened: TestStore;
beforeEach(async () => {
  opened = await openTestStore();
});
afterEach(() => opened.close());

const message = (
  id: string,
  receivedAt: number,
  state: 'pending' | 'spam' = 'pending',
  email = 'ada@example.org',
) => ({
  id,
  receivedAt,
  state,
  email,
  subject: 'question' as const,
  name: 'Ada',
  message: id,
  context: [],
  proof: 'work' as const,
  fingerprint: id,
  nonce: null,
});

test('a commit is flushed to disk, and readers work beside the writer', async () => {
  expect((await opened.client.execute('PRAGMA synchronous')).rows[0]?.[0]).toBe(2);
  expect((await opened.client.execute('PRAGMA journal_mode')).rows[0]?.[0]).toBe('wal');
});

test('many processes may open an empty database at once', async () => {
  await opened.client.executeMultiple(
    'DROP TABLE messages; DROP TABLE rates; DROP TABLE secrets; DROP TABLE schema_version',
  );
  const clients = Array.from({ length: 5 }, () =>
    createClient({ url: opened.url, concurrency: 1 }),
  );
  const stores = await Promise.all(clients.map((client) => openStore(client)));
  await Promise.all(stores.map((store, i) => store.add(message(`m${i}`, NOON), 'key', [])));
  expect(await opened.store.list(['pending'])).toHaveLength(5);
  for (const client of clients) client.close();
});

test('opening a database that holds messages keeps them', async () => {
  await opened.store.add(message('a', NOON), 'key', []);
  const client = createClient({ url: opened.url, concurrency: 1 });
  expect(await (await openStore(client)).list(['pending'])).toHaveLength(1);
  client.close();
});

test('all processes get the same secret', async () => {
  const client = createClient({ url: opened.url, concurrency: 1 });
  const other = await openStore(client);
  const secrets = await Promise.all([opened.store.secret('x', null), other.secret('x', null)]);
  expect(new Set(secrets).size).toBe(1);
  client.close();
});

test('a connection that met a busy database works on when it is free', async () => {
  const client = createClient({ url: opened.url });
  const lock = await client.transaction('write');
  const waiting = opened.store.add(message('a', NOON), 'key', []);
  await new Promise((resolve) => setTimeout(resolve, 100));
  await lock.rollback();
  client.close();
  expect(await waiting).toEqual({ kind: 'stored' });
  expect(await opened.store.add(message('b', NOON), 'key', [])).toEqual({ kind: 'stored' });
});

test('only what is past its time is deleted', async () => {
  const day = 24 * 3_600_000;
  await opened.store.add(message('old', NOON - RETENTION.messagesMs), 'k', []);
  await opened.store.add(message('young', NOON - RETENTION.messagesMs + 1), 'k', []);
  await opened.store.add(message('old spam', NOON - RETENTION.spamMs, 'spam'), 'k', []);
  await opened.store.add(message('young spam', NOON - RETENTION.spamMs + 1, 'spam'), 'k', []);
  await opened.store.count('k', [{ id: 'w', lengthMs: day, max: 1 }], NOON - RETENTION.rateKeysMs);
  await opened.store.count(
    'k2',
    [{ id: 'w', lengthMs: day, max: 1 }],
    NOON - RETENTION.rateKeysMs + 1,
  );
  await opened.store.secret('rate day', NOON);
  expect(await opened.store.purge(NOON)).toEqual({ messages: 1, spam: 1, rateKeys: 1 });
  expect((await opened.store.list(['pending', 'spam'])).map((each) => each.id).sort()).toEqual([
    'young',
    'young spam',
  ]);
  expect(
    (await opened.client.execute("SELECT name FROM secrets WHERE name = 'rate day'")).rows,
  ).toEqual([]);
});

test.each<[string, () => Promise<unknown>]>([
  ['deleted by id', () => opened.store.deleteById('a')],
  ['deleted by address', () => opened.store.deleteByEmail('ada@example.org')],
  ['past its time', () => opened.store.purge(NOON + RETENTION.messagesMs)],
])('a message that is %s is in no file any more', async (_, erase) => {
  const secret = 'Words that nobody should read again';
  await opened.store.add({ ...message('a', NOON), message: secret.repeat(200) }, 'k', []);
  const folder = path.dirname(opened.url.replace('file:', ''));
  const found = () =>
    readdirSync(folder).filter((name) => readFileSync(path.join(folder, name)).includes(secret));
  expect(found()).not.toEqual([]);
  await erase();
  expect(found()).toEqual([]);
});

test('no copy of a deleted message is left where SQLite moved its row from', async () => {
  const secret = 'Words that moved about';
  for (let i = 0; i < 200; i += 1) {
    const own = i % 3 === 0;
    const row = message(`${(i * 7919) % 200}`, NOON, 'pending', own ? 'ada@example.org' : 'b@b.b');
    const text = (own ? secret : 'others').repeat(1 + ((i * 37) % 90));
    await opened.store.add({ ...row, fingerprint: `${i}`, message: text }, 'k', []);
  }
  for (const { id } of await opened.store.claim('w', 200, NOON)) {
    const outcome = { nextAttemptAt: NOON + 1, counted: true, error: 'ECONNECTION' };
    await opened.store.markFailed(id, 'w', outcome);
  }
  await opened.store.deleteByEmail('ada@example.org');
  const folder = path.dirname(opened.url.replace('file:', ''));
  const files = readdirSync(folder).map((name) => readFileSync(path.join(folder, name)));
  expect(files.filter((file) => file.includes(secret))).toEqual([]);
});

test('deleting waits for readers, and fails rather than leave the text in the log', async () => {
  await opened.store.add(message('first', NOON), 'k', []);
  const reader = createClient({ url: opened.url, concurrency: 1 });
  const reading = await reader.transaction('read');
  await reading.execute('SELECT count(*) FROM messages');
  await opened.store.add(message('late', NOON), 'k', []);
  await expect(opened.store.deleteById('late')).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
  const again = opened.store.deleteById('late');
  await reading.rollback();
  expect(await again).toBe(0);
  reader.close();
});

test('a proven message does not wait behind a flood of unproven ones', async () => {
  const flood = Array.from({ length: 300 }, (_, i) => ({
    ...message(`unproven ${i}`, NOON + i),
    proof: 'none' as const,
  }));
  await Promise.all(flood.map((each) => opened.store.add(each, 'k', [])));
  await opened.store.add(message('proven', NOON + 1000), 'k', []);
  const claimed = await opened.store.claim('w', 200, NOON + 2000);
  expect(claimed.map(({ id }) => id)).toContain('proven');
  expect(claimed).toHaveLength(101);
});

test('a database of the first schema is brought to today’s and keeps its messages', async () => {
  const url = `file:${path.join(path.dirname(opened.url.replace('file:', '')), 'old.db')}`;
  const client = createClient({ url, concurrency: 1 });
  await client.batch(
    [
      'CREATE TABLE schema_version (version INTEGER PRIMARY KEY)',
      'INSERT INTO schema_version VALUES (1)',
      ...(MIGRATIONS[0] ?? []),
      `INSERT INTO messages (id, received_at, state, subject, name, email, message, context, proof, fingerprint, next_attempt_at)
        VALUES ('old', ${NOON}, 'pending', 'question', 'Ada', 'ada@example.org', 'Hello', '[]', 'none', 'f', ${NOON})`,
    ],
    'write',
  );
  const store = await openStore(client);
  expect((await store.claim('w', 10, NOON)).map(({ id }) => id)).toEqual(['old']);
  expect((await client.execute('SELECT max(version) FROM schema_version')).rows[0]?.[0]).toBe(
    MIGRATIONS.length,
  );
  client.close();
});

test('deleting by address takes all states and any case', async () => {
  await opened.store.add(message('a', NOON, 'pending', 'Ada@Example.org'), 'k', []);
  await opened.store.add(message('b', NOON, 'spam', 'ada@example.org'), 'k', []);
  await opened.store.add(message('c', NOON, 'pending', 'bob@example.org'), 'k', []);
  expect(await opened.store.deleteByEmail('ada@example.ORG')).toBe(2);
  expect(await opened.store.list(['pending', 'spam'])).toHaveLength(1);
});
