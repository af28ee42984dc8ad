import type { Attack } from '../../domain/attacks/attack.ts';
import type { AttackIndex } from '../../domain/attacks/attack-index.ts';
import { type AttackMatch, matchAttacks, notRuledOut } from '../../domain/attacks/match.ts';
import { packageMatch, serverKey } from '../../domain/attacks/package-match.ts';
import type { Catalogue, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type { ServerHead } from '../../domain/record/server-record.ts';
import { capitalise, sentence } from '../../domain/text/sentence.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import type { AttackLink } from '../tool/tool-shape.ts';
import { attackLine } from './attack-row.ts';

/** The attacks to show with a tool: known vulnerabilities of its very package and version apart from the others. */
export function attackLinks(
  entry: ToolEntry,
  catalogue: Catalogue,
): { vulnerabilities: AttackLink[]; attacks: AttackLink[]; notRuledOut: string | null } {
  const { record, server, reviewed } = entry;
  const matches = matchAttacks(record, reviewed.verdict, server.record, catalogue.attacks);
  const links = (known: boolean) =>
    matches
      .filter((match) => (match.kind === 'known-vulnerability') === known)
      .flatMap((match) => attackLink(match, catalogue));
  return {
    vulnerabilities: links(true),
    attacks: links(false),
    notRuledOut: notRuledOutSentence(notRuledOut(record, catalogue.attacks).length),
  };
}

/** What a record without parameters leaves open. */
const notRuledOutSentence = (attacks: number): string | null =>
  attacks === 0
    ? null
    : `The record does not list the parameters of this tool. That rules out none of the ${attacks} attacks that go through one: a path, a URL, a command, code, a query, a recipient.`;

/** Known vulnerabilities of a server's very package in the version of the record. */
export function serverVulnerabilities(
  { source, version }: ServerHead,
  attacks: AttackIndex,
): AttackLink[] {
  const entries = attacks.byPackage.get(serverKey(source.kind, source.ref)) ?? [];
  return entries.flatMap((entry) => {
    const { kind, reason } = packageMatch(entry, version);
    return kind === 'known-vulnerability' ? [linkTo(entry.attack, reason)] : [];
  });
}

function attackLink(match: AttackMatch, catalogue: Catalogue): AttackLink[] {
  const attack = catalogue.attacks.byId.get(match.attackId);
  return attack === undefined ? [] : [linkTo(attack, match.reason)];
}

function linkTo(attack: Attack, reason: string): AttackLink {
  return {
    id: attack.id,
    ...attackLine(attack),
    reason: capitalise(sentence(visibleText(reason))),
  };
}
