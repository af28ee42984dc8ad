import type { AttackIndex } from '../../domain/attacks/attack-index.ts';
import type { ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { formatPolicy } from '../../domain/policy/format.ts';
import { recommendRule, serverPolicy } from '../../domain/policy/recommend.ts';
import { publisherFactsOf } from '../../domain/publisher/publisher-facts.ts';
import { listOfferedTexts } from '../../domain/record/offered-texts.ts';
import { fence, UNTRUSTED_NOTE, untrusted } from '../../domain/text/fence.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { serverTextHits } from '../../domain/verdict/signals/server-text-to-model/rule.ts';
import { RISK_OF, WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { serverFlaws } from '../../views/attacks/attack-link.ts';
import { ruleLabel } from '../../views/policy/rule-words.ts';
import { gradeView } from '../../views/server/profile-view.ts';
import { scanFacts } from '../../views/server/scan-facts.ts';
import { serverSummary } from '../../views/server/server-view.ts';
import { originOf } from '../../views/server/source-words.ts';
import { type SiteIdentity, schemaUrl } from '../../views/site/site-identity.ts';
import { toolTwins } from '../../views/site/twins.ts';
import { serverHistoryMarkdown } from '../history/history-markdown.ts';
import { toolSection } from './tool-markdown.ts';

/**
 * The Markdown twin of a server's page. Where tools have no file of their own, each stands here in full.
 * What it says outside its fences is ours, as in toolMarkdown.
 */
export function serverMarkdown(
  entry: ServerEntry,
  { site, toolFiles, attacks }: { site: SiteIdentity; toolFiles: boolean; attacks: AttackIndex },
): string {
  return [
    `# Server ${entry.slug}`,
    '',
    `Canonical: ${site.url}${entry.path}`,
    '',
    UNTRUSTED_NOTE,
    '',
    '## Identity as reported',
    '',
    untrusted(identity(entry)),
    '',
    ...publisherSection(entry),
    ...scanSection(entry),
    ...riskSection(entry, site, attacks),
    ...toolList(entry, site, toolFiles),
    ...offeredSection(entry),
    ...policySection(entry, site),
    ...serverHistoryMarkdown(entry, site),
    ...(toolFiles ? [] : entry.tools.flatMap((tool) => foldedTool(tool, site))),
  ].join('\n');
}

function publisherSection(entry: ServerEntry): string[] {
  const lines = publisherFactsOf(entry.record, entry.alike).map(
    ({ term, says, evidence, date }) =>
      `${term}: ${says} (${evidence}${date === null ? '' : `, ${date}`})`,
  );
  return lines.length === 0 ? [] : ['## Who publishes it', '', untrusted(lines.join('\n')), ''];
}

function scanSection({ record }: ServerEntry): string[] {
  const rows = scanFacts(record).map(({ term, text }) => `${term}: ${text}`);
  return rows.length === 0 ? [] : ['## How it was read', '', untrusted(rows.join('\n')), ''];
}

function identity({ record }: ServerEntry): string {
  const origin = originOf(record);
  return [
    `name: ${record.name}`,
    ...(origin === null ? [] : [`package: ${origin}`]),
    ...(record.license === null ? [] : [`licence: ${record.license}`]),
    ...(record.description === '' ? [] : ['', record.description]),
  ].join('\n');
}

function riskSection(entry: ServerEntry, site: SiteIdentity, attacks: AttackIndex): string[] {
  const grade = gradeView(entry);
  const { counts, combinations } = entry.profile;
  return [
    '## Risk',
    '',
    serverSummary(entry),
    '',
    ...serverFlaws(entry.record, attacks).vulnerabilities.map(
      ({ title, href, reason }) =>
        `- Known vulnerability: [${title}](${site.url}${href}). ${reason}`,
    ),
    ...WORST_FIRST.filter((category) => counts[category] > 0).map(
      (category) =>
        `- ${category} (${RISK_OF[category]}): ${counts[category]}. ${CATEGORY_WORDS[category].means}`,
    ),
    ...(grade === null ? [] : [`- Grade: ${grade.letter}, ${grade.points} of 100 points`]),
    ...combinations.map(({ title, severity, harm }) => `- ${title} (${severity}): ${harm}`),
    '',
  ];
}

function toolList(entry: ServerEntry, site: SiteIdentity, toolFiles: boolean): string[] {
  if (entry.tools.length === 0) return [];
  const rows = entry.tools.map((tool) => {
    const { category, risk } = tool.reviewed.verdict;
    const href = toolFiles ? toolTwins(tool, true).markdown : tool.path;
    const rule = ruleLabel(recommendRule(tool.record, tool.reviewed.verdict));
    return `- [${tool.slug}](${site.url}${href}): ${category}, ${risk}; ${rule}`;
  });
  return ['## Tools', '', ...rows, ''];
}

/** What the server hands to the model beside its tools, fenced: it is data. */
function offeredSection({ record }: ServerEntry): string[] {
  const texts = listOfferedTexts(record);
  if (texts.length === 0) return [];
  const marked = serverTextHits(record).length > 0;
  return [
    '## What else the model reads',
    '',
    ...(marked
      ? ['These texts order the model about or hide something; every policy hides the tools.', '']
      : []),
    fence(
      texts.map(({ field, text }) => `${field.replace('/server/', '')}: ${text}`).join('\n'),
      '',
    ),
    '',
  ];
}

function policySection(entry: ServerEntry, site: SiteIdentity): string[] {
  if (entry.tools.length === 0) return [];
  const judged = entry.tools.map(({ record, reviewed }) => ({
    tool: record,
    verdict: reviewed.verdict,
  }));
  const policy = serverPolicy(judged, 'recommended', schemaUrl(site));
  return [
    '## Policy',
    '',
    'The recommended file for all tools.',
    '',
    fence(formatPolicy(policy), 'json'),
    '',
  ];
}

function foldedTool(tool: ServerEntry['tools'][number], site: SiteIdentity): string[] {
  return [
    `## Tool ${tool.slug}`,
    '',
    `Canonical: ${site.url}${tool.path}`,
    '',
    ...toolSection(tool, site, 3),
  ];
}
