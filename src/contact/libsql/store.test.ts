import { createClient } from '@libsql/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOON, openTestStore, type TestStore } from '../../../tests/contact/open-test-store.ts';
import { RETENTION } from '../limits.ts';
import { openStore } from './open-store.ts';

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

test('deleting by address takes all states and any case', async () => {
  await opened.store.add(message('a', NOON, 'pending', 'Ada@Example.org'), 'k', []);
  await opened.store.add(message('b', NOON, 'spam', 'ada@example.org'), 'k', []);
  await opened.store.add(message('c', NOON, 'pending', 'bob@example.org'), 'k', []);
  expect(await opened.store.deleteByEmail('ada@example.ORG')).toBe(2);
  expect(await opened.store.list(['pending', 'spam'])).toHaveLength(1);
});
