import type { Attack } from '../../domain/attacks/attack.ts';
import { type AttackJson, toAttackJson } from '../../domain/attacks/attack-json.ts';
import { hasOsv } from '../../domain/attacks/osv.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { attackTwins } from '../../views/site/twins.ts';
import { osvPath } from '../osv/osv-records.ts';
import { API_VERSION } from './api-version.ts';
import type { Contract } from './contract.ts';

/** Canonical address of an entry. */
export function attackUrl(attack: Pick<Attack, 'slug'>, site: SiteIdentity): string {
  return `${site.url}/attacks/${attack.slug}/`;
}

/** One entry in our own form; its OSV record, where there is one, has an address of its own. */
export function attackDocument(attack: Attack, site: SiteIdentity): AttackJson {
  return toAttackJson(attack, attackUrl(attack, site));
}

/** The list of all entries in database order, each with what one filters by and the address of its document. */
export function attacksJson(
  attacks: readonly Attack[],
  site: SiteIdentity,
): Contract['AttackList'] {
  return {
    apiVersion: API_VERSION,
    attacks: attacks.map((attack) => ({
      id: attack.id,
      slug: attack.slug,
      title: attack.title,
      url: attackUrl(attack, site),
      document: `${site.url}${attackTwins(attack).json}`,
      format: 'attack',
      osv: hasOsv(attack) ? `${site.url}${osvPath(attack)}` : null,
      kind: attack.kind,
      disclosed: attack.disclosed,
      modified: attack.modified,
      severity: attack.severity,
      technique: attack.technique,
      categories: attack.categories,
      policyVerdict: attack.policyVerdict,
      exploitedInTheWild: attack.exploitation.state === 'used',
      exploitation: attack.exploitation.state,
      evidence: attack.evidence,
      cve: attack.cve,
      ghsa: attack.ghsa,
      mal: attack.mal,
    })),
  };
}
