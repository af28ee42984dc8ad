import { readFileSync } from 'node:fs';

/** Fields of a process in Linux's /proc from the third on, the state; the name before them may hold spaces and brackets. */
export function processStat(pid: string): string[] {
  return readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .trim()
    .split(' ');
}
