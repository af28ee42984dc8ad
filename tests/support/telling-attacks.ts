import type { Attack } from '../../src/domain/attacks/attack.ts';

/** Slugs of entries that have together every value of every field that pages and lists are made by, and of all that they name. */
export function tellingAttacks(attacks: readonly Attack[]): Set<string> {
  const bySlug = new Map(attacks.map((attack) => [attack.slug, attack]));
  const kept = new Set<string>();
  const seen = new Set<string>();
  const keep = (attack: Attack | undefined): void => {
    if (attack === undefined || kept.has(attack.slug)) return;
    kept.add(attack.slug);
    for (const trait of traitsOf(attack)) seen.add(trait);
    for (const slug of namedBy(attack)) keep(bySlug.get(slug));
  };
  // Those that name fewest others first, since each brings those that it names.
  const order = [...attacks].sort((a, b) => namedBy(a).length - namedBy(b).length);
  for (const attack of order) if (traitsOf(attack).some((trait) => !seen.has(trait))) keep(attack);
  return kept;
}

const namedBy = ({ seeAlso, members }: Attack): string[] => [...seeAlso, ...members];

function traitsOf(attack: Attack): string[] {
  return [
    `kind ${attack.kind}`,
    `severity ${attack.severity}`,
    `technique ${attack.technique}`,
    `policy ${attack.policyVerdict}`,
    `use ${attack.exploitation.state}`,
    `year ${attack.disclosed.slice(0, 4)}`,
    `package ${attack.noPackage === null}`,
    ...attack.categories.map((category) => `category ${category}`),
  ];
}
