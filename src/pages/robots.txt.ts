import type { APIRoute } from 'astro';
import { site } from '../site.config.ts';

/** Everything may be read; the contact endpoint is no page. */
export const GET: APIRoute = () =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /api/contact',
      '',
      `Sitemap: ${site.url}/sitemap-index.xml`,
      '',
    ].join('\n'),
  );
