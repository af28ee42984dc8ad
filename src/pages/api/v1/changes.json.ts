import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { changesJson } from '../../../outputs/history/changes-json.ts';
import { site } from '../../../site.config.ts';

/** All logged comparisons, newest first. */
export const GET: APIRoute = async () => Response.json(changesJson(await getCatalogue(), site));
