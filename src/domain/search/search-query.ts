import { CATEGORIES, type Category, RISK_LEVELS, type RiskLevel } from '../verdict/verdict.ts';
import { SEARCH_KINDS, type SearchKind } from './index-format.ts';

/** What a reader asks for. Null: that filter is not set. */
export interface SearchQuery {
  text: string;
  /** Search descriptions even where names are enough. */
  descriptions: boolean;
  kind: SearchKind | null;
  category: Category | null;
  risk: RiskLevel | null;
  /** Signal id. */
  signal: string | null;
  /** Slug of a server. */
  server: string | null;
  /** Technique id. */
  technique: string | null;
  /** As the attack database writes it, `high`. */
  severity: string | null;
}

/** Longest query that is read. */
export const MAX_QUERY_CHARS = 200;

/** The query of an address (`?q=send+mail&category=Write`). Values that no filter has are left out. */
export function readQuery(parameters: URLSearchParams): SearchQuery {
  const pick = <T extends string>(name: string, values: readonly T[]): T | null =>
    values.find((value) => value === parameters.get(name)) ?? null;
  const slug = (name: string): string | null => {
    const value = parameters.get(name);
    return value !== null && /^[a-z0-9-]{1,100}$/.test(value) ? value : null;
  };
  return {
    text: (parameters.get('q') ?? '').slice(0, MAX_QUERY_CHARS),
    descriptions: parameters.get('in') === 'descriptions',
    kind: pick('kind', SEARCH_KINDS),
    category: pick('category', CATEGORIES),
    risk: pick('risk', RISK_LEVELS),
    signal: slug('signal'),
    server: slug('server'),
    technique: slug('technique'),
    severity: slug('severity'),
  };
}

/** The address of a query, without a leading question mark; empty for the empty query. */
export function writeQuery(query: SearchQuery): string {
  const parameters = new URLSearchParams();
  const text = query.text.trim();
  if (text !== '') parameters.set('q', text);
  if (query.descriptions) parameters.set('in', 'descriptions');
  for (const name of FILTERS) {
    const value = query[name];
    if (value !== null) parameters.set(name, value);
  }
  return parameters.toString();
}

/** Filters in the order of the address. */
export const FILTERS = [
  'kind',
  'category',
  'risk',
  'signal',
  'server',
  'technique',
  'severity',
] as const satisfies readonly (keyof SearchQuery)[];

/** True when a filter is set. */
export function isFiltered(query: SearchQuery): boolean {
  return FILTERS.some((name) => query[name] !== null);
}
