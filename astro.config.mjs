import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { basePathOf } from './src/domain/seo/site-path.ts';
import { builtSettings } from './src/integrations/built-settings.ts';
import { siteColours } from './src/integrations/colour-sheet.ts';
import { deployAdapter, deployTarget, readDeployTarget } from './src/integrations/deploy-target.ts';
import { longTail } from './src/integrations/long-tail.ts';
import { site } from './src/site.config.ts';

const target = readDeployTarget(process.env.DEPLOY_TARGET);

export default defineConfig({
  site: site.url,
  // No `base`: pages speak in site paths, and src/domain/seo/site-path.ts makes addresses of them.
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
  integrations: [
    mdx(),
    deployTarget(target),
    siteColours(site.colours),
    longTail(site.longTail !== null),
  ],
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  vite: {
    define: {
      'import.meta.env.SITE_BASE_PATH': JSON.stringify(basePathOf(site.url)),
      ...builtSettings(process.env),
    },
    // Scripts find their parts beside themselves, wherever the site lies.
    experimental: {
      renderBuiltUrl: (_file, { hostType }) => (hostType === 'js' ? { relative: true } : undefined),
    },
    // Short names: each page links two scripts, and Astro's own names for them are 60 bytes longer.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: '_astro/[hash].js', chunkFileNames: '_astro/[hash].js' },
          },
        },
      },
    },
    // Built sites and caches hold more files than a system watches.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**'] } },
    build: {
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      emptyOutDir: false,
      // Astro's own marker in each MDX file; Rolldown would warn about every one.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
