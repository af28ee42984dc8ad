import { installCommand } from '../../record/install-command.ts';
import type { ServerHead } from '../../record/server-record.ts';
import { shortName } from '../../record/short-name.ts';
import type { ExportServer, Launch } from './plan.ts';

/** A server as exports speak of it: under the name that people give it, with the entry that starts it. */
export function exportServer(
  record: Pick<ServerHead, 'source' | 'name' | 'version' | 'scan'>,
  tools: readonly string[],
): ExportServer {
  const launch = launchFor(record);
  return {
    key: shortName(record),
    tools,
    launch,
  };
}

/** What starts a server: its package at the version of the record, with the arguments and variables that the scan had to give it; values are left to fill in. */
function launchFor(record: Pick<ServerHead, 'source' | 'version' | 'scan'>): Launch | null {
  const { kind, ref } = record.source;
  if (kind === 'remote') return isWebAddress(ref) ? { url: ref } : null;
  const [command, ...args] = installCommand(record)?.split(' ') ?? [];
  if (command === undefined) return null;
  const { argumentShape = [], environmentNames = [] } = record.scan ?? {};
  return {
    command,
    args: [...args, ...argumentShape],
    variables: environmentNames.filter(isVariable),
  };
}

function isWebAddress(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}

function isVariable(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(name);
}
