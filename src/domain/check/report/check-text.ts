import { sentence } from '../../text/sentence.ts';
import type { DefinitionFile } from '../check-data.ts';
import type { CheckLoaders } from '../check-servers.ts';
import { checkServers } from '../check-servers.ts';
import { readConfig } from '../read-config.ts';
import { readConfigText } from '../text/config-text.ts';
import type { TextFault } from '../text/text-fault.ts';
import type { CheckedFile } from './checked-file.ts';
import type { Finding } from './finding.ts';
import { serverFindings } from './server-findings.ts';
import { toolFindings } from './tool-findings.ts';

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
  // Judging tools needs all rules of verdicts; configurations need none.
  const { checkTools } = await import('../check-tools.ts');
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
