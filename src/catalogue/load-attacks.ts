import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { checkAttacks, describeProblem } from '../domain/attacks/check-attacks.ts';
import type { AttackEntry } from '../domain/attacks/entry.ts';
import { readAttack } from '../domain/attacks/read-attack.ts';
import { type Sweep, SweepSchema } from '../domain/attacks/sweep.ts';
import { type Technique, TechniqueSchema } from '../domain/attacks/technique.ts';
import { readYaml } from '../domain/text/read-yaml.ts';

export interface AttackDatabase {
  /** Newest disclosure first, then by id. */
  entries: AttackEntry[];
  /** Sorted by id. */
  techniques: Technique[];
  /** Public sources that were gone through, in the order of the file. */
  sweeps: Sweep[];
}

/**
 * Reads the attack database and checks it as a whole. `today` is the day of the check (`2026-11-21`).
 * Throws one Error that names every fault with file and field: hand-written content is corrected, not quarantined.
 */
export async function loadAttacks(root: string, today: string): Promise<AttackDatabase> {
  const techniques = await loadTechniques(path.join(root, 'techniques'));
  const folder = path.join(root, 'attacks');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const raw = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return readAttack({ file, text: await readFile(file, 'utf8') });
    }),
  );
  const known = new Set(techniques.map((technique) => technique.id));
  const { entries, problems } = checkAttacks(raw, { techniques: known, today });
  if (problems.length > 0) {
    const lines = problems.map((problem) => `  ${describeProblem(problem)}`);
    throw new Error(`the attack database has ${problems.length} faults:\n${lines.join('\n')}`);
  }
  return { entries: entries.sort(newestFirst), techniques, sweeps: await loadSweeps(root) };
}

async function loadSweeps(root: string): Promise<Sweep[]> {
  const file = path.join(root, 'sweeps', 'attack-sources.yaml');
  const parsed = z.array(SweepSchema).safeParse(readYaml(await readFile(file, 'utf8')));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${file}: ${faults.join('; ')}`);
}

async function loadTechniques(folder: string): Promise<Technique[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const parsed = TechniqueSchema.safeParse(readYaml(await readFile(file, 'utf8')));
      if (parsed.success) return parsed.data;
      const faults = parsed.error.issues.map(
        (issue) => `${issue.path.join('.')}: ${issue.message}`,
      );
      throw new Error(`${file}: ${faults.join('; ')}`);
    }),
  );
}

function newestFirst(a: AttackEntry, b: AttackEntry): number {
  if (a.attack.disclosed !== b.attack.disclosed) {
    return a.attack.disclosed < b.attack.disclosed ? 1 : -1;
  }
  return a.attack.id < b.attack.id ? -1 : 1;
}
