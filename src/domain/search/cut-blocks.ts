import { stableParts } from '../text/stable-parts.ts';
import type { SearchBlock, SearchTerms } from './index-format.ts';
import { encodePostings } from './postings.ts';

/** Size of a block before compression, 7,800 characters in the mean: a search loads one or two for each word. */
const LEAST_CHARS = 6_500;
const MOST_CHARS = 9_000;
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
  const terms = new Set([...names.ids.keys(), ...names.aliases.keys(), ...texts.keys()]);
  const rows = [...terms].sort().map((term) => rowOf(term, names, texts));
  const parts = stableParts(rows, {
    keyOf: ({ term }) => term,
    sizeOf: ({ size }) => size,
    least: LEAST_CHARS,
    most: MOST_CHARS,
  });
  return parts.map((part) => {
    const block: SearchBlock = { names: { terms: [], ids: [] }, texts: { terms: [], ids: [] } };
    for (const { term, named, ids, aliases, hosts, text } of part) {
      if (named) addTerm(block.names, term, ids, aliases, hosts);
      if (text !== '') addTerm(block.texts, term, text);
    }
    return block;
  });
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
  return { term, named, ids, aliases, hosts, text, size };
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
