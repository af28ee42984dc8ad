import type { AttackFinding } from '../../domain/check/attacks-on.ts';
import {
  type CheckLoaders,
  type ConfigReport,
  checkServers,
  isHash,
  type ServerFinding,
} from '../../domain/check/check-servers.ts';
import type { ConfigServer } from '../../domain/check/config-server.ts';
import { type CheckedFile, judgement } from '../../domain/check/report/checked-file.ts';
import type { Finding } from '../../domain/check/report/finding.ts';
import { markdownReport } from '../../domain/check/report/markdown-report.ts';
import { isPinnedByTag, serverFindings } from '../../domain/check/report/server-findings.ts';
import { stackHash } from '../../domain/check/stack-link.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';
import { sentence } from '../../domain/text/sentence.ts';
import { CATEGORIES } from '../../domain/verdict/verdict.ts';
import { element } from '../try-policy/element.ts';
import { codeBlock } from './code-block.ts';
import { combinationNodes } from './combination-part.ts';
import { findingsPart } from './findings-part.ts';
import { forceServersPart, type GatewayInField } from './force-part.ts';
import { type Judged, worstLevel } from './judgement-part.ts';
import { code, link, paragraph, part } from './part.ts';
import { reportHead } from './report-head.ts';
import { takePart } from './take-part.ts';

const ATTACK_WORDS = {
  affected: 'affects this version',
  possible: 'may affect it',
  past: 'affects other versions',
} as const satisfies Record<AttackFinding['kind'], string>;

/** Nodes of a report below its judgement. */
export interface ShownReport {
  judged: Judged;
  nodes: Node[];
}

/** The report of a configuration: its judgement, then the sections, worst first. */
export async function reportServers(
  servers: readonly ConfigServer[],
  load: CheckLoaders,
  badge: (name: string) => Node,
  schemaUrl: string,
  gateway: GatewayInField | null,
): Promise<ShownReport> {
  const report = await checkServers(servers, load);
  const findings = serverFindings(report);
  const checked: CheckedFile = { file: 'Configuration', kind: 'servers', ...report, findings };
  const markdown = markdownReport([checked], reportHead());
  const known = report.servers.filter((server) => server.known !== null);
  const ruled = known
    .filter(({ config, known: server }) => !config.disabled && (server?.tools.length ?? 0) > 0)
    .map(({ config, known: server }) => ({ name: config.name, tools: server?.tools ?? [] }));
  const nodes: Node[] = [
    takePart(markdown, stackHash(report)),
    ...(findings.length === 0 ? [] : [findingsPart(findings, badge)]),
    serversPart(inOrderOf(findings, report), badge),
  ];
  if (report.across.length > 0) {
    nodes.push(
      part(
        'Dangerous together',
        paragraph('No single server here can do this alone; an agent that has all of them can.'),
        ...combinationNodes(report.across),
      ),
    );
  }
  if (ruled.length > 0)
    nodes.push(forceServersPart(ruled, schemaUrl, policyLead(report, ruled.length), gateway));
  nodes.push(part('Report to copy', codeBlock('report in Markdown', markdown)));
  const judged = {
    level: worstLevel(findings),
    says: judgement([checked]),
    counted: statusOf(report, known.length),
  };
  return { judged, nodes };
}

/** Servers with a finding first, in the order of the findings. */
function inOrderOf(findings: readonly Finding[], report: ConfigReport): ConfigReport {
  const rank = ({ config }: ServerFinding): number => {
    const at = findings.findIndex(({ subject }) => subject === config.name);
    return at < 0 ? findings.length : at;
  };
  return { ...report, servers: [...report.servers].sort((a, b) => rank(a) - rank(b)) };
}

function statusOf({ servers, across, tokens }: ConfigReport, known: number): string {
  const attacks = new Set(
    servers.flatMap((server) =>
      server.attacks.filter(({ kind }) => kind !== 'past').map(({ slug }) => slug),
    ),
  );
  return [
    `${count(servers.length, 'server')}: ${formatNumber(known)} in the catalogue, ${formatNumber(servers.length - known)} unknown.`,
    `${count(attacks.size, 'known attack')} on these packages.`,
    `${count(across.length, 'combination')} across servers.`,
    `${count(tokens, 'token')} of known tool definitions.`,
  ].join(' ');
}

