import { excerptPieces } from '../../domain/search/excerpt-pieces.ts';
import type { Piece } from '../../domain/search/mark-words.ts';
import type { ProseFilter, ProseKind, ProseSort } from '../../domain/search/prose-record.ts';
import { idOf } from '../../domain/search/reference.ts';
import { STOP_WORDS } from '../../domain/search/stem.ts';
import { siteAddress } from '../site-address.ts';

/** What is asked of the prose. */
export interface ProseQuery {
  text: string;
  /** Any of these; empty for all. */
  kinds: readonly ProseKind[];
  /** One value of each; left out where it is not set. */
  filters: Partial<Record<ProseFilter, string>>;
  /** Null: what fits best first. */
  sort: ProseSort | null;
}

/** One result with the part of its text that answers. */
export interface ProseHit {
  path: string;
  title: string;
  kind: string;
  excerpt: Piece[];
}

export interface ProseAnswer {
  total: number;
  /** Words of the query that no page has: Pagefind leaves them out (1.6.0) and does not say so. */
  missing: readonly string[];
  /** Reads the results from one position to another, each a small file. */
  read(from: number, to: number): Promise<ProseHit[]>;
}

/** What is used of Pagefind's browser code; its own types are of the Node side. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  search(
    text: string | null,
    options: { filters: Record<string, unknown>; sort: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  raw_url: string;
  meta: Record<string, string>;
  excerpt: string;
}

/** Words of an excerpt: two lines on a wide screen. */
const EXCERPT_WORDS = 28;

/** The index of all prose, loaded when it is first asked. */
export class ProseIndex {
  readonly #version: string;
  #loading: Promise<Pagefind> | undefined;

  /** `version`: of the index, so that a browser does not keep the entry of an older one. */
  constructor(version: string) {
    this.#version = version;
  }

  /** Loads what every search needs. */
  load(): Promise<Pagefind> {
    this.#loading ??= loadPagefind(this.#version).catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async search({ text, kinds, filters, sort }: ProseQuery): Promise<ProseAnswer> {
    const pagefind = await this.load();
    const options = {
      filters: { ...filters, ...(kinds.length > 0 ? { kind: { any: [...kinds] } } : {}) },
      sort: sort === null ? {} : { [sort]: 'desc' as const },
    };
    // An id stands for the entries that have it; where none has, for those that name it.
    const id = idOf(text);
    const own =
      id === null
        ? []
        : (await pagefind.search(null, { ...options, filters: { ...options.filters, id } }))
            .results;
    const asked = id === null ? tellingWords(text) : `"${text.trim()}"`;
    const { results } =
      own.length > 0
        ? { results: own }
        : await pagefind.search(asked === '' ? null : asked, options);
    return {
      total: results.length,
      missing: own.length > 0 ? [] : await missingWords(pagefind, asked),
      read: async (from, to) => {
        const data = await Promise.all(results.slice(from, to).map((result) => result.data()));
        return data.map(({ raw_url, meta, excerpt }) => ({
          path: raw_url,
          title: meta['title'] ?? raw_url,
          kind: meta['kind'] ?? '',
          excerpt: excerptPieces(excerpt),
        }));
      },
    };
  }
}

/** Words, of several, that nothing is found for; what they are looked up in is loaded by then. */
async function missingWords(pagefind: Pagefind, asked: string): Promise<string[]> {
  const words = asked.includes('"') ? [] : asked.split(' ').filter((word) => word !== '');
  if (words.length < 2) return [];
  const found = await Promise.all(
    words.map((word) => pagefind.search(word, { filters: {}, sort: {} })),
  );
  return words.filter((_, at) => found[at]?.results.length === 0);
}

/** The query without words that say nothing, each of which would load a part of the index. */
function tellingWords(text: string): string {
  const words = text.trim().split(/\s+/);
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).join(' ');
}

/** A folder of the site, also where the site lies below a path. */
async function loadPagefind(version: string): Promise<Pagefind> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ siteAddress('/pagefind/pagefind.js'));
  await pagefind.options({
    basePath: siteAddress('/pagefind/'),
    baseUrl: siteAddress('/'),
    // A worker's address would have to be a trusted one, and 500 pages are searched in a few milliseconds.
    noWorker: true,
    metaCacheTag: version,
    excerptLength: EXCERPT_WORDS,
    excerptEllipsis: '…',
  });
  return pagefind;
}
