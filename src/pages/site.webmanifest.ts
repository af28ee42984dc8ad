import type { APIRoute } from 'astro';
import { searchName } from '../domain/seo/search-name.ts';
import { site } from '../site.config.ts';

/** Name and icons of the site for home screens. */
export const GET: APIRoute = () =>
  Response.json({
    id: '/',
    lang: 'en',
    name: site.name,
    short_name: searchName(site.name),
    description: site.tagline,
    start_url: '/',
    display: 'browser',
    icons: [
      { src: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  });
