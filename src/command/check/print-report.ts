import type { Level } from '../../domain/check/report/finding.ts';
import { jsonReport } from '../../domain/check/report/json-report.ts';
import { markdownReport } from '../../domain/check/report/markdown-report.ts';
import type { ReportHead } from '../../domain/check/report/report-head.ts';
import { type SarifFile, sarifReport } from '../../domain/check/report/sarif-report.ts';
import { type Terminal, textReport } from '../../domain/check/report/text-report.ts';
import type { Paint, Style } from '../style.ts';

const STYLES: Record<Level, Style> = {
  critical: 'red',
  high: 'red',
  medium: 'yellow',
  low: 'dim',
  info: 'dim',
};

/** The report in one of the formats. */
export function printReport(
  format: 'text' | 'json' | 'sarif' | 'markdown',
  files: readonly SarifFile[],
  head: ReportHead,
  { paint, plain }: { paint: Paint; plain: Terminal['plain'] },
): string {
  if (format === 'json') return jsonReport(files, head);
  if (format === 'sarif') return sarifReport(files, head);
  if (format === 'markdown') return markdownReport(files, head);
  return textReport(files, head, {
    paint: (level, words) => paint(STYLES[level], words),
    plain,
  });
}
