import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import {
  attackDocument,
  plainDocument,
  serverDocument,
  toolDocument,
} from '../../domain/search/documents.ts';
import { facetTerm } from '../../domain/search/index-format.ts';
import type { SearchDocument } from '../../domain/search/search-document.ts';

/** A page that is neither tool, server, attack nor technique. */
export interface PlainPage {
  kind: 'signal' | 'guide';
  title: string;
  path: string;
  text: string;
}

/** What the index is fed: each server followed by its tools, then attacks, techniques, signals and guides. */
export function searchDocuments(
  catalogue: Catalogue,
  attacks: readonly Attack[],
  techniques: readonly Technique[],
  pages: readonly PlainPage[],
): SearchDocument[] {
  return [
    ...catalogue.servers.flatMap((server) => [
      serverDocument({ ...server.record, slug: server.slug }),
      ...server.tools.map(({ record, slug, reviewed }) =>
        toolDocument(record, slug, reviewed.verdict, {
          name: server.record.name,
          slug: server.slug,
        }),
      ),
    ]),
    ...attacks.map(attackDocument),
    ...techniques.map(({ id, title, definition }) =>
      plainDocument('technique', title, `/attacks/techniques/${id}/`, definition, [
        facetTerm('technique', id),
      ]),
    ),
    ...pages.map(({ kind, title, path, text }) => plainDocument(kind, title, path, text, [])),
  ];
}
