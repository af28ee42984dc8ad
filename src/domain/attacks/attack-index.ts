import { CATEGORIES, type Category } from '../verdict/verdict.ts';
import type { Attack } from './attack.ts';
import { CAPABILITIES } from './capabilities.ts';
import { type Capability, hangsOnParams } from './capability.ts';
import { type PackageEntry, packageEntries, packageKey } from './package-match.ts';
import { SEVERITIES } from './vocabulary.ts';

/** A capability with the attacks that make use of it. */
export interface AbusedCapability {
  capability: Capability;
  attacks: readonly Attack[];
}

/** The database made ready for matching: built once, read for each tool. */
export interface AttackIndex {
  byId: ReadonlyMap<string, Attack>;
  bySlug: ReadonlyMap<string, Attack>;
  /** Category -> capabilities that a tool of it can have and some attack makes use of, with those attacks. */
  byCategory: Readonly<Record<Category, readonly AbusedCapability[]>>;
  /** Attacks that go through a parameter of a tool: a record without parameters rules none of them out. */
  throughParams: readonly Attack[];
  /** `npm:<name>` or `pypi:<name>` -> affected packages. */
  byPackage: ReadonlyMap<string, readonly PackageEntry[]>;
  /** Attack id -> weight for ties: what happened to people before what was shown in a laboratory, then severity, then what a policy stops. */
  weight: ReadonlyMap<string, number>;
}

const VERDICT_WEIGHT = { stops: 2, reduces: 1, cannot: 0 } as const;

function weightOf(attack: Attack): number {
  return (
    (attack.exploitation.state === 'used' ? 100 : 0) +
    10 * SEVERITIES.indexOf(attack.severity) +
    VERDICT_WEIGHT[attack.policyVerdict]
  );
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

/** Prepares the attacks for `matchAttacks` and `affectedTools`. */
export function indexAttacks(attacks: readonly Attack[]): AttackIndex {
  const byCapability = new Map<string, Attack[]>();
  const byPackage = new Map<string, PackageEntry[]>();
  for (const attack of attacks) {
    for (const capability of attack.abuses) push(byCapability, capability, attack);
    for (const entry of packageEntries(attack)) {
      const key = packageKey(entry.product);
      if (key !== null) push(byPackage, key, entry);
    }
  }
  const abused = (CAPABILITIES as readonly Capability[]).flatMap((capability) => {
    const using = byCapability.get(capability.id);
    return using === undefined ? [] : [{ capability, attacks: using }];
  });
  const of = (category: Category): readonly AbusedCapability[] =>
    abused.filter(({ capability: { only } }) => only === undefined || only.includes(category));
  const hanging = new Set<string>(
    (CAPABILITIES as readonly Capability[]).filter(hangsOnParams).map(({ id }) => id),
  );
  return {
    throughParams: attacks.filter(({ abuses }) => abuses.some((id) => hanging.has(id))),
    byId: new Map(attacks.map((attack) => [attack.id, attack])),
    bySlug: new Map(attacks.map((attack) => [attack.slug, attack])),
    byCategory: Object.fromEntries(
      CATEGORIES.map((category) => [category, of(category)]),
    ) as Record<Category, readonly AbusedCapability[]>,
    byPackage,
    weight: new Map(attacks.map((attack) => [attack.id, weightOf(attack)])),
  };
}
