import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** State of a socket that waits for connections, as /proc/net/tcp writes it. */
const LISTEN = '0A';

/**
 * Whether a process or a child of it waits for TCP connections, by what the kernel says in /proc; false where that
 * cannot be told (another system than Linux, processes of another user).
 */
export function listensOnPort(pid: number): boolean {
  return familyOf(pid).some((member) => {
    const waiting = waitingSockets(member);
    return waiting.size > 0 && socketsOf(member).some((inode) => waiting.has(inode));
  });
}

/** A process and all below it. */
function familyOf(pid: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of entries('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // The command stands in parentheses and may hold any: what follows the last of them is fixed.
    const parent = Number(/\) \S (\d+)[^)]*$/.exec(read(`/proc/${name}/stat`))?.[1] ?? 0);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const member of family) family.push(...(children.get(member) ?? []));
  return family;
}

/** Inodes of the sockets that wait for connections in the network of a process. */
function waitingSockets(pid: number): Set<string> {
  const lines = ['tcp', 'tcp6'].flatMap((table) => read(`/proc/${pid}/net/${table}`).split('\n'));
  return new Set(
    lines.flatMap((line) => {
      const fields = line.trim().split(/\s+/);
      return fields[3] === LISTEN && fields[9] !== undefined ? [fields[9]] : [];
    }),
  );
}

function socketsOf(pid: number): string[] {
  return entries(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
    } catch {
      return [];
    }
  });
}

/** Empty for what is gone, as processes are at any moment. */
function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
