import type { Catalogue, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { compareGroups } from '../../domain/compare/compare-groups.ts';
import { toolFaq } from '../../domain/faq/tool-faq.ts';
import { exportServer } from '../../domain/policy/exports/export-server.ts';
import { recommendRule, toolPolicy } from '../../domain/policy/recommend.ts';
import { toolWord } from '../../domain/policy/wording.ts';
import { installCommand } from '../../domain/record/install-command.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle } from '../../domain/seo/head.ts';
import { toolImage } from '../../domain/seo/social-image.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import { textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import { attackLinks } from '../attacks/attack-link.ts';
import { toolHistoryView } from '../history/history-server.ts';
import { forceView } from '../policy/force-view.ts';
import { buildRuleView } from '../policy/rule-view.ts';
import { ruleLabel } from '../policy/rule-words.ts';
import { plainOriginOf } from '../server/source-words.ts';
import { hasToolFiles } from '../site/file-plan.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { toolTwins, twinFact, twinLinks } from '../site/twins.ts';
import { headTone } from './against.ts';
import {
  attacksBrief,
  changesBrief,
  factsBrief,
  limitsBrief,
  paramsBrief,
  policyBrief,
  QUESTIONS_BRIEF,
  relatedBrief,
} from './briefs.ts';
import { disputeHref } from './dispute.ts';
import { firstSentence } from './first-sentence.ts';
import { ladderOf } from './ladder.ts';
import { paramViews, weighParams } from './param-view.ts';
import { toolFacts } from './tool-facts.ts';
import { toolLink } from './tool-link.ts';
import type { ToolView } from './tool-shape.ts';
import { verdictView } from './verdict-view.ts';

/** How many related tools a page links. */
export const TOOL_LINKS = { elsewhere: 6, neighbours: 6 } as const;
/** Longest name inside a title or a sentence. */
const MAX_NAME_CHARS = 64;

/** Everything that the page, the API and the Markdown twin of a tool say. */
export function toolView(entry: ToolEntry, catalogue: Catalogue, site: SiteIdentity): ToolView {
  const { record, server } = entry;
  const verdict = verdictView(entry);
  const rule = buildRuleView(entry, site);
  const params = paramViews(record, entry.reviewed.verdict.signals);
  const attacks = attackLinks(entry, catalogue);
  const elsewhere = catalogue
    .elsewhere(entry, TOOL_LINKS.elsewhere)
    .map((other) => toolLink(other, entry));
  const neighbours = catalogue
    .neighbours(entry, TOOL_LINKS.neighbours)
    .map((other) => toolLink(other, entry));
  const annotations = annotationRows(record.annotations);
  const history = toolHistoryView(entry);
  const recommended = recommendRule(record, entry.reviewed.verdict);
  const install = installCommand(server.record);
  const serverName = shortName(server.record.name);
  const twins = toolTwins(entry, hasToolFiles(catalogue, site));
  const facts = [...toolFacts(entry), twinFact(twins)];
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
    tone: headTone(entry, attacks.vulnerabilities, verdict.sentence),
    ladder: ladderOf(entry.reviewed.verdict),
    rule,
    force: forceView({
      name: record.name,
      word: toolWord(record.name),
      policy: toolPolicy(record, entry.reviewed.verdict),
      rule: recommended,
      effect: rule.effect,
      server: exportServer(
        server.record,
        server.tools.map((tool) => tool.record.name),
      ),
      install,
      exportsHref: rule.exportsHref,
    }),
    params: params === null ? null : weighParams(params),
    looseParams: record.inputSchema === null && record.params !== null,
    annotations,
    ...attacks,
    elsewhere,
    compareHref:
      site.sections?.compare === false
        ? null
        : (compareGroups(catalogue).groupOf(entry)?.path ?? null),
    neighbours,
    faq: toolFaq({
      tool: toolWord(record.name),
      server: serverName,
      origin: plainOriginOf(server.record),
      toolsOfServer: server.tools.length,
      category: verdict.category,
      risk: verdict.risk,
      says: firstSentence(entry),
      sentence: verdict.sentence,
      because: verdict.because,
      args:
        params
          ?.filter((param) => param.depth === 0)
          .map(({ path, required }) => ({ name: shortName(path), required })) ?? null,
      rule: recommended,
      install,
    }),
    brief: {
      params: paramsBrief(params),
      facts: factsBrief(facts),
      limits: limitsBrief(rule),
      attacks: attacksBrief(attacks, 'parameters are not listed'),
      changes: changesBrief(history),
      policy: policyBrief(rule),
      related: relatedBrief(elsewhere, neighbours),
      questions: QUESTIONS_BRIEF,
    },
    history,
    facts,
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
    // The picture of a category says its risk, and that of this tool is another one.
    image: toolImage(textAlarm(verdict.signals) === undefined ? category : 'Unknown'),
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
