import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { catalogueKey, nameKeys, shardOf } from '../../domain/check/catalogue-key.ts';
import type { DefinitionFile, KnownAttack, KnownServer } from '../../domain/check/check-data.ts';
import { causeOf } from '../cause-of.ts';
import type { World } from '../world.ts';
import type { BulkAttack } from './bulk-attack.ts';
import type { CatalogueServer, ServerEntry } from './catalogue-server.ts';
import type { CatalogueHead } from './known.ts';
import type { KnownLoaders } from './known-loaders.ts';
import { once } from './once.ts';
import type { OpenCatalogue } from './opened-catalogue.ts';
import { type ServerRest, wholeOf } from './server-rest.ts';

/** Names of the files that come with the command, in the world's data folder. */
export const DATA_FILES = {
  index: 'catalogue.json',
  /** Parts of the index, each JSON under brotli, one behind the other. */
  parts: 'catalogue.parts',
  /** How to start servers that do not list their tools bare. */
  launches: 'launch-table.json',
} as const;

/** Where a part lies in the file of the parts. */
export type Part = readonly [offset: number, length: number];

/** The file that is read by every look-up: what is where. */
export interface PackedIndex extends CatalogueHead {
  servers: readonly PackedEntry[];
  /** Short forms (`KnownServer`) of the servers, in groups. */
  known: readonly Part[];
  /** By shard, see `shardOf`. */
  definitions: Part;
  knownAttacks: Part;
  attacks: Part;
}

export interface PackedEntry extends ServerEntry {
  /** What a check needs of it: which group, and where in it. */
  known: readonly [group: number, at: number];
  /** What that does not say. */
  rest: Part;
}

/** The catalogue that came with the command. It was checked when it was made, so it is read as it stands. */
export function openPacked(world: World): OpenCatalogue {
  const index = once(() => readIndex(world));
  const read = <T>(part: Part) => readPart<T>(part, world);
  const short = once(async () => shortForms((await index()).known, read));
  const whole = async ({ known, rest }: PackedEntry): Promise<CatalogueServer> =>
    wholeOf(await (await short())(known), await read<ServerRest>(rest));
  return {
    head: index,
    loaders: once(async () => packedLoaders(await index(), await short(), read)),
    entries: async () => (await index()).servers,
    async server({ id }) {
      const found = (await index()).servers.find((entry) => entry.id === id);
      if (found === undefined) throw new Error(`The catalogue has no server ${id}.`);
      return whole(found);
    },
    servers: once(async () => Promise.all((await index()).servers.map(whole))),
    attacks: once(async () => read<BulkAttack[]>((await index()).attacks)),
  };
}

/** Reads short forms, each group once. */
type ReadShort = (place: PackedEntry['known']) => Promise<KnownServer>;

function shortForms(
  groups: readonly Part[],
  read: (part: Part) => Promise<readonly KnownServer[]>,
): ReadShort {
  const loaders = groups.map((part) => once(() => read(part)));
  return async ([group, at]) => {
    const found = (await loaders[group]?.())?.[at];
    if (found === undefined) throw new Error('The catalogue has no such server.');
    return found;
  };
}

/** Reads of the servers of a shard only what a check needs, and nothing of the others. */
function packedLoaders(
  { servers, definitions, knownAttacks }: PackedIndex,
  short: ReadShort,
  read: <T>(part: Part) => Promise<T>,
): KnownLoaders {
  const keyed = servers.map((entry) => ({
    key: catalogueKey(entry.source.kind, entry.source.ref),
    known: entry.known,
  }));
  const byShard = once(async () => new Map(await read<[string, DefinitionFile][]>(definitions)));
  return {
    servers: (shard) =>
      Promise.all(
        keyed.filter(({ key }) => shardOf(key) === shard).map(({ known }) => short(known)),
      ),
    attacks: once(() => read<KnownAttack[]>(knownAttacks)),
    names: async () => nameKeys(keyed.map(({ key }) => key)),
    definitions: async (shard) => (await byShard()).get(shard) ?? [],
  };
}

async function readIndex({ dataFolder, fs }: World): Promise<PackedIndex> {
  try {
    return JSON.parse(await fs.readFile(path.join(dataFolder, DATA_FILES.index), 'utf8'));
  } catch (error) {
    throw new Error(`The catalogue cannot be read: ${causeOf(error)}`);
  }
}

async function readPart<T>([offset, length]: Part, { dataFolder, fs }: World): Promise<T> {
  try {
    const file = await fs.open(path.join(dataFolder, DATA_FILES.parts));
    try {
      const packed = Buffer.alloc(length);
      await file.read(packed, 0, length, offset);
      return JSON.parse((await promisify(brotliDecompress)(packed)).toString('utf8'));
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new Error(`The catalogue cannot be read: ${causeOf(error)}`);
  }
}
