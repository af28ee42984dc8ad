import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import { ATTACK_SIGNALS } from '../../domain/attacks/vocabulary.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { count } from '../../domain/text/plural.ts';
import { capitalise, sentence } from '../../domain/text/sentence.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { type ToolRow, toolRow } from '../tool/tool-row.ts';
import { type AttackRow, attackRow } from './attack-row.ts';
import { mappingLinks } from './mapping-links.ts';

const TOOLS_SHOWN = 12;

/** Everything that the page of a technique shows. */
export interface TechniqueView {
  head: Head;
  crumbs: Crumb[];
  technique: Technique;
  rows: AttackRow[];
  /** What can be recognised; `href` where a tool page shows it as a signal. */
  signals: { id: string; meaning: string; href: string | null }[];
  tools: { rows: (ToolRow & { reason: string })[]; total: number };
  mappings: ReturnType<typeof mappingLinks>;
}

const SIGNAL_PAGES = new Set(SIGNALS.map((rule) => rule.id));

/** The view of one technique over the entries that use it. */
export function techniqueView(
  technique: Technique,
  attacks: readonly Attack[],
  catalogue: Catalogue,
  site: SiteIdentity,
): TechniqueView {
  const path = `/attacks/techniques/${technique.id}/`;
  const own = attacks.filter((attack) => attack.technique === technique.id);
  return {
    head: {
      title: fittingTitle(
        `${technique.title}: MCP attack technique - ${site.name}`,
        technique.title,
      ),
      description: fittingDescription(
        `${technique.definition} ${count(own.length, 'entry', 'entries')}.`,
      ),
      path,
      indexed: true,
    },
    crumbs: [
      { text: 'Attacks', href: '/attacks/' },
      { text: 'Techniques', href: '/attacks/techniques/' },
      { text: technique.title, href: path },
    ],
    technique,
    rows: own.map((attack) => attackRow(attack, new Map([[technique.id, technique]]))),
    signals: technique.signals.map((id) => ({
      id,
      meaning: ATTACK_SIGNALS[id],
      href: SIGNAL_PAGES.has(id) ? `/signals/${id}/` : null,
    })),
    tools: toolsOf(own, catalogue),
    mappings: mappingLinks(technique.mappings),
  };
}

/** Tools that any entry of the technique applies to, each once, most specific first. */
function toolsOf(attacks: readonly Attack[], catalogue: Catalogue): TechniqueView['tools'] {
  const found = new Map<string, ToolRow & { reason: string; specificity: number }>();
  for (const attack of attacks) {
    for (const { serverId, toolName, reason, specificity } of catalogue.toolsByAttack.get(
      attack.id,
    ) ?? []) {
      const entry = catalogue.findTool(serverId, toolName);
      if (entry === undefined) continue;
      const known = found.get(entry.path);
      if (known !== undefined && known.specificity >= specificity) continue;
      found.set(entry.path, {
        ...toolRow(entry),
        reason: capitalise(sentence(visibleText(reason))),
        specificity,
      });
    }
  }
  const all = [...found.values()].sort(
    (a, b) => b.specificity - a.specificity || (a.href < b.href ? -1 : 1),
  );
  return { rows: all.slice(0, TOOLS_SHOWN), total: all.length };
}
