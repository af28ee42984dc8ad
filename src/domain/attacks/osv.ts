import type { AffectedProduct, Attack } from './attack.ts';
import { type Bound, parseRange } from './version-range.ts';

/** Version of the OSV schema that `toOsv` writes (ossf.github.io/osv-schema). */
export const OSV_SCHEMA_VERSION = '1.7.0';

type OsvEvent = { introduced: string } | { fixed: string } | { last_affected: string };

interface OsvAffected {
  package: { ecosystem: string; name: string };
  ranges?: { type: 'SEMVER' | 'ECOSYSTEM'; events: OsvEvent[] }[];
  versions?: string[];
}

/** One record in the Open Source Vulnerability format. */
export interface OsvRecord {
  schema_version: string;
  id: string;
  modified: string;
  published?: string;
  aliases: string[];
  summary: string;
  details: string;
  severity?: { type: 'CVSS_V3' | 'CVSS_V4'; score: string }[];
  affected: OsvAffected[];
  references: { type: 'ADVISORY' | 'ARTICLE'; url: string }[];
  database_specific: {
    /** Our own permanent id. The OSV schema accepts registered prefixes only, and ours is not one. */
    id: string;
    url: string;
    severity: string;
    cwe_ids: string[];
    technique: string;
    policy_verdict: string;
    evidence: string;
  };
}

const SEMVER_ECOSYSTEMS = new Set(['npm', 'Go', 'crates.io']);
const ADVISORY_HOSTS =
  /^https:\/\/(www\.cve\.org|nvd\.nist\.gov|osv\.dev|github\.com\/([^/]+\/[^/]+\/security\/)?advisories)\//;

/** `>=1.2.0 <1.4.0` as OSV events; null when OSV cannot say it (a lower bound that is not included). */
function eventsOf(bounds: readonly Bound[]): OsvEvent[] | null {
  let introduced = '0';
  let end: OsvEvent | null = null;
  for (const { op, version } of bounds) {
    if (op === '>=') introduced = version;
    else if (op === '<') end = { fixed: version };
    else if (op === '<=') end = { last_affected: version };
    else return null;
  }
  return end === null ? [{ introduced }] : [{ introduced }, end];
}

function affectedOf({ ecosystem, package: name, versions }: AffectedProduct): OsvAffected | null {
  if (ecosystem === null || name === null) return null;
  const affected: OsvAffected = { package: { ecosystem, name } };
  const exact: string[] = [];
  const type = SEMVER_ECOSYSTEMS.has(ecosystem) ? 'SEMVER' : 'ECOSYSTEM';
  for (const bounds of (versions === null ? null : parseRange(versions)) ?? []) {
    const [first] = bounds;
    if (bounds.length === 1 && first?.op === '=') exact.push(first.version);
    const events = eventsOf(bounds);
    if (events !== null) affected.ranges = [...(affected.ranges ?? []), { type, events }];
  }
  if (exact.length > 0) affected.versions = exact;
  return affected;
}

function severityOf({ cvss }: Attack): OsvRecord['severity'] {
  if (cvss === null || cvss.vector === null) return undefined;
  return [{ type: cvss.version === '4.0' ? 'CVSS_V4' : 'CVSS_V3', score: cvss.vector }];
}

/**
 * The attack as an OSV record: for entries with a CVE or GHSA id and a package, null for all others.
 * The record is named by its first CVE, else GHSA id, since it describes that very vulnerability;
 * our own id is in `database_specific`. `pageUrl` is the canonical address of the entry.
 */
export function toOsv(attack: Attack, pageUrl: string): OsvRecord | null {
  const [id, ...aliases] = [...attack.cve, ...attack.ghsa];
  const affected = attack.affected.map(affectedOf).filter((a) => a !== null);
  if (id === undefined || affected.length === 0) return null;
  const severity = severityOf(attack);
  return {
    schema_version: OSV_SCHEMA_VERSION,
    id,
    modified: `${attack.modified}T00:00:00Z`,
    ...(attack.disclosed.length === 10 ? { published: `${attack.disclosed}T00:00:00Z` } : {}),
    aliases,
    summary: attack.title,
    details: attack.summary,
    ...(severity === undefined ? {} : { severity }),
    affected,
    references: attack.sources.map(({ url }) => ({
      type: ADVISORY_HOSTS.test(url) ? 'ADVISORY' : 'ARTICLE',
      url,
    })),
    database_specific: {
      id: attack.id,
      url: pageUrl,
      severity: attack.severity,
      cwe_ids: attack.mappings.cwe,
      technique: attack.technique,
      policy_verdict: attack.policyVerdict,
      evidence: attack.evidence,
    },
  };
}
