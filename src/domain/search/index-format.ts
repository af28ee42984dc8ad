import { CATEGORIES, type Category } from '../verdict/verdict.ts';

/** What an entry of the index is. The order is part of the format. */
export const SEARCH_KINDS = ['tool', 'server', 'attack', 'technique', 'signal', 'guide'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Name length is stored up to this many words. */
export const MAX_LENGTH = 8;
const FIRST_CODE = 0x23;
/** In the place of a code: a number that no entry has. */
export const NO_ENTRY = ' ';

/** Loaded before the first search. Ids are positions in `codes`, in order of name: entries of one name lie in one file. */
export interface SearchMeta {
  /** One character an entry: kind, category and number of words in its name (see {@link entryCode}); {@link NO_ENTRY} where a number is free. */
  codes: string;
  /** First term of each block, sorted. */
  terms: string[];
  /** Entries in one record file. */
  recordsPerFile: number;
}

/** Terms from one to another: a word's names lie beside what descriptions say of it, so a search asks for both at once. */
export interface SearchBlock {
  names: SearchTerms;
  texts: SearchTerms;
}

/** Terms in code-unit order with the ids of their entries. */
export interface SearchTerms {
  terms: string[];
  /** Entries that the term names, see postings.ts. */
  ids: string[];
  /** Entries that have the term only in another name (package, title), by position of the term. */
  aliases?: Record<string, string>;
  /** Tools whose server has the term in its name, by position of the term: of servers with one word in their name, with two, and with more. */
  hosts?: Record<string, string[]>;
}

/** Lists of {@link SearchTerms.hosts}. */
export const HOST_LENGTHS = 3;

/** What a result prints of one entry: name, slug (tools, servers) or path, position in `servers` (-1: none), the searched part of its description. */
export type SearchRecord = [name: string, place: string, server: number, about: string];

/** Entries `n * recordsPerFile` and following. */
export interface SearchRecordFile {
  /** Codes of these entries, as in {@link SearchMeta}: a file of another index does not fit. */
  codes: string;
  servers: [name: string, slug: string][];
  entries: SearchRecord[];
}

/** Kind, category of a tool, and distinct words in the name, as one printable character. */
export function entryCode(kind: SearchKind, category: Category | null, length: number): string {
  const type =
    kind === 'tool' && category !== null
      ? CATEGORIES.indexOf(category)
      : CATEGORIES.length + SEARCH_KINDS.indexOf(kind) - 1;
  const words = Math.min(Math.max(length, 1), MAX_LENGTH) - 1;
  return String.fromCharCode(FIRST_CODE + type * MAX_LENGTH + words);
}

/** Reads what {@link entryCode} wrote: `type` below the number of categories is a tool of that category. */
export function readCode(code: number): { type: number; length: number } {
  const value = code - FIRST_CODE;
  return { type: Math.floor(value / MAX_LENGTH), length: (value % MAX_LENGTH) + 1 };
}

/** The kind that a type stands for. */
export function kindOfType(type: number): SearchKind {
  return type < CATEGORIES.length
    ? 'tool'
    : (SEARCH_KINDS[type - CATEGORIES.length + 1] ?? 'guide');
}

/** The category of a tool's type, null for all other kinds. */
export function categoryOfType(type: number): Category | null {
  return CATEGORIES[type] ?? null;
}

/** Term of a filter, an id or a reference (see reference.ts) in the blocks of names; no word begins with a colon. */
export function facetTerm(
  facet: 'signal' | 'technique' | 'severity' | 'server' | 'id' | 'ref',
  value: string,
): string {
  return `:${facet}:${value}`;
}
