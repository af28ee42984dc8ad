import { packageUrl } from '../text/package-url.ts';
import { allScores, type Cvss } from './all-scores.ts';
import type { AffectedProduct, Attack } from './attack.ts';
import type { REFERENCE_TYPES } from './record-facts.ts';
import { withPlainMarks } from './source-marks.ts';
import { type Bound, parseRange } from './version-range.ts';

/** Version of the OSV schema that `toOsv` writes (ossf.github.io/osv-schema). */
export const OSV_SCHEMA_VERSION = '1.7.0';

type OsvEvent = { introduced: string } | { fixed: string } | { last_affected: string };
type OsvScore = 'CVSS_V3' | 'CVSS_V4';
type ReferenceType = (typeof REFERENCE_TYPES)[number];

interface OsvAffected {
  package: { ecosystem: string; name: string; purl?: string };
  ranges?: { type: 'SEMVER' | 'ECOSYSTEM'; events: OsvEvent[] }[];
  versions?: string[];
}

/** One record in the Open Source Vulnerability format. */
export interface OsvRecord {
  schema_version: string;
  id: string;
  modified: string;
  published?: string;
  withdrawn?: string;
  aliases: string[];
  related: string[];
  summary: string;
  details: string;
  severity?: { type: OsvScore; score: string }[];
  affected: OsvAffected[];
  references: { type: ReferenceType; url: string }[];
  credits?: { name: string; type: string }[];
  database_specific: {
    /** Our own permanent id. */
    id: string;
    url: string;
    severity: string;
    /** Whose the scores in `severity` are, in their order; `source` is null where the entry names none. */
    severity_issuers: { type: OsvScore; issuer: string; source: string | null }[];
    cwe_ids: string[];
    technique: string;
    policy_verdict: string;
    evidence: string;
    exploitation: string;
  };
}

const SEMVER_ECOSYSTEMS = new Set(['npm', 'Go', 'crates.io']);
/** Type of a purl for an OSV ecosystem (purl-spec, PURL-TYPES). */
const PURL_TYPES: Readonly<Record<string, string>> = {
  npm: 'npm',
  PyPI: 'pypi',
  Go: 'golang',
  RubyGems: 'gem',
  'crates.io': 'cargo',
  Maven: 'maven',
  NuGet: 'nuget',
  Packagist: 'composer',
};
const ADVISORY_HOSTS =
  /^https:\/\/(www\.cve\.org|nvd\.nist\.gov|osv\.dev|github\.com\/([^/]+\/[^/]+\/security\/)?advisories)\//;
const PACKAGE_PAGES =
  /^https:\/\/(www\.npmjs\.com\/package|pypi\.org\/project|rubygems\.org\/gems|crates\.io\/crates)\//;
const FIX_PAGES = /^https:\/\/github\.com\/[^/]+\/[^/]+\/(commit|pull)\//;

/**
 * Id of the OSV record of an entry. The schema knows registered prefixes and `x_` for all others
 * (osv-schema, `$defs.prefix`), and ours is not registered. The CVE or GHSA id is an alias.
 */
export const osvId = ({ id }: Pick<Attack, 'id'>): string => `x_${id}`;

/** `>=1.2.0 <1.4.0` as OSV events; null when OSV cannot say it (a lower bound that is not included). */
function eventsOf(bounds: readonly Bound[], fixedIn: readonly string[]): OsvEvent[] | null {
  let introduced = '0';
  let end: OsvEvent | null = null;
  for (const { op, version } of bounds) {
    if (op === '>=') introduced = version;
    else if (op === '<') end = { fixed: version };
    else if (op !== '<=') return null;
    // A fixed version says more than the last affected one, and the schema wants one of the two.
    else {
      const [fixed] = fixedIn;
      end = fixedIn.length === 1 && fixed !== undefined ? { fixed } : { last_affected: version };
    }
  }
  return end === null ? [{ introduced }] : [{ introduced }, end];
}

function affectedOf(product: AffectedProduct): OsvAffected | null {
  const { ecosystem, package: name, versions, fixedIn } = product;
  if (ecosystem === null || name === null) return null;
  const purlType = PURL_TYPES[ecosystem];
  const purl = purlType === undefined ? null : packageUrl(purlType, name, null);
  const affected: OsvAffected = {
    package: { ecosystem, name, ...(purl === null ? {} : { purl }) },
  };
  const exact: string[] = [];
  const type = SEMVER_ECOSYSTEMS.has(ecosystem) ? 'SEMVER' : 'ECOSYSTEM';
  for (const bounds of (versions === null ? null : parseRange(versions)) ?? []) {
    const [first] = bounds;
    if (bounds.length === 1 && first?.op === '=') exact.push(first.version);
    const events = eventsOf(bounds, fixedIn);
    if (events !== null) affected.ranges = [...(affected.ranges ?? []), { type, events }];
  }
  if (exact.length > 0) affected.versions = exact;
  return affected.ranges === undefined && affected.versions === undefined ? null : affected;
}

