import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { runProcesses, wantedProcesses } from './serve/processes.ts';

const wanted = wantedProcesses(process.env['PROCESSES'], availableParallelism());
if (wanted === null) {
  console.error(
    `PROCESSES is "${process.env['PROCESSES']}": use a whole number of 1 or more, or auto for one a core.`,
  );
  process.exitCode = 1;
} else if (wanted === 1 || cluster.isWorker) {
  await import('./serve/site-server.ts');
} else {
  runProcesses(wanted, fileURLToPath(new URL('./serve/site-server.ts', import.meta.url)));
}
