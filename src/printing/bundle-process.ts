import { parseArgs } from 'node:util';
import { build } from 'astro';
import { keepBundle } from './bundle-integration.ts';

/** Bundles the site in a process of its own, whose memory is free again when it ends. */
const { values } = parseArgs({
  options: { out: { type: 'string' }, keep: { type: 'string' }, cache: { type: 'string' } },
});
const { out = '', keep = '', cache = '' } = values;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
// A variable of this name stands before Vite's own in `import.meta.env` of the content configuration: vitest sets them,
// and the loader would read the records as for `astro dev`.
for (const name of ['PROD', 'DEV', 'MODE', 'SSR']) delete process.env[name];
await build({
  root: process.cwd(),
  outDir: out,
  cacheDir: cache,
  logLevel: 'warn',
  integrations: [keepBundle(keep)],
});
