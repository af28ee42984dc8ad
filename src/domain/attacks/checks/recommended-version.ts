import type { AffectedProduct } from '../attack.ts';
import type { AttackEntry, SetRule } from '../entry.ts';
import { inRange, parseRange } from '../version-range.ts';

type Place = { entry: AttackEntry; product: AffectedProduct; index: number };

const key = ({ ecosystem, package: name, name: product }: AffectedProduct): string =>
  name === null ? `product:${product}` : `${ecosystem}:${name}`;

/**
 * A fixed version that another entry calls affected is a bad advice. The other says so where its range
 * names that version (`=1.3.0`, `<=1.3.0`), or where it knows no fix at all: a later vulnerability
 * below a later fix is what every update meets.
 */
export const recommendedVersion: SetRule = (entries) => {
  const places = entries.flatMap((entry) =>
    entry.attack.affected.map((product, index): Place => ({ entry, product, index })),
  );
  const byProduct = Map.groupBy(places, ({ product }) => key(product));
  return places.flatMap(({ entry, product, index }) =>
    product.fixedIn.flatMap((version) => {
      const other = (byProduct.get(key(product)) ?? []).find(
        (place) => place.entry !== entry && isNamedIn(version, place.product),
      );
      return other === undefined || entry.attack.seeAlso.includes(other.entry.attack.slug)
        ? []
        : [
            {
              file: entry.file,
              field: `affected[${index}].fixedIn`,
              message: `${version} is affected by ${other.entry.attack.slug}: say so and link it in seeAlso`,
            },
          ];
    }),
  );
};

function isNamedIn(version: string, { ecosystem, versions, fixedIn }: AffectedProduct): boolean {
  const range = versions === null ? [] : (parseRange(versions) ?? []);
  const naming = range.filter((bounds) =>
    bounds.some((bound) => (bound.op === '=' || bound.op === '<=') && bound.version === version),
  );
  if (ecosystem === null || naming.length > 0) return naming.length > 0;
  return fixedIn.length === 0 && versions !== null && inRange(ecosystem, version, range) === true;
}
