import type { Catalogue, ToolEntry } from '../catalogue/catalogue.ts';
import { compareGroups } from '../compare/compare-groups.ts';
import { toolFaq } from '../faq/tool-faq.ts';
import { recommendRule } from '../policy/recommend.ts';
import { toolWord } from '../policy/wording.ts';
import { installCommand } from '../record/install-command.ts';
import { fittingDescription, fittingTitle } from '../seo/head.ts';
import { toolImage } from '../seo/social-image.ts';
import { truncate } from '../text/truncate.ts';
import { attackLinks } from './attack-link.ts';
import { buildRuleView } from './build-rule-view.ts';
import type { Crumb } from './crumb.ts';
import { disputeHref } from './dispute.ts';
import { hasToolFiles } from './file-plan.ts';
import { toolHistoryView } from './history-server.ts';
import { paramViews } from './param-view.ts';
import { ruleLabel } from './rule-words.ts';
import type { SiteIdentity } from './site-identity.ts';
import { plainOriginOf } from './source-words.ts';
import { toolFacts } from './tool-facts.ts';
import { toolLink } from './tool-link.ts';
import type { ToolView } from './tool-view.ts';
import { toolTwins, twinFact, twinLinks } from './twins.ts';
import { verdictView } from './verdict-view.ts';
import { visibleName, visibleText } from './visible-text.ts';

/** How many related tools a page links. */
export const TOOL_LINKS = { elsewhere: 6, neighbours: 8 } as const;
/** Longest name inside a title or a sentence. */
const MAX_NAME_CHARS = 64;

/** Everything that the page, the API and the Markdown twin of a tool say. */
export function toolView(entry: ToolEntry, catalogue: Catalogue, site: SiteIdentity): ToolView {
  const { record, server } = entry;
  const verdict = verdictView(entry);
  const rule = buildRuleView(entry, site);
  const params = paramViews(record, entry.reviewed.verdict.signals);
  const serverName = shortName(server.record.name);
  const twins = toolTwins(entry, hasToolFiles(catalogue, site));
  return {
    head: toolHead(entry, verdict.sentence, site),
    crumbs: toolCrumbs(entry),
    alternates: twinLinks(twins),
    name: visibleName(record.name),
    title:
      record.title === null || record.title === record.name
        ? null
        : truncate(visibleText(record.title), 200),
    server: { name: serverName, href: server.path, tools: server.tools.length },
    verdict,
    rule,
    params,
    looseParams: record.inputSchema === null && record.params !== null,
    annotations: annotationRows(record.annotations),
    ...attackLinks(entry, catalogue),
    elsewhere: catalogue
      .elsewhere(entry, TOOL_LINKS.elsewhere)
      .map((other) => toolLink(other, entry)),
    compareHref: compareGroups(catalogue).groupOf(entry)?.path ?? null,
    neighbours: catalogue
      .neighbours(entry, TOOL_LINKS.neighbours)
      .map((other) => toolLink(other, entry)),
    faq: toolFaq({
      tool: toolWord(record.name),
      server: serverName,
      origin: plainOriginOf(server.record),
      toolsOfServer: server.tools.length,
      category: verdict.category,
      risk: verdict.risk,
      sentence: verdict.sentence,
      because: verdict.because,
      args:
        params
          ?.filter((param) => param.depth === 0)
          .map(({ path, required }) => ({ name: shortName(path), required })) ?? null,
      rule: recommendRule(record, entry.reviewed.verdict),
      effect: rule.effect,
      install: installCommand(server.record),
    }),
    history: toolHistoryView(entry),
    facts: [...toolFacts(entry), twinFact(twins)],
    digest: entry.digest,
    disputeHref: disputeHref(entry, site),
  };
}

function toolHead(entry: ToolEntry, sentence: string, site: SiteIdentity): ToolView['head'] {
  const { record, server } = entry;
  const { verdict } = entry.reviewed;
  const on = `${shortName(record.name)} on ${shortName(server.label)}`;
  const { category, risk } = verdict;
  const rated =
    category === 'Unknown' ? `${on}.` : `${on}: ${category}, ${risk.toLowerCase()} risk.`;
  const rule = `Rule: ${ruleLabel(recommendRule(record, verdict))}.`;
  return {
    title: fittingTitle(`${on}: risk and rule - ${site.name}`, `${on}: risk and rule`, on),
    description: fittingDescription(`${rated} ${sentence} ${rule}`, `${rated} ${rule}`, rated),
    path: entry.path,
    indexed: isToolIndexed(entry),
    image: toolImage(verdict.category),
  };
}

/** Whether search engines may list a tool: one with neither description nor schema leaves them nothing to show. */
export function isToolIndexed({ record }: Pick<ToolEntry, 'record'>): boolean {
  return record.description !== '' || record.inputSchema !== null;
}

function toolCrumbs({ record, server, path }: ToolEntry): Crumb[] {
  return [
    { text: 'Servers', href: '/servers/' },
    { text: shortName(server.record.name), href: server.path },
    { text: visibleName(record.name), href: path },
  ];
}

function annotationRows(annotations: ToolEntry['record']['annotations']): ToolView['annotations'] {
  return Object.entries(annotations ?? {})
    .filter(([name]) => name !== 'title')
    .slice(0, 20)
    .map(([name, value]) => ({
      name: truncate(visibleText(name), MAX_NAME_CHARS),
      value: truncate(visibleText(JSON.stringify(value)), 120),
    }));
}

function shortName(name: string): string {
  return truncate(visibleName(name), MAX_NAME_CHARS);
}
