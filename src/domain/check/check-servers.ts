import { combineServers } from '../verdict/server/combine-servers.ts';
import { findCombinations, type ToolRoles } from '../verdict/server/find-combinations.ts';
import { type AttackFinding, attacksOn } from './attacks-on.ts';
import { catalogueKey, imageName, shardOf } from './catalogue-key.ts';
import type { KnownAttack, KnownServer, KnownTool } from './check-data.ts';
import type { ConfigServer } from './config-server.ts';
import type { LaunchTarget } from './launch/launch-target.ts';
import { type LookAlike, lookAlike } from './look-alike.ts';

/** Reads the data files of the check. */
export interface CheckLoaders {
  servers(shard: string): Promise<readonly KnownServer[]>;
  attacks(): Promise<readonly KnownAttack[]>;
  /** Keys of all packages and images of the catalogue (see `catalogueKey`); asked for only where one is not in it. */
  names(): Promise<readonly string[]>;
}

/** What is known about one server of the configuration. */
export interface ServerFinding {
  config: ConfigServer;
  /** What to call its source; never text that may hold a secret. */
  source: string;
  /** True when the version cannot change without the configuration changing; null where there is none to pin. */
  pinned: boolean | null;
  /** Null: not in the catalogue, or one of several of a repository, so nothing is known about what it does. Of several records of one package, image or address, the one with most tools. */
  known: KnownServer | null;
  /** Records of the catalogue that have this source. */
  records: number;
  attacks: AttackFinding[];
  /** The name of the catalogue that a package or image without a record is nearly called like. */
  like: LookAlike | null;
}

export interface CombinationFinding {
  title: string;
  severity: 'critical' | 'high';
  harm: string;
  members: { does: string; tools: { server: string; tool: string }[] }[];
}

export interface ConfigReport {
  servers: ServerFinding[];
  /** Combinations that take at least two of the servers, worst first. `server` is the name in the configuration. */
  across: CombinationFinding[];
  /** Tokens of all tool definitions of the known servers together. */
  tokens: number;
}

/** Looks up every server of a configuration. Loads one data file for each source, and the list of attacks. */
export async function checkServers(
  servers: readonly ConfigServer[],
  load: CheckLoaders,
): Promise<ConfigReport> {
  const attacks = await load.attacks();
  const findings = await Promise.all(
    servers.map(async (config): Promise<ServerFinding> => {
      // A bridge (mcp-remote) is how the tools are reached; the server behind it, named last, has them.
      const target = config.unread === null ? config.targets.at(-1) : undefined;
      const records = target === undefined ? [] : await recordsOf(target, load);
      // One repository may hold many servers, one package, image or address is one.
      const isOne = target?.kind !== 'github' || records.filter(hasTools).length < 2;
      const known = isOne ? (records[0] ?? null) : null;
      return {
        config,
        source: sourceWords(config),
        pinned: pinnedOf(config.targets),
        known,
        records: records.length,
        attacks: config.targets.flatMap((one) => attacksOn(one, attacks)),
        like: target === undefined || records.length > 0 ? null : await likeOf(target, load),
      };
    }),
  );
  const active = findings.filter(({ config }) => !config.disabled);
  return {
    servers: findings,
    across: combinationsAcross(active),
    tokens: active.flatMap(toolsOf).reduce((sum, tool) => sum + tool.tokens, 0),
  };
}

function hasTools({ tools }: KnownServer): boolean {
  return tools.length > 0;
}

async function recordsOf({ kind, ref }: LaunchTarget, load: CheckLoaders): Promise<KnownServer[]> {
  const key = catalogueKey(kind, ref);
  const servers = await load.servers(shardOf(key));
  return servers
    .filter((server) => server.key === key)
    .sort((a, b) => b.tools.length - a.tools.length);
}

function toolsOf({ known }: ServerFinding): readonly KnownTool[] {
  return known?.tools ?? [];
}

function pinnedOf(targets: readonly LaunchTarget[]): boolean | null {
  const versioned = targets.filter(({ kind }) => kind !== 'remote');
  return versioned.length === 0 ? null : versioned.every(({ version }) => version !== null);
}

async function likeOf({ kind, ref }: LaunchTarget, load: CheckLoaders): Promise<LookAlike | null> {
  return kind === 'npm' || kind === 'pypi' || kind === 'oci'
    ? lookAlike(catalogueKey(kind, ref), await load.names())
    : null;
}

/** Package and image names fit their registry's grammar; of an address only the host is shown, since its path may be a secret. */
function sourceWords({ targets, unread }: ConfigServer): string {
  const named = targets.map(({ kind, ref, version, guessed }) => {
    if (kind === 'remote') return new URL(ref).host;
    const sure = guessed ? 'probably ' : '';
    if (kind === 'oci') return `${sure}image:${imageName(ref)}${versionWords(version, 'digest')}`;
    return `${sure}${kind}:${ref}${kind === 'github' ? versionWords(version, 'commit') : versionWords(version)}`;
  });
  return [...named, ...(unread === null ? [] : [unread])].join(' to ');
}

/** Digests and commits are too long to read. */
function versionWords(version: string | null, hash = ''): string {
  if (version === null) return '';
  return isHash(version) ? ` by ${hash}` : ` ${version}`;
}

/** True for the digest of an image and the commit of a repository. */
export function isHash(version: string): boolean {
  return /^(?:sha256:[0-9a-f]{64}|[0-9a-f]{40})$/.test(version);
}

/** Combinations that no single server has alone. Two entries of one server count as two, since they may hold different data. */
export function combinationsAcross(findings: readonly ServerFinding[]): CombinationFinding[] {
  const profiles = findings.map((finding) => {
    const server = finding.config.name;
    const roles = toolsOf(finding).map(
      ({ name, roles: played }): ToolRoles => ({
        server,
        tool: name,
        roles: played.map((role) => ({ role, signal: null })),
      }),
    );
    return { server, roles, combinations: findCombinations(roles) };
  });
  return combineServers(profiles)
    .filter(({ within }) => within.length === 0)
    .map(({ title, severity, harm, members }) => ({ title, severity, harm, members }));
}
