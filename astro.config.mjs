import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig } from 'astro/config';
import { site } from './src/site.config.ts';

export default defineConfig({
  site: site.url,
  output: 'static',
  adapter: node({ mode: 'standalone' }),
  trailingSlash: 'always',
  compressHTML: true,
  integrations: [mdx()],
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  experimental: { incrementalBuild: true },
  vite: { build: { assetsInlineLimit: 0, emptyOutDir: false } },
});
