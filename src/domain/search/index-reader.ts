import type {
  SearchBlock,
  SearchMeta,
  SearchRecord,
  SearchRecordFile,
  SearchTerms,
} from './index-format.ts';
import { NO_ENTRY, readCode } from './index-format.ts';
import { decodePostings } from './postings.ts';
import { decodeWords } from './word-list.ts';

/** Reads one file of the index by its name (`meta`, `terms/3`, `records/17`, `words`). */
export type LoadFile = (name: string) => Promise<unknown>;

/** Terms of names and filters, or of descriptions. */
export type Family = 'names' | 'texts';

/** A term of the index and its entries, ascending. */
export interface TermHit {
  term: string;
  ids: readonly number[];
  /** Entries that have it only in another name. */
  aliases: readonly number[];
  /** Tools whose server has it in its name, by the number of words in that, see {@link SearchTerms.hosts}. */
  hosts: readonly (readonly number[])[];
}

/** The entries as columns: position is the id. */
export interface EntryTable {
  /** Entries; some numbers below the last are free. */
  count: number;
  /** See `kindOfType`; {@link FREE} for a number without an entry. */
  type: Uint8Array;
  /** Distinct words of the name, at most 8. */
  length: Uint8Array;
}

/** The type of a number that no entry has. */
export const FREE = 255;

/** The index as it is read: each file once, when it is first needed. */
export class IndexReader {
  readonly #load: LoadFile;
  readonly #files = new Map<string, Promise<unknown>>();
  #words: readonly string[] | undefined;
  #table: EntryTable | undefined;

  constructor(load: LoadFile) {
    this.#load = load;
  }

  /** Kind and name length of all entries. */
  async table(): Promise<EntryTable> {
    this.#table ??= readTable((await this.#meta()).codes);
    return this.#table;
  }

  /** All words of names, sorted. */
  async words(): Promise<readonly string[]> {
    this.#words ??= decodeWords(await this.#file<string>('words'));
    return this.#words;
  }

  /** Terms that are `word`, or with `prefix` begin with it. */
  async find(family: Family, word: string, prefix: boolean): Promise<TermHit[]> {
    const blocks = await Promise.all(
      (await this.filesOf(word, prefix)).map((name) => this.#file<SearchBlock>(name)),
    );
    return blocks.flatMap((block) => matching(block[family], word, prefix));
  }

  /** Names of the files that {@link find} reads. */
  async filesOf(word: string, prefix: boolean): Promise<string[]> {
    const { terms } = await this.#meta();
    return blocksOf(terms, word, prefix).map((number) => `terms/${number}`);
  }

  /** Number of the file that {@link record} reads. */
  async recordFileOf(id: number): Promise<number> {
    return Math.floor(id / (await this.#meta()).recordsPerFile);
  }

  /** What a result prints of one entry. */
  async record(id: number): Promise<{ record: SearchRecord; server: [string, string] | null }> {
    const { codes, recordsPerFile } = await this.#meta();
    const number = await this.recordFileOf(id);
    const file = await this.#file<SearchRecordFile>(`records/${number}`);
    const at = id - number * recordsPerFile;
    const record = file.entries[at];
    // Else a tool could be shown with the badge of another one.
    if (record === undefined || file.codes[at] !== codes[id])
      throw new Error('the catalogue was published anew since this page was loaded, load it again');
    return { record, server: file.servers[record[2]] ?? null };
  }

  #meta(): Promise<SearchMeta> {
    return this.#file<SearchMeta>('meta');
  }

  /** These are files of this site, written by build-index.ts. A failed one is asked for again next time. */
  #file<T>(name: string): Promise<T> {
    let loading = this.#files.get(name);
    if (loading === undefined) {
      loading = this.#load(name);
      loading.catch(() => this.#files.delete(name));
      this.#files.set(name, loading);
    }
    return loading as Promise<T>;
  }
}

function readTable(codes: string): EntryTable {
  const last = codes.length;
  const table: EntryTable = { count: 0, type: new Uint8Array(last), length: new Uint8Array(last) };
  for (let id = 0; id < last; id += 1) {
    if (codes.charAt(id) === NO_ENTRY) {
      table.type[id] = FREE;
      continue;
    }
    const { type, length } = readCode(codes.charCodeAt(id));
    table.type[id] = type;
    table.length[id] = length;
    table.count += 1;
  }
  return table;
}

/** Numbers of the blocks that can hold the word, or words that begin with it. */
function blocksOf(firsts: readonly string[], word: string, prefix: boolean): number[] {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= word) low = middle + 1;
    else high = middle;
  }
  const numbers = low === 0 ? [] : [low - 1];
  if (!prefix) return numbers;
  for (let at = low; firsts[at]?.startsWith(word); at += 1) numbers.push(at);
  return numbers;
}

function matching(block: SearchTerms, word: string, prefix: boolean): TermHit[] {
  const hits: TermHit[] = [];
  block.terms.forEach((term, at) => {
    if (term === word || (prefix && term.startsWith(word))) {
      hits.push({
        term,
        ids: decodePostings(block.ids[at] ?? ''),
        aliases: decodePostings(block.aliases?.[at] ?? ''),
        hosts: (block.hosts?.[at] ?? []).map(decodePostings),
      });
    }
  });
  return hits;
}
