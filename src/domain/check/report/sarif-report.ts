import { visibleText } from '../../text/visible-text.ts';
import type { CheckedFile } from './checked-file.ts';
import { FINDING_RULES, type Finding, type FindingRule, type Level } from './finding.ts';
import { pageOf, type ReportHead } from './report-head.ts';
import { subjectPlace } from './subject-place.ts';

/** SARIF has three levels; a score tells critical from high (docs.github.com: code-scanning/reference/sarif-files, security-severity). */
const LEVELS = {
  critical: { level: 'error', score: '9.5' },
  high: { level: 'error', score: '8.0' },
  medium: { level: 'warning', score: '5.5' },
  low: { level: 'note', score: '3.0' },
  info: { level: 'note', score: '0.0' },
} as const satisfies Record<Level, { level: string; score: string }>;

/** A file of the report with its text, which tells where a server stands. */
export type SarifFile = CheckedFile & {
  text: string;
  /** Address of the file: relative to the root of the repository, or `file:///…`. */
  uri: string;
};

/** The report as SARIF 2.1.0. A file that could not be read is a notification, not a result. */
export function sarifReport(files: readonly SarifFile[], head: ReportHead): string {
  const ids: FindingRule[] = [
    ...new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule))),
  ]
    .filter((rule) => rule !== 'unreadable-file')
    .sort();
  const results = files.flatMap((file) =>
    file.findings
      .filter(({ rule }) => rule !== 'unreadable-file')
      .map((finding) => resultOf(finding, file, ids.indexOf(finding.rule), head)),
  );
  const faults = files.filter(({ kind }) => kind === 'fault');
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'toolward',
            semanticVersion: head.version,
            ...(head.site === '' ? {} : { informationUri: head.site }),
            rules: ids.map((id) => ruleOf(id, files)),
          },
        },
        invocations: [
          {
            executionSuccessful: faults.length === 0,
            toolExecutionNotifications: faults.map((file) => notificationOf(file)),
          },
        ],
        columnKind: 'utf16CodeUnits',
        results,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function ruleOf(id: FindingRule, files: readonly SarifFile[]): object {
  const { title, help, act } = FINDING_RULES[id];
  const levels = files.flatMap(({ findings }) =>
    findings.flatMap(({ rule, level }) => (rule === id ? [level] : [])),
  );
  const worst = (['critical', 'high', 'medium', 'low', 'info'] as const).find((level) =>
    levels.includes(level),
  );
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: `${title}.` },
    fullDescription: { text: help },
    help: { text: `${help} ${act}`.trimEnd() },
    defaultConfiguration: { level: LEVELS[worst ?? 'info'].level },
    properties: { 'security-severity': LEVELS[worst ?? 'info'].score, tags: ['security', 'mcp'] },
  };
}

function resultOf(
  { rule, level, subject, message, path }: Finding,
  file: SarifFile,
  ruleIndex: number,
  head: ReportHead,
): object {
  const url = pageOf(head, path);
  const who = subject === null ? '' : `${visibleText(subject)}: `;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[level].level,
    message: { text: visibleText(`${who}${message}`) },
    ...(url === null ? {} : { hostedViewerUri: url }),
    locations: [locationOf(file, subject)],
    partialFingerprints: { 'toolward/v1': `${rule}:${file.uri}:${subject ?? ''}:${path ?? ''}` },
    properties: { 'security-severity': LEVELS[level].score },
  };
}

function notificationOf(file: SarifFile): object {
  const place =
    file.kind === 'fault' && file.fault.line !== null
      ? { region: { startLine: file.fault.line, startColumn: file.fault.column ?? 1 } }
      : {};
  return {
    level: 'warning',
    message: { text: file.findings[0]?.message ?? 'The file could not be read.' },
    locations: [{ physicalLocation: { artifactLocation: { uri: file.uri }, ...place } }],
  };
}

function locationOf({ uri, text }: SarifFile, subject: string | null): object {
  const place = subjectPlace(text, subject);
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: { startLine: place.line, startColumn: place.column },
    },
  };
}
