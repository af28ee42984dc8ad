import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { type Preset, serverPolicy } from '../../domain/policy/recommend.ts';
import { publisherFactsOf } from '../../domain/publisher/publisher-facts.ts';
import { digestOfferedTexts } from '../../domain/record/digest.ts';
import { offeredTextsOf, steadyTextsOf } from '../../domain/record/offered-texts.ts';
import { changesDocument } from '../../views/history/history-server.ts';
import { type SiteIdentity, schemaUrl } from '../../views/site/site-identity.ts';
import { serverTwins } from '../../views/site/twins.ts';
import { API_VERSION } from './api-version.ts';
import type { Contract } from './contract.ts';
import { toolJson } from './tool-json.ts';

/** What the API says about one server: identity, scan, profile, its tools with their verdicts, the full policy in each preset. */
export function serverJson(entry: ServerEntry, site: SiteIdentity): Contract['ServerDocument'] {
  const { id, name, source, version, description, homepage, repository, license } = entry.record;
  const { category, scan, provenance } = entry.record;
  const twins = serverTwins(entry);
  const judged = entry.tools.map(({ record, reviewed }) => ({
    tool: record,
    verdict: reviewed.verdict,
  }));
  const policy = (preset: Preset) => ({ ...serverPolicy(judged, preset, schemaUrl(site)) });
  return {
    apiVersion: API_VERSION,
    id,
    name,
    slug: entry.slug,
    url: `${site.url}${entry.path}`,
    lock: `${site.url}${twins.lock}`,
    badge: `${site.url}${twins.badge}`,
    changes: entry.history === null ? null : `${site.url}${changesDocument(entry)}`,
    source,
    version,
    description,
    homepage,
    repository,
    license,
    category,
    scan,
    provenance,
    profile: {
      counts: entry.profile.counts,
      grade: entry.profile.grade,
      combinations: entry.profile.combinations,
    },
    publisher: publisherFactsOf(entry.record, entry.alike),
    offered: offeredJson(entry.record),
    policies: {
      recommended: policy('recommended'),
      'read-only': policy('read-only'),
      ask: policy('ask'),
    },
    tools: entry.tools.map((tool) => toolJson(tool, site)),
  };
}

/** Texts that a server hands to the model beside its tools, with their digest. */
export function offeredJson(record: ServerEntry['record']): Contract['ServerDocument']['offered'] {
  return { digest: digestOfferedTexts(steadyTextsOf(record)), ...offeredTextsOf(record) };
}

/** All servers, one row each. */
export function serversJson(
  servers: readonly ServerEntry[],
  site: SiteIdentity,
): Contract['ServerList'] {
  return {
    apiVersion: API_VERSION,
    servers: servers.map((entry) => {
      const { id, name, source, version, license, scan } = entry.record;
      return {
        id,
        name,
        slug: entry.slug,
        url: `${site.url}${entry.path}`,
        document: `${site.url}${serverTwins(entry).json}`,
        source,
        version,
        license,
        outcome: scan?.outcome ?? null,
        listedAt: scan?.listedAt ?? null,
        grade: entry.profile.grade?.letter ?? null,
        tools: entry.tools.length,
        counts: entry.profile.counts,
      };
    }),
  };
}
