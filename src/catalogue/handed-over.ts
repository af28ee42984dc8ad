import type { JudgedServer } from '../domain/catalogue/judged-server.ts';
import type { QuarantineEntry } from '../domain/record/quarantine.ts';
import type { ServerRecord } from '../domain/record/server-record.ts';
import type { AttackDatabase } from './load-attacks.ts';

/** Records and attacks that the build has read and checked already, and the verdicts that it knows. */
export interface HandedOver {
  servers: readonly ServerRecord[];
  quarantined: readonly QuarantineEntry[];
  attacks: AttackDatabase;
  /** By server id; a server without any is judged here. */
  judged: ReadonlyMap<string, JudgedServer>;
  /** Digest of everything that a verdict follows from beside the record. */
  rules: string;
  /** Folder for what one build makes and the next may use again. */
  cacheDir: string;
}

let handed: HandedOver | undefined;

/** Gives the pages of this process their records: without it they come from the content collection. */
export function handOver(records: HandedOver): void {
  handed = records;
}

export function handedOver(): HandedOver | undefined {
  return handed;
}
