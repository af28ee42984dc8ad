import type { SearchDocument } from '../../src/domain/search/search-document.ts';
import { compactName } from '../../src/domain/search/split-words.ts';
import { splitName } from '../../src/domain/verdict/text/split-name.ts';

/** How a reader who knows what he wants writes it down. */
export const QUERY_SHAPES = ['exact', 'spaced', 'part + server', 'server'] as const;
export type QueryShape = (typeof QUERY_SHAPES)[number];

/** A query and the entries that answer it. */
export interface KnownItem {
  shape: QueryShape;
  text: string;
  /** Positions in the documents: the entry itself and those that a reader cannot tell from it by this query. */
  right: ReadonlySet<number>;
}

/** A generator of numbers in [0, 1) that a seed determines (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * `count` queries made from names of tools (three shapes) and servers, drawn evenly over tools.
 * A name that several entries bear is answered by each of them; a part is always enough to tell the tool from all
 * others of its server, and the server's own twins (same display name, same tool) count as right.
 */
export function knownItems(
  documents: readonly SearchDocument[],
  count: number,
  seed: number,
): KnownItem[] {
  const random = seededRandom(seed);
  const ids = documents.flatMap((one, id) => (compactName(one.names[0] ?? '') === '' ? [] : [id]));
  const tools = ids.filter((id) => documents[id]?.kind === 'tool');
  const servers = ids.filter((id) => documents[id]?.kind === 'server');
  const byName = groupBy([...tools, ...servers], (id) => compactName(nameOf(documents, id)));
  const byServer = groupBy(tools, (id) => serverOf(documents, id));
  const byBoth = groupBy(tools, (id) => bothOf(documents, id));
  const pick = (from: readonly number[]) => from[Math.floor(random() * from.length)] ?? 0;
  return Array.from({ length: count }, (_, at): KnownItem => {
    const shape = QUERY_SHAPES[at % QUERY_SHAPES.length] ?? 'exact';
    const id = pick(shape === 'server' ? servers : tools);
    const name = nameOf(documents, id);
    const words = splitName(name.normalize('NFKC')).map((word) => word.text);
    if (shape !== 'part + server') {
      const right = new Set(byName.get(compactName(name)) ?? [id]);
      return { shape, text: shape === 'spaced' ? words.join(' ') : name, right };
    }
    const siblings = byServer.get(serverOf(documents, id)) ?? [];
    const part = tellingPart(words, id, siblings, documents, random);
    const server = documents[id]?.server?.[0] ?? '';
    return {
      shape,
      text: `${part.join(' ')} ${server}`,
      right: new Set(byBoth.get(bothOf(documents, id)) ?? [id]),
    };
  });
}

/** Some words of the name that no other tool of the server has all of; all words where there are no such. */
function tellingPart(
  words: readonly string[],
  id: number,
  siblings: readonly number[],
  documents: readonly SearchDocument[],
  random: () => number,
): string[] {
  const others = siblings
    .filter((other) => other !== id)
    .map((other) => new Set(splitName(nameOf(documents, other)).map((word) => word.text)));
  const kept = [...words];
  for (const word of [...words].sort(() => random() - 0.5)) {
    const without = kept.filter((one) => one !== word);
    const tells = without.length > 0 && !others.some((set) => without.every((one) => set.has(one)));
    if (tells) kept.splice(kept.indexOf(word), 1);
    if (kept.length <= Math.ceil(words.length / 2)) break;
  }
  return kept;
}

/** One typing error in a name of six letters or more: a letter doubled, left out, changed or swapped. */
export function mistype(name: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (name.length - 2));
  const letter = 'abcdefghijklmnopqrstuvwxyz'.charAt(Math.floor(random() * 26));
  const kind = Math.floor(random() * 4);
  if (kind === 0) return name.slice(0, at) + name.slice(at + 1);
  if (kind === 1) return name.slice(0, at) + letter + name.slice(at);
  if (kind === 2) return name.slice(0, at) + letter + name.slice(at + 1);
  return name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
}

function nameOf(documents: readonly SearchDocument[], id: number): string {
  return documents[id]?.names[0] ?? '';
}

function serverOf(documents: readonly SearchDocument[], id: number): string {
  return documents[id]?.server?.[1] ?? '';
}

function bothOf(documents: readonly SearchDocument[], id: number): string {
  return `${compactName(documents[id]?.server?.[0] ?? '')} ${compactName(nameOf(documents, id))}`;
}

function groupBy(ids: readonly number[], key: (id: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const id of ids) {
    const group = groups.get(key(id));
    if (group === undefined) groups.set(key(id), [id]);
    else group.push(id);
  }
  return groups;
}
