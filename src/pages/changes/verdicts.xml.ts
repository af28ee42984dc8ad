import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { verdictsFeed } from '../../outputs/history/change-feeds.ts';
import { site } from '../../site.config.ts';

/** Verdicts that changed between scans, all servers. */
export const GET: APIRoute = async () => new Response(verdictsFeed(await getCatalogue(), site));
