/** What a page of prose is, as the filter `kind` has it. */
export const PROSE_KINDS = [
  'attack',
  'technique',
  'signal',
  'guide',
  'glossary',
  'document',
  'risk',
  'client',
] as const;
export type ProseKind = (typeof PROSE_KINDS)[number];

/** One page of prose, or a part of one with an address of its own, as Pagefind is fed it. */
export interface ProseRecord {
  /** Site path, with a fragment for a part of a page; unique. */
  path: string;
  kind: ProseKind;
  title: string;
  /** Other names, ids, finders and products: searched like the text. */
  names: readonly string[];
  /** Plain text. */
  text: string;
  /** Values by filter; attacks have most of them. `id`, in lower case, answers a query that is an id. */
  filters: Partial<Record<ProseFilter | 'id', readonly string[]>>;
  /** Keys to sort by, as texts that compare in code unit order. */
  sort: Partial<Record<ProseSort, string>>;
}

/** Filters beside `kind`. `entry` is the kind of an attack entry (incident, pattern ...), `policy` what a call policy does about it. */
export const PROSE_FILTERS = [
  'technique',
  'severity',
  'year',
  'entry',
  'policy',
  'ecosystem',
  'package',
] as const;
export type ProseFilter = (typeof PROSE_FILTERS)[number];

/** What results can be sorted by beside how well they fit. */
export const PROSE_SORTS = ['disclosed', 'severity'] as const;
export type ProseSort = (typeof PROSE_SORTS)[number];
