import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { findPostgres, type Postgres, startPostgres } from '../support/postgres.ts';
import { type ManyServers, startManyServers } from '../support/servers/many-servers.ts';
import { LONG } from '../support/size.ts';

/** Starting processes takes its time on a busy machine. */
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
/** A tenth of them refuse everybody. */
const SERVERS = LONG ? 200 : 10;
/** Finished scans after which something is killed. */
const SOME = SERVERS / 5;
/** Listings of a server in one scan: two as a client that can do nothing, one as one that can do everything. */
const LISTINGS = 3;

let folder: string;
let servers: ManyServers;
let oneWorker: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'toolward-many-'));
  chmodSync(folder, 0o755);
  servers = await startManyServers(SERVERS);
  const list = Array.from({ length: SERVERS }, (_, number) => servers.url(number));
  writeFileSync(join(folder, 'list.txt'), `# fixtures\n${list.join('\n')}\n`);
});
afterAll(async () => {
  await servers.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Worker {
  readonly process: ChildProcess;
  readonly lines: string[];
  readonly end: Promise<number | null>;
}

/** A worker of its own process, polite to nobody since all servers are ours. */
function startWorker(name: string, queue: string, jobs: number): Worker {
  const args = ['src/command/bin.ts', 'scan', '--from', join(folder, 'list.txt'), '--queue', queue];
  const more = ['--export', join(folder, `${name}.ndjson`), '--out', join(folder, name)];
  const quick = [
    '--table',
    'content/launch-table.json',
    '--jobs',
    String(jobs),
    '--per-host',
    '8',
    '--pause',
    '0',
    '--no-sandbox',
  ];
  const child = spawn(process.execPath, [...args, ...more, ...quick], {
    env: { ...process.env, SOURCE_DATE_EPOCH: '1767225600' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (line) => lines.push(line));
  // Only then everything that it said has been read.
  return { process: child, lines, end: new Promise((resolve) => child.once('close', resolve)) };
}

const done = (worker: Worker) => worker.lines.filter((line) => /^\d+\/\d+/.test(line));
const text = (name: string) => readFileSync(join(folder, `${name}.ndjson`), 'utf8');

async function recordsIn(queue: string): Promise<number> {
  const db = createClient({ url: pathToFileURL(queue).href });
  const { rows } = await db.execute('SELECT count(*) AS n FROM scan WHERE record IS NOT NULL');
  db.close();
  return Number(rows[0]?.['n']);
}

describe('a list of many servers', () => {
  test('is scanned by one worker, each once, in the order of the ids', async () => {
    const worker = startWorker('one', join(folder, 'one.db'), 4);
    expect(await worker.end, worker.lines.slice(-3).join('\n')).toBe(0);
    oneWorker = text('one');
    const ids = oneWorker
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id as string);
    expect(new Set(ids).size).toBe(SERVERS);
    expect(ids).toEqual([...ids].sort());
    expect(readdirSync(join(folder, 'one')).length).toBe(SERVERS);
    expect(done(worker)[0]).toMatch(new RegExp(`^1/${SERVERS}, \\d+ %, .* left {2}http`));
    const refused = SERVERS / 10;
    expect(worker.lines.slice(-2)).toEqual([
      `${String(SERVERS - refused).padStart(6)}  listed`,
      `${String(refused).padStart(6)}  needs-credentials`,
    ]);
  });

  test('is resumed after kill -9, and nothing that was finished is scanned again', async () => {
    servers.asked.forEach(
      (_, number) => void (servers.asked as Map<number, number>).set(number, 0),
    );
    const queue = join(folder, 'killed.db');
    const first = startWorker('killed', queue, 4);
    await vi.waitFor(() => expect(done(first).length).toBeGreaterThan(SOME), { timeout: 600_000 });
    first.process.kill('SIGKILL');
    await first.end;
    const finished = done(first).map((line) => Number(/\/s\/(\d+)\/mcp/.exec(line)?.[1]));
    // Killed between a record and the line about it, a worker has finished more than it said.
    const recorded = await recordsIn(queue);
    expect(recorded).toBeGreaterThanOrEqual(new Set(finished).size);
    const second = startWorker('killed', queue, 4);
    expect(await second.end, second.lines.slice(-3).join('\n')).toBe(0);
    expect(text('killed')).toBe(oneWorker);
    for (const number of finished)
      if (number % 10 !== 9)
        expect([number, servers.asked.get(number)]).toEqual([number, LISTINGS]);
    expect(done(second).length).toBe(SERVERS - recorded);
  });
});

describe.runIf(LONG && findPostgres() !== null)('several workers on PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres(join(folder, 'postgres'));
  });
  afterAll(() => postgres.stop());

  test('lose nothing when two of three are killed and the database restarts', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => startWorker(name, postgres.url, 3));
    if (a === undefined || b === undefined || c === undefined) throw new Error('three workers');
    const all = () => [a, b, c].flatMap(done);
    await vi.waitFor(() => expect(all().length).toBeGreaterThan(SOME), { timeout: 600_000 });
    a.process.kill('SIGKILL');
    await postgres.restart();
    const before = all().length;
    await vi.waitFor(() => expect(all().length).toBeGreaterThan(before + SOME / 2), {
      timeout: 600_000,
    });
    b.process.kill('SIGKILL');
    expect(await c.end, c.lines.slice(-3).join('\n')).toBe(0);
    expect(existsSync(join(folder, 'a.ndjson'))).toBe(false);
    expect(text('c')).toBe(oneWorker);
  });
});
