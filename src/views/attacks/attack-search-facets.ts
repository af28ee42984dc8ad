import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { ATTACK_KINDS, POLICY_VERDICTS, SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import type { ProseFilter } from '../../domain/search/prose-record.ts';
import type { SearchFacet } from '../site/search-view.ts';
import { yearOf } from './attack-lists.ts';
import { POLICY_VERDICT_WORDS } from './attack-words.ts';

/** Filters of the search over the entries, each with the values that an entry has. */
export function attackSearchFacets(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
): SearchFacet[] {
  const facet = (
    name: ProseFilter,
    label: string,
    values: readonly (string | { value: string; text: string })[],
  ) => ({
    name,
    label,
    options: values.map((value) => (typeof value === 'string' ? { value, text: value } : value)),
  });
  const occurring = <V extends string>(order: readonly V[], of: (attack: Attack) => V): V[] =>
    order.filter((value) => attacks.some((attack) => of(attack) === value));
  const sorted = (values: readonly string[]) => [...new Set(values)].sort();
  const affected = attacks.flatMap((attack) => attack.affected);
  return [
    facet(
      'technique',
      'Technique',
      techniques
        .filter(({ id }) => attacks.some((attack) => attack.technique === id))
        .map(({ id, title }) => ({ value: id, text: title })),
    ),
    facet(
      'severity',
      'Severity',
      occurring([...SEVERITIES].reverse(), (a) => a.severity),
    ),
    facet('year', 'Year', sorted(attacks.map(yearOf)).reverse()),
    facet(
      'entry',
      'Kind',
      occurring(ATTACK_KINDS, (attack) => attack.kind),
    ),
    facet(
      'policy',
      'A call policy',
      occurring(POLICY_VERDICTS, (attack) => attack.policyVerdict).map((value) => ({
        value,
        text: POLICY_VERDICT_WORDS[value].short.toLowerCase(),
      })),
    ),
    facet('ecosystem', 'Ecosystem', sorted(affected.flatMap(({ ecosystem }) => ecosystem ?? []))),
    facet(
      'package',
      'Package',
      sorted(
        affected.flatMap(({ ecosystem, package: name }) =>
          ecosystem === null || name === null ? [] : [`${ecosystem}:${name}`],
        ),
      ),
    ),
  ];
}
