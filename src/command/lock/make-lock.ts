import path from 'node:path';
import { digestOfferedTexts, digestTool } from '../../domain/record/digest.ts';
import { hasOfferedTexts } from '../../domain/record/offered-texts.ts';
import { writeAtomically } from '../../scanner/record/write-atomically.ts';
import { readInput } from '../read-input.ts';
import type { World } from '../world.ts';
import { LOCK_FILE, type LockFile, readLockFile, writeLock } from './lock-file.ts';
import type { Offer } from './read-offers.ts';

/** The lock of all offers that could be read. */
export function makeLock(offers: readonly Offer[], now: Date): LockFile {
  return {
    toolwardLock: 1,
    lockedAt: now.toISOString(),
    servers: offers.flatMap((offer) => {
      if (offer.state !== 'read') return [];
      const { id, names, target, version, from, tools, offered } = offer;
      return [
        {
          id,
          names,
          source: { kind: target.kind, ref: target.kind === 'remote' ? '' : target.ref },
          version,
          from,
          ...(hasOfferedTexts(offered)
            ? { offered: { digest: digestOfferedTexts(offered), ...offered } }
            : {}),
          tools: tools.map((tool) => {
            const { name, title, description, inputSchema, outputSchema, annotations } = tool;
            const definition = { title, description, inputSchema, outputSchema, annotations };
            return { name, digest: digestTool(tool), definition };
          }),
        },
      ];
    }),
  };
}

/** Writes the file, whole or not at all; resolves with its name as it was given. */
export async function saveLock(
  lock: LockFile,
  given: string | undefined,
  { cwd }: World,
): Promise<string> {
  const file = given ?? LOCK_FILE;
  await writeAtomically(path.resolve(cwd, file), writeLock(lock));
  return file;
}

/** Reads the file. Throws a UsageError where it is not there, an Error where it is none. */
export async function loadLock(given: string | undefined, world: World): Promise<LockFile> {
  const file = given ?? LOCK_FILE;
  return readLockFile(await readInput(file, world), file);
}
