import type { SearchBlock, SearchTerms } from './index-format.ts';
import { encodePostings } from './postings.ts';

/** Size of a block before compression: a search loads one or two for each word. */
export const BLOCK_CHARS = 8000;
/** Quotation marks, commas and keys of a term. */
const PUNCTUATION_CHARS = 6;

/** Entries by term, ascending. */
export type Postings = ReadonlyMap<string, readonly number[]>;

/** What names say: see the members of {@link SearchTerms}. */
export interface NamePostings {
  ids: Postings;
  aliases: Postings;
  hosts: readonly Postings[];
}

/** The terms of names and of descriptions, in blocks of those that stand together in the order of code units. */
export function cutBlocks(names: NamePostings, texts: Postings): SearchBlock[] {
  const blocks: SearchBlock[] = [];
  let block = emptyBlock();
  let size = 0;
  const terms = new Set([...names.ids.keys(), ...names.aliases.keys(), ...texts.keys()]);
  for (const term of [...terms].sort()) {
    const row = rowOf(term, names, texts);
    if (size > 0 && size + row.size > BLOCK_CHARS) {
      blocks.push(block);
      block = emptyBlock();
      size = 0;
    }
    if (row.named) addTerm(block.names, term, row.ids, row.aliases, row.hosts);
    if (row.text !== '') addTerm(block.texts, term, row.text);
    size += row.size;
  }
  return size > 0 ? [...blocks, block] : blocks;
}

function rowOf(term: string, names: NamePostings, texts: Postings) {
  const ids = encodePostings(names.ids.get(term) ?? []);
  const aliases = encodePostings(names.aliases.get(term) ?? []);
  const hosts = names.hosts.map((group) => encodePostings(group.get(term) ?? []));
  const text = encodePostings(texts.get(term) ?? []);
  const named = ids !== '' || aliases !== '';
  const sizeOf = (lists: readonly string[]) =>
    lists.join('').length + term.length + PUNCTUATION_CHARS;
  const size = (named ? sizeOf([ids, aliases, ...hosts]) : 0) + (text === '' ? 0 : sizeOf([text]));
  return { named, ids, aliases, hosts, text, size };
}

function addTerm(
  terms: SearchTerms,
  term: string,
  ids: string,
  aliases = '',
  hosts: readonly string[] = [],
): void {
  const at = terms.terms.push(term) - 1;
  terms.ids.push(ids);
  if (aliases !== '') {
    terms.aliases ??= {};
    terms.aliases[at] = aliases;
  }
  if (hosts.some((group) => group !== '')) {
    terms.hosts ??= {};
    terms.hosts[at] = [...hosts];
  }
}

function emptyBlock(): SearchBlock {
  return { names: { terms: [], ids: [] }, texts: { terms: [], ids: [] } };
}
