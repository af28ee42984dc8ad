import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { ATTACK_KINDS, POLICY_VERDICTS, SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import { count } from '../../domain/text/plural.ts';
import { type AttackRow, attackRow } from './attack-row.ts';

/** One bar of a chart, with the value behind it. */
export interface Bar {
  label: string;
  value: number;
  href?: string;
}

/** One choice in a filter. */
export interface FacetOption {
  value: string;
  text: string;
  entries: number;
}

/** Everything that the list of attacks shows. */
export interface AttackListView {
  rows: AttackRow[];
  lead: string;
  facets: { id: string; label: string; options: FacetOption[] }[];
  /** Entries in each year of disclosure. */
  years: Bar[];
  techniques: Bar[];
}

/** The list of all entries, newest first, with its filters and charts counted from them. */
export function attackListView(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
): AttackListView {
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  const rows = attacks.map((attack) => attackRow(attack, byId));
  const stopped = rows.filter((row) => row.policyVerdict === 'stops').length;
  const cannot = rows.filter((row) => row.policyVerdict === 'cannot').length;
  const tally = (values: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  const facet = (
    id: string,
    label: string,
    order: readonly string[],
    values: string[],
    words?: (v: string) => string,
  ) => {
    const counts = tally(values);
    const options = order
      .filter((value) => counts.has(value))
      .map((value) => ({ value, text: words?.(value) ?? value, entries: counts.get(value) ?? 0 }));
    return { id, label, options };
  };
  const years = [...new Set(rows.map((row) => row.disclosed.slice(0, 4)))].sort().reverse();
  const yearCounts = tally(rows.map((row) => row.disclosed.slice(0, 4)));
  const techniqueCounts = tally(rows.map((row) => row.technique.id));
  return {
    rows,
    lead: `${count(rows.length, 'entry', 'entries')}: incidents, vulnerabilities, research and patterns. A call policy stops ${stopped} of the described paths; for ${cannot} it cannot, and the entry says what helps instead.`,
    facets: [
      facet(
        'technique',
        'Technique',
        techniques.map((t) => t.id),
        rows.map((r) => r.technique.id),
        (id) => byId.get(id)?.title ?? id,
      ),
      facet(
        'severity',
        'Severity',
        [...SEVERITIES].reverse(),
        rows.map((r) => r.severity),
      ),
      facet(
        'kind',
        'Kind',
        ATTACK_KINDS,
        rows.map((r) => r.kind),
      ),
      facet(
        'year',
        'Year',
        years,
        rows.map((r) => r.disclosed.slice(0, 4)),
      ),
      facet(
        'category',
        'Abuses',
        ['Financial', 'Destructive', 'Execute', 'Write', 'Read'],
        rows.flatMap((r) => r.categories),
      ),
      facet(
        'policy',
        'Policy',
        POLICY_VERDICTS,
        rows.map((r) => r.policyVerdict),
      ),
      facet(
        'wild',
        'Exploited in the wild',
        ['yes', 'no'],
        rows.map((r) => (r.exploited ? 'yes' : 'no')),
      ),
    ],
    years: [...years].reverse().map((year) => ({ label: year, value: yearCounts.get(year) ?? 0 })),
    techniques: techniques
      .map(({ id, title }) => ({
        label: title,
        value: techniqueCounts.get(id) ?? 0,
        href: `/attacks/techniques/${id}/`,
      }))
      .filter((bar) => bar.value > 0)
      .sort((a, b) => b.value - a.value || (a.label < b.label ? -1 : 1)),
  };
}
