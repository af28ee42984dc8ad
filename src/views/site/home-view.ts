import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { listedServers } from '../../domain/catalogue/listed-servers.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { RISK_OF, WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { DANGER_RANKING, mostDangerous } from '../lists/most-dangerous.ts';
import type { ProfileBarView } from '../server/server-shape.ts';
import { type ToolRow, toolRow } from '../tool/tool-row.ts';

const DANGEROUS_SHOWN = 8;

/** What the home page shows of the catalogue. */
export interface HomeView {
  tools: number;
  servers: number;
  /** Servers whose tools are known. */
  listed: number;
  /** Day of the newest scan, null when nothing was scanned by us. */
  dataDate: string | null;
  categories: (ProfileBarView & { href: string; definition: string })[];
  dangerous: ToolRow[];
  ranking: string;
}

/** Counts everything that the home page says. */
export function homeView(catalogue: Catalogue): HomeView {
  return {
    tools: catalogue.tools.length,
    servers: catalogue.servers.length,
    listed: listedServers(catalogue).length,
    dataDate: catalogue.dataDate?.slice(0, 10) ?? null,
    categories: WORST_FIRST.map((category) => ({
      category,
      risk: RISK_OF[category],
      tools: catalogue.byCategory.get(category)?.length ?? 0,
      href: `/risk/${CATEGORY_WORDS[category].slug}/`,
      definition: CATEGORY_WORDS[category].definition,
    })),
    dangerous: mostDangerous(catalogue.tools, DANGEROUS_SHOWN).map(toolRow),
    ranking: DANGER_RANKING,
  };
}
