import { type AttackMatch, matchAttacks } from '../attacks/match.ts';
import type { Catalogue, ToolEntry } from '../catalogue/catalogue.ts';
import { capitalise, sentence } from '../text/sentence.ts';
import type { AttackLink } from './tool-view.ts';
import { visibleText } from './visible-text.ts';

/** The attacks to show with a tool: known vulnerabilities of its very package and version apart from the others. */
export function attackLinks(
  entry: ToolEntry,
  catalogue: Catalogue,
): { vulnerabilities: AttackLink[]; attacks: AttackLink[] } {
  const { record, server, reviewed } = entry;
  const matches = matchAttacks(record, reviewed.verdict, server.record, catalogue.attacks);
  const links = (known: boolean) =>
    matches
      .filter((match) => (match.kind === 'known-vulnerability') === known)
      .flatMap((match) => attackLink(match, catalogue));
  return { vulnerabilities: links(true), attacks: links(false) };
}

function attackLink(match: AttackMatch, catalogue: Catalogue): AttackLink[] {
  const attack = catalogue.attacks.byId.get(match.attackId);
  if (attack === undefined) return [];
  return [
    {
      id: attack.id,
      title: attack.title,
      href: `/attacks/${attack.slug}/`,
      reason: capitalise(sentence(visibleText(match.reason))),
      facts: `${attack.kind}, ${attack.disclosed.slice(0, 4)}, ${attack.severity}`,
    },
  ];
}
