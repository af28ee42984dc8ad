import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { findPostgres, startPostgres } from '../../tests/support/postgres.ts';
import { startManyServers } from '../../tests/support/servers/many-servers.ts';
import { medianOf } from './spread.ts';

/** Servers of one run: their listings cost next to nothing, so that the scanner and its queue are what is measured. */
const SERVERS = 200;
const PAIRS = 5;
/** Servers that one worker scans at a time. */
const JOBS = 2;
const HOUR_S = 3_600;
/** Of what a worker said last, when it fails. */
const SAID_CHARS = 2_000;

export interface ScanBench {
  /** Servers an hour: medians of the pairs. */
  one: number;
  two: number;
  /** Median of what two scan for each that one scans. */
  ratio: number;
  load: number;
  met: boolean;
}

/** Scans the same list by one worker and by two that share a PostgreSQL queue, in turn; each run has a database of its own. */
export async function measureScan(): Promise<ScanBench> {
  if (findPostgres() === null)
    throw new Error('scan: PostgreSQL is missing (postgresql of Debian)');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-scan-'));
  // PostgreSQL runs as somebody else.
  chmodSync(folder, 0o755);
  const servers = await startManyServers(SERVERS);
  const load = loadavg()[0] ?? 0;
  try {
    const list = Array.from({ length: SERVERS }, (_, number) => servers.url(number));
    const listFile = path.join(folder, 'list.txt');
    writeFileSync(listFile, `${list.join('\n')}\n`);
    const rows: { one: number; two: number }[] = [];
    for (let pair = 0; pair < PAIRS; pair += 1) {
      const run = (workers: number) =>
        timed(listFile, path.join(folder, `${pair}-${workers}`), workers);
      // Whoever comes later finds warmer caches: take turns.
      const first = await run(pair % 2 === 0 ? 1 : 2);
      const second = await run(pair % 2 === 0 ? 2 : 1);
      rows.push(pair % 2 === 0 ? { one: first, two: second } : { one: second, two: first });
    }
    return {
      one: medianOf(rows.map(({ one }) => one)),
      two: medianOf(rows.map(({ two }) => two)),
      ratio: medianOf(rows.map(({ one, two }) => two / one)),
      load,
      met: true,
    };
  } finally {
    await servers.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Servers an hour of so many workers, from the start of the first to the end of the last. */
async function timed(listFile: string, folder: string, workers: number): Promise<number> {
  const names = Array.from({ length: workers }, (_, n) => path.join(folder, String(n)));
  const postgres = await startPostgres(folder);
  try {
    const started = performance.now();
    await Promise.all(names.map((name) => scan(listFile, name, postgres.url)));
    const seconds = (performance.now() - started) / 1_000;
    const records = names.map(linesOf);
    if (Math.max(...records) !== SERVERS)
      throw new Error(`scan: ${records.join(' and ')} records in place of ${SERVERS}`);
    return (SERVERS / seconds) * HOUR_S;
  } finally {
    await postgres.stop();
  }
}

async function scan(listFile: string, name: string, queue: string): Promise<void> {
  const args = ['scripts/toolward.mjs', 'scan', '--from', listFile, '--queue', queue];
  const results = ['--export', `${name}.ndjson`, '--out', name];
  const polite = ['--jobs', String(JOBS), '--per-host', '8', '--pause', '0', '--no-sandbox'];
  const table = ['--table', 'content/launch-table.json'];
  const child = spawn(process.execPath, [...args, ...results, ...polite, ...table], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString('utf8')}`.slice(-SAID_CHARS);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`scan: a worker ended with ${code}: ${said}`);
}

function linesOf(name: string): number {
  try {
    return readFileSync(`${name}.ndjson`, 'utf8').trimEnd().split('\n').length;
  } catch {
    return 0;
  }
}

export function describeScanBench({ one, two, ratio, load }: ScanBench): string {
  const anHour = (value: number) => Math.round(value).toLocaleString('en');
  return [
    `scan: ${SERVERS} servers over HTTP that answer at once, ${PAIRS} pairs, load of the machine ${load.toFixed(1)}`,
    `  one worker ${anHour(one)} servers an hour, two on one PostgreSQL queue ${anHour(two)}: ${ratio.toFixed(2)} times as many`,
  ].join('\n');
}
