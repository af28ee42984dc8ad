import type { Attack } from '../../domain/attacks/attack.ts';
import type { SearchFacet } from '../site/search-view.ts';

/** Filters of the search over the entries that its table does not have: where a package is published, and which. */
export function attackSearchFacets(attacks: readonly Attack[]): SearchFacet[] {
  const affected = attacks.flatMap((attack) => attack.affected);
  const ecosystems = affected.flatMap(({ ecosystem }) => ecosystem ?? []);
  const packages = affected.flatMap(({ ecosystem, package: name }) =>
    ecosystem === null || name === null ? [] : [`${ecosystem}:${name}`],
  );
  const options = (values: readonly string[]) =>
    [...new Set(values)].sort().map((value) => ({ value, text: value }));
  return [
    { name: 'ecosystem', label: 'Ecosystem', options: options(ecosystems) },
    { name: 'package', label: 'Package', options: options(packages) },
  ];
}
