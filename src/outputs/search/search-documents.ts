import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { Catalogue, ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { SEARCHED_CHARS } from '../../domain/search/build-index.ts';
import { facetTerm } from '../../domain/search/index-format.ts';
import type { SearchDocument } from '../../domain/search/search-document.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';

/** Longest name that a result prints; tool names may have 1,024 characters. */
const MAX_NAME_CHARS = 120;

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
      serverDocument(server),
      ...server.tools.map(toolDocument),
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

function serverDocument({ record, slug }: ServerEntry): SearchDocument {
  const name = truncate(visibleText(record.name), MAX_NAME_CHARS);
  return {
    kind: 'server',
    category: null,
    names: [name, record.source.ref],
    text: record.description,
    facets: [facetTerm('server', slug)],
    server: [name, slug],
    place: slug,
    about: shown(record.description),
  };
}

function toolDocument({ server, record, slug, reviewed }: ToolEntry): SearchDocument {
  const { category, signals } = reviewed.verdict;
  return {
    kind: 'tool',
    category,
    names: [truncate(visibleText(record.name), MAX_NAME_CHARS), record.title ?? ''],
    text: record.description,
    facets: [...new Set(signals.map((signal) => facetTerm('signal', signal.id)))],
    server: [truncate(visibleText(server.record.name), MAX_NAME_CHARS), server.slug],
    place: slug,
    about: shown(record.description),
  };
}

function attackDocument(attack: Attack): SearchDocument {
  return {
    kind: 'attack',
    category: null,
    names: [
      attack.title,
      attack.id,
      ...attack.cve,
      ...attack.ghsa,
      ...attack.affected.map((one) => one.package ?? ''),
    ],
    text: attack.summary,
    facets: [facetTerm('technique', attack.technique), facetTerm('severity', attack.severity)],
    server: null,
    place: `/attacks/${attack.slug}/`,
    about: shown(`${attack.severity} ${attack.kind}. ${attack.summary}`),
  };
}

function plainDocument(
  kind: SearchDocument['kind'],
  title: string,
  place: string,
  text: string,
  facets: string[],
): SearchDocument {
  return {
    kind,
    category: null,
    names: [title],
    text,
    facets,
    server: null,
    place,
    about: shown(text),
  };
}

/** The searched part of a text as it may be shown. */
function shown(text: string): string {
  return truncate(visibleText(text.slice(0, 2 * SEARCHED_CHARS)), SEARCHED_CHARS);
}
