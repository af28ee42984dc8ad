import { count } from '../../text/plural.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { ServerFinding } from '../check-servers.ts';
import { type CheckedFile, judgement } from './checked-file.ts';
import { FINDING_RULES, type Finding } from './finding.ts';
import { pageOf, type ReportHead } from './report-head.ts';

/** The report as Markdown, for an issue or a pull request. */
export function markdownReport(files: readonly CheckedFile[], head: ReportHead): string {
  const from = head.site === '' ? '' : ` of ${head.site}`;
  const dated = head.catalogueDate === null ? '' : `, ${head.catalogueDate}`;
  return `${[
    '## MCP configuration check',
    '',
    text(judgement(files)),
    ...files.flatMap((file) => fileLines(file, head)),
    '',
    `Made with the catalogue${from}${dated}.`,
  ].join('\n')}\n`;
}

function fileLines(checked: CheckedFile, head: ReportHead): string[] {
  const findings = [
    '',
    `### ${code(checked.file)}`,
    ...(checked.findings.length === 0
      ? ['', 'No finding.']
      : [
          '',
          '| Level | Where | What |',
          '| --- | --- | --- |',
          ...checked.findings.map((finding) => findingRow(finding, head)),
        ]),
  ];
  if (checked.kind !== 'servers') return findings;
  return [
    ...findings,
    '',
    '| Server | Starts | In the catalogue |',
    '| --- | --- | --- |',
    ...checked.servers.map((server) => serverRow(server, head)),
    ...publisherLines(checked.servers),
  ];
}

function findingRow({ rule, level, subject, message, path }: Finding, head: ReportHead): string {
  const url = pageOf(head, path);
  const title = FINDING_RULES[rule].title;
  const what = url === null ? title : `[${title}](${url})`;
  return `| ${level} | ${subject === null ? '' : code(subject)} | ${what}. ${text(message)} |`;
}

function serverRow({ config, source, known }: ServerFinding, head: ReportHead): string {
  const url = known === null ? null : pageOf(head, `/servers/${known.slug}/`);
  const tools = known === null ? 'no' : count(known.tools.length, 'tool');
  const off = config.disabled ? ' (turned off)' : '';
  return `| ${code(config.name)}${off} | ${code(source)} | ${url === null ? tools : `[${tools}](${url})`} |`;
}

/** Who publishes each server, with where that was read. */
function publisherLines(servers: readonly ServerFinding[]): string[] {
  const rows = servers.flatMap(({ config, known }) =>
    (known?.publisher ?? []).map(
      ({ term, says, evidence, date }) =>
        `| ${code(config.name)} | ${text(term)} | ${text(says)} | ${text(evidence)} | ${date ?? ''} |`,
    ),
  );
  if (rows.length === 0) return [];
  return [
    '',
    '| Server | Fact | Says | Read from | On |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ];
}

/** Words of ours with names of strangers in them: nothing in them is markup, a mention or a new cell. */
function text(words: string): string {
  return visibleText(words).replace(/[\\`*_{}[\]<>()#+!|~@&]/g, (mark) => `\\${mark}`);
}

/** A name as code: in a table a bar ends the cell even there. */
function code(words: string): string {
  const shown = visibleText(words).replaceAll('|', '\\|');
  const fence = '`'.repeat(
    1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)),
  );
  const space = shown.startsWith('`') || shown.endsWith('`') ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}
