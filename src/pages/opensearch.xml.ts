import type { APIRoute } from 'astro';
import { openSearchXml } from '../outputs/site-files/open-search.ts';
import { site } from '../site.config.ts';

/** Lets browsers add the site's search. */
export const GET: APIRoute = () => new Response(openSearchXml(site));
