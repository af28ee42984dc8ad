import type { SearchMeta } from '../../domain/search/index-format.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { API_VERSION } from './api-version.ts';
import type { Contract } from './contract.ts';

/** How the index of names is read: docs/search.md in the source tells the encodings. */
export function searchJson(
  {
    version,
    meta,
    entries,
    records,
  }: { version: string; meta: SearchMeta; entries: number; records: number },
  site: SiteIdentity,
): Contract['SearchIndex'] {
  const at = (file: string) => `${site.url}/search-data/${file}.json?v=${version}`;
  return {
    apiVersion: API_VERSION,
    version,
    entries,
    recordsPerFile: meta.recordsPerFile,
    files: [
      {
        address: at('meta'),
        count: 1,
        holds:
          'codes: one character an entry (kind, category, words in its name), in order of name, a blank for a number without one; terms: first term of each block; recordsPerFile.',
      },
      {
        address: at('terms/{n}'),
        count: meta.terms.length,
        holds:
          'A block: names and texts, each with terms in code-unit order; ids: entries of each as gaps in base 32; aliases: entries that have the term in another name; hosts: tools whose server has it in its name, except for mcp and server. Terms of names that begin with a colon are filters, ids and addresses; those of texts are stems of descriptions of tools and servers.',
      },
      {
        address: at('records/{n}'),
        count: records,
        holds:
          'Entries by number, recordsPerFile a file; where all of these are blanks in codes, there is no file. codes, as in meta; servers: name and slug; entries: name, slug or path, position in servers or -1, the searched part of the description, written by strangers.',
      },
      {
        address: at('words'),
        count: 1,
        holds:
          'All words of names, each as the letters that it shares with the one before and the rest.',
      },
    ],
    prose: `${site.url}/pagefind/`,
  };
}
