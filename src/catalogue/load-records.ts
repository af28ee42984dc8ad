import { parseRecord, type RecordOrigin } from '../domain/record/parse-record.ts';
import { leftOutCount, type QuarantineEntry } from '../domain/record/quarantine.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import { readToolsListAnswer, wrapToolsList } from '../domain/record/tools-list-answer.ts';
import { type RawRecord, readSources } from './sources.ts';

/** Above this share of tools left out, the source is broken rather than a record: nothing is built. */
const MAX_LEFT_OUT = 0.01;

export interface LoadedRecords {
  /** Sorted by id in code-unit order, ids unique. */
  servers: ServerRecord[];
  /** In reading order of the sorted files. */
  quarantined: QuarantineEntry[];
}

/**
 * Reads and checks all records of the given paths. Bad ones are quarantined; throws only for unreadable paths. `as` is
 * the id of the server whose answer to `tools/list` is among them, where its record should be.
 */
export async function loadRecords(
  paths: readonly string[],
  as: string | null = null,
): Promise<LoadedRecords> {
  let wrapped = 0;
  const byId = new Map<string, Accepted>();
  const quarantined: QuarantineEntry[] = [];
  for await (const record of readSources(paths)) {
    const answer = as === null || !('raw' in record) ? null : readToolsListAnswer(record.raw);
    if (as !== null && answer !== null && 'raw' in record) {
      wrapped += 1;
      record.raw = wrapToolsList(answer, as);
      if (answer.hasMore) quarantined.push(morePages(record.origin, as));
    }
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
  if (as !== null && wrapped !== 1) {
    throw new Error(
      `--as ${as} names one answer to tools/list; ${paths.join(', ')} has ${wrapped === 0 ? 'none' : wrapped}`,
    );
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

function morePages(origin: RecordOrigin, server: string): QuarantineEntry {
  return {
    ...origin,
    server,
    tool: null,
    pointer: '/nextCursor',
    reason: 'the server has more tools than this page of its list',
    fix: 'Ask for the next page with this cursor and put its tools behind these.',
    toolsLost: 0,
    kept: true,
  };
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

/** Reads `--max-left-out`: a percentage of the tools, or 0 for none. Throws on anything else. */
export function readMaxLeftOut(text: string | undefined): number {
  if (text === undefined) return MAX_LEFT_OUT;
  const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(text)?.[1] ?? (text === '0' ? '0' : null);
  if (percent !== null && Number(percent) <= 100) return Number(percent) / 100;
  throw new Error(`--max-left-out is "${text}": use a percentage of the tools such as 5%, or 0`);
}

/**
 * The error that stops a build when too many tools were left out, null when the share is bearable. `most` is a share of
 * the tools; at 0 a record without tools may not be left out either.
 */
export function quarantineAlarm(
  { servers, quarantined }: LoadedRecords,
  most: number = MAX_LEFT_OUT,
): string | null {
  const accepted = servers.reduce((sum, server) => sum + server.tools.length, 0);
  const lost = quarantined.reduce((sum, entry) => sum + entry.toolsLost, 0);
  const bearable = most === 0 ? leftOutCount(quarantined) === 0 : lost <= (accepted + lost) * most;
  if (bearable) return null;
  const leftOut = quarantined.filter(({ kept }) => kept !== true);
  const what =
    lost === 0
      ? `${leftOut.length} ${leftOut.length === 1 ? 'record is' : 'records are'} left out`
      : `${lost} of ${accepted + lost} tools are left out`;
  return [
    `${what}; at most ${Number((most * 100).toFixed(3))} % may be. Correct them, or let more go: npm run build -- --max-left-out 5%`,
    ...leftOut.slice(0, 5).map(formatQuarantine),
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
