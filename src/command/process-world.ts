import fs from 'node:fs/promises';
import { homedir } from 'node:os';
import type { World } from './world.ts';

/** The world of this process. */
export function processWorld(dataFolder: string): World {
  const stop = new AbortController();
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    cwd: process.cwd(),
    home: homedir(),
    platform: process.platform,
    fs,
    fetch,
    clock: () => new Date(),
    dataFolder,
    stopSignal() {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
      return stop.signal;
    },
  };
}
