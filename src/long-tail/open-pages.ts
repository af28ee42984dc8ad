import { createClient } from '@libsql/client';
import { findPage } from './page-store.ts';
import type { PagesDatabase } from './settings.ts';
import type { StoredPage } from './stored-page.ts';

type Find = (file: string) => Promise<StoredPage | null>;
let opened: { url: string; find: Find } | null = null;

/**
 * Looks pages up in the database, opened once a process. A host that forbids one request to use what another opened
 * (Cloudflare) gets a client for each.
 */
export function openPages({ url, authToken }: PagesDatabase, keepOpen: boolean): Find {
  if (opened?.url === url) return opened.find;
  const client = createClient({ url, ...(authToken === null ? {} : { authToken }) });
  const find: Find = (file) => findPage(client, file);
  if (keepOpen) opened = { url, find };
  return find;
}
