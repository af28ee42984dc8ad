import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { Catalogue, ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type { GlossaryPart } from '../../domain/glossary/read-glossary.ts';
import type { ServerRecord } from '../../domain/record/server-record.ts';
import { SEARCHED_CHARS } from '../../domain/search/build-index.ts';
import { facetTerm } from '../../domain/search/index-format.ts';
import { referenceKey } from '../../domain/search/reference.ts';
import { inOrderOfName, type SearchDocument } from '../../domain/search/search-document.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { attackNames } from './attack-names.ts';

/** Longest name that a result prints; tool names may have 1,024 characters. */
const MAX_NAME_CHARS = 120;

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
      serverDocument(server),
      ...server.tools.map(toolDocument),
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

function serverDocument({ record, slug }: ServerEntry): SearchDocument {
  const name = truncate(visibleText(record.name), MAX_NAME_CHARS);
  return {
    kind: 'server',
    category: null,
    names: [name, record.source.ref],
    text: record.description,
    facets: [facetTerm('server', slug), ...referenceTerms(references(record))],
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
    facets: [
      facetTerm('server', server.slug),
      ...new Set(signals.map((signal) => facetTerm('signal', signal.id))),
    ],
    server: [truncate(visibleText(server.record.name), MAX_NAME_CHARS), server.slug],
    place: slug,
    about: shown(record.description),
  };
}

/** An entry is found by its ids, its products, who found it, and the name of its technique. */
function attackDocument(attack: Attack, technique: string): SearchDocument {
  const packages = attack.affected.flatMap(({ package: name }) => name ?? []);
  return {
    kind: 'attack',
    category: null,
    names: [attack.title, ...attackNames(attack), technique],
    text: '',
    facets: [
      facetTerm('technique', attack.technique),
      facetTerm('severity', attack.severity),
      ...[attack.id, ...attack.cve, ...attack.ghsa, ...attack.mal].map((id) =>
        facetTerm('id', id.toLowerCase()),
      ),
      ...referenceTerms(packages),
    ],
    server: null,
    place: `/attacks/${attack.slug}/`,
    about: shown(`${attack.severity} ${attack.kind}. ${attack.summary}`),
  };
}

/** Where a server is published: its source, and its repository or page. */
function references({ source, repository, homepage }: ServerRecord): string[] {
  const own = source.kind === 'github' ? `github.com/${source.ref}` : source.ref;
  return [own, repository ?? '', homepage ?? ''];
}

function referenceTerms(all: readonly string[]): string[] {
  const keys = all.map(referenceKey).filter((key) => key !== '');
  return [...new Set(keys)].map((key) => facetTerm('ref', key));
}

function plainDocument(
  kind: SearchDocument['kind'],
  names: readonly string[],
  place: string,
  text: string,
  facets: string[],
): SearchDocument {
  return {
    kind,
    category: null,
    names,
    text: '',
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
