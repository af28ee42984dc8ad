import type { Attack } from '../../domain/attacks/attack.ts';

/** What an entry is also known by: ids, products, packages, who found it and who published it. Each once. */
export function attackNames(attack: Attack): string[] {
  return [
    ...new Set([
      attack.id,
      ...attack.cve,
      ...attack.ghsa,
      ...attack.mal,
      ...attack.affected.flatMap(({ name, package: packageName }) =>
        packageName === null ? [name] : [name, packageName],
      ),
      ...attack.credits.map(({ name }) => name),
      ...attack.sources.map(({ publisher }) => publisher),
    ]),
  ];
}
