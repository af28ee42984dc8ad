import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';
import { passthroughImageService } from 'astro/config';

/** Hosts that the site can be built for. `node` is what `npm start` serves. */
export const DEPLOY_TARGETS = ['node', 'netlify', 'vercel', 'cloudflare'] as const;
export type DeployTarget = (typeof DEPLOY_TARGETS)[number];

/** The target that DEPLOY_TARGET names, `node` when it names none. Throws on a name that we do not know. */
export function readDeployTarget(name: string | undefined): DeployTarget {
  const wanted = name?.trim() || 'node';
  const target = DEPLOY_TARGETS.find((known) => known === wanted);
  if (target === undefined) {
    throw new Error(`DEPLOY_TARGET is "${wanted}": use one of ${DEPLOY_TARGETS.join(', ')}`);
  }
  return target;
}

/**
 * The adapter of a target. Adapters of hosts weigh hundreds of megabytes, so they are not installed with the project
 * but in deploy/<target>/, by whoever builds for that host. Throws with the command to run when one is missing.
 */
export async function deployAdapter(target: DeployTarget): Promise<AstroIntegration> {
  if (target === 'node') return (await import('@astrojs/node')).default({ mode: 'standalone' });
  try {
    const { adapter }: { adapter: () => AstroIntegration } = await import(
      /* @vite-ignore */ adapterFile(target).href
    );
    return adapter();
  } catch (error) {
    throw new Error(
      `the ${target} adapter cannot be loaded; install it with: npm ci --prefix deploy/${target}`,
      { cause: error },
    );
  }
}

/** Astro hook that tells the code which host it is built for, as `import.meta.env.DEPLOY_TARGET`, and leaves one on-demand route. */
export function deployTarget(target: DeployTarget): AstroIntegration {
  return {
    name: 'deploy-target',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          // The contact route is the one thing to run on demand.
          image: {
            service: passthroughImageService(),
            endpoint: { entrypoint: './src/integrations/no-image-endpoint.ts' },
          },
          vite: {
            define: { 'import.meta.env.DEPLOY_TARGET': JSON.stringify(target) },
            ...(target === 'node'
              ? {}
              : {
                  plugins: [resolveFromAdapter(target)],
                  ssr: { noExternal: adapterPackages(target) },
                }),
          },
        });
      },
    },
  };
}

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

/** Vite plugin that finds packages of the adapter's own installation, which the project's does not hold. */
function resolveFromAdapter(target: DeployTarget): VitePlugin {
  const importer = fileURLToPath(adapterFile(target));
  return {
    name: 'resolve-from-adapter',
    resolveId(id, from) {
      // Last in line, so only asked for what was not found; relative and virtual modules are nobody's packages.
      if (!/^(?:@[\w.-]+\/)?[a-z]/.test(id) || id.includes(':') || from === importer) return null;
      return this.resolve(id, importer, { skipSelf: true });
    },
    enforce: 'post',
  };
}

function adapterFile(target: DeployTarget): URL {
  return new URL(`../../deploy/${target}/adapter.mjs`, import.meta.url);
}

/** Packages of the adapter's installation: hosts trace imports from the project, which has not got them, so they are bundled. */
function adapterPackages(target: DeployTarget): string[] {
  const lockFile = new URL('package-lock.json', adapterFile(target));
  const { packages }: { packages: Record<string, unknown> } = JSON.parse(
    readFileSync(lockFile, 'utf8'),
  );
  return Object.keys(packages).flatMap(
    (location) => location.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)$/)?.slice(1) ?? [],
  );
}
