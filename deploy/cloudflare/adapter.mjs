import cloudflare from '@astrojs/cloudflare';

/** The adapter with nothing but the function: no image service, and prerendering runs in Node like everywhere else. */
export const adapter = () =>
  cloudflare({
    configPath: 'deploy/cloudflare/wrangler.jsonc',
    imageService: 'custom',
    prerenderEnvironment: 'node',
  });
