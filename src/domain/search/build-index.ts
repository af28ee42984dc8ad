import { stableParts } from '../text/stable-parts.ts';
import { cutBlocks } from './cut-blocks.ts';
import {
  entryCode,
  HOST_LENGTHS,
  NO_ENTRY,
  type SearchBlock,
  type SearchMeta,
  type SearchRecordFile,
} from './index-format.ts';
import type { SearchDocument } from './search-document.ts';
import { nameWords, splitWords } from './split-words.ts';
import { STOP_WORDS, stem, WORDS_OF_ALL } from './stem.ts';
import { encodeWords } from './word-list.ts';

/** Alike names lie in one file; what a description brings lies anywhere, so a file is small. */
export const RECORDS_PER_FILE = 32;
/** Most entries of a section, in whole files: the first number of each section is a multiple of it, so that a new entry moves the numbers of its own section alone. */
const SECTION = 20 * RECORDS_PER_FILE;
/** Entries that a section has at least where another one follows. */
const LEAST_OF_SECTION = 14 * RECORDS_PER_FILE;
/** Part of a description that is searched, in characters: what follows is examples and options. */
export const SEARCHED_CHARS = 700;
/** Longest term kept of a description. */
const MAX_TERM_CHARS = 24;

/** All files of the index. */
export interface SearchIndex {
  meta: SearchMeta;
  blocks: SearchBlock[];
  /** All words of names, see word-list.ts: what typing errors are mended with. */
  words: string;
  /** By number of the file; null for one in which no entry has its number. */
  records: (SearchRecordFile | null)[];
  /** How many there are. */
  entries: number;
}

/** Documents by id: sections one behind the other, null for the numbers that are free. */
function numbered(documents: readonly SearchDocument[]): (SearchDocument | null)[] {
  const keyOf = ({ kind, place, server }: SearchDocument) => `${kind} ${server?.[1]} ${place}`;
  const sections = stableParts(documents, { keyOf, least: LEAST_OF_SECTION, most: SECTION });
  return sections.flatMap((section, at) => [
    ...section,
    ...Array<null>(at === sections.length - 1 ? 0 : SECTION - section.length).fill(null),
  ]);
}

/** Builds the index. Documents come in order of name (`inOrderOfName`), and so do their ids. */
export function buildIndex(documents: readonly SearchDocument[]): SearchIndex {
  const names = new Map<string, number[]>();
  const texts = new Map<string, number[]>();
  const aliases = new Map<string, number[]>();
  const hosts = Array.from({ length: HOST_LENGTHS }, () => new Map<string, number[]>());
  let codes = '';
  const byId = numbered(documents);
  byId.forEach((document, id) => {
    if (document === null) {
      codes += NO_ENTRY;
      return;
    }
    const [first = '', ...others] = document.names;
    const { words, length } = nameWords(first);
    codes += entryCode(document.kind, document.category, length);
    for (const word of words) push(names, word, id);
    for (const word of others.flatMap((name) => nameWords(name).words)) {
      if (!words.includes(word)) push(aliases, word, id);
    }
    if (document.kind === 'tool' && document.server !== null) {
      const host = nameWords(document.server[0]);
      const telling = host.words.filter((word) => !WORDS_OF_ALL.has(word));
      const length = host.length - (host.words.length - telling.length);
      const group = hosts[Math.min(Math.max(length, 1), HOST_LENGTHS) - 1];
      for (const word of telling) if (group !== undefined) push(group, word, id);
    }
    for (const facet of document.facets) push(names, facet, id);
    for (const term of textTerms(document.text)) push(texts, term, id);
  });
  const blocks = cutBlocks({ ids: names, aliases, hosts }, texts);
  return {
    meta: {
      codes,
      terms: blocks.map(firstTerm),
      recordsPerFile: RECORDS_PER_FILE,
    },
    blocks,
    words: encodeWords(
      blocks.flatMap((block) => block.names.terms).filter((word) => !word.startsWith(':')),
    ),
    records: cutRecords(byId, codes),
    entries: documents.length,
  };
}

/** Distinct terms of a description: stems without words that say nothing. */
export function textTerms(text: string): Set<string> {
  const terms = new Set<string>();
  for (const word of splitWords(text.slice(0, SEARCHED_CHARS))) {
    if (STOP_WORDS.has(word) || word.length > MAX_TERM_CHARS) continue;
    terms.add(stem(word));
  }
  return terms;
}

function push(map: Map<string, number[]>, term: string, id: number): void {
  const ids = map.get(term);
  if (ids === undefined) map.set(term, [id]);
  else if (ids.at(-1) !== id) ids.push(id);
}

/** Terms of names and of descriptions are sorted each for itself. */
function firstTerm({ names, texts }: SearchBlock): string {
  const [a, b] = [names.terms[0], texts.terms[0]];
  return (a === undefined || (b !== undefined && b < a) ? b : a) ?? '';
}

function cutRecords(
  byId: readonly (SearchDocument | null)[],
  codes: string,
): (SearchRecordFile | null)[] {
  return Array.from({ length: Math.ceil(byId.length / RECORDS_PER_FILE) }, (_, file) => {
    const servers: SearchRecordFile['servers'] = [];
    const positions = new Map<string, number>();
    const positionOf = (server: SearchDocument['server']): number => {
      if (server === null) return -1;
      const known = positions.get(server[1]);
      if (known !== undefined) return known;
      positions.set(server[1], servers.length);
      return servers.push(server) - 1;
    };
    const first = file * RECORDS_PER_FILE;
    const documents = byId
      .slice(first, first + RECORDS_PER_FILE)
      .filter((document) => document !== null);
    if (documents.length === 0) return null;
    const entries = documents.map(
      ({ names, place, server, about }): SearchRecordFile['entries'][number] => [
        names[0] ?? '',
        place,
        positionOf(server),
        about,
      ],
    );
    return { codes: codes.slice(first, first + documents.length), servers, entries };
  });
}
