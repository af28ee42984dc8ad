import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { indexJson } from '../../../outputs/api/lists-json.ts';
import { site } from '../../../site.config.ts';

/** Counts and addresses of the API. */
export const GET: APIRoute = async () => Response.json(indexJson(await getCatalogue(), site));
