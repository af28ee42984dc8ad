import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';

/** One entry in the table of the attack database. */
export interface AttackRow {
  id: string;
  title: string;
  href: string;
  kind: Attack['kind'];
  /** As exactly as is known: `2026-11-18`, `2026-11`, `2026`. */
  disclosed: string;
  severity: Attack['severity'];
  technique: { id: string; title: string };
  categories: readonly string[];
  policyVerdict: Attack['policyVerdict'];
  exploited: boolean;
  /** The id that others know it by: CVE, else GHSA, else MAL. */
  cve: string | null;
}

/** The row of one entry. `techniques` gives the titles. */
export function attackRow(attack: Attack, techniques: ReadonlyMap<string, Technique>): AttackRow {
  return {
    id: attack.id,
    title: attack.title,
    href: `/attacks/${attack.slug}/`,
    kind: attack.kind,
    disclosed: attack.disclosed,
    severity: attack.severity,
    technique: {
      id: attack.technique,
      title: techniques.get(attack.technique)?.title ?? attack.technique,
    },
    categories: attack.categories,
    policyVerdict: attack.policyVerdict,
    exploited: attack.exploitation.state === 'used',
    cve: attack.cve[0] ?? attack.ghsa[0] ?? attack.mal[0] ?? null,
  };
}

/** One entry in a short list: kind, year and severity behind its title. */
export interface AttackLine {
  title: string;
  href: string;
  facts: string;
}

/** The line of one entry. */
export function attackLine({ title, slug, kind, disclosed, severity }: Attack): AttackLine {
  return {
    title,
    href: `/attacks/${slug}/`,
    facts: `${kind}, ${disclosed.slice(0, 4)}, ${severity}`,
  };
}

/** A few of the entries that belong to a page, and how many there are. */
export interface AttackLines {
  total: number;
  shown: AttackLine[];
}
