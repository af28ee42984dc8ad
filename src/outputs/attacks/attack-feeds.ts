import type { Attack } from '../../domain/attacks/attack.ts';
import type { AttackIndex } from '../../domain/attacks/attack-index.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { attacksOfServer, serverAttackFeed } from '../../views/attacks/attack-link.ts';

/** Entries that share something, for a feed of their own. */
export interface AttackFeedGroup {
  /** Below /attacks/feeds/, without the ending. */
  path: string;
  /** Behind "MCP Attack Database: ". */
  title: string;
  attacks: Attack[];
}

/** `npm:@scope/name` as a part of a path. Package names are ours to write, but hold slashes and signs. */
const pathOf = (ecosystem: string, name: string): string =>
  `${ecosystem}-${name}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Every feed by technique, severity, category of the abused calls and package, each of which has an entry. */
export function attackFeedGroups(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
): AttackFeedGroup[] {
  const groups: AttackFeedGroup[] = [
    ...techniques.map(({ id, title }) => ({
      path: `technique/${id}`,
      title,
      attacks: attacks.filter((attack) => attack.technique === id),
    })),
    ...SEVERITIES.map((severity) => ({
      path: `severity/${severity}`,
      title: `${severity} severity`,
      attacks: attacks.filter((attack) => attack.severity === severity),
    })),
  ];
  for (const category of WORST_FIRST) {
    groups.push({
      path: `category/${CATEGORY_WORDS[category].slug}`,
      title: `abuse of ${category} tools`,
      attacks: attacks.filter(({ categories }) =>
        (categories as readonly string[]).includes(category),
      ),
    });
  }
  const packages = new Map<string, AttackFeedGroup>();
  for (const attack of attacks)
    for (const { ecosystem, package: name } of attack.affected) {
      if (ecosystem === null || name === null) continue;
      const path = `package/${pathOf(ecosystem, name)}`;
      const group = packages.get(path) ?? { path, title: `${ecosystem} ${name}`, attacks: [] };
      if (!group.attacks.includes(attack)) group.attacks.push(attack);
      packages.set(path, group);
    }
  return [...groups, ...packages.values()].filter((group) => group.attacks.length > 0);
}

/** A feed for each server whose package an entry names, by its address. */
export function serverFeedGroups(
  servers: readonly ServerEntry[],
  attacks: AttackIndex,
): AttackFeedGroup[] {
  return servers.flatMap((server) => {
    const own = attacksOfServer(server.record, attacks);
    return own.length === 0 ? [] : [{ ...serverAttackFeed(server), attacks: own }];
  });
}
