import type { AstroIntegration } from 'astro';

/** Hosts that the site can be built for. `node` is what `npm start` serves. */
export const DEPLOY_TARGETS = ['node', 'netlify', 'vercel', 'cloudflare'] as const;
export type DeployTarget = (typeof DEPLOY_TARGETS)[number];

/** The target that DEPLOY_TARGET names, `node` when it names none. Throws on a name that we do not know. */
export function readDeployTarget(name: string | undefined): DeployTarget {
  const wanted = name?.trim() || 'node';
  const target = DEPLOY_TARGETS.find((known) => known === wanted);
  if (target === undefined)
    throw new Error(`DEPLOY_TARGET is "${wanted}": use one of ${DEPLOY_TARGETS.join(', ')}`);
  return target;
}

/**
 * The adapter of a target. Adapters of hosts weigh hundreds of megabytes, so they are not installed with the project
 * but from deploy/<target>/ when a build asks for them. Throws with the command to run when one is missing.
 */
export async function deployAdapter(target: DeployTarget): Promise<AstroIntegration> {
  if (target === 'node') return (await import('@astrojs/node')).default({ mode: 'standalone' });
  const entry = new URL(`../../deploy/${target}/adapter.mjs`, import.meta.url);
  try {
    const { adapter }: { adapter: () => AstroIntegration } = await import(entry.href);
    return adapter();
  } catch (error) {
    throw new Error(
      `the ${target} adapter is not installed: run npm ci --prefix deploy/${target}`,
      { cause: error },
    );
  }
}

/** Astro hook that tells the code which host it is built for, as `import.meta.env.DEPLOY_TARGET`. */
export function deployTarget(target: DeployTarget): AstroIntegration {
  return {
    name: 'deploy-target',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: { define: { 'import.meta.env.DEPLOY_TARGET': JSON.stringify(target) } },
        });
      },
    },
  };
}
