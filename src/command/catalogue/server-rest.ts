import type { KnownServer } from '../../domain/check/check-data.ts';
import type { BulkServer, BulkTool } from './bulk-server.ts';
import type { CatalogueServer } from './catalogue-server.ts';

/** What of a tool its short form (`KnownTool`) does not say. */
type ToolRest = Omit<BulkTool, 'digest' | 'name' | 'slug' | 'tokens' | 'rule' | 'verdict'> & {
  verdict: Omit<BulkTool['verdict'], 'category'>;
};

/** What of a server its short form (`KnownServer`) does not say. */
export type ServerRest = Omit<
  BulkServer,
  'publisher' | 'id' | 'name' | 'slug' | 'version' | 'tools'
> & {
  tools: ToolRest[];
};

/** The server without what its short form says, which stands in the data already. */
export function restOf({
  publisher,
  id,
  name,
  slug,
  version,
  tools,
  ...rest
}: BulkServer): ServerRest {
  return {
    ...rest,
    tools: tools.map(
      ({ digest, name, slug, tokens, rule, verdict: { category, ...verdict }, ...tool }) => ({
        ...tool,
        verdict,
      }),
    ),
  };
}

/** The server whole, of both. Its tools stand in the same order in both. */
export function wholeOf(known: KnownServer, { tools, ...rest }: ServerRest): CatalogueServer {
  const { id, name, slug, version } = known;
  return {
    ...rest,
    id,
    name,
    slug,
    version,
    tools: known.tools.map(({ name, slug, tokens, rule, category }, at) => {
      const tool = tools[at];
      if (tool === undefined) throw new Error(`The catalogue says nothing more of ${id}/${slug}.`);
      return { ...tool, name, slug, tokens, rule, verdict: { ...tool.verdict, category } };
    }),
  };
}
