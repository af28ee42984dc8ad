import type { Attack } from '../../domain/attacks/attack.ts';
import type { AttackIndex } from '../../domain/attacks/attack-index.ts';
import { type AttackMatch, matchAttacks, notRuledOut } from '../../domain/attacks/match.ts';
import { packageMatch, serverKey } from '../../domain/attacks/package-match.ts';
import type { Catalogue, ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type { ServerHead } from '../../domain/record/server-record.ts';
import { capitalise, sentence } from '../../domain/text/sentence.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import type { Alternate } from '../site/twins.ts';
import type { AttackLink } from '../tool/tool-shape.ts';
import { attackLine } from './attack-row.ts';

/** The attacks to show with a tool. */
export interface ToolAttacks {
  /** Known vulnerabilities of its very package and version. */
  vulnerabilities: AttackLink[];
  attacks: AttackLink[];
  /** Vulnerabilities of its package that the scanned version no longer has. */
  outgrown: AttackLink[];
}

/** The attacks to show with a tool, by what they mean for the scanned version. */
export function attackLinks(
  entry: ToolEntry,
  catalogue: Catalogue,
): ToolAttacks & { notRuledOut: string | null } {
  const { record, server, reviewed } = entry;
  const matches = matchAttacks(record, reviewed.verdict, server.record, catalogue.attacks);
  const links = (group: keyof ToolAttacks) =>
    matches
      .filter(({ kind }) => groupOf(kind) === group)
      .flatMap((match) => attackLink(match, catalogue));
  return {
    vulnerabilities: links('vulnerabilities'),
    attacks: links('attacks'),
    outgrown: links('outgrown'),
    notRuledOut: notRuledOutSentence(notRuledOut(record, catalogue.attacks).length),
  };
}

/** What a record without parameters leaves open. */
const notRuledOutSentence = (attacks: number): string | null =>
  attacks === 0
    ? null
    : `The record does not list the parameters of this tool. That rules out none of the ${attacks} attacks that go through one: a path, a URL, a command, code, a query, a recipient.`;

/** Worst first. */
const GROUPS: readonly (keyof ToolAttacks)[] = ['vulnerabilities', 'attacks', 'outgrown'];

function groupOf(kind: AttackMatch['kind']): keyof ToolAttacks {
  if (kind === 'known-vulnerability') return 'vulnerabilities';
  return kind === 'past-vulnerability' ? 'outgrown' : 'attacks';
}

/** The entries that name a server's very package, whatever its version. */
export function attacksOfServer({ source }: ServerHead, attacks: AttackIndex): Attack[] {
  const entries = attacks.byPackage.get(serverKey(source.kind, source.ref)) ?? [];
  return [...new Set(entries.map(({ attack }) => attack))];
}

/** The feed of a server's entries: its path below /attacks/feeds/ and what it is called. */
export function serverAttackFeed({ slug, record }: ServerEntry): { path: string; title: string } {
  return { path: `server/${slug}`, title: truncate(visibleName(record.name), 60) };
}

/** The link to that feed in a server's head, none where no entry names its package. */
export function attackFeedLinks(server: ServerEntry, attacks: AttackIndex): Alternate[] {
  if (attacksOfServer(server.record, attacks).length === 0) return [];
  const { path, title } = serverAttackFeed(server);
  const href = `/attacks/feeds/${path}.xml`;
  return [{ type: 'application/atom+xml', href, title: `MCP Attack Database: ${title}` }];
}

/** What is known to be wrong with a server's very package, by what it means for the version of the record; `attacks` are those of which that is not known. */
export function serverFlaws({ source, version }: ServerHead, attacks: AttackIndex): ToolAttacks {
  const entries = attacks.byPackage.get(serverKey(source.kind, source.ref)) ?? [];
  // Of several ranges of one entry the worst answer counts.
  const worst = new Map<string, { attack: Attack; group: keyof ToolAttacks; reason: string }>();
  for (const entry of entries) {
    const { kind, reason } = packageMatch(entry, version);
    const [group, known] = [groupOf(kind), worst.get(entry.attack.id)];
    if (known === undefined || GROUPS.indexOf(group) < GROUPS.indexOf(known.group))
      worst.set(entry.attack.id, { attack: entry.attack, group, reason });
  }
  const links = (group: keyof ToolAttacks) =>
    [...worst.values()]
      .filter((flaw) => flaw.group === group)
      .map(({ attack, reason }) => linkTo(attack, reason));
  return {
    vulnerabilities: links('vulnerabilities'),
    attacks: links('attacks'),
    outgrown: links('outgrown'),
  };
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