const osvScore = (version: Cvss['version']): OsvScore =>
  version === '4.0' ? 'CVSS_V4' : 'CVSS_V3';

/** The vectors that a record can hold: one of each type, since the schema takes no more; the first issuer's stands. */
function scoresOf(attack: Attack): (Cvss & { vector: string })[] {
  const all = allScores(attack).flatMap((c) =>
    c.vector === null ? [] : [{ ...c, vector: c.vector }],
  );
  return all.filter(
    ({ version }, i) => all.findIndex((o) => osvScore(o.version) === osvScore(version)) === i,
  );
}

function referenceType(url: string, type: ReferenceType | undefined): ReferenceType {
  if (type !== undefined) return type;
  if (ADVISORY_HOSTS.test(url)) return 'ADVISORY';
  if (PACKAGE_PAGES.test(url)) return 'PACKAGE';
  return FIX_PAGES.test(url) ? 'FIX' : 'ARTICLE';
}

/** What the writer of a record needs beside the entry. */
export interface OsvSurroundings {
  /** Canonical address of the entry. */
  pageUrl: string;
  /** OSV ids of entries that belong together with it: same campaign, named in seeAlso. Order is kept. */
  related: readonly string[];
  /** Prose of the entry as Markdown, empty when none is written. */
  body: string;
}

const isSaid = ({ ecosystem, package: name, versions }: AffectedProduct): boolean =>
  ecosystem !== null &&
  name !== null &&
  versions !== null &&
  (parseRange(versions) ?? []).some(
    (bounds) =>
      (bounds.length === 1 && bounds[0]?.op === '=') ||
      bounds.every(({ op }) => op !== '>' && op !== '='),
  );

/**
 * True for entries that have an OSV record: those with a CVE, GHSA or MAL id and a package whose versions are
 * known, since a record without a range matches nothing or everything. No campaign has one.
 */
export const hasOsv = (attack: Attack): boolean =>
  attack.kind !== 'campaign' && publicAliases(attack).length > 0 && attack.affected.some(isSaid);

/** The ids that other lists have for the entry. */
export const publicAliases = ({
  cve,
  ghsa,
  mal,
}: Pick<Attack, 'cve' | 'ghsa' | 'mal'>): string[] => [...cve, ...ghsa, ...mal];

/** The attack as an OSV record; null for entries without one ({@link hasOsv}). */
export function toOsv(
  attack: Attack,
  { pageUrl, related, body }: OsvSurroundings,
): OsvRecord | null {
  if (!hasOsv(attack)) return null;
  const aliases = publicAliases(attack);
  const affected = attack.affected.map(affectedOf).filter((a) => a !== null);
  const scores = scoresOf(attack);
  return {
    schema_version: OSV_SCHEMA_VERSION,
    id: osvId(attack),
    modified: `${attack.modified}T00:00:00Z`,
    ...(attack.disclosed.length === 10 ? { published: `${attack.disclosed}T00:00:00Z` } : {}),
    ...(attack.withdrawn === null ? {} : { withdrawn: `${attack.withdrawn}T00:00:00Z` }),
    aliases,
    related: [...related],
    summary: attack.title,
    details: body === '' ? attack.summary : `${attack.summary}\n\n${withPlainMarks(body)}`,
    ...(scores.length === 0
      ? {}
      : { severity: scores.map((c) => ({ type: osvScore(c.version), score: c.vector })) }),
    affected,
    references: attack.sources.map(({ url, type }) => ({ type: referenceType(url, type), url })),
    ...(attack.credits.length === 0
      ? {}
      : { credits: attack.credits.map(({ name, role }) => ({ name, type: role })) }),
    database_specific: {
      id: attack.id,
      url: pageUrl,
      severity: attack.severity,
      severity_issuers: scores.map(({ version, issuer, source }) => ({
        type: osvScore(version),
        issuer,
        source,
      })),
      cwe_ids: attack.mappings.cwe,
      technique: attack.technique,
      policy_verdict: attack.policyVerdict,
      evidence: attack.evidence,
      exploitation: attack.exploitation.state,
    },
  };
}
