import type { Attack } from '../../domain/attacks/attack.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { csvRow } from '../data/csv.ts';

const COLUMNS = [
  'id',
  'title',
  'kind',
  'disclosed',
  'modified',
  'severity',
  'cvss',
  'cve',
  'ghsa',
  'mal',
  'technique',
  'policy_verdict',
  'exploitation',
  'packages',
  'affected_versions',
  'fixed_in',
  'no_package',
  'cwe',
  'url',
] as const;

/** One entry of the attack database a row, lists joined by spaces. */
export function attacksCsv(attacks: readonly Attack[], site: SiteIdentity): string {
  const rows = [...attacks]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((attack) =>
      csvRow([
        attack.id,
        attack.title,
        attack.kind,
        attack.disclosed,
        attack.modified,
        attack.severity,
        attack.cvss?.score ?? null,
        attack.cve.join(' '),
        attack.ghsa.join(' '),
        attack.mal.join(' '),
        attack.technique,
        attack.policyVerdict,
        attack.exploitation.state,
        attack.affected
          .flatMap((a) => (a.package === null ? [] : `${a.ecosystem}:${a.package}`))
          .join(' '),
        attack.affected.map((a) => a.versions ?? 'unknown').join(' | '),
        attack.affected.flatMap((a) => a.fixedIn).join(' '),
        attack.noPackage?.reason ?? null,
        attack.mappings.cwe.join(' '),
        `${site.url}/attacks/${attack.slug}/`,
      ]),
    );
  return csvRow(COLUMNS) + rows.join('');
}
