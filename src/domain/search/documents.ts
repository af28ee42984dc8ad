import type { Attack } from '../attacks/attack.ts';
import type { ServerRecord } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { truncate } from '../text/truncate.ts';
import { visibleText } from '../text/visible-text.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { SEARCHED_CHARS } from './build-index.ts';
import { facetTerm } from './index-format.ts';
import { referenceKey } from './reference.ts';
import type { SearchDocument } from './search-document.ts';

/** Longest name that a result prints; tool names may have 1,024 characters. */
const MAX_NAME_CHARS = 120;

/** A server with the slug of its page. */
type FoundServer = Pick<ServerRecord, 'name' | 'source' | 'description'> &
  Partial<Pick<ServerRecord, 'repository' | 'homepage'>> & { slug: string };

export function serverDocument(server: FoundServer): SearchDocument {
  const { name, source, description, slug } = server;
  const printed = printedName(name);
  return {
    kind: 'server',
    category: null,
    names: [printed, source.ref],
    text: description,
    facets: [facetTerm('server', slug), ...referenceTerms(references(server))],
    server: [printed, slug],
    place: slug,
    about: shown(description),
  };
}

/** A tool with the slug of its page below that of its server. */
export function toolDocument(
  { name, title, description }: Pick<ToolRecord, 'name' | 'title' | 'description'>,
  slug: string,
  { category, signals }: Pick<Verdict, 'category' | 'signals'>,
  server: Pick<FoundServer, 'name' | 'slug'>,
): SearchDocument {
  return {
    kind: 'tool',
    category,
    names: [printedName(name), title ?? ''],
    text: description,
    facets: [
      facetTerm('server', server.slug),
      ...new Set(signals.map((signal) => facetTerm('signal', signal.id))),
    ],
    server: [printedName(server.name), server.slug],
    place: slug,
    about: shown(description),
  };
}

/** What of an entry is searched. */
type FoundAttack = Pick<
  Attack,
  'id' | 'slug' | 'title' | 'kind' | 'severity' | 'summary' | 'technique' | 'cve' | 'ghsa'
> &
  Partial<Pick<Attack, 'mal'>> & {
    affected: readonly Pick<Attack['affected'][number], 'name' | 'package'>[];
    credits?: readonly { name: string }[];
    sources?: readonly { url: string; publisher?: string }[];
  };

/** What an entry is also known by: ids, products, packages, who found it and who published it. Each once. */
export function attackNames(attack: FoundAttack): string[] {
  return [
    ...new Set([
      ...attackIds(attack),
      ...attack.affected.flatMap(({ name, package: packageName }) =>
        packageName === null ? [name] : [name, packageName],
      ),
      ...(attack.credits ?? []).map(({ name }) => name),
      ...(attack.sources ?? []).flatMap(({ publisher }) => publisher ?? []),
    ]),
  ];
}

/** Every id of an entry: ours first, then those of the databases. */
export function attackIds({
  id,
  cve,
  ghsa,
  mal,
}: Pick<FoundAttack, 'id' | 'cve' | 'ghsa' | 'mal'>): string[] {
  return [id, ...cve, ...ghsa, ...(mal ?? [])];
}

/** An entry is found by its ids, its products, who found it, and the name of its technique; its prose has an index of its own. */
export function attackDocument(attack: FoundAttack, technique: string): SearchDocument {
  const packages = attack.affected.flatMap(({ package: name }) => name ?? []);
  const ids = [attack.id, ...attack.cve, ...attack.ghsa, ...(attack.mal ?? [])];
  return {
    kind: 'attack',
    category: null,
    names: [attack.title, ...attackNames(attack), technique],
    text: '',
    facets: [
      facetTerm('technique', attack.technique),
      facetTerm('severity', attack.severity),
      ...ids.map((id) => facetTerm('id', id.toLowerCase())),
      ...referenceTerms(packages),
    ],
    server: null,
    place: `/attacks/${attack.slug}/`,
    about: shown(`${attack.severity} ${attack.kind}. ${attack.summary}`),
  };
}

/** Where a server is published: its source, and its repository or page. */
function references({ source, repository, homepage }: FoundServer): string[] {
  const own = source.kind === 'github' ? `github.com/${source.ref}` : source.ref;
  return [own, repository ?? '', homepage ?? ''];
}

function referenceTerms(all: readonly string[]): string[] {
  const keys = all.map(referenceKey).filter((key) => key !== '');
  return [...new Set(keys)].map((key) => facetTerm('ref', key));
}

/** A page that is neither tool, server nor attack. */
export function plainDocument(
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

const printedName = (name: string): string => truncate(visibleText(name), MAX_NAME_CHARS);

/** The searched part of a text as it may be shown. */
function shown(text: string): string {
  return truncate(visibleText(text.slice(0, 2 * SEARCHED_CHARS)), SEARCHED_CHARS);
}
