import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** One line a step keeps a log without a terminal readable: 20 lines at most, whatever the size. */
const MAX_PROGRESS_LINES = 20;
/** Small builds are done before a second line would help. */
const MIN_PAGES_PER_LINE = 500;

/** Astro hook that prints how many pages are rendered, and how many were unchanged, to `print`. */
export function buildProgress(print: (line: string) => void = console.log): AstroIntegration {
  return {
    name: 'build-progress',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((prerenderer) => countingPrerenderer(prerenderer, print));
      },
      'astro:build:setup': ({ vite }) => {
        // Astro leaves the default entry out when a prerenderer is set, and ours still needs it.
        const options = vite.environments?.['prerender']?.build?.rolldownOptions;
        if (options) options.input = 'astro/entrypoints/prerender';
      },
    },
  };
}

/** Wraps Astro's prerenderer: the same pages, counted. */
export function countingPrerenderer(
  inner: AstroPrerenderer,
  print: (line: string) => void,
): AstroPrerenderer {
  let total = 0;
  let rendered = 0;
  let step = 0;
  return {
    ...inner,
    async setup() {
      await inner.setup?.();
    },
    async getStaticPaths() {
      print('pages: judging tools and comparing with the last build');
      const paths = await inner.getStaticPaths();
      total = paths.length;
      step = Math.max(MIN_PAGES_PER_LINE, Math.ceil(total / MAX_PROGRESS_LINES));
      print(`pages: ${total} to publish`);
      return paths;
    },
    async render(request, options) {
      const result = await inner.render(request, options);
      rendered += 1;
      if (rendered % step === 0) print(`pages: ${rendered}/${total} rendered`);
      return result;
    },
    async teardown() {
      await inner.teardown?.();
      print(`pages: ${rendered} rendered, ${total - rendered} unchanged`);
    },
  };
}
