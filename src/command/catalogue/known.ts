import { catalogueKey } from '../../domain/check/catalogue-key.ts';
import { type KnownAttack, type KnownServer, shortDigest } from '../../domain/check/check-data.ts';
import { knownAttacks } from '../../domain/check/known-attacks.ts';
import { rolesOf } from '../../domain/verdict/server/roles-of.ts';
import type { BulkAttack } from './bulk-attack.ts';
import type { BulkServer } from './bulk-server.ts';
import { recordOf } from './catalogue-server.ts';

/** Which catalogue it is. */
export interface CatalogueHead {
  /** Newest scan, ISO 8601 in UTC; null when no server was scanned. */
  date: string | null;
  /** Address of the site without a trailing slash. */
  site: string;
}

/** What a check of configurations needs of a catalogue: verdicts, short digests, rules, attacks and their ranges. */
export interface Known extends CatalogueHead {
  servers: KnownServer[];
  attacks: KnownAttack[];
}

/** Makes the short form of a catalogue. */
export function knownOf(servers: readonly BulkServer[], attacks: readonly BulkAttack[]): Known {
  const dates = servers.flatMap(({ scan }) => (scan === null ? [] : [scan.scannedAt])).sort();
  const [first] = servers;
  return {
    date: dates.at(-1) ?? null,
    site: first === undefined ? '' : first.url.replace(/\/servers\/[^/]+\/$/, ''),
    servers: servers.map(knownServer),
    attacks: knownAttacks(attacks),
  };
}

function knownServer(server: BulkServer): KnownServer {
  const { id, name, slug, source, version, profile, publisher, tools } = server;
  return {
    key: catalogueKey(source.kind, source.ref),
    id,
    name,
    slug,
    version,
    grade: profile.grade?.letter ?? null,
    publisher,
    tools: tools.map((tool) => ({
      name: tool.name,
      slug: tool.slug,
      category: tool.verdict.category,
      digest: shortDigest(tool.digest),
      tokens: tool.tokens,
      roles: rolesOf(recordOf(tool), tool.verdict).map(({ role }) => role),
      rule: tool.rule,
    })),
  };
}
