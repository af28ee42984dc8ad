import { parseArgs } from 'node:util';
import { build } from 'astro';
import { keepBundle } from './bundle-integration.ts';

/** Bundles the site in a process of its own, whose memory is free again when it ends. */
const { values } = parseArgs({
  options: { out: { type: 'string' }, keep: { type: 'string' }, cache: { type: 'string' } },
});
const { out = '', keep = '', cache = '' } = values;
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
await build({
  root: process.cwd(),
  outDir: out,
  cacheDir: cache,
  logLevel: 'warn',
  integrations: [keepBundle(keep)],
});
