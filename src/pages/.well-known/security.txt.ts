import type { APIRoute } from 'astro';
import { securityTxt } from '../../outputs/site-files/security-txt.ts';
import { site } from '../../site.config.ts';

/** Where to report a fault of the site. */
export const GET: APIRoute = () =>
  new Response(securityTxt({ url: site.url, expires: site.securityTxtExpires }));
