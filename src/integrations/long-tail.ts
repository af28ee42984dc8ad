import type { AstroIntegration } from 'astro';

/** Astro hook that answers what is neither a file nor another route from stored pages, where the site has a long tail. */
export function longTail(on: boolean): AstroIntegration {
  return {
    name: 'long-tail',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (!on) return;
        injectRoute({
          pattern: '/[...stored]',
          entrypoint: './src/pages/_stored.ts',
          prerender: false,
        });
      },
    },
  };
}
