import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { comparisonsJson } from '../../../outputs/api/reference-json.ts';
import { site } from '../../../site.config.ts';

/** One job on several servers. */
export const GET: APIRoute = async () => Response.json(comparisonsJson(await getCatalogue(), site));
