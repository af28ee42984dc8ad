import type { Attack } from '../../domain/attacks/attack.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import type { SignalPage } from '../../domain/verdict/signals/signal-page.ts';
import {
  type Category,
  RISK_OF,
  type RiskLevel,
  WORST_FIRST,
} from '../../domain/verdict/verdict.ts';
import { type AttackLines, attackLine } from '../attacks/attack-row.ts';
import { DANGER_RANKING, mostDangerous } from '../lists/most-dangerous.ts';
import { signalListPath } from '../lists/tool-list-view.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { type ToolRow, toolRow } from '../tool/tool-row.ts';

const TOOLS_SHOWN = 20;
const ATTACKS_SHOWN = 8;

/** Everything that the page of a signal shows beside its prose. */
export interface SignalPageView {
  head: Head;
  crumbs: Crumb[];
  page: SignalPage;
  /** What the rule looks for; empty for a signal that no single rule raises. */
  looksFor: string;
  tools: number;
  /** List of all these tools; null without any. */
  list: string | null;
  categories: { category: Category; risk: RiskLevel; tools: number }[];
  examples: ToolRow[];
  ranking: string;
  /** Newest first. */
  attacks: AttackLines;
}

/** The view of one signal over the catalogue and the attack database. */
export function signalPageView(
  page: SignalPage,
  catalogue: Catalogue,
  attacks: readonly Attack[],
  site: SiteIdentity,
): SignalPageView {
  const tools = catalogue.bySignal.get(page.id) ?? [];
  const members = attacks.filter((attack) =>
    (attack.signals as readonly string[]).includes(page.id),
  );
  const path = `/signals/${page.id}/`;
  return {
    head: {
      title: fittingTitle(
        `${page.title}: risk signal - ${site.name}`,
        `${page.title}: risk signal`,
      ),
      description: fittingDescription(page.summary),
      path,
      indexed: true,
    },
    crumbs: [
      { text: 'Signals', href: '/signals/' },
      { text: page.title, href: path },
    ],
    page,
    looksFor: SIGNALS.find((rule) => rule.id === page.id)?.looksFor ?? '',
    tools: tools.length,
    list: tools.length > 0 ? signalListPath(page.id) : null,
    categories: WORST_FIRST.map((category) => ({
      category,
      risk: RISK_OF[category],
      tools: tools.filter((tool) => tool.reviewed.verdict.category === category).length,
    })).filter((bar) => bar.tools > 0),
    examples: mostDangerous(tools, TOOLS_SHOWN).map(toolRow),
    ranking: DANGER_RANKING,
    attacks: {
      total: members.length,
      shown: members.slice(0, ATTACKS_SHOWN).map(attackLine),
    },
  };
}
