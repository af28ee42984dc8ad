import type { Mappings, Taxonomy } from '../../domain/attacks/mappings.ts';
import { TAXONOMIES, taxonomyTitle, taxonomyUrl } from '../../domain/attacks/taxonomies.ts';

/** Order in which pages list them. */
const ORDER = [
  'cwe',
  'owaspMcp',
  'owaspAgentic',
  'owaspLlm',
  'atlas',
  'safeMcp',
] as const satisfies readonly Taxonomy[];

/** An id of another list, with what its owner calls it. */
interface MappingLink {
  id: string;
  /** Null for lists whose items are not named here. */
  title: string | null;
  href: string;
}

/** Ids of other taxonomies with their addresses; taxonomies without an id are left out. */
export function mappingLinks(mappings: Mappings): { taxonomy: string; ids: MappingLink[] }[] {
  return ORDER.filter((taxonomy) => mappings[taxonomy].length > 0).map((taxonomy) => ({
    taxonomy: `${TAXONOMIES[taxonomy].name} (${TAXONOMIES[taxonomy].version})`,
    ids: mappings[taxonomy].map((id) => ({
      id,
      title: taxonomyTitle(id),
      href: taxonomyUrl(taxonomy, id),
    })),
  }));
}
