import { truncate } from '../../domain/text/truncate.ts';

/** Longest argument name inside a sentence. */
const MAX_NAME_CHARS = 60;

/** Where evidence stands, in our words: `name`, `description`, `argument url`, `maxLength of argument url`. */
export function placeOf(field: string): string {
  if (!field.startsWith('/')) return field;
  const parts = field
    .slice(1)
    .split('/')
    .map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  const [root, second] = parts;
  if (root === 'server')
    return second === 'instructions'
      ? 'instructions of the server'
      : `${second ?? 'texts'} of the server`;
  if (root === 'annotations')
    return second === undefined ? 'annotations' : `annotation ${short(second)}`;
  if (root === 'params') return second === undefined ? 'list of arguments' : looseParam(parts);
  if (root !== 'inputSchema' && root !== 'outputSchema') return root ?? 'record';
  const { names, rest } = namesIn(parts);
  const whose = wholeOrNamed(root === 'inputSchema', names);
  const keyword = rest.findLast((part) => !/^\d+$/.test(part));
  if (keyword === undefined) return whose;
  if (rest.includes('enum') || keyword === 'const') return `values of ${whose}`;
  return `${short(keyword)} of ${names.length === 0 ? 'the ' : ''}${whose}`;
}

/** Names below `properties`, in order, and what follows the last: a property may itself be called `properties`. */
function namesIn(parts: readonly string[]): { names: string[]; rest: readonly string[] } {
  const names: string[] = [];
  let end = 1;
  for (let i = 1; i < parts.length; i += 1) {
    const next = parts[i + 1];
    if (parts[i] === 'properties' && next !== undefined) {
      names.push(next);
      i += 1;
      end = i + 1;
    }
  }
  return { names, rest: parts.slice(end) };
}

/** `input schema`, `argument a.b`; JSON allows an empty name. */
function wholeOrNamed(isInput: boolean, names: readonly string[]): string {
  if (names.length === 0) return isInput ? 'input schema' : 'output schema';
  if (names.join('') === '')
    return isInput ? 'an argument without a name' : 'a result without a name';
  return `${isInput ? 'argument' : 'result'} ${short(names.join('.'))}`;
}

function looseParam(parts: readonly string[]): string {
  return parts.at(-1) === 'description' ? 'description of an argument' : 'list of arguments';
}

function short(name: string): string {
  return truncate(name, MAX_NAME_CHARS);
}
