import { cpSync, globSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What is kept of a bundle beside its files, in `bundle.json`. */
export interface BundleFacts {
  /** File that renders pages, below `prerender/`. */
  entry: string;
  /** Styles of each page, under the key by which Astro asks for them. */
  pages: [key: string, page: { styles: unknown[] }][];
}

const RUNTIME = fileURLToPath(new URL('../rendering/plain-runtime.ts', import.meta.url));
const ENTRY = fileURLToPath(new URL('prerender-entry.ts', import.meta.url));

/**
 * Astro hook that keeps the code which renders pages in `folder` and leaves the rendering to `printPages`, which runs
 * where Astro would have rendered: adapters of hosts find the pages when their turn comes.
 */
export function keepBundle(
  folder: string,
  printPages?: (client: URL) => Promise<void>,
): AstroIntegration {
  let serverFolder = '';
  let clientFolder: URL | undefined;
  let pages: ReadonlyMap<string, unknown> = new Map();
  const keep = () => {
    const made = path.join(serverFolder, '.prerender');
    const [entry] = globSync('prerender-entry.*.mjs', { cwd: made });
    if (entry === undefined) throw new Error(`${made} holds no entry: Astro bundles otherwise now`);
    cpSync(made, path.join(folder, 'prerender'), { recursive: true });
    const facts: BundleFacts = {
      entry,
      pages: [...pages].map(([key, page]) => [key, { styles: stylesOf(page) }]),
    };
    writeFileSync(path.join(folder, 'bundle.json'), JSON.stringify(facts));
  };
  return {
    name: 'keep-bundle',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [plainRuntime()] } });
      },
      'astro:config:done': ({ config }) => {
        serverFolder = fileURLToPath(config.build.server);
        clientFolder = config.build.client;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((inner) => ({
          ...inner,
          name: 'toolward',
          // The code is kept, not run.
          async setup() {},
          async getStaticPaths() {
            keep();
            if (clientFolder !== undefined) await printPages?.(clientFolder);
            return [];
          },
        }));
      },
      'astro:build:setup': ({ vite, pages: collected }) => {
        // Astro leaves the entry out when a prerenderer is set.
        const options = vite.environments?.['prerender']?.build?.rolldownOptions;
        if (options) options.input = ENTRY;
        pages = collected;
      },
    },
  };
}

function stylesOf(page: unknown): unknown[] {
  const { styles } = page as { styles?: unknown[] };
  if (styles === undefined)
    throw new Error('a page has no styles: Astro collects them otherwise now');
  return styles;
}

/** Vite plugin that compiles components against our runtime, which can make strings where Astro makes streams. */
function plainRuntime() {
  return {
    name: 'plain-runtime',
    enforce: 'pre' as const,
    apply: 'build' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'prerender' || name === 'ssr',
    resolveId: (id: string) => (id === 'astro/compiler-runtime' ? RUNTIME : null),
  };
}
