import path from 'node:path';
import { CLIENT_PLACES, type ClientPlace, configFolder } from '../../domain/check/client-places.ts';
import type { World } from '../world.ts';

/** A file of a client that is there. */
export interface FoundFile {
  file: string;
  place: ClientPlace;
}

/** Files of clients that are there, those of the project first; each once, though two names may lead to it. */
export async function findFiles(
  world: World,
  scopes: readonly ClientPlace['scope'][],
): Promise<FoundFile[]> {
  const found = await Promise.all(
    CLIENT_PLACES.filter(({ scope }) => scopes.includes(scope)).map(async (place) =>
      (await filesAt(place, world)).map((file): FoundFile => ({ file, place })),
    ),
  );
  const seen = new Set<string>();
  return found.flat().filter(({ file }) => !seen.has(file) && seen.add(file) !== undefined);
}

async function filesAt({ path: pattern, scope }: ClientPlace, world: World): Promise<string[]> {
  const { home, cwd, env, platform, fs } = world;
  const written = pattern
    .replace(/^~\//, `${home}/`)
    .replace(/^\{config\}\//, `${configFolder(platform, home, env)}/`);
  const file = path.resolve(scope === 'project' ? cwd : home, written);
  if (!file.endsWith('*')) return (await isFile(file, world)) ? [file] : [];
  const folder = path.dirname(file);
  const names = await fs.readdir(folder).catch((): string[] => []);
  const files = names
    .filter((name) => /\.(?:ya?ml|json)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
  const there = await Promise.all(files.map((one) => isFile(one, world)));
  return files.filter((_, at) => there[at]);
}

async function isFile(file: string, { fs }: World): Promise<boolean> {
  return fs.stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
