import type { ServerRecord } from '../../domain/record/server-record.ts';
import { prettyJson } from '../record/pretty-json.ts';
import { serverId } from '../server-id.ts';
import { parseTarget, type ScanTarget } from '../target.ts';
import type { HostGate } from './host-gate.ts';
import { Progress } from './progress.ts';
import type { ScanQueue, TakenScan, Tally } from './scan-queue.ts';

export interface ManyOptions {
  /** Scans at once. */
  readonly jobs: number;
  readonly gate: HostGate;
  /** Scans one target; throws for a fault of the scanner's own. */
  readonly measure: (target: ScanTarget) => Promise<ServerRecord>;
  /** Takes one line for people. */
  readonly say: (line: string) => void;
}

const HOLD_MS = 4000;
/** How long to wait when all open scans are others'. */
const IDLE_MS = 500;

/** Works on a queue until nothing in it is open, whoever else works on it. One scan that fails stops nothing. */
export async function runMany(queue: ScanQueue, options: ManyOptions): Promise<Tally> {
  const progress = new Progress(Date.now());
  const work = async (): Promise<void> => {
    for (;;) {
      const taken = await queue.take();
      if (taken !== null) {
        await scanTaken(queue, taken, options, progress);
        continue;
      }
      if ((await queue.tally()).open === 0) return;
      await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
    }
  };
  await Promise.all(Array.from({ length: options.jobs }, work));
  return queue.tally();
}

async function scanTaken(
  queue: ScanQueue,
  taken: TakenScan,
  { gate, measure, say }: ManyOptions,
  progress: Progress,
): Promise<void> {
  const begin = performance.now();
  const hold = setInterval(() => void queue.hold(taken).catch(() => {}), HOLD_MS);
  let said: string;
  try {
    const target = parseTarget(taken.key);
    const record = await gate.through(target, () => measure(target));
    const outcome = record.scan?.outcome ?? 'unknown';
    const text = JSON.stringify(JSON.parse(prettyJson(record)));
    await queue.finish(taken, { key: taken.key, id: serverId(target), outcome, record: text });
    said = `${outcome}: ${record.scan?.detail ?? `${record.tools.length} tools`}`;
  } catch (error) {
    said = `not scanned: ${error instanceof Error ? error.message : String(error)}`;
    await queue.putBack(taken, said);
  } finally {
    clearInterval(hold);
  }
  const { open, outcomes, givenUp } = await queue.tally();
  const done = [...outcomes.values()].reduce((sum, n) => sum + n, 0) + givenUp.length;
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  say(`${progress.ended(Date.now(), done, open)}  ${taken.key}  ${said}  (${seconds} s)`);
}

/** Lines for people: scans by outcome, then what could not be scanned and why. */
export function tallyLines({ outcomes, givenUp, open }: Tally): string[] {
  const sorted = [...outcomes].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return [
    ...sorted.map(([outcome, n]) => `${String(n).padStart(6)}  ${outcome}`),
    ...(open === 0 ? [] : [`${String(open).padStart(6)}  still open`]),
    ...givenUp.map(({ key, fault }) => `        ${key}  ${fault}`),
  ];
}
