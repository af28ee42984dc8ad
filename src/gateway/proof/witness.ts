import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';

/**
 * A program that stands before a server on stdio and writes down every byte that reaches it:
 * `node witness.ts LOG COMMAND [ARGUMENT...]`. What is not in the log, the server never saw. The server's own
 * log is dropped: it would drown what is proven.
 */
const [log, command, ...args] = process.argv.slice(2);
if (log === undefined || command === undefined) throw new Error('usage: witness LOG COMMAND…');
const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] });
child.stdout.pipe(process.stdout);
process.stdout.on('error', () => process.exit());
process.stdin.on('data', (chunk: Buffer) => {
  appendFileSync(log, chunk);
  child.stdin.write(chunk);
});
process.stdin.on('end', () => child.stdin.end());
child.stdin.on('error', () => {});
child.on('close', (code) => process.exit(code ?? 1));
