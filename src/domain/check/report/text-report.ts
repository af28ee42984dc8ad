import { count, formatNumber } from '../../text/plural.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { ServerFinding } from '../check-servers.ts';
import { type CheckedFile, judgement } from './checked-file.ts';
import type { Level } from './finding.ts';
import { pageOf, type ReportHead } from './report-head.ts';

/** Writes words in the colour of a level, or as they are where there are no colours. */
export type PaintLevel = (level: Level, words: string) => string;

const LEVEL_CHARS = 'critical'.length;

/** The report for a terminal: the judgement, then each file with its findings, worst first, and its servers. */
export function textReport(
  files: readonly CheckedFile[],
  head: ReportHead,
  paint: PaintLevel,
): string {
  const dated = head.catalogueDate === null ? '' : ` of ${head.catalogueDate}`;
  return `${[
    plain(judgement(files)),
    ...files.flatMap((file) => ['', ...fileLines(file, head, paint)]),
    '',
    `Looked up in the catalogue${dated}.`,
  ].join('\n')}\n`;
}

function fileLines(checked: CheckedFile, head: ReportHead, paint: PaintLevel): string[] {
  const findings = checked.findings.flatMap(({ rule, level, subject, message, path }) => {
    const who = subject === null ? '' : `${subject}: `;
    const url = pageOf(head, path);
    return [
      `  ${paint(level, level.padEnd(LEVEL_CHARS))}  ${plain(`${who}${message}`)} [${rule}]`,
      ...(url === null ? [] : [`  ${''.padEnd(LEVEL_CHARS)}  ${url}`]),
    ];
  });
  const rows = checked.kind === 'servers' ? checked.servers.map(serverLine) : [];
  return [`${plain(checked.file)}`, ...findings, ...rows.map((row) => `  ${plain(row)}`)];
}

function serverLine({ config, source, known, attacks }: ServerFinding): string {
  const off = config.disabled ? ', turned off' : '';
  const what =
    known === null
      ? 'not looked up or not in the catalogue'
      : `${count(known.tools.length, 'tool')}, ${formatNumber(known.tools.reduce((sum, { tokens }) => sum + tokens, 0))} tokens`;
  const past = attacks.filter(({ kind }) => kind === 'past').length;
  const old = past === 0 ? '' : `, past ${count(past, 'known vulnerability', 'known vulnerabilities')}`;
  return `${config.name} (${source}): ${what}${old}${off}`;
}

/** Words of a stranger for a terminal: what would steer it or break the line becomes visible. */
function plain(words: string): string {
  return visibleText(words).replace(/[\u2028\u2029]/g, ' ');
}
