import path from 'node:path';
import type { Option } from '../command.ts';
import type { World } from '../world.ts';
import type { BulkAttack } from './bulk-attack.ts';
import { type BulkPlace, readBulkLines } from './bulk-lines.ts';
import type { BulkServer } from './bulk-server.ts';
import type { Known } from './known.ts';
import { type KnownLoaders, loadersOf } from './known-loaders.ts';

/** For every command that looks something up. */
export const CATALOGUE_OPTION = {
  catalogue: {
    type: 'string',
    value: 'URL|FILE',
    says: "another site's catalogue: its address, or its catalogue.ndjson.gz",
  },
} as const satisfies Record<string, Option>;

/** A catalogue, each part read when it is first asked for. */
export interface OpenCatalogue {
  /** Newest scan and site, with what a check needs. */
  known(): Promise<Known>;
  loaders(): Promise<KnownLoaders>;
  /** All servers with tools, verdicts, rules and definitions. */
  servers(): Promise<readonly BulkServer[]>;
  attacks(): Promise<readonly BulkAttack[]>;
}

/** Names of the files that come with the command, in the world's data folder. */
export const DATA_FILES = {
  known: 'known.json',
  servers: 'catalogue.ndjson.gz',
  attacks: 'attacks.ndjson.gz',
  /** How to start servers that do not list their tools bare. */
  launches: 'launch-table.json',
} as const;

/** The catalogue that came with the command, or the one that `--catalogue` names. */
export function openCatalogue(given: string | undefined, world: World): OpenCatalogue {
  const place = given === undefined ? ownPlace(world) : placeOf(given, world);
  const servers = once(async () => {
    if (given === undefined) return readBulkLines(place.servers, trusted<BulkServer>, world);
    const { readBulkServer } = await import('./bulk-server.ts');
    return readBulkLines(place.servers, readBulkServer, world);
  });
  const attacks = once(async () => {
    if (given === undefined) return readBulkLines(place.attacks, trusted<BulkAttack>, world);
    const { readBulkAttack } = await import('./bulk-attack.ts');
    return readBulkLines(place.attacks, readBulkAttack, world);
  });
  const known = once(async (): Promise<Known> => {
    if (given === undefined) {
      const file = path.join(world.dataFolder, DATA_FILES.known);
      return trusted<Known>(await world.fs.readFile(file, 'utf8'));
    }
    const { knownOf } = await import('./known.ts');
    return knownOf(await servers(), await attacks());
  });
  return { servers, attacks, known, loaders: once(async () => loadersOf(await known())) };
}

/** Data of our own build was checked when it was made. */
const trusted = <T>(text: string): T => JSON.parse(text) as T;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () => {
    making ??= make();
    return making;
  };
}

interface CataloguePlace {
  servers: BulkPlace;
  attacks: BulkPlace;
}

function ownPlace({ dataFolder }: World): CataloguePlace {
  return {
    servers: { file: path.join(dataFolder, DATA_FILES.servers) },
    attacks: { file: path.join(dataFolder, DATA_FILES.attacks) },
  };
}

/** The address of a site, or of its catalogue file; a file, or a folder that holds both. The attacks lie beside the servers. */
function placeOf(given: string, { cwd }: World): CataloguePlace {
  const isFile = /\.ndjson(?:\.gz)?$/.test(given);
  if (/^https?:\/\//i.test(given)) {
    const base = new URL(given);
    const servers = isFile ? base : new URL(`data/${DATA_FILES.servers}`, withSlash(base));
    return { servers: { url: servers }, attacks: { url: new URL(DATA_FILES.attacks, servers) } };
  }
  const servers = path.resolve(cwd, given, ...(isFile ? [] : [DATA_FILES.servers]));
  return {
    servers: { file: servers },
    attacks: { file: path.join(path.dirname(servers), DATA_FILES.attacks) },
  };
}

function withSlash(url: URL): URL {
  return url.pathname.endsWith('/') ? url : new URL(`${url.pathname}/`, url);
}
