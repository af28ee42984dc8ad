import './no-eval.ts';

import type { DefinitionFile } from '../../domain/check/check-data.ts';
import { checkTools, type ToolFinding, type ToolReport } from '../../domain/check/check-tools.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleText } from '../../domain/text/visible-text.ts';
import { element } from '../try-policy/element.ts';
import { combinationNodes } from './combination-part.ts';
import { code, link, paragraph, part } from './part.ts';
import { policyPart } from './policy-part.ts';

/** Characters of a definition in one token of o200k_base: the median over the published servers; nine in ten lie within 7 %. The tokeniser itself weighs a megabyte. */
const CHARS_PER_TOKEN = 4.5;
const MAX_NAME_CHARS = 120;

/** The report of a raw tools/list result, judged by the rules of the catalogue in the browser. */
export async function reportTools(
  raw: readonly unknown[],
  more: boolean,
  load: (shard: string) => Promise<DefinitionFile>,
  badge: (category: string) => Node,
  schemaUrl: string,
): Promise<{ status: string; nodes: Node[] }> {
  const report = await checkTools(raw, load);
  const nodes: Node[] = [toolsPart(report, badge)];
  if (report.combinations.length > 0) {
    nodes.push(part('Dangerous together', ...combinationNodes(report.combinations)));
  }
  if (report.tools.length > 0) {
    const tools = report.tools.map(({ tool, rule }) => ({ name: tool.name, rule }));
    nodes.push(
      policyPart(
        [{ name: 'server', tools }],
        schemaUrl,
        'The recommended rule of every tool in the list. Put the name of the server in your client where it says server.',
      ),
    );
  }
  return { status: statusOf(report, more), nodes };
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
    element('ul', { className: 'tool-list' }, ...tools.map((tool) => toolRow(tool, badge))),
    ...refused.map(({ place, reason }) => paragraph(`Not read: ${place} ${reason}.`, 'fine')),
    ...unread.map(({ place, reason, tools: members }) =>
      paragraph(
        `Not read in ${count(members, 'tool')}: ${truncate(visibleText(place), MAX_NAME_CHARS)} ${reason}.`,
        'fine',
      ),
    ),
  );
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
