import { count } from '../../text/plural.ts';
import { capitalise, sentence } from '../../text/sentence.ts';
import type { DefinitionFile } from '../check-data.ts';
import type { CheckLoaders } from '../check-servers.ts';
import { type ConfigReport, checkServers } from '../check-servers.ts';
import { checkTools, type ToolReport } from '../check-tools.ts';
import { readConfig } from '../read-config.ts';
import { readConfigText } from '../text/config-text.ts';
import type { TextFault } from '../text/text-fault.ts';
import { type Finding, worstFirst } from './finding.ts';
import { serverFindings } from './server-findings.ts';
import { toolFindings } from './tool-findings.ts';

/** What was found in one text. `findings` are worst first. */
export type CheckedFile = { file: string; findings: Finding[] } & (
  | { kind: 'fault'; fault: TextFault }
  | ({ kind: 'servers' } & ConfigReport)
  | ({ kind: 'tools'; more: boolean } & ToolReport)
);

/** Reads data of servers, attacks, names and tool definitions. */
export interface FileLoaders extends CheckLoaders {
  definitions(shard: string): Promise<DefinitionFile>;
}

/** Looks up what a text configures or lists. */
export async function checkText(
  file: string,
  text: string,
  load: FileLoaders,
): Promise<CheckedFile> {
  const read = await readConfigText(text);
  const content =
    'fault' in read ? { kind: 'fault' as const, fault: read.fault } : readConfig(read.value);
  if (content.kind === 'fault')
    return { file, ...content, findings: [faultFinding(content.fault)] };
  if (content.kind === 'servers') {
    const report = await checkServers(content.servers, load);
    return { file, kind: 'servers', ...report, findings: serverFindings(report) };
  }
  const report = await checkTools(content.tools, load.definitions);
  return { file, kind: 'tools', more: content.more, ...report, findings: toolFindings(report) };
}

function faultFinding({ line, column, message, hint }: TextFault): Finding {
  const place = line === null ? '' : ` at line ${line}, column ${column}`;
  return {
    rule: 'unreadable-file',
    level: 'info',
    subject: null,
    message: `${message}${place}. ${sentence(hint)}`,
    path: null,
  };
}

/** One line that says how it stands: the worst first, then how much more there is. Never that something is safe. */
export function judgement(files: readonly CheckedFile[]): string {
  const findings = worstFirst(files.flatMap((file) => file.findings));
  const told = findings.filter(({ level }) => level !== 'info');
  const [worst] = told;
  const looked = lookedAt(files);
  if (worst === undefined) {
    const unread =
      findings.length === 0
        ? ''
        : ` ${capitalise(count(findings.length, 'part'))} could not be looked up.`;
    return `Nothing is known against ${looked}.${unread}`;
  }
  const who = worst.subject === null ? '' : `${worst.subject}: `;
  const more = told.length === 1 ? '' : ` ${count(told.length - 1, 'more finding')} on ${looked}.`;
  return `${capitalise(worst.level)}: ${who}${worst.message}${more}`;
}

function lookedAt(files: readonly CheckedFile[]): string {
  const servers = files.flatMap((file) => (file.kind === 'servers' ? file.servers : [])).length;
  const tools = files.flatMap((file) => (file.kind === 'tools' ? file.tools : [])).length;
  const parts = [
    ...(servers > 0 || tools === 0 ? [count(servers, 'server')] : []),
    ...(tools > 0 ? [count(tools, 'tool')] : []),
  ];
  return parts.join(' and ');
}
