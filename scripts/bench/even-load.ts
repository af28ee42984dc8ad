import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { distribution } from './spread.ts';

/** Answers to requests that came at even distances. Milliseconds are from the moment at which a request was due. */
export interface EvenLoad {
  answers: number;
  bad: number;
  p50: number;
  p99: number;
}

/** Connections that are open at once at most: a server that falls behind is asked on, as readers do. */
const MAX_SOCKETS = 128;

/**
 * Asks for one path after the other, so many a second, each at its own moment whatever became of those before. Programs
 * with a rate of requests tend to send those of a second at once (findings/autocannon-rate-is-a-burst.sh), and what they
 * measure then is the length of their own queue.
 */
export async function askEvenly(
  origin: string,
  paths: readonly string[],
  { rate, seconds }: { rate: number; seconds: number },
): Promise<EvenLoad> {
  const agent = new http.Agent({
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    // In turn: one that waited long is closed by the server while it is asked again.
    scheduling: 'fifo',
  });
  const times: number[] = [];
  let bad = 0;
  const ask = async (path: string, due: number): Promise<void> => {
    const status = await statusOf(`${origin}${path}`, agent).catch(() => 0);
    if (status !== 200) bad += 1;
    times.push(performance.now() - due);
  };
  const started = performance.now();
  const asked: Promise<void>[] = [];
  for (let nth = 0; nth < rate * seconds; nth += 1) {
    const due = started + (nth * 1000) / rate;
    const early = due - performance.now();
    if (early > 0) await sleep(early);
    asked.push(ask(paths[nth % paths.length] ?? '/', due));
  }
  await Promise.all(asked);
  agent.destroy();
  const { p50, p99 } = distribution(times);
  return { answers: times.length, bad, p50, p99 };
}

function statusOf(url: string, agent: http.Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    http
      .get(url, { agent }, (answer) => {
        answer
          .on('end', () => resolve(answer.statusCode ?? 0))
          .on('error', reject)
          .resume();
      })
      .on('error', reject);
  });
}
