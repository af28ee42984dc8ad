import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { categoriesJson } from '../../../outputs/api/lists-json.ts';
import { site } from '../../../site.config.ts';

/** The risk categories. */
export const GET: APIRoute = async () => Response.json(categoriesJson(await getCatalogue(), site));
