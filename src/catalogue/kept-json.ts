import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './write-whole.ts';

/** Gives what was made before under the same key, else makes it and keeps it; `folder` null keeps nothing. `name` is a file's name of our own. */
export function keptJson<Value>(
  folder: string | null,
  name: string,
  key: string,
  make: () => Value,
): Value {
  if (folder === null) return make();
  const file = path.join(folder, `${name}.json`);
  const kept = existsSync(file) ? readKept(file) : null;
  if (kept !== null && kept.key === key) return kept.value as Value;
  const value = make();
  mkdirSync(folder, { recursive: true });
  writeWhole(file, JSON.stringify({ key, value }));
  return value;
}

/** Null for a file that no build wrote whole: it is made again. */
function readKept(file: string): { key?: unknown; value?: unknown } | null {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}
