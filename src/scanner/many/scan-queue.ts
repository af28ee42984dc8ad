/** A scan that somebody has taken and not finished. */
export interface TakenScan {
  /** What to scan, as a person types it. */
  readonly key: string;
  /** The queue's own mark of this taking. */
  readonly ticket: string;
}

/** What a scan found. */
export interface FinishedScan {
  readonly key: string;
  /** Id that the source gives the server; two sources may give one. */
  readonly id: string;
  readonly outcome: string;
  /** The record, JSON in one line with sorted keys. */
  readonly record: string;
}

/** How far the work is. */
export interface Tally {
  /** Neither finished nor given up. */
  readonly open: number;
  /** Finished scans by outcome. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Targets that a fault of the scanner's own kept from being scanned, with the last one. */
  readonly givenUp: readonly { readonly key: string; readonly fault: string }[];
}

/** How often a target is tried that a fault of the scanner's own keeps from being scanned. */
export const MAX_TRIES = 3;

/** Rows that a queue writes or reads at once. */
export const PAGE = 500;

/**
 * Every finished scan of a queue that keeps them as rows. `read` gives at most PAGE rows behind one, ordered by id and
 * then key, in code-unit order.
 */
export async function* inPages(
  read: (last: {
    id: string;
    key: string;
  }) => Promise<readonly Readonly<Record<string, unknown>>[]>,
): AsyncIterable<FinishedScan> {
  let last = { id: '', key: '' };
  for (;;) {
    const rows = await read(last);
    for (const row of rows) {
      const [key, id] = [String(row['key']), String(row['id'])];
      yield { key, id, outcome: String(row['outcome']), record: String(row['record']) };
      last = { id, key };
    }
    if (rows.length < PAGE) return;
  }
}

/**
 * Work that outlives whoever does it: what is taken and not finished by a process that died comes back, what is finished
 * is never taken again.
 */
export interface ScanQueue {
  /** Adds what is not yet known; known targets stay as they are. */
  add(keys: readonly string[]): Promise<void>;
  /** The next open scan, null when all that are open are taken. */
  take(): Promise<TakenScan | null>;
  /** Says that a taken scan is still being worked on; to be called every few seconds. */
  hold(taken: TakenScan): Promise<void>;
  /** Keeps what was found; the first finding of a target stands. */
  finish(taken: TakenScan, found: FinishedScan): Promise<void>;
  /** Puts a scan back because of a fault of the scanner's own; after MAX_TRIES it is given up. */
  putBack(taken: TakenScan, fault: string): Promise<void>;
  tally(): Promise<Tally>;
  /** Every finished scan, ordered by id, then by key. */
  finished(): AsyncIterable<FinishedScan>;
  close(): Promise<void>;
}
