import { type ConfigReport, checkServers } from '../../domain/check/check-servers.ts';
import { checkTools, type ToolReport } from '../../domain/check/check-tools.ts';
import { readConfigText, type TextFault } from '../../domain/check/config-text.ts';
import { readConfig } from '../../domain/check/read-config.ts';
import type { KnownLoaders } from '../catalogue/known-loaders.ts';

/** What was found in one file. */
export type FileReport = { file: string } & (
  | { kind: 'fault'; fault: TextFault }
  | ({ kind: 'servers' } & ConfigReport)
  | ({ kind: 'tools' } & ToolReport)
);

/** Looks up what a text configures or lists. */
export async function checkFile(
  file: string,
  text: string,
  loaders: KnownLoaders,
): Promise<FileReport> {
  const read = readConfigText(text);
  const content =
    'fault' in read ? { kind: 'fault' as const, fault: read.fault } : readConfig(read.value);
  if (content.kind === 'fault') return { file, ...content };
  if (content.kind === 'servers')
    return { file, kind: 'servers', ...(await checkServers(content.servers, loaders)) };
  return { file, kind: 'tools', ...(await checkTools(content.tools, loaders.definitions)) };
}
