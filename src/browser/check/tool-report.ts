import type { DefinitionFile } from '../../domain/check/check-data.ts';
import { checkTools, type ToolFinding, type ToolReport } from '../../domain/check/check-tools.ts';
import { type CheckedFile, judgement } from '../../domain/check/report/checked-file.ts';
import { markdownReport } from '../../domain/check/report/markdown-report.ts';
import { toolFindings } from '../../domain/check/report/tool-findings.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { element } from '../try-policy/element.ts';
import { codeBlock } from './code-block.ts';
import { combinationNodes } from './combination-part.ts';
import { forceToolsPart } from './force-part.ts';
import { worstLevel } from './judgement-part.ts';
import { code, link, paragraph, part } from './part.ts';
import { reportHead } from './report-head.ts';
import type { ShownReport } from './server-report.ts';
import { takePart } from './take-part.ts';

/** Characters of a definition in one token of o200k_base: the median over the published servers; nine in ten lie within 7 %. The tokeniser itself weighs a megabyte. */
const CHARS_PER_TOKEN = 4.5;
const MAX_NAME_CHARS = 120;

/** The report of a raw tools/list result, judged by the rules of the catalogue in the browser. */
export async function reportTools(
  raw: readonly unknown[],
  more: boolean,
  load: (shard: string) => Promise<DefinitionFile>,
  badge: (name: string) => Node,
  schemaUrl: string,
): Promise<ShownReport> {
  const report = await checkTools(raw, load);
  const findings = toolFindings(report);
  const checked: CheckedFile = { file: 'tools/list', kind: 'tools', more, ...report, findings };
  const markdown = markdownReport([checked], reportHead());
  const nodes: Node[] = [takePart(markdown, null), toolsPart(report, badge)];
  if (report.combinations.length > 0) {
    nodes.push(part('Dangerous together', ...combinationNodes(report.combinations)));
  }
  if (report.tools.length > 0) {
    const tools = report.tools.map(({ tool, rule }) => ({ name: tool.name, rule }));
    nodes.push(forceToolsPart(tools, schemaUrl));
  }
  nodes.push(part('Report to copy', codeBlock('report in Markdown', markdown)));
  const judged = {
    level: worstLevel(findings),
    says: judgement([checked]),
    counted: statusOf(report, more),
  };
  return { judged, nodes };
}

function statusOf({ tools, refused, server, chars }: ToolReport, more: boolean): string {
  const differ = tools.filter(({ state }) => state.kind === 'differs').length;
  const same = tools.filter(({ state }) => state.kind === 'same').length;
  return [
    `${count(tools.length, 'tool')}.`,
    server === null
      ? 'No server of the catalogue has most of them.'
      : `Most like ${server.name} in the catalogue: ${same} the same, ${differ} with another definition.`,
    refused.length === 0 ? '' : `${count(refused.length, 'entry', 'entries')} could not be read.`,
    more ? 'This is not the whole list: its cursor says that more pages follow.' : '',
    `About ${formatNumber(Math.round(chars / CHARS_PER_TOKEN))} tokens, estimated from the length.`,
  ]
    .filter((text) => text !== '')
    .join(' ');
}

function toolsPart(
  { tools, refused, unread }: ToolReport,
  badge: (category: string) => Node,
): HTMLElement {
  return part(
    'Tools',
    element(
      'ul',
      { className: 'tool-list' },
      ...worstToolsFirst(tools).map((tool) => toolRow(tool, badge)),
    ),
    ...refused.map(({ place, reason }) => paragraph(`Not read: ${place} ${reason}.`, 'fine')),
    ...unread.map(({ place, reason, tools: members }) =>
      paragraph(
        `Not read in ${count(members, 'tool')}: ${truncate(visibleText(place), MAX_NAME_CHARS)} ${reason}.`,
        'fine',
      ),
    ),
  );
}

/** In the order of the list where two are of one category. */
function worstToolsFirst(tools: readonly ToolFinding[]): ToolFinding[] {
  const rank = ({ verdict }: ToolFinding): number => WORST_FIRST.indexOf(verdict.category);
  return [...tools].sort((a, b) => rank(a) - rank(b));
}

function toolRow({ tool, verdict, state }: ToolFinding, badge: (category: string) => Node): Node {
  const row = element('li');
  row.append(
    element('span', { className: 'name' }, code(truncate(visibleText(tool.name), MAX_NAME_CHARS))),
    badge(verdict.category),
  );
  const about = element('p', { className: 'about' });
  const [evidence] = verdict.evidence;
  if (evidence !== undefined) {
    about.append('Because of ', element('q', { textContent: visibleText(evidence.quote) }), '. ');
  }
  if (verdict.signals.length > 0) {
    const ids = [...new Set(verdict.signals.map((signal) => signal.id))];
    about.append('Signals: ');
    ids.forEach((id, index) => {
      about.append(index > 0 ? ', ' : '', link(`/signals/${id}/`, id.replaceAll('-', ' ')));
    });
    about.append('. ');
  }
  about.append(...stateWords(state));
  row.append(about);
  return row;
}

function stateWords(state: ToolFinding['state']): (Node | string)[] {
  if (state.kind === 'unknown') return ['Not in the catalogue.'];
  const server = link(`/servers/${state.slug}/`, state.server);
  return state.kind === 'same'
    ? ['The same definition as on ', server, '.']
    : [element('strong', { textContent: 'Another definition' }), ' than on ', server, '.'];
}
