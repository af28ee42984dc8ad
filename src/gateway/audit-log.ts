import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { JsonObject } from '../domain/record/json.ts';

/** One decision about one call. */
export interface CallEntry {
  event: 'call';
  grant: string;
  session: string;
  tool: string;
  decision: 'allow' | 'deny' | 'ask';
  /** Rule that decided (`tools.send.limits[0]`, `default`), or the gateway's own (`gateway.…`). */
  rule: string;
  argumentDigest: string | null;
  /** Only with --audit-arguments. */
  arguments?: JsonObject;
}

/** How an allowed call that did not succeed ended. */
export interface OutcomeEntry {
  event: 'outcome';
  grant: string;
  session: string;
  tool: string;
  outcome: 'error' | 'lost';
  /** True when its limits no longer count it. */
  givenBack: boolean;
  argumentDigest: string | null;
}

/** The policy was loaded, reloaded, or a new file was refused and the old policy kept. */
export interface PolicyEntry {
  event: 'policy';
  outcome: 'loaded' | 'kept';
  detail: string;
}

/** A message or an HTTP request that was turned away before any policy was asked. */
export interface RefusalEntry {
  event: 'refused';
  detail: string;
}

export type AuditEntry = CallEntry | OutcomeEntry | PolicyEntry | RefusalEntry;

/** Writes one entry; throws when it cannot, and the call that it is about is then denied. */
export type Audit = (entry: AuditEntry) => void;

/** Longest tool name that is logged whole; it comes from the client, which may send a megabyte. */
const MAX_LOGGED_NAME_CHARS = 256;

/** One JSON line of the log, with its time. JSON escapes control characters, so one entry is one line. */
export function auditLine(entry: AuditEntry, now: Date): string {
  const short =
    'tool' in entry && entry.tool.length > MAX_LOGGED_NAME_CHARS
      ? {
          ...entry,
          tool: `${entry.tool.slice(0, MAX_LOGGED_NAME_CHARS)}… (${entry.tool.length} characters)`,
        }
      : entry;
  return `${JSON.stringify({ time: now.toISOString(), ...short })}\n`;
}

export interface AuditFile {
  write: Audit;
  close(): void;
}

/**
 * Opens an audit log for appending, readable by its owner only. Each entry is one write in append mode
 * before the call goes on, so several gateways can share a file and a killed gateway loses none.
 */
export function openAuditFile(path: string, clock: () => Date): AuditFile {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'a', 0o600);
  return {
    write: (entry) => void writeSync(file, auditLine(entry, clock())),
    close: () => closeSync(file),
  };
}
