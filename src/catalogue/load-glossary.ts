import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type GlossaryPart, readGlossary } from '../domain/glossary/read-glossary.ts';

/** Reads the glossary of a folder. Throws one Error that names every fault with file and field. */
export async function loadGlossary(folder: string): Promise<GlossaryPart[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      return { file, text: await readFile(file, 'utf8') };
    }),
  );
  const { parts, problems } = readGlossary(files);
  if (problems.length > 0) {
    throw new Error(`the glossary has ${problems.length} faults:\n  ${problems.join('\n  ')}`);
  }
  return parts;
}
