import type { Catalogue, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { formatPolicy } from '../../domain/policy/format.ts';
import { recommendRule, toolPolicy } from '../../domain/policy/recommend.ts';
import { fence, UNTRUSTED_NOTE, untrusted } from '../../domain/text/fence.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { ALARM_WORDS, textAlarm } from '../../domain/verdict/model-text/text-alarm.ts';
import { attackLinks } from '../../views/attacks/attack-link.ts';
import { ruleLabel, whyOf } from '../../views/policy/rule-words.ts';
import { type SiteIdentity, schemaUrl } from '../../views/site/site-identity.ts';
import { serverTwins } from '../../views/site/twins.ts';
import { besideDefinition } from '../../views/tool/beside-definition.ts';
import { paramViews } from '../../views/tool/param-view.ts';
import { placeOf } from '../../views/tool/place.ts';
import type { AttackLink } from '../../views/tool/tool-shape.ts';
import { toolHistoryMarkdown } from '../history/history-markdown.ts';

/** Longest description that is repeated here; the JSON twin has the whole. */
const MAX_DESCRIPTION_CHARS = 8000;

/**
 * The Markdown twin of a tool's page. Outside its fences stand only words of ours, slugs, links and numbers: names,
 * quotes and descriptions come from strangers, and readers of this file may be models.
 */
export function toolMarkdown(entry: ToolEntry, catalogue: Catalogue, site: SiteIdentity): string {
  const { server, record, reviewed } = entry;
  const { vulnerabilities, attacks, outgrown, notRuledOut } = attackLinks(entry, catalogue);
  return [
    `# Tool ${entry.slug} on server ${server.slug}`,
    '',
    `Canonical: ${site.url}${entry.path}`,
    `Server: ${site.url}${serverTwins(server).markdown}`,
    '',
    UNTRUSTED_NOTE,
    '',
    ...toolSection(entry, site, 2),
    '## Policy',
    '',
    'The recommended file: this tool by its rule, every other tool denied.',
    '',
    fence(formatPolicy(toolPolicy(record, reviewed.verdict, schemaUrl(site))), 'json'),
    '',
    ...toolHistoryMarkdown(entry, site),
    ...attackSection('Known vulnerabilities of this version', vulnerabilities, site),
    ...attackSection('Attacks that apply', attacks, site),
    ...(notRuledOut === null ? [] : [notRuledOut, '']),
    ...attackSection('Fixed in this version', outgrown, site),
  ].join('\n');
}

function alarmLine(signals: ToolEntry['reviewed']['verdict']['signals']): string[] {
  const alarm = textAlarm(signals);
  return alarm === undefined
    ? []
    : [
        `- Text for the model: this tool ${ALARM_WORDS[alarm.id] ?? 'holds some'}; every policy hides it`,
      ];
}

/** Verdict, evidence and definition of a tool, with headings of `level`. Ends with an empty line. */
export function toolSection(entry: ToolEntry, site: SiteIdentity, level: number): string[] {
  const { record, reviewed, digest, tokens } = entry;
  const { category, risk, confidence, evidence, signals, conflicts, modes, undo, unread } =
    reviewed.verdict;
  const heading = (text: string) => `${'#'.repeat(level)} ${text}`;
  const ids = [...new Set(signals.map(({ id }) => id))];
  return [
    heading('Verdict'),
    '',
    `- Category: ${category}. ${CATEGORY_WORDS[category].means}`,
    `- Risk: ${risk}`,
    ...alarmLine(signals),
    `- Rule: ${ruleLabel(recommendRule(record, reviewed.verdict))}`,
    `- Confidence: ${confidence.toFixed(2)}`,
    ...(unread === 0 ? [] : [`- Not read: ${Math.ceil(unread * 100)} % of the description`]),
    ...(modes === null ? [] : [`- Usual case ${modes.usual}, worst case ${modes.worst}`]),
    ...reviewLines(reviewed),
    ...(ids.length === 0
      ? []
      : [`- Signals: ${ids.map((id) => `[${id}](${site.url}/signals/${id}/)`).join(', ')}`]),
    ...conflicts.map(({ id }) => `- Contradiction: [${id}](${site.url}/signals/${id}/)`),
    `- Definition digest: ${digest}`,
    `- Tokens of the definition: ${tokens}`,
    '',
    heading('Evidence'),
    '',
    ...evidence.flatMap(({ rule, field, quote }) => [
      `Rule [${rule}](${site.url}/about/method/#${rule}): ${whyOf(rule)}`,
      '',
      untrusted(`${placeOf(field)}: ${quote}`),
      '',
    ]),
    ...(undo === null
      ? []
      : [
          'How it can be undone, as the server says:',
          '',
          untrusted(`${placeOf(undo.field)}: ${undo.quote}`),
          '',
        ]),
    heading('Definition as reported'),
    '',
    untrusted(definitionText(record)),
    '',
    ...besideSection(record, heading),
  ];
}

function besideSection(record: ToolEntry['record'], heading: (text: string) => string): string[] {
  const rows = besideDefinition(record).map(({ term, text }) => `${term}: ${text}`);
  return rows.length === 0
    ? []
    : [heading('Beside the definition'), '', untrusted(rows.join('\n')), ''];
}

function reviewLines({ review, machineCategory }: ToolEntry['reviewed']): string[] {
  if (review.state === 'none') return [];
  if (review.state === 'stale') return ['- Definition changed since a person reviewed it'];
  return [`- Reviewed by a person; the machine’s verdict is ${machineCategory}`];
}

/** Entries with why each applies. The reason can name a parameter, which a stranger named. */
function attackSection(
  title: string,
  attacks: readonly AttackLink[],
  site: SiteIdentity,
): string[] {
  if (attacks.length === 0) return [];
  const lines = attacks.flatMap(({ title: name, href, reason }) => [
    `[${name}](${site.url}${href})`,
    '',
    untrusted(reason),
    '',
  ]);
  return [`## ${title}`, '', ...lines];
}

function definitionText(record: ToolEntry['record']): string {
  const { name, title, description } = record;
  const cut = description.length > MAX_DESCRIPTION_CHARS;
  const params = paramViews(record, []) ?? [];
  return [
    `name: ${name}`,
    ...(title === null || title === name ? [] : [`title: ${title}`]),
    ...(description === ''
      ? []
      : ['', description.slice(0, MAX_DESCRIPTION_CHARS), ...(cut ? ['(cut here)'] : [])]),
    ...(params.length === 0 ? [] : ['', 'arguments:']),
    ...params.map(({ path, type, required, constraints, description: about }) =>
      [
        `- ${path}`,
        [type, required ? 'required' : '', constraints].filter((part) => part !== '').join('; '),
        about,
      ]
        .filter((part) => part !== '')
        .join(': '),
    ),
  ].join('\n');
}
