import type { Client } from '@libsql/client';
import type { Archive, MessageStore, Outbox } from '../store.ts';
import { archive } from './archive.ts';
import { waitingRunner } from './busy.ts';
import { groupWrites } from './group-writes.ts';
import { messageStore } from './message-store.ts';
import { migrate } from './migrate.ts';
import { outbox } from './outbox.ts';

/** Longest wait for another writer before a request is refused with 503. */
const MAX_BUSY_MS = 2000;

export type Store = MessageStore & Outbox & Archive;

/** Brings the database to today's schema and returns the store on it. Rejects when it cannot be opened or written. */
export async function openStore(client: Client): Promise<Store> {
  const run = waitingRunner(client, MAX_BUSY_MS);
  await migrate(client, run);
  const messages = messageStore(client, run, groupWrites(client, run));
  return {
    ...messages,
    secret: remember(messages.secret),
    ...outbox((statements) => run.write(() => client.batch([...statements], 'write'))),
    ...archive(client, run),
  };
}

/**
 * Secrets never change, so each process reads one once; a failed read is not remembered. Of those that expire only the
 * newest stays: the secret of a day must not outlive its row.
 */
function remember(read: MessageStore['secret']): MessageStore['secret'] {
  const known = new Map<boolean, { name: string; secret: Promise<string> }>();
  return (name, expiresAt) => {
    const kind = expiresAt === null;
    const found = known.get(kind);
    if (found?.name === name) return found.secret;
    const reading = { name, secret: read(name, expiresAt) };
    known.set(kind, reading);
    reading.secret.catch(() => {
      if (known.get(kind) === reading) known.delete(kind);
    });
    return reading.secret;
  };
}
