import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';
import { UsageError } from '../command.ts';
import type { World } from '../world.ts';
import { takenBack, wayBack } from './patch.ts';
import type { FileChange } from './plan-changes.ts';

/** What a run wrote, so that it can be taken back. */
interface Written {
  at: string;
  files: {
    file: string;
    /** The copy of the old file, null where there was none. */
    copy: string | null;
    /** SHA-256 of what was written, in hex. */
    sha256: string;
    /** What takes the change back where others have written since; null for a file that was not there. */
    back: string | null;
  }[];
}

/** Writes all files or none: each beside its place first, then all are moved in. The old ones are kept as copies. */
export async function writeChanges(changes: readonly FileChange[], world: World): Promise<void> {
  const { fs } = world;
  const run = stamp(world);
  const ready: { file: string; next: string; before: string | null; after: string }[] = [];
  try {
    for (const { file, before, after } of changes) {
      // A file of a person's dotfiles is often a link: what it leads to is written.
      const place = before === null ? file : await fs.realpath(file);
      await fs.mkdir(path.dirname(place), { recursive: true });
      const next = `${place}.${randomUUID()}.next`;
      ready.push({ file: place, next, before, after });
      const mode = before === null ? 0o600 : (await fs.stat(place)).mode & 0o777;
      await fs.writeFile(next, after, { mode, flag: 'wx' });
      const now = before === null ? null : await fs.readFile(place, 'utf8');
      if (now !== before)
        throw new Error(`${file} was changed by somebody else meanwhile; nothing was written.`);
    }
  } catch (error) {
    for (const { next } of ready) await fs.rm(next, { force: true });
    throw error;
  }
  const written: Written = { at: world.clock().toISOString(), files: [] };
  for (const { file, next, before, after } of ready) {
    const copy = before === null ? null : `${file}.before-toolward-${run}`;
    if (copy !== null && before !== null)
      await fs.writeFile(copy, before, { mode: (await fs.stat(file)).mode & 0o777 });
    written.files.push({ file, copy, sha256: digest(after), back: wayBack({ before, after }) });
    await fs.rename(next, file);
  }
  const journal = await readJournal(world);
  await writeJournal([...journal, written], world);
}

/**
 * Takes the last run back. Of a file that somebody else has written to since, only our change is taken out; where that
 * does not stand there any more, all files are left alone.
 */
export async function undoLast(world: World): Promise<string[]> {
  const { fs } = world;
  const journal = await readJournal(world);
  const last = journal.at(-1);
  if (last === undefined) throw new UsageError('There is nothing to take back.');
  const steps: (() => Promise<void>)[] = [];
  for (const { file, copy, sha256, back } of last.files) {
    const now = await fs.readFile(file, 'utf8').catch(() => null);
    if (now !== null && digest(now) === sha256) {
      steps.push(() => (copy === null ? fs.rm(file) : fs.rename(copy, file)));
      continue;
    }
    const text = now === null || back === null ? null : takenBack(now, back);
    if (text === null)
      throw new Error(
        `${file} was changed since: nothing was taken back.${copy === null ? '' : ' The old file lies beside it, with .before-toolward in its name.'}`,
      );
    steps.push(async () => {
      await fs.writeFile(file, text);
      if (copy !== null) await fs.rm(copy, { force: true });
    });
  }
  for (const step of steps) await step();
  await writeJournal(journal.slice(0, -1), world);
  return last.files.map(({ file }) => file);
}

function journalFile({ home }: World): string {
  return path.join(home, '.toolward', 'protect.json');
}

async function readJournal(world: World): Promise<Written[]> {
  const text = await world.fs.readFile(journalFile(world), 'utf8').catch(() => null);
  if (text === null) return [];
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? (value as Written[]) : [];
}

async function writeJournal(journal: readonly Written[], world: World): Promise<void> {
  const file = journalFile(world);
  await world.fs.mkdir(path.dirname(file), { recursive: true });
  const next = `${file}.${randomUUID()}.next`;
  await world.fs.writeFile(next, `${JSON.stringify(journal, null, 2)}\n`, { mode: 0o600 });
  await world.fs.rename(next, file);
}

function stamp({ clock }: World): string {
  return clock().toISOString().replace(/\D/g, '').slice(0, 17);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
