#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Node 22 keeps what it has compiled; the part behind this line is what takes time.
module.enableCompileCache?.();
const [{ runToolward }, { processWorld }] = await Promise.all([
  import('./main.ts'),
  import('./process-world.ts'),
]);

// A reader that has seen enough (head, less) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const dataFolder = fileURLToPath(new URL('../data/', import.meta.url));
const code = await runToolward(process.argv.slice(2), processWorld(dataFolder));
// What was written must be out before the process ends: streams of a command may stay open behind it.
process.stdout.write('', () => process.exit(code));
