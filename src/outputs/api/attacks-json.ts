import type { Attack } from '../../domain/attacks/attack.ts';
import { type AttackJson, toAttackJson } from '../../domain/attacks/attack-json.ts';
import { type OsvRecord, toOsv } from '../../domain/attacks/osv.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { attackTwins } from '../../views/site/twins.ts';
import { API_VERSION } from './api-version.ts';
import type { Contract } from './contract.ts';

/** Canonical address of an entry. */
export function attackUrl(attack: Attack, site: SiteIdentity): string {
  return `${site.url}/attacks/${attack.slug}/`;
}

/** One entry: an OSV record where it is a vulnerability of a package, our own form where it is not. */
export function attackDocument(attack: Attack, site: SiteIdentity): OsvRecord | AttackJson {
  const url = attackUrl(attack, site);
  return toOsv(attack, url) ?? toAttackJson(attack, url);
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
      format: toOsv(attack, attackUrl(attack, site)) === null ? 'attack' : 'osv',
      kind: attack.kind,
      disclosed: attack.disclosed,
      modified: attack.modified,
      severity: attack.severity,
      technique: attack.technique,
      categories: attack.categories,
      policyVerdict: attack.policyVerdict,
      exploitedInTheWild: attack.exploitedInTheWild,
      evidence: attack.evidence,
      cve: attack.cve,
      ghsa: attack.ghsa,
    })),
  };
}
