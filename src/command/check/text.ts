import type { ServerFinding } from '../../domain/check/check-servers.ts';
import { count } from '../../domain/text/plural.ts';
import { countCategories } from '../../domain/verdict/count-categories.ts';
import { WORST_FIRST } from '../../domain/verdict/verdict.ts';
import { plain } from '../style.ts';
import type { FileReport } from './check-file.ts';

/** The report of one file in words. Names are a stranger's: nothing in them steers a terminal. */
export function textOf(report: FileReport): string {
  if (report.kind === 'fault') {
    const { line, column, message, hint } = report.fault;
    const place = line === null ? '' : `:${line}:${column}`;
    return `${report.file}${place}: ${message}. ${hint}`;
  }
  const lines =
    report.kind === 'servers'
      ? [
          ...report.servers.flatMap(serverLines),
          ...report.across.map(({ title, harm }) => `together: ${title}: ${harm}`),
        ]
      : report.tools.map(({ tool, verdict }) => `${verdict.category}  ${tool.name}`);
  return [`${report.file}:`, ...lines.map((line) => `  ${plain(line)}`)].join('\n');
}

function serverLines({ config, source, known, attacks }: ServerFinding): string[] {
  const counts = countCategories((known?.tools ?? []).map(({ category }) => category));
  const shares = WORST_FIRST.filter((category) => counts[category] > 0).map(
    (category) => `${counts[category]} ${category}`,
  );
  const what =
    known === null
      ? 'not in the catalogue'
      : `${count(known.tools.length, 'tool')}${shares.length === 0 ? '' : `: ${shares.join(', ')}`}`;
  return [
    `${config.name} (${source}): ${what}`,
    ...attacks.map(
      ({ title, severity, kind, reason }) => `  ${severity}, ${kind}: ${title}: ${reason}`,
    ),
  ];
}
