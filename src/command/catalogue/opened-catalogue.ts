import type { BulkAttack } from './bulk-attack.ts';
import type { CatalogueServer, ServerEntry } from './catalogue-server.ts';
import type { CatalogueHead } from './known.ts';
import type { KnownLoaders } from './known-loaders.ts';

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
