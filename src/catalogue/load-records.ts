import { parseRecord } from '../domain/record/parse-record.ts';
import type { QuarantineEntry } from '../domain/record/quarantine.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { type RawRecord, readSources } from './sources.ts';

/** Above this share of tools left out, the source is broken rather than a record: nothing is built. */
export const MAX_QUARANTINED_SHARE = 0.01;

export interface LoadedRecords {
  /** Sorted by id in code-unit order, ids unique. */
  servers: ServerRecord[];
  /** In reading order of the sorted files. */
  quarantined: QuarantineEntry[];
}

/** Reads and checks all records of the given paths. Bad ones are quarantined; throws only for unreadable paths. */
export async function loadRecords(paths: readonly string[]): Promise<LoadedRecords> {
  const byId = new Map<string, ServerRecord>();
  const quarantined: QuarantineEntry[] = [];
  for await (const record of readSources(paths)) {
    const { server, faults } = check(record, byId);
    quarantined.push(...faults);
    if (server !== null) byId.set(server.id, server);
  }
  const servers = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { servers, quarantined };
}

function check(
  record: RawRecord,
  byId: ReadonlyMap<string, ServerRecord>,
): { server: ServerRecord | null; faults: QuarantineEntry[] } {
  const lost = { ...record.origin, server: null, tool: null, toolsLost: 0 };
  if ('fault' in record) {
    const fix = 'Write one JSON object per file or line.';
    return {
      server: null,
      faults: [{ ...lost, pointer: '', reason: `is not JSON: ${record.fault}`, fix }],
    };
  }
  const { server, quarantined } = parseRecord(record.raw, record.origin);
  if (server === null || !byId.has(server.id)) return { server, faults: quarantined };
  const duplicate = {
    ...lost,
    server: server.id,
    pointer: '/id',
    reason: 'another record already has this id',
    fix: 'Keep one record for each server, or give this one an id of its own.',
    toolsLost: server.tools.length,
  };
  return { server: null, faults: [duplicate] };
}

/** The error that stops a build when too many tools were left out, null when the share is bearable. */
export function quarantineAlarm({ servers, quarantined }: LoadedRecords): string | null {
  const accepted = servers.reduce((sum, server) => sum + server.tools.length, 0);
  const lost = quarantined.reduce((sum, entry) => sum + entry.toolsLost, 0);
  if (lost <= (accepted + lost) * MAX_QUARANTINED_SHARE) return null;
  const first = quarantined.slice(0, 5).map(formatQuarantine);
  return [
    `${lost} of ${accepted + lost} tools are quarantined; at most ${MAX_QUARANTINED_SHARE * 100} % may be.`,
    ...first,
  ].join('\n');
}

/** One line for the console: file, place, reason, fix. */
export function formatQuarantine(entry: QuarantineEntry): string {
  const place = entry.line === null ? entry.file : `${entry.file}:${entry.line}`;
  const name = entry.tool === null ? '' : ` (tool ${JSON.stringify(entry.tool.slice(0, 80))})`;
  const server =
    entry.server === null ? '' : ` server ${JSON.stringify(entry.server.slice(0, 80))}`;
  return `${place}:${server} ${entry.pointer || '/'}: ${entry.reason}${name}. ${entry.fix}`;
}
