import type { Technique } from '../../domain/attacks/technique.ts';
import { SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import { SEARCH_KINDS, type SearchKind } from '../../domain/search/index-format.ts';
import { RISK_LEVELS, WORST_FIRST } from '../../domain/verdict/verdict.ts';

/** One filter of the search page. */
export interface SearchFacet {
  /** As in the address. */
  name: string;
  label: string;
  options: { value: string; text: string }[];
}

const KIND_WORDS = {
  tool: 'tools',
  server: 'servers',
  attack: 'attacks',
  technique: 'techniques',
  signal: 'signals',
  guide: 'pages',
} as const satisfies Record<SearchKind, string>;

/** The filters of the search page, except that of one server, which results set. */
export function searchFacets(
  signals: readonly { id: string; label: string }[],
  techniques: readonly Technique[],
): SearchFacet[] {
  const plain = (values: readonly string[]) => values.map((value) => ({ value, text: value }));
  return [
    {
      name: 'kind',
      label: 'Kind',
      options: SEARCH_KINDS.map((value) => ({ value, text: KIND_WORDS[value] })),
    },
    { name: 'category', label: 'Category', options: plain(WORST_FIRST) },
    { name: 'risk', label: 'Risk', options: plain([...RISK_LEVELS].reverse()) },
    {
      name: 'signal',
      label: 'Signal',
      options: signals.map(({ id, label }) => ({ value: id, text: label })),
    },
    {
      name: 'technique',
      label: 'Attack technique',
      options: techniques.map(({ id, title }) => ({ value: id, text: title })),
    },
    { name: 'severity', label: 'Attack severity', options: plain([...SEVERITIES].reverse()) },
  ];
}
