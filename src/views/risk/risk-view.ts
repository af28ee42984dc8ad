import type { Attack } from '../../domain/attacks/attack.ts';
import { SEVERITIES } from '../../domain/attacks/vocabulary.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { describeEffect } from '../../domain/policy/describe.ts';
import { exampleCall } from '../../domain/policy/example-call.ts';
import { formatJson } from '../../domain/policy/format.ts';
import { type JsonToken, tokenizeJson } from '../../domain/policy/highlight.ts';
import { recommendRule, toolPolicy } from '../../domain/policy/recommend.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { categoryImage } from '../../domain/seo/social-image.ts';
import { count } from '../../domain/text/plural.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { SIGNALS } from '../../domain/verdict/signals/registry.ts';
import { type Category, RISK_OF, type RiskLevel } from '../../domain/verdict/verdict.ts';
import { attackCategoryPath } from '../attacks/attack-lists.ts';
import { type AttackLines, attackLine } from '../attacks/attack-row.ts';
import { mostDangerous, RANKING_IN_CATEGORY } from '../lists/most-dangerous.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { type ToolRow, toolRow } from '../tool/tool-row.ts';

const TOOLS_SHOWN = 12;
const ATTACKS_SHOWN = 8;

/** Everything that the landing page of a category shows. */
export interface RiskView {
  head: Head;
  crumbs: Crumb[];
  category: Category;
  risk: RiskLevel;
  means: string;
  concern: string;
  tools: number;
  /** Share of the catalogue in per cent, one decimal. */
  share: string;
  /** Signals that its tools carry, most frequent first. */
  signals: { id: string; label: string; tools: number }[];
  /** The rule in its variants, each with an example from the catalogue. */
  rules: { text: string; tokens: JsonToken[]; effect: string; example: ToolRow; tools: number }[];
  examples: ToolRow[];
  ranking: string;
  /** Entries whose calls do what tools of this category do, the worst first. */
  attacks: AttackLines & { listHref: string };
  listHref: string;
}

/** The landing page of one category: definition, numbers, signals, the rule as it is recommended, the most dangerous, what went wrong. `attacks` newest first. */
export function riskView(
  catalogue: Catalogue,
  category: Category,
  attacks: readonly Attack[],
  site: SiteIdentity,
): RiskView {
  const words = CATEGORY_WORDS[category];
  const risk = RISK_OF[category];
  const tools = catalogue.byCategory.get(category) ?? [];
  const share = catalogue.tools.length === 0 ? 0 : (tools.length / catalogue.tools.length) * 100;
  const level = risk === 'Unknown' ? 'Unknown risk' : `${risk} risk`;
  const path = `/risk/${words.slug}/`;
  return {
    head: {
      title: fittingTitle(
        `${category} MCP tools: ${level.toLowerCase()}, and the rule - ${site.name}`,
        `${category} MCP tools: ${level.toLowerCase()}`,
      ),
      description: fittingDescription(
        `${words.means} ${count(tools.length, 'tool')} in the catalogue, their signals and the rule for them.`,
      ),
      path,
      indexed: true,
      image: categoryImage(category),
    },
    crumbs: [
      { text: 'Risk', href: '/risk/' },
      { text: category, href: path },
    ],
    category,
    risk,
    means: words.means,
    concern: words.concern,
    tools: tools.length,
    share: share.toFixed(1),
    signals: signalCounts(tools),
    rules: ruleVariants(tools),
    examples: mostDangerous(tools, TOOLS_SHOWN).map(toolRow),
    ranking: RANKING_IN_CATEGORY,
    attacks: attacksOf(attacks, category),
    listHref: `/tools/category/${words.slug}/`,
  };
}

const isUsed = ({ exploitation }: Attack): boolean => exploitation.state === 'used';

/** Those that happened to people first, then by severity; of equals the newest, as `attacks` has them. */
function attacksOf(attacks: readonly Attack[], category: Category): RiskView['attacks'] {
  const members = attacks.filter(({ categories }) =>
    (categories as readonly string[]).includes(category),
  );
  const worst = [...members].sort(
    (a, b) =>
      Number(isUsed(b)) - Number(isUsed(a)) ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity),
  );
  return {
    total: members.length,
    shown: worst.slice(0, ATTACKS_SHOWN).map(attackLine),
    listHref: attackCategoryPath(category),
  };
}

function signalCounts(tools: Catalogue['tools']): RiskView['signals'] {
  return SIGNALS.map(({ id, label }) => ({
    id,
    label,
    tools: tools.filter((tool) => tool.reviewed.verdict.signals.some((signal) => signal.id === id))
      .length,
  }))
    .filter((signal) => signal.tools > 0)
    .sort((a, b) => b.tools - a.tools || (a.id < b.id ? -1 : 1));
}

/** The shapes that the recommended rule takes in a category, each shown on the first tool that has it. */
function ruleVariants(tools: Catalogue['tools']): RiskView['rules'] {
  const variants = new Map<string, { first: Catalogue['tools'][number]; tools: number }>();
  for (const tool of tools) {
    const { action = 'allow', limits = [] } = recommendRule(tool.record, tool.reviewed.verdict);
    const shape = `${action} ${limits.map((limit) => `${limit.max}/${limit.window}`).join(' ')}`;
    const known = variants.get(shape);
    if (known === undefined) variants.set(shape, { first: tool, tools: 1 });
    else known.tools += 1;
  }
  return [...variants.values()].map(({ first, tools: members }) => {
    const { record, reviewed } = first;
    const text = formatJson(recommendRule(record, reviewed.verdict));
    const policy = toolPolicy(record, reviewed.verdict);
    return {
      text,
      tokens: tokenizeJson(text),
      effect: describeEffect(policy, record.name, exampleCall(record)).text,
      example: toolRow(first),
      tools: members,
    };
  });
}
