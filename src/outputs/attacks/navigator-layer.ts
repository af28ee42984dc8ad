import type { Attack } from '../../domain/attacks/attack.ts';
import { TAXONOMIES } from '../../domain/attacks/taxonomies.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';

/** Version of the layer format (mitre-attack/attack-navigator, layers/spec/v4.5). */
const LAYER_VERSION = '4.5';
/** Lowest Navigator that reads it, as the format says. */
const NAVIGATOR_VERSION = '4.9.0';

interface LayerTechnique {
  techniqueID: string;
  score: number;
  comment: string;
}

/** A layer of the ATT&CK Navigator over the techniques of MITRE ATLAS. */
export interface NavigatorLayer {
  name: string;
  versions: { navigator: string; layer: string };
  domain: 'atlas-atlas';
  description: string;
  techniques: LayerTechnique[];
  gradient: { colors: string[]; minValue: number; maxValue: number };
  links: { label: string; url: string }[];
}

/**
 * How many entries use each ATLAS technique, as a layer. An entry counts for its own mappings and for
 * those of its technique. Case studies (`AML.CS…`) are no techniques and are left out.
 */
export function navigatorLayer(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
  site: SiteIdentity,
): NavigatorLayer {
  const mappings = new Map(techniques.map((t) => [t.id, t.mappings.atlas]));
  const entries = new Map<string, string[]>();
  for (const { id, technique, mappings: own } of attacks) {
    for (const atlas of new Set([...own.atlas, ...(mappings.get(technique) ?? [])])) {
      if (!atlas.startsWith('AML.T')) continue;
      entries.set(atlas, [...(entries.get(atlas) ?? []), id]);
    }
  }
  const scored = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([techniqueID, ids]) => ({
      techniqueID,
      score: ids.length,
      comment: [...ids].sort().join(', '),
    }));
  return {
    name: `${site.name}, MCP Attack Database`,
    versions: { navigator: NAVIGATOR_VERSION, layer: LAYER_VERSION },
    domain: 'atlas-atlas',
    description: `Entries of the MCP Attack Database by technique of MITRE ATLAS (${TAXONOMIES.atlas.version}).`,
    techniques: scored,
    gradient: {
      colors: ['#ffffff', '#b3261e'],
      minValue: 0,
      maxValue: Math.max(1, ...scored.map(({ score }) => score)),
    },
    links: [{ label: 'Entries', url: `${site.url}/attacks/` }],
  };
}
