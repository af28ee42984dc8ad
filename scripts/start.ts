import { spawnSync } from 'node:child_process';

// A process of its own, so that the memory of the build is free again while serving.
const build = spawnSync(process.execPath, ['scripts/build.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);
await import('./serve.ts');
