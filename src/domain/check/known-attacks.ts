import type { Attack } from '../attacks/attack.ts';
import { packageKey } from '../attacks/package-match.ts';
import type { KnownAttack } from './check-data.ts';

/** What of an entry the check needs. */
type AttackFacts = Pick<Attack, 'title' | 'slug' | 'severity' | 'exploitation' | 'affected'>;

/** Every affected package of the attack database. */
export function knownAttacks(attacks: readonly AttackFacts[]): KnownAttack[] {
  return attacks.flatMap((attack) =>
    attack.affected.flatMap((product) => {
      const key = packageKey(product) ?? moduleKey(product);
      if (key === null) return [];
      const { title, slug, severity, exploitation } = attack;
      const { name, ecosystem, package: published, versions, fixedIn } = product;
      return [
        {
          key,
          title,
          slug,
          severity,
          exploited: exploitation.state === 'used',
          product: { name, ecosystem, package: published, versions, fixedIn },
        },
      ];
    }),
  );
}

/** A Go module by the repository that it is: its programs are run from there, and its images are named like it. */
function moduleKey({ ecosystem, package: name }: AttackFacts['affected'][number]): string | null {
  const [, repository] = /^github\.com\/([\w.-]+\/[\w.-]+)/.exec(name ?? '') ?? [];
  return ecosystem === 'Go' && repository !== undefined
    ? `github:${repository.toLowerCase()}`
    : null;
}
