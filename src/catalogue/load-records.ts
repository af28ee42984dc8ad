import { parseRecord, type RecordOrigin } from '../domain/record/parse-record.ts';
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
  const byId = new Map<string, Accepted>();
  const quarantined: QuarantineEntry[] = [];
  for await (const record of readSources(paths)) {
    const { server, faults } = check(record);
    quarantined.push(...faults);
    if (server === null) continue;
    const next = { server, origin: record.origin };
    const known = byId.get(server.id);
    const [kept, lost] =
      known !== undefined && precedes(known, next) ? [known, next] : [next, known];
    byId.set(server.id, kept);
    if (lost !== undefined) quarantined.push(duplicateOf(lost));
  }
  const servers = [...byId.values()].map(({ server }) => server);
  return { servers: servers.sort((a, b) => (a.id < b.id ? -1 : 1)), quarantined };
}

interface Accepted {
  server: ServerRecord;
  origin: RecordOrigin;
}

/** Which of two records of one id is kept: the one with more tools, then by its text, so that the order of reading says nothing. */
function precedes({ server: a }: Accepted, { server: b }: Accepted): boolean {
  if (a.tools.length !== b.tools.length) return a.tools.length > b.tools.length;
  return JSON.stringify(a) <= JSON.stringify(b);
}

function check(record: RawRecord): { server: ServerRecord | null; faults: QuarantineEntry[] } {
  if ('fault' in record) {
    const fault = {
      ...record.origin,
      server: null,
      tool: null,
      pointer: '',
      reason: `is not JSON: ${record.fault}`,
      fix: 'Write one JSON object per file or line.',
      toolsLost: 0,
    };
    return { server: null, faults: [fault] };
  }
  const { server, quarantined } = parseRecord(record.raw, record.origin);
  return { server, faults: quarantined };
}

function duplicateOf({ server, origin }: Accepted): QuarantineEntry {
  return {
    ...origin,
    server: server.id,
    tool: null,
    pointer: '/id',
    reason: 'another record has this id and is kept instead',
    fix: 'Keep one record for each server, or give this one an id of its own.',
    toolsLost: server.tools.length,
  };
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
