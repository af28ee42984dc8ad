import { count } from '../../text/plural.ts';
import { capitalise } from '../../text/sentence.ts';
import type { ConfigReport } from '../check-servers.ts';
import type { ToolReport } from '../check-tools.ts';
import type { TextFault } from '../text/text-fault.ts';
import { type Finding, worstFirst } from './finding.ts';

/** What was found in one text. `findings` are worst first. */
export type CheckedFile = { file: string; findings: Finding[] } & (
  | { kind: 'fault'; fault: TextFault }
  | ({ kind: 'servers' } & ConfigReport)
  | ({ kind: 'tools'; more: boolean } & ToolReport)
);

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
