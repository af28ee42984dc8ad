import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { changesFeed } from '../../outputs/history/change-feeds.ts';
import { site } from '../../site.config.ts';

/** What changed between scans, all servers. */
export const GET: APIRoute = async () => new Response(changesFeed(await getCatalogue(), site));
