import type { Client, InValue, Transaction } from '@libsql/client';
import { STORED_KINDS, type StoredKind, type StoredPage } from './stored-page.ts';

/** Rows that go into one statement batch: a remote database takes each batch as one request. */
const BATCH = 200;

const SCHEMA = `CREATE TABLE IF NOT EXISTS page (
  file TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  body BLOB NOT NULL
)`;

export async function makeTable(client: Client): Promise<void> {
  await client.execute(SCHEMA);
}

/** The page of a file, null when the table has none. */
export async function findPage(client: Client, file: string): Promise<StoredPage | null> {
  const { rows } = await client.execute({
    sql: 'SELECT key, kind, body FROM page WHERE file = ?',
    args: [file],
  });
  const [row] = rows;
  return row === undefined ? null : pageOf(file, row);
}

/** Key of every file. */
export async function readKeys(client: Client): Promise<Map<string, string>> {
  const { rows } = await client.execute('SELECT file, key FROM page');
  return new Map(rows.map((row) => [String(row['file']), String(row['key'])]));
}

/** Pages of these files, in no order. */
export async function readPages(client: Client, files: readonly string[]): Promise<StoredPage[]> {
  const { rows } = await client.execute({
    sql: `SELECT file, key, kind, body FROM page WHERE file IN (${files.map(() => '?').join()})`,
    args: [...files],
  });
  return rows.map((row) => pageOf(String(row['file']), row));
}

/** Puts pages into the table, in the place of those with the same file. */
export async function putPages(
  target: Client | Transaction,
  pages: readonly StoredPage[],
): Promise<void> {
  for (let at = 0; at < pages.length; at += BATCH) {
    const statements = pages.slice(at, at + BATCH).map(({ file, key, kind, body }) => ({
      sql: 'INSERT OR REPLACE INTO page (file, key, kind, body) VALUES (?, ?, ?, ?)',
      args: [file, key, kind, body] satisfies InValue[],
    }));
    await runAll(target, statements);
  }
}

export async function removePages(
  target: Client | Transaction,
  files: readonly string[],
): Promise<void> {
  for (let at = 0; at < files.length; at += BATCH) {
    const statements = files
      .slice(at, at + BATCH)
      .map((file) => ({ sql: 'DELETE FROM page WHERE file = ?', args: [file] }));
    await runAll(target, statements);
  }
}

async function runAll(
  target: Client | Transaction,
  statements: { sql: string; args: InValue[] }[],
): Promise<void> {
  if ('commit' in target) await target.batch(statements);
  else await target.batch(statements, 'write');
}

function pageOf(file: string, row: Record<string, unknown>): StoredPage {
  const kind = STORED_KINDS.find((known) => known === row['kind']);
  const body = row['body'];
  if (kind === undefined || !(body instanceof ArrayBuffer))
    throw new Error(`${file} is stored in another form: build the site and its pages again`);
  return {
    file,
    key: String(row['key']),
    kind: kind satisfies StoredKind,
    body: new Uint8Array(body),
  };
}
