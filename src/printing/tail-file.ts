import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { createClient } from '@libsql/client';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { makeSlugs } from '../domain/record/slug.ts';
import { makeTable, putPages, readKeys, removePages } from '../long-tail/page-store.ts';
import type { StoredPage } from '../long-tail/stored-page.ts';

/** The stored pages of one build: nothing is seen of them before `commit`. */
export interface TailFile {
  /** Keys of what is stored, by file. */
  stored: ReadonlyMap<string, string>;
  put(pages: readonly StoredPage[], kept: readonly string[]): Promise<void>;
  /** Takes away what no page of this build is, and shows the rest; says how many pages there are. */
  commit(): Promise<{ pages: number; removed: number }>;
  /** Leaves all as it was, unless committed. */
  close(): Promise<void>;
}

export async function openTailFile(file: string): Promise<TailFile> {
  mkdirSync(path.dirname(file), { recursive: true });
  const client = createClient({ url: `file:${file}`, concurrency: 1 });
  await client.execute('PRAGMA journal_mode = WAL');
  await makeTable(client);
  const stored = await readKeys(client);
  const transaction = await client.transaction('write');
  const seen = new Set<string>();
  return {
    stored,
    async put(pages, kept) {
      for (const name of [...kept, ...pages.map(({ file: own }) => own)]) {
        if (seen.has(name)) throw new Error(`two pages want to be /${name}`);
        seen.add(name);
      }
      await putPages(transaction, pages);
    },
    async commit() {
      const vanished = [...stored.keys()].filter((name) => !seen.has(name));
      await removePages(transaction, vanished);
      await transaction.commit();
      await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
      return { pages: seen.size, removed: vanished.length };
    },
    async close() {
      transaction.close();
      client.close();
    },
  };
}

/** Takes away the stored pages of a site that has no long tail any more. */
export function removeTailFile(file: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
}

/** Slugs of the servers that the list does not name. Throws on a list that is missing, or names what is not there. */
export function tailServers(
  list: string,
  servers: readonly Pick<ServerRecord, 'id'>[],
): Set<string> {
  if (!existsSync(list)) throw new Error(`LONG_TAIL names ${list}, which does not exist`);
  const kept = new Set(
    readFileSync(list, 'utf8')
      .split('\n')
      .map((line) => line.replace(/#.*/, '').trim())
      .filter((line) => line !== ''),
  );
  const ids = new Set(servers.map(({ id }) => id));
  const unknown = [...kept].filter((id) => !ids.has(id));
  if (unknown.length > 0)
    throw new Error(
      `${list} names servers that the catalogue has not got: ${unknown.slice(0, 10).join(', ')}`,
    );
  const slugs = makeSlugs(ids);
  return new Set([...ids].filter((id) => !kept.has(id)).map((id) => slugs.get(id) ?? ''));
}
