import path from 'node:path';
import type { World } from '../world.ts';
import { readBulkAttack } from './bulk-attack.ts';
import { type BulkPlace, readBulkLines } from './bulk-lines.ts';
import { readBulkServer } from './bulk-server.ts';
import { entryOf } from './catalogue-server.ts';
import { knownOf } from './known.ts';
import { loadersOf } from './known-loaders.ts';
import { once } from './once.ts';
import type { OpenCatalogue } from './opened-catalogue.ts';

/** Names of the files of a site's bulk data, below /data/. */
export const BULK_FILES = {
  servers: 'catalogue.ndjson.gz',
  attacks: 'attacks.ndjson.gz',
} as const;

/** A catalogue of bulk data: that of a site, or a file. Every line is checked. */
export function openBulk(given: string, world: World): OpenCatalogue {
  const place = placeOf(given, world);
  const lines = once(() => readBulkLines(place.servers, readBulkServer, world));
  const servers = once(async () => (await lines()).map(({ publisher, ...server }) => server));
  const attacks = once(() => readBulkLines(place.attacks, readBulkAttack, world));
  const known = once(async () => knownOf(await lines(), await attacks()));
  return {
    servers,
    attacks,
    head: known,
    loaders: once(async () => loadersOf(await known())),
    entries: once(async () => (await servers()).map(entryOf)),
    async server({ id }) {
      const found = (await servers()).find((server) => server.id === id);
      if (found === undefined) throw new Error(`The catalogue has no server ${id}.`);
      return found;
    },
  };
}

interface CataloguePlace {
  servers: BulkPlace;
  attacks: BulkPlace;
}

/** The address of a site, or of its catalogue file; a file, or a folder that holds both. The attacks lie beside the servers. */
function placeOf(given: string, { cwd }: World): CataloguePlace {
  const isFile = /\.ndjson(?:\.gz)?$/.test(given);
  if (/^https?:\/\//i.test(given)) {
    const base = new URL(given);
    const servers = isFile ? base : new URL(`data/${BULK_FILES.servers}`, withSlash(base));
    return { servers: { url: servers }, attacks: { url: new URL(BULK_FILES.attacks, servers) } };
  }
  const servers = path.resolve(cwd, given, ...(isFile ? [] : [BULK_FILES.servers]));
  return {
    servers: { file: servers },
    attacks: { file: path.join(path.dirname(servers), BULK_FILES.attacks) },
  };
}

function withSlash(url: URL): URL {
  return url.pathname.endsWith('/') ? url : new URL(`${url.pathname}/`, url);
}
