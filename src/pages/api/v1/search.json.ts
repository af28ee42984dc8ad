import type { APIRoute } from 'astro';
import { searchJson } from '../../../outputs/api/search-json.ts';
import { getSearchIndex } from '../../../outputs/search/get-search-index.ts';
import { site } from '../../../site.config.ts';

/** How the static index of names is read. */
export const GET: APIRoute = async () => Response.json(searchJson(await getSearchIndex(), site));
