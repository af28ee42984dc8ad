import { nameKeys, shardOf } from '../../domain/check/catalogue-key.ts';
import type {
  DefinitionFile,
  KnownDefinition,
  KnownServer,
} from '../../domain/check/check-data.ts';
import type { CheckLoaders } from '../../domain/check/check-servers.ts';
import type { Known } from './known.ts';

/** The look-ups of the check over a catalogue in memory: the same shards as the data files of a site. */
export interface KnownLoaders extends CheckLoaders {
  definitions(shard: string): Promise<DefinitionFile>;
}

/** Sorts servers and definitions into their shards once, when the first is asked for. */
export function loadersOf({ servers, attacks }: Pick<Known, 'servers' | 'attacks'>): KnownLoaders {
  let byShard: Map<string, KnownServer[]> | null = null;
  let byName: Map<string, DefinitionFile> | null = null;
  return {
    async servers(shard) {
      byShard ??= grouped(servers.map((server) => [shardOf(server.key), server]));
      return byShard.get(shard) ?? [];
    },
    async attacks() {
      return attacks;
    },
    async names() {
      return nameKeys(servers.map(({ key }) => key));
    },
    async definitions(shard) {
      byName ??= definitionsByShard(servers);
      return byName.get(shard) ?? [];
    },
  };
}

/** Shard -> definitions of the tools whose names hash there. */
export function definitionsByShard(servers: readonly KnownServer[]): Map<string, DefinitionFile> {
  const byName = grouped(
    servers.flatMap(({ slug, name, tools }) =>
      tools.map((tool): [string, KnownDefinition] => [tool.name, [slug, name, tool.digest]]),
    ),
  );
  return grouped([...byName].map((entry) => [shardOf(entry[0]), entry]));
}

/** As Map.groupBy, which Node 20 has not got. */
function grouped<T>(pairs: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}
