import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { openStore, type Store } from './libsql/open-store.ts';
import type { ContactSettings } from './settings.ts';

/** Opens the database of the settings, making the folder of a file. Rejects when it cannot be opened or written. */
export async function openDatabase({
  url,
  authToken,
}: ContactSettings['database']): Promise<{ store: Store; close: () => void }> {
  if (url.startsWith('file:')) makeFile(url);
  const client = createClient({
    url,
    ...(authToken === null ? {} : { authToken }),
    // libsql/busy.ts needs the one connection of a file; a remote database takes requests side by side.
    ...(url.startsWith('file:') ? { concurrency: 1 } : {}),
  });
  try {
    return { store: await openStore(client), close: () => client.close() };
  } catch (error) {
    client.close();
    throw error;
  }
}

/** Makes the file and its folder, for their owner only: messages are nobody else's on this machine. SQLite's log follows. */
function makeFile(url: string): void {
  const file = decodeURIComponent(url.replace(/^file:(?:\/\/[^/]*)?/, '').replace(/[?#].*$/, ''));
  if (file === ':memory:') return;
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
}

/** A function that opens once and remembers; a failed opening is tried again by the next call. */
export function openOnce<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    if (opened === null) {
      const attempt = open();
      opened = attempt;
      attempt.catch(() => {
        if (opened === attempt) opened = null;
      });
    }
    return opened;
  };
}
