import type { APIRoute } from 'astro';
import { openApi } from '../../../outputs/api/openapi.ts';
import { site } from '../../../site.config.ts';

/** The description of the API. */
export const GET: APIRoute = () => Response.json(openApi(site));
