import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createClient } from '@libsql/client';
import { type ContactDeps, handle } from '../../src/contact/handle.ts';
import { openStore } from '../../src/contact/libsql/open-store.ts';

/** A store on a new database file, and the way to look into it. */
export async function openTestStore() {
  const folder = mkdtempSync(path.join(tmpdir(), 'contact-'));
  const url = `file:${path.join(folder, 'contact.db')}`;
  const client = createClient({ url, concurrency: 1 });
  return {
    url,
    client,
    store: await openStore(client),
    close: () => {
      client.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type TestStore = Awaited<ReturnType<typeof openTestStore>>;

/** 2026-11-21T12:00:00Z. */
export const NOON = 1_795_262_400_000;
export const SITE = 'https://site.example';

/** A handler on a test store with a clock that the test moves. */
export function testHandler(opened: TestStore, overrides: Partial<ContactDeps> = {}) {
  const state = { now: NOON, logs: [] as string[], deliveries: 0 };
  const deps: ContactDeps = {
    store: async () => opened.store,
    now: () => state.now,
    newId: () => crypto.randomUUID(),
    siteUrl: SITE,
    clientAddress: '192.0.2.7',
    renderPage: (page, headers) =>
      new Response(JSON.stringify({ ...page, values: Object.fromEntries(page.values) }), {
        status: page.status,
        headers,
      }),
    afterStore: () => {
      state.deliveries += 1;
    },
    log: (outcome) => {
      state.logs.push(outcome);
    },
    ...overrides,
  };
  return {
    state,
    deps,
    send: (request: Request, more: Partial<ContactDeps> = {}) =>
      handle(request, { ...deps, ...more }),
  };
}

export const VALID = { name: 'Ada', email: 'ada@example.org', message: 'Hello there' };

/** A form post of this site, urlencoded. */
export function post(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Request {
  return new Request(`${SITE}/api/contact`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: SITE, ...headers },
  });
}
