import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import { count } from '../../domain/text/plural.ts';
import type { RiskLevel } from '../../domain/verdict/verdict.ts';
import type { BrowseGroup } from '../lists/browse-links.ts';
import { attackBrowseGroups } from './attack-list-pages.ts';
import { attackListGroups } from './attack-lists.ts';
import { type AttackStrip, attackStrip } from './attack-months.ts';
import { type AttackRow, attackRow } from './attack-row.ts';
import { SEVERITY_RISK } from './attack-words.ts';

/** Rows on the front of the database; the lists have all. */
const NEWEST_SHOWN = 20;
const USED_SHOWN = 10;

/** One technique with the entries that use it. */
export interface TechniqueCount {
  title: string;
  href: string;
  entries: number;
  /** Widths of the parts of its bar, worst first, as shares of the longest bar. */
  bar: { risk: RiskLevel; from: number; width: number }[];
}

/** Everything that the front of the attack database shows. */
export interface AttackListView {
  lead: string;
  total: number;
  /** Counts by what parts the entries, each a link to a list. */
  groups: BrowseGroup[];
  /** Those of which most entries exist first. */
  techniques: TechniqueCount[];
  strip: AttackStrip;
  newest: AttackRow[];
  /** The newest of those that were used against people. */
  used: { total: number; rows: AttackRow[] };
}

/** The front of the database over all entries, which come newest first. */
export function attackListView(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
): AttackListView {
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  const rowOf = (attack: Attack) => attackRow(attack, byId);
  const judged = (verdict: Attack['policyVerdict']) =>
    attacks.filter(({ policyVerdict }) => policyVerdict === verdict).length;
  const used = attacks.filter(({ exploitation }) => exploitation.state === 'used');
  return {
    lead: `${count(attacks.length, 'entry', 'entries')}: incidents, vulnerabilities, research and patterns. A call policy stops ${judged('stops')} of the described paths and reduces ${judged('reduces')}; for ${judged('cannot')} it cannot, and the entry says what helps instead.`,
    total: attacks.length,
    groups: attackBrowseGroups(attackListGroups(attacks), '/attacks/'),
    techniques: techniqueCounts(attacks, techniques),
    strip: attackStrip(attacks),
    newest: attacks.slice(0, NEWEST_SHOWN).map(rowOf),
    used: { total: used.length, rows: used.slice(0, USED_SHOWN).map(rowOf) },
  };
}

/** Units of the longest bar. */
const LONGEST = 100;

function techniqueCounts(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
): TechniqueCount[] {
  const counted = techniques
    .map((technique) => ({
      technique,
      own: attacks.filter((attack) => attack.technique === technique.id),
    }))
    .filter(({ own }) => own.length > 0)
    .sort(
      (a, b) => b.own.length - a.own.length || (a.technique.title < b.technique.title ? -1 : 1),
    );
  const unit = LONGEST / Math.max(1, ...counted.map(({ own }) => own.length));
  return counted.map(({ technique: { id, title }, own }) => {
    let from = 0;
    const bar = [...SEVERITIES].reverse().flatMap((severity) => {
      const width = own.filter((attack) => attack.severity === severity).length * unit;
      if (width === 0) return [];
      from += width;
      return [{ risk: SEVERITY_RISK[severity], from: round(from - width), width: round(width) }];
    });
    return { title, href: `/attacks/techniques/${id}/`, entries: own.length, bar };
  });
}

const round = (n: number): number => Math.round(n * 100) / 100;
