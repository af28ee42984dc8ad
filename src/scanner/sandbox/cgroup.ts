import { existsSync, mkdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Limits } from '../limits.ts';

/** The control groups of one server: what to join, and how to end and remove them. */
export interface ServerCgroup {
  readonly folders: readonly string[];
  /** True when the kernel ended a process in it for want of memory. */
  outOfMemory(): boolean;
  /** Ends what is left inside and removes the groups. */
  remove(): Promise<void>;
}

const ROOT = '/sys/fs/cgroup';
const REMOVE_TRIES = 50;
const REMOVE_PAUSE_MS = 50;

/**
 * Makes the control groups for one server under version 2 or 1, whichever the system has.
 * Returns null where that needs rights that the scanner does not have: then resource limits stand in.
 */
export function createCgroup(name: string, limits: Limits, root = ROOT): ServerCgroup | null {
  const made: string[] = [];
  try {
    for (const { folder, required, optional } of isVersion2(root)
      ? version2(root, name, limits)
      : version1(root, name, limits)) {
      mkdirSync(folder);
      made.push(folder);
      for (const [file, value] of required) writeFileSync(join(folder, file), value);
      for (const [file, value] of optional)
        if (existsSync(join(folder, file))) writeFileSync(join(folder, file), value);
    }
  } catch {
    for (const folder of made) removeNow(folder);
    return null;
  }
  return {
    folders: made,
    outOfMemory: () => made.some(sawOutOfMemory),
    remove: () => removeAll(made),
  };
}

interface Settings {
  readonly folder: string;
  readonly required: readonly (readonly [file: string, value: string])[];
  /** Files that only some kernels have. */
  readonly optional: readonly (readonly [file: string, value: string])[];
}

function isVersion2(root: string): boolean {
  return existsSync(join(root, 'cgroup.controllers'));
}

function version2(root: string, name: string, limits: Limits): Settings[] {
  const required = [
    ['memory.max', String(limits.memoryBytes)],
    ['pids.max', String(limits.processes)],
  ] as const;
  return [{ folder: join(root, name), required, optional: [['memory.swap.max', '0']] }];
}

function version1(root: string, name: string, limits: Limits): Settings[] {
  const bytes = String(limits.memoryBytes);
  return [
    {
      folder: join(root, 'memory', name),
      required: [['memory.limit_in_bytes', bytes]],
      optional: [['memory.memsw.limit_in_bytes', bytes]],
    },
    {
      folder: join(root, 'pids', name),
      required: [['pids.max', String(limits.processes)]],
      optional: [],
    },
  ];
}

function sawOutOfMemory(folder: string): boolean {
  return ['memory.events', 'memory.oom_control'].some((file) =>
    /^oom_kill [1-9]/m.test(readIfThere(join(folder, file))),
  );
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

async function removeAll(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (let tries = 0; tries < REMOVE_TRIES && !removeNow(folder); tries += 1) {
      for (const pid of readIfThere(join(folder, 'cgroup.procs')).split('\n').filter(Boolean))
        kill(Number(pid));
      await new Promise((resolve) => setTimeout(resolve, REMOVE_PAUSE_MS));
    }
  }
}

function removeNow(folder: string): boolean {
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return !existsSync(folder);
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended between reading and killing.
  }
}
