/** Ends as real packages do: writes the given texts in turn to standard output or error, then ends, or serves HTTP until it is told `--stdio`. */
import { createServer } from 'node:http';

interface Script {
  says: [stream: 'stdout' | 'stderr', text: string][];
  code: number;
  /** Opens a port and stays. */
  serves?: true;
}

const { says, code, serves }: Script = JSON.parse(process.argv[2] ?? '');
if (serves && process.argv.includes('--stdio')) await import('./good.ts');
else {
  for (const [stream, text] of says) process[stream].write(text);
  if (serves) createServer().listen(0, '127.0.0.1');
  else process.exitCode = code;
}
