// `toolward` with the catalogue's data of a test: TOOLWARD_DATA=FOLDER node toolward-with-data.ts ARGUMENT…
import { runToolward } from '../../src/command/main.ts';
import { processWorld } from '../../src/command/process-world.ts';

process.exitCode = await runToolward(
  process.argv.slice(2),
  processWorld(process.env['TOOLWARD_DATA'] ?? ''),
);
