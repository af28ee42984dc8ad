import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { serversJson } from '../../../outputs/api/server-json.ts';
import { site } from '../../../site.config.ts';

/** All servers, one row each. */
export const GET: APIRoute = async () =>
  Response.json(serversJson((await getCatalogue()).servers, site));
