import { truncate } from '../text/truncate.ts';

/** Longest argument name inside a sentence. */
const MAX_NAME_CHARS = 60;

/** Where evidence stands, in our words: `name`, `description`, `argument url`, `description of argument url`. */
export function placeOf(field: string): string {
  if (!field.startsWith('/')) return field;
  const parts = field
    .slice(1)
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  const [root, second] = parts;
  if (root === 'annotations')
    return second === undefined ? 'annotations' : `annotation ${short(second)}`;
  if (root === 'params') return second === undefined ? 'list of arguments' : looseParam(parts);
  if (root !== 'inputSchema') return root ?? 'record';
  const names = argumentNames(parts);
  if (names.length === 0) return 'input schema';
  const argument = `argument ${short(names.join('.'))}`;
  const last = parts.at(-1);
  if (last === 'description' && parts.at(-2) !== 'properties') return `description of ${argument}`;
  if (parts.includes('enum') || last === 'const') return `values of ${argument}`;
  return argument;
}

/** Names below `properties`, in order: a property may itself be called `properties`. */
function argumentNames(parts: readonly string[]): string[] {
  const names: string[] = [];
  for (let i = 1; i < parts.length; i += 1) {
    const next = parts[i + 1];
    if (parts[i] === 'properties' && next !== undefined) {
      names.push(next);
      i += 1;
    }
  }
  return names;
}

function looseParam(parts: readonly string[]): string {
  return parts.at(-1) === 'description' ? 'description of an argument' : 'list of arguments';
}

function short(name: string): string {
  return truncate(name, MAX_NAME_CHARS);
}
