import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { GlossaryPart } from '../../domain/glossary/read-glossary.ts';
import {
  attackDocument,
  plainDocument,
  serverDocument,
  toolDocument,
} from '../../domain/search/documents.ts';
import { facetTerm } from '../../domain/search/index-format.ts';
import { inOrderOfName, type SearchDocument } from '../../domain/search/search-document.ts';

/** A page that is neither tool, server, attack nor technique. */
export interface PlainPage {
  kind: 'signal' | 'guide';
  title: string;
  /** Other names of it. */
  names?: readonly string[];
  path: string;
  text: string;
}

/**
 * What the index of names is fed, in order of name. Tools and servers bring the words of their descriptions; all else is
 * found here by its names, and its prose by the other index.
 */
export function searchDocuments(
  catalogue: Catalogue,
  attacks: readonly Attack[],
  techniques: readonly Technique[],
  pages: readonly PlainPage[],
  glossary: readonly GlossaryPart[],
): SearchDocument[] {
  const terms = glossary.flatMap((part) => part.terms);
  const titles = new Map(techniques.map(({ id, title }) => [id, title]));
  const documents = [
    ...catalogue.servers.flatMap((server) => [
      serverDocument({ ...server.record, slug: server.slug }),
      ...server.tools.map(({ record, slug, reviewed }) =>
        toolDocument(record, slug, reviewed.verdict, {
          name: server.record.name,
          slug: server.slug,
        }),
      ),
    ]),
    ...attacks.map((attack) => attackDocument(attack, titles.get(attack.technique) ?? '')),
    ...techniques.map(({ id, title, definition }) => {
      const path = `/attacks/techniques/${id}/`;
      const called = terms.filter(({ page }) => page === path);
      const names = [title, id, ...called.flatMap(({ term, aliases }) => [term, ...aliases])];
      return plainDocument('technique', names, path, definition, [facetTerm('technique', id)]);
    }),
    ...pages.map(({ kind, title, names = [], path, text }) =>
      plainDocument(kind, [title, ...names], path, text, []),
    ),
    ...terms.map(({ id, term, aliases, means }) =>
      plainDocument('guide', [term, ...aliases], `/glossary/#${id}`, means, []),
    ),
  ];
  return inOrderOfName(documents);
}
