import { z } from 'zod';
import type { SearchRecord } from '../../../domain/search/index-format.ts';
import type { SearchResult } from '../../../domain/search/search-engine.ts';
import { MAX_QUERY_CHARS } from '../../../domain/search/search-query.ts';
import { count } from '../../../domain/text/plural.ts';
import { catalogueTool } from '../catalogue-tool.ts';
import { catalogueDate, category } from '../shapes.ts';

const MAX_RESULTS = 50;
const KINDS = ['server', 'tool', 'attack'] as const;

export const search = catalogueTool({
  name: 'search',
  title: 'Search the catalogue',
  description:
    'Finds MCP servers, tools and known attacks by words, such as "send mail" or "mcp-remote".',
  input: z.object({
    query: z.string().min(1).max(MAX_QUERY_CHARS).describe('Words to look for.'),
    kind: z.enum(KINDS).nullable().default(null).describe('Only results of this kind.'),
    limit: z.int().min(1).max(MAX_RESULTS).default(10).describe('Most results.'),
  }),
  output: z.object({
    catalogueDate,
    total: z.int(),
    results: z.array(
      z.object({
        kind: z.enum(KINDS),
        name: z.string(),
        server: z.string().nullable().describe('Name of the server of a tool.'),
        category: category.nullable(),
        url: z.string(),
      }),
    ),
  }),
  async run({ query, kind, limit }, catalogue) {
    const { date, site } = await catalogue.head();
    const { searchCatalogue } = await import('../search-catalogue.ts');
    const found = await searchCatalogue(
      catalogue,
      {
        text: query,
        descriptions: true,
        kind,
        category: null,
        risk: null,
        signal: null,
        server: null,
        technique: null,
        severity: null,
      },
      limit,
    );
    return {
      says: `${count(found.total, 'result')}, the best ${found.results.length} of them here.`,
      data: {
        catalogueDate: date,
        total: found.total,
        results: found.results.flatMap((result) => {
          const shown = KINDS.find((one) => one === result.kind);
          if (shown === undefined) return [];
          return [
            {
              kind: shown,
              name: result.record[0],
              server: shown === 'tool' ? (result.server?.[0] ?? null) : null,
              category: result.category,
              url: `${site}${pathOf(result)}`,
            },
          ];
        }),
      },
    };
  },
});

function pathOf({ kind, record, server }: SearchResult): string {
  const place: SearchRecord[1] = record[1];
  if (kind === 'tool') return `/tools/${server?.[1] ?? ''}/${place}/`;
  return kind === 'server' ? `/servers/${place}/` : place;
}
