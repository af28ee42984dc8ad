import { z } from 'zod';
import { catalogueKey } from '../../domain/check/catalogue-key.ts';
import type { LaunchTarget } from '../../domain/check/launch/launch-target.ts';
import { LockedListSchema, lockedListFault } from '../../domain/history/read-lock.ts';
import { hashText } from '../../domain/record/digest.ts';
import { SourceSchema } from '../../domain/record/server-record.ts';

/** Hex digits by which two addresses of one host are told apart without writing them down. */
const ADDRESS_DIGITS = 16;

const LockedServerSchema = LockedListSchema.extend({
  /** What it is started from (`npm:name`); of an address its host and a part of its digest, since the rest may be a secret. */
  id: z.string().min(1),
  /** Names in the configurations that it was locked for. */
  names: z.array(z.string()),
  source: SourceSchema,
  version: z.string().nullable(),
  /** Whether the list was read from the server itself or taken from the catalogue. */
  from: z.enum(['server', 'catalogue']),
});

const LockFileSchema = z.object({
  toolwardLock: z.literal(1),
  /** When it was written, ISO 8601 in UTC. */
  lockedAt: z.iso.datetime(),
  servers: z.array(LockedServerSchema),
});

/** toolward.lock: what every configured server offered when it was written. */
export type LockFile = z.output<typeof LockFileSchema>;
export type LockedServer = LockFile['servers'][number];

/** Name of the file in the folder of a project. */
export const LOCK_FILE = 'toolward.lock';

/** What a target is called in a lock file. */
export function lockId({ kind, ref }: LaunchTarget): string {
  if (kind !== 'remote') return catalogueKey(kind, ref);
  return `remote:${new URL(ref).host}#${hashText(ref).slice(0, ADDRESS_DIGITS)}`;
}

/** The text of the file: servers by id, so that equal lists give equal bytes but for the date. */
export function writeLock(file: LockFile): string {
  const servers = [...file.servers].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ ...file, servers }, null, 2)}\n`;
}

/** Reads the file. Throws an Error that names the first fault. */
export function readLockFile(text: string, from: string): LockFile {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Error(`${from} is not JSON: make it anew with toolward lock`);
  }
  const parsed = LockFileSchema.safeParse(data);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `${from} is no lock file: /${issue?.path.join('/') ?? ''}: ${issue?.message ?? ''}`,
    );
  }
  for (const server of parsed.data.servers) {
    const fault = lockedListFault(server);
    if (fault !== null) throw new Error(`${from} was edited: ${fault}. Make it anew`);
  }
  return parsed.data;
}
