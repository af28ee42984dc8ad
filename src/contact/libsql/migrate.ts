import type { Client } from '@libsql/client';
import { MIGRATIONS } from './schema.ts';

/** Brings a database to today's schema. Many processes may call it at once, and rows that are there stay. */
export async function migrate(client: Client): Promise<void> {
  // WAL lets readers work beside the writer; it is a property of the file. Remote databases refuse the statement and choose for themselves.
  if (client.protocol === 'file') {
    const mode = await client.execute('PRAGMA journal_mode');
    if (mode.rows[0]?.[0] !== 'wal') await client.execute('PRAGMA journal_mode = WAL');
  }
  await client.execute('CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY)');
  const applied = Number(
    (await client.execute('SELECT coalesce(max(version), 0) AS version FROM schema_version'))
      .rows[0]?.['version'],
  );
  for (const [index, statements] of MIGRATIONS.entries()) {
    const version = index + 1;
    if (version <= applied) continue;
    try {
      // The version row comes first: of two processes that migrate at once, the second fails on it and changes nothing.
      await client.batch(
        [{ sql: 'INSERT INTO schema_version VALUES (?)', args: [version] }, ...statements],
        'write',
      );
    } catch (error) {
      const done = await client.execute({
        sql: 'SELECT 1 FROM schema_version WHERE version = ?',
        args: [version],
      });
      if (done.rows.length === 0) throw error;
    }
  }
}
