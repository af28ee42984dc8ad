import type { Client } from '@libsql/client';
import type { Runner } from './busy.ts';
import { MIGRATIONS } from './schema.ts';

/** Brings a database to today's schema. Many processes may call it at once, and rows that are there stay. */
export async function migrate(client: Client, run: Runner): Promise<void> {
  if (client.protocol === 'file') await run.read(() => useWriteAheadLog(client));
  const applied = await run.read(() => schemaVersion(client));
  for (const [index, statements] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version <= applied) continue;
    // The version row comes first: of two processes that migrate at once, the second fails on it and changes nothing.
    const step = [
      'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)',
      { sql: 'INSERT INTO schema_version VALUES (?)', args: [version] },
      ...statements,
    ];
    try {
      await run.write(() => client.batch(step, 'write'));
    } catch (error) {
      if ((await run.read(() => schemaVersion(client))) < version) throw error;
    }
  }
}

/** The write-ahead log lets readers work beside the writer; it is a property of the file. Remote databases choose for themselves. */
async function useWriteAheadLog(client: Client): Promise<void> {
  const mode = await client.execute('PRAGMA journal_mode');
  if (mode.rows[0]?.[0] !== 'wal') await client.executeMultiple('PRAGMA journal_mode = WAL');
}

/** Version of the database's schema, 0 for an empty database. */
async function schemaVersion(client: Client): Promise<number> {
  const table = await client.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_version'");
  if (table.rows.length === 0) return 0;
  const row = await client.execute('SELECT coalesce(max(version), 0) FROM schema_version');
  return Number(row.rows[0]?.[0]);
}
