import { fileURLToPath } from 'node:url';
import { runToolward } from './main.ts';
import { processWorld } from './process-world.ts';

// A reader that has seen enough (head, less) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const dataFolder = fileURLToPath(new URL('../data/', import.meta.url));
const code = await runToolward(process.argv.slice(2), processWorld(dataFolder));
// What was written must be out before the process ends: streams of a command may stay open behind it.
process.stdout.write('', () => process.exit(code));
