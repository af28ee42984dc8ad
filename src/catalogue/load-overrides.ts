import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Overrides, parseOverrides } from '../domain/verdict/override/parse-overrides.ts';

/** Reads the reviewed corrections below `folder`; none when it does not exist. Throws with every fault of every file at once. */
export async function loadOverrides(folder: string): Promise<Overrides> {
  const found = await readdir(folder).catch(() => []);
  const names = found.filter((name) => name.endsWith('.json')).sort();
  return parseOverrides(
    await Promise.all(
      names.map(async (name) => {
        const file = path.join(folder, name);
        return { file, text: await readFile(file, 'utf8') };
      }),
    ),
  );
}
