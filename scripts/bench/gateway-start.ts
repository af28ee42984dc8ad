import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { medianOf } from './spread.ts';

/** Starts of each kind; the first of each is not measured, it finds cold caches and makes the bundle. */
const PAIRS = 15;
/** What the gateway may add to a start, in milliseconds: median of the paired differences. */
export const START_TARGET_MS = 300;

/** Milliseconds from the start of the process to the answer to `initialize`. */
export interface StartBench {
  pairs: number;
  direct: number;
  gateway: number;
  /** Median of gateway minus direct, pair by pair. */
  overhead: number;
  /** The same with npm before the gateway, as a client's configuration has it. */
  withNpm: number;
  met: boolean;
}

const SERVER = [
  process.execPath,
  path.resolve('node_modules/@modelcontextprotocol/server-everything/dist/index.js'),
  'stdio',
];
const REQUEST = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: {
    protocolVersion: '2025-11-25',
    capabilities: {},
    clientInfo: { name: 'bench', version: '1' },
  },
};

/** Starts the same server bare, behind the gateway, and behind the gateway through npm, in turn. */
export async function measureStart(): Promise<StartBench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gateway-start-'));
  const policy = path.join(folder, 'policy.json');
  writeFileSync(policy, '{"version":"1","default":"deny","tools":{"echo":{}}}');
  const options = [
    '--store',
    path.join(folder, 'counters.db'),
    '--audit',
    path.join(folder, 'audit'),
  ];
  const rest = [policy, ...options, '--', ...SERVER];
  const ways = {
    direct: SERVER,
    gateway: [process.execPath, path.resolve('scripts/toolward.mjs'), 'enforce', ...rest],
    withNpm: ['npm', 'run', '--silent', 'enforce', '--', ...rest],
  };
  const names = Object.keys(ways) as (keyof typeof ways)[];
  const rows: Record<keyof typeof ways, number>[] = [];
  try {
    for (let i = 0; i <= PAIRS; i += 1) {
      const row = { direct: 0, gateway: 0, withNpm: 0 };
      // Whoever comes later finds warmer caches: take turns.
      for (const name of [...names.slice(i % 3), ...names.slice(0, i % 3)])
        row[name] = await timeStart(ways[name]);
      if (i > 0) rows.push(row);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const overhead = medianOf(rows.map((row) => row.gateway - row.direct));
  return {
    pairs: rows.length,
    direct: medianOf(rows.map((row) => row.direct)),
    gateway: medianOf(rows.map((row) => row.gateway)),
    overhead,
    withNpm: medianOf(rows.map((row) => row.withNpm - row.direct)),
    met: overhead <= START_TARGET_MS,
  };
}

/** The medians as lines to print. */
export function describeStartBench(bench: StartBench): string {
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return [
    `start: to the answer to initialize, medians of ${bench.pairs} paired starts of one server`,
    `direct ${ms(bench.direct)}, gateway ${ms(bench.gateway)}, gateway minus direct ${ms(bench.overhead)} (${ms(bench.withNpm)} with npm run before it)`,
    `target: gateway minus direct <= ${START_TARGET_MS} ms: ${bench.met ? 'met' : 'missed'}`,
  ].join('\n');
}

async function timeStart([command = '', ...args]: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  try {
    child.stdin.write(`${JSON.stringify(REQUEST)}\n`);
    await answerOf(child);
    return performance.now() - start;
  } finally {
    child.stdin.end();
    child.kill();
    await ended;
  }
}

function answerOf({ stdout, pid }: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    if (stdout === null) return reject(new Error('no output'));
    const lines = createInterface({ input: stdout });
    lines.on('line', (line) => {
      const message: unknown = JSON.parse(line);
      if (typeof message === 'object' && message !== null && 'result' in message) resolve();
    });
    lines.on('close', () => reject(new Error(`process ${pid} ended without an answer`)));
  });
}
