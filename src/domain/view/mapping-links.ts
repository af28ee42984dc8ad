import type { Mappings, Taxonomy } from '../attacks/mappings.ts';

/** How each taxonomy is called, its version, and where one of its ids is described (null: only the list as a whole has an address). */
const TAXONOMIES = {
  cwe: {
    name: 'CWE',
    link: (id: string) => `https://cwe.mitre.org/data/definitions/${id.slice(4)}.html`,
  },
  owaspMcp: {
    name: 'OWASP MCP Top 10 (2025, beta)',
    link: () => 'https://owasp.org/www-project-mcp-top-10/',
  },
  owaspAgentic: {
    name: 'OWASP Top 10 for Agentic Applications',
    link: () => 'https://genai.owasp.org/',
  },
  owaspLlm: {
    name: 'OWASP Top 10 for LLM Applications (2025)',
    link: () => 'https://genai.owasp.org/llm-top-10/',
  },
  atlas: {
    name: 'MITRE ATLAS',
    link: (id: string) =>
      id.startsWith('AML.CS')
        ? `https://atlas.mitre.org/studies/${id}`
        : `https://atlas.mitre.org/techniques/${id}`,
  },
  safeMcp: { name: 'SAFE-MCP', link: () => 'https://github.com/SAFE-MCP/safe-mcp' },
} as const satisfies Record<Taxonomy, { name: string; link: (id: string) => string }>;

/** Ids of other taxonomies with their addresses; taxonomies without an id are left out. */
export function mappingLinks(
  mappings: Mappings,
): { taxonomy: string; ids: { id: string; href: string | null }[] }[] {
  return (Object.keys(TAXONOMIES) as Taxonomy[])
    .filter((taxonomy) => mappings[taxonomy].length > 0)
    .map((taxonomy) => ({
      taxonomy: TAXONOMIES[taxonomy].name,
      ids: mappings[taxonomy].map((id) => ({ id, href: TAXONOMIES[taxonomy].link(id) })),
    }));
}
