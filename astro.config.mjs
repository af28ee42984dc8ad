import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { buildProgress } from './src/integrations/build-progress.ts';
import { deployAdapter, deployTarget, readDeployTarget } from './src/integrations/deploy-target.ts';
import { indexNowKey } from './src/integrations/index-now-key.ts';
import { pruneVanished } from './src/integrations/prune-vanished.ts';
import { securityHeaders } from './src/integrations/security-headers.ts';
import { sitemapPages } from './src/integrations/sitemap-pages.ts';
import { socialImages } from './src/integrations/social-images.ts';
import { site } from './src/site.config.ts';

const target = readDeployTarget(process.env.DEPLOY_TARGET);

export default defineConfig({
  site: site.url,
  output: 'static',
  adapter: await deployAdapter(target),
  // 'always' would redirect POST /api/contact before the route sees it; links and canonicals end in a slash all the same.
  trailingSlash: 'ignore',
  // The contact route checks origins itself: Astro's check knows nothing of TLS proxies and would refuse their readers.
  security: { checkOrigin: false },
  session: false,
  // Shiki writes inline styles, which the Content-Security-Policy refuses.
  markdown: { syntaxHighlight: false },
  compressHTML: 'jsx',
  prerenderConflictBehavior: 'error',
  cacheDir: './.cache/astro',
  // Whatever writes files of its own comes after pruneVanished.
  integrations: [
    mdx(),
    deployTarget(target),
    buildProgress(),
    pruneVanished(),
    sitemapPages(),
    socialImages(site.name),
    indexNowKey(site.indexNowKey),
    securityHeaders(),
  ],
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  experimental: { incrementalBuild: true },
  vite: {
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      emptyOutDir: false,
      // Astro's own marker in each MDX file; Rolldown would warn about every one.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
