import { createServer } from 'node:http';
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from 'node:sqlite';
import { listenLocally } from './listen-locally.ts';

/**
 * A remote libSQL database on this machine: the Hrana 2 protocol over HTTP (pipelines of execute, batch, sequence and
 * close) as far as @libsql/client speaks it, on SQLite itself. For tests of what runs on hosts without files.
 */
export async function openRemoteDatabase(
  file: string,
): Promise<{ url: string; requests: () => number; close: () => Promise<void> }> {
  const streams = new Map<string, Stream>();
  let count = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.url !== '/v2/pipeline') {
        response.writeHead(request.url === '/v2' ? 200 : 404).end();
        return;
      }
      count += 1;
      const { baton, requests } = JSON.parse(Buffer.concat(chunks).toString()) as {
        baton?: string;
        requests: StreamRequest[];
      };
      const stream = (baton === undefined ? undefined : streams.get(baton)) ?? open(file);
      const results = requests.map((each) => answer(stream, each));
      const closed = requests.at(-1)?.type === 'close';
      const next = closed ? null : (baton ?? crypto.randomUUID());
      if (next !== null) streams.set(next, stream);
      else stream.database.close();
      if (closed && baton !== undefined) streams.delete(baton);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ baton: next, base_url: null, results }));
    });
  });
  const { origin, close } = await listenLocally(server);
  return {
    url: origin,
    requests: () => count,
    close: async () => {
      await close();
      for (const stream of streams.values()) stream.database.close();
    },
  };
}

type Value =
  | { type: 'null' }
  | { type: 'integer'; value: string }
  | { type: 'float'; value: number }
  | { type: 'text'; value: string }
  | { type: 'blob'; base64: string };
/** A connection and the texts of statements that its client stored. */
interface Stream {
  database: DatabaseSync;
  texts: Map<number, string>;
}
interface Statement {
  sql?: string;
  sql_id?: number;
  args: Value[];
  named_args: { name: string; value: Value }[];
}
type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' };
type StreamRequest =
  | { type: 'close' }
  | { type: 'execute'; stmt: Statement }
  | { type: 'batch'; batch: { steps: { condition?: Condition; stmt: Statement }[] } }
  | { type: 'sequence'; sql: string }
  | { type: 'store_sql'; sql_id: number; sql: string }
  | { type: 'close_sql'; sql_id: number };

function open(file: string): Stream {
  const database = new DatabaseSync(file, { timeout: 5000 });
  database.exec('PRAGMA journal_mode = WAL');
  return { database, texts: new Map() };
}

function answer(stream: Stream, request: StreamRequest): unknown {
  try {
    switch (request.type) {
      case 'close':
        return { type: 'ok', response: { type: 'close' } };
      case 'sequence':
        stream.database.exec(request.sql);
        return { type: 'ok', response: { type: 'sequence' } };
      case 'store_sql':
        stream.texts.set(request.sql_id, request.sql);
        return { type: 'ok', response: { type: 'store_sql' } };
      case 'close_sql':
        stream.texts.delete(request.sql_id);
        return { type: 'ok', response: { type: 'close_sql' } };
      case 'execute':
        return {
          type: 'ok',
          response: { type: 'execute', result: execute(stream, request.stmt) },
        };
      case 'batch':
        return {
          type: 'ok',
          response: { type: 'batch', result: batch(stream, request.batch.steps) },
        };
    }
  } catch (error) {
    return { type: 'error', error: describe(error) };
  }
}

function batch(stream: Stream, steps: { condition?: Condition; stmt: Statement }[]): unknown {
  const results: unknown[] = [];
  const errors: unknown[] = [];
  const holds = (condition: Condition): boolean => {
    switch (condition.type) {
      case 'ok':
        return results[condition.step] != null;
      case 'error':
        return errors[condition.step] != null;
      case 'not':
        return !holds(condition.cond);
      case 'and':
        return condition.conds.every(holds);
      case 'or':
        return condition.conds.some(holds);
      case 'is_autocommit':
        return !stream.database.isTransaction;
    }
  };
  for (const [i, { condition, stmt }] of steps.entries()) {
    results[i] = null;
    errors[i] = null;
    if (condition !== undefined && !holds(condition)) continue;
    try {
      results[i] = execute(stream, stmt);
    } catch (error) {
      errors[i] = describe(error);
    }
  }
  return { step_results: results, step_errors: errors };
}

function execute(
  { database, texts }: Stream,
  { sql, sql_id, args, named_args }: Statement,
): unknown {
  // SQLite has no such mode; sqld's BEGIN of a read transaction.
  const text = sql ?? texts.get(sql_id ?? -1) ?? '';
  const statement = database.prepare(
    text.replace(/^BEGIN TRANSACTION READONLY$/, 'BEGIN DEFERRED'),
  );
  statement.setReadBigInts(true);
  statement.setAllowUnknownNamedParameters(true);
  const named = Object.fromEntries(named_args.map(({ name, value }) => [name, input(value)]));
  const cols = statement.columns().map((column) => ({ name: column.name, decltype: column.type }));
  const positional = args.map(input);
  if (cols.length > 0) {
    const rows = statement.all(named, ...positional).map((row) => Object.values(row).map(output));
    return { cols, rows, affected_row_count: 0, last_insert_rowid: null };
  }
  const { changes, lastInsertRowid } = statement.run(named, ...positional);
  return {
    cols,
    rows: [],
    affected_row_count: Number(changes),
    last_insert_rowid: String(lastInsertRowid),
  };
}

function input(value: Value): SQLInputValue {
  switch (value.type) {
    case 'null':
      return null;
    case 'integer':
      return BigInt(value.value);
    case 'blob':
      return Buffer.from(value.base64, 'base64');
    default:
      return value.value;
  }
}

function output(value: SQLOutputValue): Value {
  if (value === null) return { type: 'null' };
  if (typeof value === 'bigint') return { type: 'integer', value: String(value) };
  if (value instanceof Uint8Array)
    return { type: 'blob', base64: Buffer.from(value).toString('base64') };
  return typeof value === 'number'
    ? { type: 'float', value }
    : { type: 'text', value: String(value) };
}

const describe = (error: unknown) => ({
  message: error instanceof Error ? error.message : String(error),
  code: 'SQLITE_ERROR',
});
