import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const FILE = '.building';

/**
 * Takes a folder for this process until it ends. Throws when another build is at work there; what a killed build left
 * is taken over.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, FILE);
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(file, holder(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const text = readText(file);
      const pid = Number.parseInt(text, 10);
      if (attempt > 2 || (text !== '' && holder(pid) === text)) {
        throw new Error(
          `another build (process ${pid}) is at work in ${folder}: wait for it, or name other folders with --out and --cache`,
        );
      }
      takeAway(file, text);
    }
  }
  const free = () => rmSync(file, { force: true });
  process.once('exit', free);
  return () => {
    process.off('exit', free);
    free();
  };
}

/** Removes a lock that nobody holds; another process may have put its own there since it was read. */
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (readText(aside) === stale) rmSync(aside);
  else renameSync(aside, file);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A process by its number and, where the system tells, the moment of its start: numbers are used again. Empty when there is no such process. */
function holder(pid: number): string {
  if (!Number.isInteger(pid) || pid <= 0) return '';
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return '';
  }
  const stat = readText(`/proc/${pid}/stat`);
  // The name in brackets may hold blanks: fields are counted behind it. The start is the 22nd.
  const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${pid} ${started}`;
}