function policyLead({ servers }: ConfigReport, covered: number): string {
  const rest = servers.length - covered;
  const note =
    rest === 0
      ? ''
      : ` The tools of ${count(rest, 'server')} are not known or not used, so there is no rule for them here.`;
  return `The recommended rule of every known tool of ${count(covered, 'server')}.${note}`;
}

function serversPart(report: ConfigReport, badge: (category: string) => Node): HTMLElement {
  return part(
    'Servers',
    element(
      'ul',
      { className: 'tool-list' },
      ...report.servers.map((server) => serverRow(server, badge)),
    ),
  );
}

function serverRow(finding: ServerFinding, badge: (category: string) => Node): HTMLLIElement {
  const { config, source, known, attacks } = finding;
  const row = element('li');
  row.append(
    element(
      'span',
      {},
      element('strong', {}, element('bdi', { textContent: config.name })),
      ' ',
      quietCode(source),
    ),
    element('span', { className: 'quiet', textContent: pinnedWords(finding) }),
  );
  const about = element('p', { className: 'about' });
  if (config.disabled) about.append('Turned off. ');
  if (known === null) about.append(unknownWords(finding));
  else about.append(link(`/servers/${known.slug}/`, known.name), ` ${knownWords(finding)}`);
  row.append(about);
  if (known !== null && known.tools.length > 0) row.append(profile(known.tools, badge));
  if (attacks.length > 0) row.append(attackList(attacks));
  return row;
}

function quietCode(text: string): HTMLElement {
  const node = code(text);
  node.className = 'quiet';
  return node;
}

function pinnedWords(finding: ServerFinding): string {
  const { pinned } = finding;
  if (pinned === null) return '';
  if (!pinned) return 'version floats';
  return isPinnedByTag(finding) ? 'pinned by a tag, which can move' : 'version pinned';
}

function unknownWords({ config, records }: ServerFinding): string {
  if (config.unread !== null)
    return `Unknown: it starts ${config.unread}, so nothing was looked up.`;
  return records === 0
    ? 'Unknown: not in the catalogue. Nothing is known of what its tools do.'
    : `Unknown: ${count(records, 'server')} of the catalogue come from this repository, and which one this is cannot be seen.`;
}

function knownWords({ known, records, config }: ServerFinding): string {
  if (known === null) return '';
  const several =
    records > 1
      ? ` ${count(records, 'server')} of the catalogue come from here; this is the one with most tools.`
      : '';
  if (known.tools.length === 0)
    return `is in the catalogue, but its tools are not known.${several}`;
  const grade = known.grade === null ? '' : `, grade ${known.grade}`;
  const tools = count(known.tools.length, 'tool');
  const tokens = known.tools.reduce((sum, tool) => sum + tool.tokens, 0);
  const mine = config.targets.at(-1)?.version ?? null;
  const read = known.version === null ? '' : `, read from version ${known.version}`;
  const differs =
    known.version !== null && mine !== null && !isHash(mine) && mine !== known.version
      ? ' Yours is another version: its tools may differ.'
      : '';
  return `${sentence(`${tools}${grade}, ${count(tokens, 'token')}${read}`)}${differs}${several}`;
}

function profile(
  tools: readonly { category: string }[],
  badge: (category: string) => Node,
): HTMLElement {
  const line = element('p', { className: 'about mini' });
  for (const category of [...CATEGORIES].reverse()) {
    const members = tools.filter((tool) => tool.category === category).length;
    if (members > 0)
      line.append(element('span', { className: 'risk' }, badge(category), String(members)), ' ');
  }
  return line;
}

function attackList(attacks: readonly AttackFinding[]): HTMLElement {
  return element(
    'ul',
    { className: 'about' },
    ...attacks.map(({ title, slug, severity, kind, reason }) =>
      element(
        'li',
        {},
        link(`/attacks/${slug}/`, title),
        ` (${severity}) ${ATTACK_WORDS[kind]}: ${sentence(reason)}`,
      ),
    ),
  );
}
