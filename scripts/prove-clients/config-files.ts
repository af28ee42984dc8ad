import { parse, stringify } from 'yaml';
import { mergeObjects } from '../../src/domain/check/merge-objects.ts';
import { isJsonObject } from '../../src/domain/record/json.ts';

/** Adds texts to the files of a reader who has some already: by key where the format has keys, else at the end. */
export function addTexts(
  files: Record<string, string>,
  added: readonly { filename: string; text: string }[],
): Record<string, string> {
  const all = new Map(Object.entries(files));
  for (const { filename, text } of added) {
    const known = all.get(filename);
    all.set(filename, known === undefined ? text : join(filename, known, text));
  }
  return Object.fromEntries(all);
}

function join(filename: string, first: string, second: string): string {
  if (filename.endsWith('.toml')) return `${first}\n${second}`;
  const values = [first, second].map((text): unknown => parse(text));
  const [a, b] = values;
  if (!isJsonObject(a) || !isJsonObject(b)) throw new Error(`${filename} holds no object`);
  const merged = mergeObjects(a, b);
  return filename.endsWith('.json') ? JSON.stringify(merged, null, 2) : stringify(merged);
}
