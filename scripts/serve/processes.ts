import cluster, { type Worker } from 'node:cluster';

/** Number of processes that PROCESSES asks for: 1 where it says nothing, null where it says what nobody can do. */
export function wantedProcesses(text: string | undefined, cores: number): number | null {
  const word = text?.trim() ?? '';
  if (word === '') return 1;
  if (word === 'auto') return cores;
  return /^[1-9]\d{0,3}$/.test(word) ? Number(word) : null;
}

/**
 * Runs so many processes of a module that share their port. One that ends is replaced; one that ends before it listens
 * ends them all with its exit code, since the next would end the same way.
 */
export function runProcesses(count: number, module: string): void {
  const listening = new Set<Worker>();
  let isEnding = false;
  const endAll = (): void => {
    isEnding = true;
    for (const worker of Object.values(cluster.workers ?? {})) {
      worker?.process.kill('SIGTERM');
      // It would live on for what we might tell it.
      worker?.disconnect();
    }
  };
  // What is told to one that has just ended cannot be written; its exit, which follows, says what to do.
  const start = () => cluster.fork().on('error', () => {});
  cluster.setupPrimary({ exec: module, args: [] });
  cluster.on('listening', (worker) => listening.add(worker));
  cluster.on('exit', (worker, code, signal) => {
    if (isEnding) return;
    if (listening.delete(worker)) {
      console.error(`A process ended (${signal ?? `exit code ${code}`}); another takes its place.`);
      start();
    } else {
      process.exitCode = code || 1;
      endAll();
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, endAll);
  for (let started = 0; started < count; started += 1) start();
}
