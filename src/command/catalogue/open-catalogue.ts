import type { Option } from '../command.ts';
import type { World } from '../world.ts';
import type { BulkAttack } from './bulk-attack.ts';
import type { CatalogueServer, ServerEntry } from './catalogue-server.ts';
import type { CatalogueHead } from './known.ts';
import type { KnownLoaders } from './known-loaders.ts';

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
  head(): Promise<CatalogueHead>;
  /** The look-ups of a check. */
  loaders(): Promise<KnownLoaders>;
  /** Every server by what it is found by. */
  entries(): Promise<readonly ServerEntry[]>;
  /** One of them whole. */
  server(entry: ServerEntry): Promise<CatalogueServer>;
  /** All of them whole. */
  servers(): Promise<readonly CatalogueServer[]>;
  attacks(): Promise<readonly BulkAttack[]>;
}

/** The catalogue that came with the command, or the one that `--catalogue` names. */
export async function openCatalogue(
  given: string | undefined,
  world: World,
): Promise<OpenCatalogue> {
  if (given === undefined) {
    const { openPacked } = await import('./packed-catalogue.ts');
    return openPacked(world);
  }
  const { openBulk } = await import('./bulk-catalogue.ts');
  return openBulk(given, world);
}
