import { plainPypiName } from '../record/pypi-name.ts';
import type { AffectedProduct, Attack } from './attack.ts';
import { inRange, isFixed, parseRange, type VersionRange } from './version-range.ts';

/** An affected package of an attack, its range parsed once. */
export interface PackageEntry {
  attack: Attack;
  product: AffectedProduct;
  /** Null when the affected versions are not known. */
  range: VersionRange | null;
}

/** OSV ecosystem of a server's source kind, for the kinds that have versions we can compare. */
const KIND_OF = { npm: 'npm', PyPI: 'pypi' } as const;

/** `npm:mcp-remote`, as a server's source kind and ref give it; null for products that are no such package. PyPI names are compared in their normal form (PEP 503). */
export function packageKey(product: AffectedProduct): string | null {
  if (product.package === null || (product.ecosystem !== 'npm' && product.ecosystem !== 'PyPI'))
    return null;
  return serverKey(KIND_OF[product.ecosystem], product.package);
}

/** Key of a server's package: kind and ref of its source. */
export function serverKey(kind: string, ref: string): string {
  return kind === 'pypi' ? `pypi:${plainPypiName(ref)}` : `${kind}:${ref}`;
}

/** Prepares the affected packages of one attack. */
export function packageEntries(attack: Attack): PackageEntry[] {
  return attack.affected
    .filter((product) => packageKey(product) !== null)
    .map((product) => ({
      attack,
      product,
      range: product.versions === null ? null : parseRange(product.versions),
    }));
}

const fix = ({ fixedIn }: Pick<AffectedProduct, 'fixedIn'>): string =>
  fixedIn.length === 0 ? 'no fixed version is known' : `fixed in ${fixedIn.join(' and ')}`;

/** How a version of the package relates to the attack, and why in one clause. */
export function packageMatch(
  {
    product,
    range,
  }: Pick<PackageEntry, 'range'> & {
    product: Pick<AffectedProduct, 'name' | 'ecosystem' | 'package' | 'fixedIn'>;
  },
  version: string | null,
): { kind: 'known-vulnerability' | 'unknown-version' | 'past-vulnerability'; reason: string } {
  const name = product.package ?? product.name;
  const affected = isAffected(product, range, version);
  if (affected === true)
    return {
      kind: 'known-vulnerability',
      reason: `version ${version} of ${name} is affected; ${fix(product)}`,
    };
  if (affected === false)
    return {
      kind: 'past-vulnerability',
      reason: `other versions of ${name} had it; ${version} is not in the affected range`,
    };
  return {
    kind: 'unknown-version',
    reason: `${name} had it; whether this version is affected is not known, ${fix(product)}`,
  };
}

/** By the range; where none is known, by the fixed versions, as OSV reads an event `fixed` without `introduced`. */
function isAffected(
  { ecosystem, fixedIn }: Pick<AffectedProduct, 'ecosystem' | 'fixedIn'>,
  range: VersionRange | null,
  version: string | null,
): boolean | null {
  if (version === null || ecosystem === null) return null;
  if (range !== null) return inRange(ecosystem, version, range);
  const fixed = isFixed(ecosystem, version, fixedIn);
  return fixed === null ? null : !fixed;
}
