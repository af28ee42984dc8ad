import { count, formatNumber } from '../../text/plural.ts';
import type { ServerFinding } from '../check-servers.ts';
import { type CheckedFile, judgement } from './checked-file.ts';
import type { Level } from './finding.ts';
import { pageOf, type ReportHead } from './report-head.ts';

/** How words get onto a terminal. */
export interface Terminal {
  /** Words in the colour of a level, or as they are where there are no colours. */
  paint(level: Level, words: string): string;
  /** Words of a stranger without what would steer it. */
  plain(words: string): string;
}

const LEVEL_CHARS = 'critical'.length;

/** The report for a terminal: the judgement, then each file with its findings, worst first, and its servers. */
export function textReport(
  files: readonly CheckedFile[],
  head: ReportHead,
  terminal: Terminal,
): string {
  const dated = head.catalogueDate === null ? '' : ` of ${head.catalogueDate}`;
  return `${[
    terminal.plain(judgement(files)),
    ...files.flatMap((file) => ['', ...fileLines(file, head, terminal)]),
    '',
    `Looked up in the catalogue${dated}.`,
  ].join('\n')}\n`;
}

function fileLines(checked: CheckedFile, head: ReportHead, { paint, plain }: Terminal): string[] {
  const findings = checked.findings.flatMap(({ rule, level, subject, message, path }) => {
    const who = subject === null ? '' : `${subject}: `;
    const url = pageOf(head, path);
    return [
      `  ${paint(level, level.padEnd(LEVEL_CHARS))}  ${plain(`${who}${message}`)} [${rule}]`,
      ...(url === null ? [] : [`  ${''.padEnd(LEVEL_CHARS)}  ${url}`]),
    ];
  });
  const rows = checked.kind === 'servers' ? checked.servers.flatMap(serverLines) : [];
  return [`${plain(checked.file)}`, ...findings, ...rows.map((row) => `  ${plain(row)}`)];
}

/** What it is, and below that who publishes it. */
function serverLines({ config, source, known, attacks }: ServerFinding): string[] {
  const off = config.disabled ? ', turned off' : '';
  const what =
    known === null
      ? config.unread === null
        ? 'not in the catalogue'
        : 'not looked up'
      : `${count(known.tools.length, 'tool')}, ${formatNumber(known.tools.reduce((sum, { tokens }) => sum + tokens, 0))} tokens`;
  const past = attacks.filter(({ kind }) => kind === 'past').length;
  const old =
    past === 0 ? '' : `, past ${count(past, 'known vulnerability', 'known vulnerabilities')}`;
  const publisher = (known?.publisher ?? []).map(({ term, says }) => `${term}: ${says}`);
  return [
    `${config.name} (${source}): ${what}${old}${off}`,
    ...(publisher.length === 0 ? [] : [`  ${publisher.join('. ')}.`]),
  ];
}
