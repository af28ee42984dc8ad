import { writeFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { headerRules, headersFile } from '../outputs/headers.ts';

/** Astro hook that writes the `_headers` file, which Netlify and Cloudflare read from the published folder. */
export function securityHeaders(): AstroIntegration {
  return {
    name: 'security-headers',
    hooks: {
      'astro:build:done': ({ dir }) => {
        writeFileSync(new URL('_headers', dir), headersFile(headerRules({ tls: true })));
      },
    },
  };
}
