import type { BulkServer, BulkTool } from './bulk-server.ts';

/** One tool of a catalogue. Its digest follows from its definition. */
export type CatalogueTool = Omit<BulkTool, 'digest'>;

/** One server of a catalogue with its tools, verdicts and rules. */
export type CatalogueServer = Omit<BulkServer, 'tools' | 'publisher'> & { tools: CatalogueTool[] };

/** What a server is found by. The rest is read with `OpenCatalogue.server`. */
export interface ServerEntry extends Pick<BulkServer, 'id' | 'name' | 'slug' | 'source'> {
  /** How many tools it has. */
  tools: number;
}

/** The tool as a record, for rules that read definitions. */
export function recordOf({ name, definition }: CatalogueTool) {
  return { name, ...definition };
}

export function entryOf({ id, name, slug, source, tools }: CatalogueServer): ServerEntry {
  return { id, name, slug, source, tools: tools.length };
}
