import type { Launch } from './launch-table.ts';
import type { Attempt } from './scan-result.ts';

/** By which words servers that serve HTTP by default are told to use standard input and output. */
const STDIO_WORDS = ['--stdio', 'stdio'] as const;

/**
 * Starts a server in each way until one gives tools; the most telling failure otherwise. One that serves HTTP is told
 * once by each usual word to use standard input and output.
 */
export async function firstWithTools(
  launches: readonly Launch[],
  start: (launch: Launch) => Promise<Attempt>,
): Promise<Attempt> {
  let best: Attempt | undefined;
  let told = false;
  const queue = [...launches];
  for (let launch = queue.shift(); launch !== undefined; launch = queue.shift()) {
    const attempt = await start(launch);
    if (attempt.tools.length > 0) return attempt;
    const isGuess = launch.argumentShape.some((word) => STDIO_WORDS.some((one) => one === word));
    if (attempt.scan.outcome === 'serves-http' && !told) {
      told = true;
      const served = launch;
      queue.unshift(...STDIO_WORDS.map((word) => withArgument(served, word)));
    }
    // A later failure got further; an empty list stands against a failure, and so does what was no guess of ours.
    if (best === undefined || attempt.scan.outcome === 'listed') best = attempt;
    else if (best.scan.outcome !== 'listed' && !isGuess) best = attempt;
  }
  if (best === undefined) throw new Error('no way to start it is known');
  return best;
}

function withArgument(launch: Launch, word: string): Launch {
  return {
    ...launch,
    arguments: [...launch.arguments, word],
    argumentShape: [...launch.argumentShape, word],
  };
}
