import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { wantedProcesses } from './processes.ts';

/** Says where it listens, answers with its process id. */
const SERVER = `import { createServer } from 'node:http';
const server = createServer((request, response) => response.end(String(process.pid)));
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
process.once('SIGTERM', () => { server.close(); server.closeIdleConnections(); });`;
const FAILS = `process.exit(3);`;

const folders: string[] = [];
const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('says how many processes are wanted', () => {
  const of = (text?: string) => wantedProcesses(text, 4);
  expect([of(), of(''), of(' 3 '), of('auto'), of('1')]).toEqual([1, 1, 3, 4, 1]);
  for (const wrong of ['0', '-1', '1.5', 'all', '99999']) expect(of(wrong)).toBeNull();
});

test('processes share a port, one that ends is replaced, and a signal ends them all', async () => {
  const main = run(SERVER);
  const port = await lineOf(main);
  const first = await pids(port, 2);
  process.kill(first[0] ?? 0, 'SIGKILL');
  const [survivor] = first.slice(1);
  await expect.poll(() => pids(port, 2), { timeout: 10_000 }).not.toContain(first[0]);
  expect(await pids(port, 2)).toContain(survivor);
  main.kill('SIGTERM');
  expect(await once(main, 'exit')).toEqual([0, null]);
});

test('a process that cannot start ends all of them with its exit code', async () => {
  expect(await once(run(FAILS), 'exit')).toEqual([3, null]);
});

test('what cannot be told to a process that has just ended ends nobody else', async () => {
  const main = run(
    SERVER,
    `import cluster from 'node:cluster';
    const [told] = Object.values(cluster.workers);
    told.process.emit('error', Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));`,
  );
  expect(await pids(await lineOf(main), 2)).toHaveLength(2);
});

function run(module: string, then = ''): ChildProcess {
  const folder = mkdtempSync(path.join(tmpdir(), 'processes-'));
  folders.push(folder);
  writeFileSync(path.join(folder, 'server.mjs'), module);
  const main = path.join(folder, 'main.mjs');
  writeFileSync(
    main,
    `import { runProcesses } from ${JSON.stringify(path.resolve('scripts/serve/processes.ts'))};
    runProcesses(2, ${JSON.stringify(path.join(folder, 'server.mjs'))});
    ${then}`,
  );
  const child = spawn(process.execPath, [main], { stdio: ['ignore', 'pipe', 'ignore'] });
  started.push(child);
  return child;
}

async function lineOf(child: ChildProcess): Promise<number> {
  const stdout = child.stdout as NodeJS.ReadableStream;
  const [text] = await Promise.race([
    once(stdout, 'data'),
    once(stdout, 'end').then(() => Promise.reject(new Error('ended before it listened'))),
  ]);
  return Number.parseInt(String(text), 10);
}

/** Ids of the processes that answer, once so many have. */
async function pids(port: number, count: number): Promise<number[]> {
  const seen = new Set<number>();
  for (let asked = 0; seen.size < count; asked += 1) {
    if (asked > 1000) throw new Error(`only ${seen.size} processes answer`);
    const id = await answerOf(port);
    if (id !== null) seen.add(id);
  }
  return [...seen];
}

/** Over a connection of its own: a kept one always leads to the same process. */
function answerOf(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    http
      .get({ host: '127.0.0.1', port, agent: false, timeout: 500 }, (response) => {
        response.on('data', (bytes) => resolve(Number(bytes)));
      })
      // What was handed to a process that was killed is never answered.
      .on('timeout', () => resolve(null))
      .on('error', () => resolve(null));
  });
}
