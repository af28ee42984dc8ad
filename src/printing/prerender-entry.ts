/** The bundle that the build renders pages with: Astro's own entry, and what makes pages without it. */
export { app, manifest } from 'astro/entrypoints/prerender';
export { handOver } from '../catalogue/handed-over.ts';
export { NeedsAstro, plainPage } from '../rendering/plain-runtime.ts';
