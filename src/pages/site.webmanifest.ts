import type { APIRoute } from 'astro';
import { searchName } from '../domain/seo/search-name.ts';
import { basePathOf, localAddress } from '../domain/seo/site-path.ts';
import { site } from '../site.config.ts';

const at = (path: string) => localAddress(path, basePathOf(site.url));

/** Name and icons of the site for home screens. */
export const GET: APIRoute = () =>
  Response.json({
    id: at('/'),
    lang: 'en',
    name: site.name,
    short_name: searchName(site.name),
    description: site.tagline,
    start_url: at('/'),
    display: 'browser',
    icons: [
      { src: at('/favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
      { src: at('/icon-192.png'), type: 'image/png', sizes: '192x192' },
      { src: at('/icon-512.png'), type: 'image/png', sizes: '512x512' },
    ],
  });
