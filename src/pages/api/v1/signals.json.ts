import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { signalsJson } from '../../../outputs/api/lists-json.ts';
import { site } from '../../../site.config.ts';

/** The risk signals. */
export const GET: APIRoute = async () => Response.json(signalsJson(await getCatalogue(), site));
