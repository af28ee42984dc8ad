import { Worker } from 'node:worker_threads';
import type { Order, Report, WorkerData } from './print-worker.ts';

type Answer<Kind extends Order['do']> = Extract<Report, { done: Kind }>;

/** Workers that print the site, each with its own catalogue. */
export interface Crew {
  size: number;
  /** Gives one worker an order and waits for its answer; orders of one worker queue up. */
  ask<Kind extends Order['do']>(
    worker: number,
    order: Extract<Order, { do: Kind }>,
  ): Promise<Answer<Kind>>;
  /** Gives the same order to each worker. */
  askAll<Kind extends Order['do']>(order: Extract<Order, { do: Kind }>): Promise<Answer<Kind>[]>;
  /** Lets idle workers take orders from the front of a list until none is left. */
  share<Kind extends Order['do']>(
    orders: Extract<Order, { do: Kind }>[],
    take: (answer: Answer<Kind>) => void,
  ): Promise<void>;
  dismiss(): Promise<void>;
}

/** Heap of one worker in megabytes: V8 collects when it has to, and would take all memory of a machine before. */
const YOUNG_MB = 16;

export function startCrew(
  size: number,
  data: WorkerData,
  heapMb: number,
  some: (settled: number, printed: number) => void,
): Crew {
  const members = Array.from({ length: size }, () => startMember(data, heapMb, some));
  const ask: Crew['ask'] = (worker, order) => {
    const member = members[worker];
    if (member === undefined) throw new Error(`there is no worker ${worker}`);
    return member.ask(order) as never;
  };
  return {
    size,
    ask,
    askAll: (order) => Promise.all(members.map((_, index) => ask(index, order))),
    async share(orders, take) {
      const left = [...orders];
      await Promise.all(
        members.map(async (_, index) => {
          for (let order = left.shift(); order !== undefined; order = left.shift()) {
            take(await ask(index, order));
          }
        }),
      );
    },
    async dismiss() {
      await Promise.all(members.map(({ worker }) => worker.terminate()));
    },
  };
}

function startMember(
  data: WorkerData,
  heapMb: number,
  some: (settled: number, printed: number) => void,
) {
  const worker = new Worker(new URL('print-worker.ts', import.meta.url), {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: heapMb },
  });
  const waiting: { resolve: (report: Report) => void; reject: (error: Error) => void }[] = [];
  let broken: Error | null = null;
  const fail = (error: Error) => {
    broken = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (report: Report) => {
    if ('failed' in report) {
      waiting.shift()?.reject(new Error(report.failed));
    } else if (report.done === 'some') some(report.settled, report.printed);
    else waiting.shift()?.resolve(report);
  });
  worker.on('error', (error: unknown) =>
    fail(error instanceof Error ? error : new Error(String(error))),
  );
  worker.on('exit', (code) => fail(new Error(`a worker ended with code ${code}`)));
  return {
    worker,
    ask: (order: Order) =>
      new Promise<Report>((resolve, reject) => {
        if (broken !== null) {
          reject(broken);
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(order);
      }),
  };
}
