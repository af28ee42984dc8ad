import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects what a stage left behind, and gives its memory back. V8 does so when a heap has to grow, and each thread has
 * a heap of its own: one that only waits would hold what it once needed while the others ask for more.
 */
export function releaseMemory(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
}
