import path from 'node:path';
import { UsageError } from './command.ts';
import type { World } from './world.ts';

/** The text of a file, or of standard input for `-`. Throws a UsageError that names the file and why it cannot be read. */
export async function readInput(file: string, world: World): Promise<string> {
  if (file === '-') {
    const chunks: Uint8Array[] = [];
    for await (const chunk of world.stdin) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  }
  try {
    return await world.fs.readFile(path.resolve(world.cwd, file), 'utf8');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${whyUnread(error)}.`);
  }
}

/** Why a file cannot be read, in words. */
export function whyUnread(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder';
  if (code === 'EACCES') return 'access is denied';
  return error instanceof Error ? error.message : String(error);
}
