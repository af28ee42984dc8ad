/** Leaves a detached child that ignores SIGTERM, and answers as it should. */
import { spawn } from 'node:child_process';
import { serve, tool } from './protocol.ts';

const child =
  'process.on("SIGTERM", () => {}); process.on("SIGHUP", () => {}); setInterval(() => {}, 1000)';
spawn(process.execPath, ['-e', child, ...process.argv.slice(2)], {
  detached: true,
  stdio: 'ignore',
}).unref();
serve(() => ({ tools: [tool('only')] }));
