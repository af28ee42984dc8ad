import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client/web';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOON, post, testHandler, VALID } from '../../../tests/contact/open-test-store.ts';
import { openRemoteDatabase } from '../../../tests/support/remote-database.ts';
import { openStore, type Store } from './open-store.ts';

let folder: string;
let remote: Awaited<ReturnType<typeof openRemoteDatabase>>;
let store: Store;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'contact-remote-'));
  remote = await openRemoteDatabase(path.join(folder, 'remote.db'));
  // The client of hosts without files: it speaks HTTP only.
  store = await openStore(createClient({ url: remote.url }));
});
afterAll(() => {
  remote.close();
  rmSync(folder, { recursive: true, force: true });
});

const handler = () => testHandler({ store } as never);

test('a message is stored, limited, claimed and marked as in a file', async () => {
  const { send } = handler();
  const statuses = [];
  for (let i = 0; i < 6; i += 1)
    statuses.push((await send(post({ ...VALID, message: `m${i}` }))).status);
  expect(statuses).toEqual([303, 303, 303, 303, 303, 429]);
  const claimed = await store.claim('w', 2, NOON + 1);
  expect(claimed).toHaveLength(2);
  expect(await store.claim('v', 10, NOON + 1)).toHaveLength(3);
  await store.markDelivered(claimed[0]?.id ?? '', 'w', NOON + 2);
  expect((await store.list(['delivered'])).map((message) => message.deliveredAt)).toEqual([
    NOON + 2,
  ]);
});

test('a double submit is one row', async () => {
  const { send } = testHandler({ store } as never, { clientAddress: '192.0.2.8' });
  await Promise.all(Array.from({ length: 10 }, () => send(post({ ...VALID, message: 'twice' }))));
  expect(
    (await store.list(['pending'])).filter((message) => message.message === 'twice'),
  ).toHaveLength(1);
});

test('a second process finds the schema and the messages', async () => {
  const second = await openStore(createClient({ url: remote.url }));
  expect((await second.list(['pending'])).length).toBeGreaterThan(0);
  expect(await second.secret('form', null)).toBe(await store.secret('form', null));
});

test('a message costs at most three round trips once secrets are known', async () => {
  const { send } = testHandler({ store } as never, { clientAddress: '192.0.2.9' });
  const before = remote.requests();
  expect((await send(post({ ...VALID, message: 'count' }))).status).toBe(303);
  expect(remote.requests() - before).toBeLessThanOrEqual(3);
});
