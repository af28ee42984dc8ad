import type { AttackIndex } from '../../domain/attacks/attack-index.ts';
import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { gatewayCommand } from '../../domain/faq/tool-faq.ts';
import { exportServer } from '../../domain/policy/exports/export-server.ts';
import type { ExportServer } from '../../domain/policy/exports/plan.ts';
import { recommendRule, serverPolicy } from '../../domain/policy/recommend.ts';
import { publisherFactsOf } from '../../domain/publisher/publisher-facts.ts';
import { installCommand } from '../../domain/record/install-command.ts';
import { fittingDescription, fittingTitle } from '../../domain/seo/head.ts';
import { serverImage } from '../../domain/seo/social-image.ts';
import { count } from '../../domain/text/plural.ts';
import { paragraph } from '../../domain/text/sentence.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName, visibleText } from '../../domain/text/visible-text.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import { RISK_OF, WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { attackFeedLinks, serverFlaws } from '../attacks/attack-link.ts';
import { serverFeedLinks, serverHistoryView } from '../history/history-server.ts';
import { exportViews, serverNameView } from '../policy/export-views.ts';
import { hasPolicyFiles, policyFilePath } from '../policy/policy-files.ts';
import { presetViews } from '../policy/preset-view.ts';
import { ruleLabel } from '../policy/rule-words.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { serverTwins, twinFact, twinLinks } from '../site/twins.ts';
import { signalViews } from '../tool/signal-view.ts';
import { isLongText, quoteOf } from '../tool/verdict-view.ts';
import { serverAgainst } from './against.ts';
import { answersOf } from './answers.ts';
import { badgeViews } from './badge-view.ts';
import { offeredView } from './offered-view.ts';
import { OUTCOME_WORDS } from './outcome-words.ts';
import { combinationViews, gradeView } from './profile-view.ts';
import { serverBriefs } from './server-briefs.ts';
import { scanTime, serverFacts } from './server-facts.ts';
import type { ServerToolView, ServerView } from './server-shape.ts';
import { splitGroup } from './tool-group.ts';

/** Everything that the page, the API and the Markdown twin of a server say. */
export function serverView(
  entry: ServerEntry,
  site: SiteIdentity,
  attacks: AttackIndex,
  categoryHref: string | null = null,
): ServerView {
  const { record, tools } = entry;
  const name = truncate(visibleName(record.name), 80);
  const label = truncate(visibleName(entry.label), 120);
  const summary = serverSummary(entry);
  const twins = serverTwins(entry);
  const flaws = serverFlaws(record, attacks);
  const history = serverHistoryView(entry);
  const facts = [...serverFacts(entry, categoryHref), twinFact(twins)];
  const isAlarming = (tool: ToolEntry): boolean =>
    textAlarm(tool.reviewed.verdict.signals) !== undefined;
  const alarming = tools.filter(isAlarming).map(toolRowOf);
  const groups = WORST_FIRST.map((category) => ({
    category,
    risk: RISK_OF[category],
    definition: CATEGORY_WORDS[category].means,
    tools: tools
      .filter((tool) => tool.reviewed.verdict.category === category && !isAlarming(tool))
      .map(toolRowOf),
  }))
    .filter((group) => group.tools.length > 0)
    .map(splitGroup);
  const publisher = publisherFactsOf(record, entry.alike);
  return {
    head: {
      title: fittingTitle(
        `${label}: MCP tools, risk and policy - ${site.name}`,
        `${label}: tools and policy`,
        label,
      ),
      description: serverDescription(label, entry),
      path: entry.path,
      indexed: isServerIndexed(entry),
      image: serverImage(entry.profile.counts),
    },
    crumbs: [
      { text: 'Servers', href: '/servers/' },
      { text: name, href: entry.path },
    ],
    alternates: [
      ...twinLinks(twins),
      ...serverFeedLinks(entry),
      ...attackFeedLinks(entry, attacks),
    ],
    name,
    description: record.description,
    long: isLongText(record.description),
    summary,
    withoutTools: tools.length === 0 ? reasonForNone(entry) : null,
    grade: gradeView(entry),
    combinations: combinationViews(entry),
    profile: WORST_FIRST.map((category) => ({
      category,
      risk: RISK_OF[category],
      tools: tools.filter((tool) => tool.reviewed.verdict.category === category).length,
    })).filter((part) => part.tools > 0),
    vulnerabilities: flaws.vulnerabilities,
    answers: answersOf(entry, flaws, history),
    flaws: { unsure: flaws.attacks, outgrown: flaws.outgrown },
    groups,
    presets: tools.length === 0 ? [] : presetViews(entry, site),
    exports: tools.length === 0 ? [] : serverExports(entry),
    serverName: serverNameView(exportedServer(entry)),
    install: installCommand(record),
    scan: scanOf(entry),
    offered: offeredView(entry),
    against: serverAgainst(entry, flaws),
    brief: serverBriefs(entry, flaws, history, facts, publisher),
    command: gatewayCommand({ install: installCommand(record) }),
    alarming,
    notRead: (record.scan?.notRead ?? []).map((text) => truncate(visibleText(text), 200)),
    violations: (record.scan?.violations ?? []).map((text) => truncate(visibleText(text), 200)),
    facts,
    publisher,
    dataHref: twins.json,
    history,
    badges: badgeViews(entry, site),
    compareHref: `/compare/?a=${entry.slug}`,
    disputeHref: `/contact/?${new URLSearchParams({ subject: 'dispute', server: record.id })}`,
  };
}

/** Whether search engines may list a server: one with neither tools nor description leaves them nothing to show. */
export function isServerIndexed({
  record,
  tools,
}: {
  record: Pick<ServerEntry['record'], 'description'>;
  tools: { length: number };
}): boolean {
  return tools.length > 0 || record.description !== '';
}

/** How many tools, and how many of them are of the worst category. */
export function serverSummary({ tools }: ServerEntry): string {
  if (tools.length === 0) return 'No tools are known.';
  const worst = WORST_FIRST.find((category) =>
    tools.some((tool) => tool.reviewed.verdict.category === category),
  );
  if (worst === undefined) return `${count(tools.length, 'tool')}.`;
  const members = tools.filter((tool) => tool.reviewed.verdict.category === worst).length;
  if (tools.length === 1) return `1 tool, rated ${worst}.`;
  const share = members === tools.length ? 'all of them' : `${members} of them`;
  return `${count(tools.length, 'tool')}, ${share} ${worst}.`;
}

function serverDescription(label: string, entry: ServerEntry): string {
  const what = `${label}: ${serverSummary(entry)}`;
  const { grade } = entry.profile;
  if (grade === null) return fittingDescription(`${what} ${reasonForNone(entry)}`);
  return fittingDescription(
    `${what} Grade ${grade.letter}. For each tool its risk, the words that show it, and a rule.`,
    `${what} Grade ${grade.letter}.`,
  );
}

function reasonForNone({ record }: ServerEntry): string {
  if (record.scan === null) {
    return 'The source of this record lists no tools, and this catalogue has not scanned the server. What it can do is unknown.';
  }
  const words = OUTCOME_WORDS[record.scan.outcome];
  if (record.scan.outcome === 'listed') return 'The server answered and listed no tools.';
  return paragraph(words.why, words.remedy, 'Until then what it can do is unknown');
}

function scanOf({ record }: ServerEntry): ServerView['scan'] {
  const { scan } = record;
  if (scan === null) {
    const when = 'Not scanned by this catalogue: the record comes from another data set.';
    return { when, detail: null, older: null };
  }
  const older =
    scan.outcome === 'listed' || scan.listedAt === null
      ? null
      : `The tools below were read on ${scanTime(scan.listedAt)}.`;
  return {
    when: `${OUTCOME_WORDS[scan.outcome].label} on ${scanTime(scan.scannedAt)}.`,
    detail: scan.detail === null ? null : truncate(visibleText(scan.detail), 300),
    older,
  };
}

function toolRowOf(tool: ToolEntry): ServerToolView {
  const { verdict } = tool.reviewed;
  const { category, risk, signals } = verdict;
  return {
    name: visibleName(tool.record.name),
    href: tool.path,
    category,
    risk,
    quote: verdict.category === 'Unknown' ? null : (quoteOf(verdict) ?? null),
    effect: ruleLabel(recommendRule(tool.record, verdict)),
    signals: signalViews(signals),
  };
}

function exportedServer({ record, tools }: ServerEntry): ExportServer {
  return exportServer(
    record,
    tools.map((tool) => tool.record.name),
  );
}

function serverExports(entry: ServerEntry): ServerView['exports'] {
  const judged = entry.tools.map(({ record, reviewed }) => ({
    tool: record,
    verdict: reviewed.verdict,
  }));
  return exportViews(serverPolicy(judged, 'recommended'), exportedServer(entry), (id) =>
    hasPolicyFiles(entry) ? policyFilePath(entry, `${id}.txt`) : null,
  );
}
