import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { processStat } from '../process-stat.ts';

/** What a command cost, with all processes that it started. */
export interface Cost {
  /** Seconds of all cores, user and system. */
  cpu: number;
  wall: number;
  /** Largest sum of the resident memory of all processes, megabytes; 0 where the system does not tell. */
  peakMb: number;
  output: string;
}

/** Memory is looked at so often; a peak that is shorter is missed. */
const SAMPLE_MS = 100;
const PAGE_BYTES = 4096;

/**
 * Runs a command to its end and measures it. The shell counts the time of all children (POSIX `times`), so that a
 * bundler in a process of its own is in. Throws with the end of the output when the command fails.
 */
export function runMeasured(
  command: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const child = spawn('sh', ['-c', '"$@"; code=$?; echo; times; exit $code', 'sh', ...command], {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    let peak = 0;
    const sampler = setInterval(() => {
      peak = Math.max(peak, residentBytes(child.pid ?? 0));
    }, SAMPLE_MS);
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampler);
      if (code !== 0) {
        reject(new Error(`${command.join(' ')} ended with code ${code}:\n${output.slice(-2000)}`));
        return;
      }
      const wall = (performance.now() - began) / 1000;
      resolve({ cpu: cpuSeconds(output), wall, peakMb: peak / 1e6, output });
    });
  });
}

/** Children's user and system time: the last line of `times`, `1m2.34s 0m5.67s`. */
function cpuSeconds(output: string): number {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  return [...line.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}

/** Resident memory of a process and of all below it, from /proc. */
function residentBytes(root: number): number {
  const children = new Map<number, number[]>();
  const resident = new Map<number, number>();
  for (const name of procFolders()) {
    const fields = statOf(name);
    const pid = Number(name);
    const parent = Number(fields[1]);
    resident.set(pid, Number(fields[21] ?? 0) * PAGE_BYTES);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  let sum = 0;
  for (const queue = [root]; queue.length > 0; ) {
    const pid = queue.pop() ?? 0;
    sum += resident.get(pid) ?? 0;
    queue.push(...(children.get(pid) ?? []));
  }
  return sum;
}

function procFolders(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

/** Nothing of a process that has ended since. */
function statOf(pid: string): string[] {
  try {
    return processStat(pid);
  } catch {
    return [];
  }
}
