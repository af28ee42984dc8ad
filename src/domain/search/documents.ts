import type { Attack } from '../attacks/attack.ts';
import type { ServerRecord } from '../record/server-record.ts';
import type { ToolRecord } from '../record/tool-record.ts';
import { truncate } from '../text/truncate.ts';
import { visibleText } from '../text/visible-text.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { SEARCHED_CHARS } from './build-index.ts';
import { facetTerm } from './index-format.ts';
import type { SearchDocument } from './search-document.ts';

/** Longest name that a result prints; tool names may have 1,024 characters. */
const MAX_NAME_CHARS = 120;

/** A server with the slug of its page. */
type FoundServer = Pick<ServerRecord, 'name' | 'source' | 'description'> & { slug: string };

export function serverDocument({ name, source, description, slug }: FoundServer): SearchDocument {
  const printed = printedName(name);
  return {
    kind: 'server',
    category: null,
    names: [printed, source.ref],
    text: description,
    facets: [facetTerm('server', slug)],
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
    facets: [...new Set(signals.map((signal) => facetTerm('signal', signal.id)))],
    server: [printedName(server.name), server.slug],
    place: slug,
    about: shown(description),
  };
}

/** What of an entry is searched. */
type FoundAttack = Pick<
  Attack,
  'id' | 'slug' | 'title' | 'kind' | 'severity' | 'summary' | 'technique' | 'cve' | 'ghsa'
> & { affected: readonly Pick<Attack['affected'][number], 'package'>[] };

export function attackDocument(attack: FoundAttack): SearchDocument {
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

/** A page that is neither tool, server nor attack. */
export function plainDocument(
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

const printedName = (name: string): string => truncate(visibleText(name), MAX_NAME_CHARS);

/** The searched part of a text as it may be shown. */
function shown(text: string): string {
  return truncate(visibleText(text.slice(0, 2 * SEARCHED_CHARS)), SEARCHED_CHARS);
}
