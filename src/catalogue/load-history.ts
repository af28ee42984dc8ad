import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ChangeLog } from '../domain/history/change-log.ts';
import { settleLog } from '../domain/history/extend-log.ts';
import { readLog } from '../domain/history/read-log.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { EMBEDDED } from './sources.ts';

/** Where the change logs of the embedded catalogue lie, relative to the project. */
const EMBEDDED_HISTORY = 'content/history';

/** The folder of change logs: `HISTORY`, else that of the embedded catalogue; another catalogue has none unless it is named. */
export function historyFolder(env: Record<string, string | undefined>): string | null {
  const named = env['HISTORY'] ?? '';
  if (named !== '') return named;
  const catalogue = env['CATALOGUE'] ?? '';
  return catalogue === '' || catalogue === EMBEDDED ? EMBEDDED_HISTORY : null;
}

/**
 * Reads the change logs of a folder for these servers, by server id; logs of other servers are passed over. An entry
 * that a broken-off scan left is taken back (settleLog). Throws one Error that names every fault with file, entry and
 * field. A named folder must exist; the embedded one need not.
 */
export async function loadHistory(
  folder: string | null,
  servers: readonly ServerRecord[],
): Promise<Map<string, ChangeLog>> {
  const logs = new Map<string, ChangeLog>();
  if (folder === null) return logs;
  const faults: string[] = [];
  const records = new Map(servers.map((server) => [server.id, server]));
  for (const file of await filesOf(folder)) {
    const read = readLog(await readFile(file, 'utf8'), file);
    if (!read.ok) {
      faults.push(read.fault);
      continue;
    }
    const { log } = read;
    const record = records.get(log.server);
    if (record === undefined) continue;
    const settled = settleLog(log, record);
    if (settled === null)
      faults.push(
        `${file}: entries/${log.entries.length - 1}/to/list: is not the tool list of the record ${log.server}; one of the two was edited: restore it, or remove the log`,
      );
    else if (logs.has(log.server))
      faults.push(`${file}: server: another file is about ${log.server}`);
    else logs.set(log.server, settled);
  }
  if (faults.length > 0)
    throw new Error(`the change logs have ${faults.length} faults:\n  ${faults.join('\n  ')}`);
  return logs;
}

async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' && folder === EMBEDDED_HISTORY) return [];
    throw new Error(`HISTORY: ${folder} cannot be read: ${error.message}`);
  });
  return names
    .filter((name) => name.endsWith('.json') && !name.startsWith('.'))
    .sort()
    .map((name) => path.join(folder, name));
}
