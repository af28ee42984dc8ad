import type { Category } from '../verdict/verdict.ts';
import type { SearchKind, SearchRecord } from './index-format.ts';
import { compactName } from './split-words.ts';

/** One entry as it is fed to the index: what can be looked up, and what a result prints. */
export interface SearchDocument {
  kind: SearchKind;
  /** Tools only. */
  category: Category | null;
  /** What its name is made of. The first one is the name that is printed; more are other names of it (a package). */
  names: readonly string[];
  /** Prose to search; empty when there is none. */
  text: string;
  /** Filters that it answers to, each as a term (see `facetTerm`). */
  facets: readonly string[];
  /** Name and slug of the server: its own for a server, the provider's for a tool, null for all else. */
  server: [name: string, slug: string] | null;
  /** Slug of a tool or server, path of all else. */
  place: SearchRecord[1];
  /** The searched part of the text as it may be shown; a result prints one line of it. */
  about: string;
}

/** Documents in the order of the index: by name without separators, so that a name in any style lies together; then by place. */
export function inOrderOfName(documents: readonly SearchDocument[]): SearchDocument[] {
  const keyed = documents.map((document) => {
    const { kind, names, server, place } = document;
    return {
      document,
      name: compactName(names[0] ?? ''),
      place: `${kind} ${server?.[1] ?? ''} ${place}`,
    };
  });
  keyed.sort((a, b) => byText(a.name, b.name) || byText(a.place, b.place));
  return keyed.map(({ document }) => document);
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
