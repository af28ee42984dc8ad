import type { Attack } from './attack.ts';
import { type PackageEntry, packageEntries, packageKey } from './package-match.ts';
import { SEVERITIES } from './vocabulary.ts';

/** The database made ready for matching: built once, read for each tool. */
export interface AttackIndex {
  byId: ReadonlyMap<string, Attack>;
  /** Capability id -> attacks that make use of it. */
  byCapability: ReadonlyMap<string, readonly Attack[]>;
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
  return {
    byId: new Map(attacks.map((attack) => [attack.id, attack])),
    byCapability,
    byPackage,
    weight: new Map(attacks.map((attack) => [attack.id, weightOf(attack)])),
  };
}
