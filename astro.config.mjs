import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { buildProgress } from './src/integrations/build-progress.ts';
import { pruneVanished } from './src/integrations/prune-vanished.ts';
import { securityHeaders } from './src/integrations/security-headers.ts';
import { site } from './src/site.config.ts';

export default defineConfig({
  site: site.url,
  output: 'static',
  adapter: node({ mode: 'standalone' }),
  trailingSlash: 'always',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  cacheDir: './.cache/astro',
  // Whatever writes files of its own comes after pruneVanished.
  integrations: [mdx(), buildProgress(), pruneVanished(), securityHeaders()],
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  experimental: { incrementalBuild: true },
  vite: { build: { cssCodeSplit: false, assetsInlineLimit: 0, emptyOutDir: false } },
});
