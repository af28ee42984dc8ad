import type { APIRoute } from 'astro';
import { rulesJson } from '../../../outputs/api/reference-json.ts';
import { site } from '../../../site.config.ts';

/** The rules that decide a category. */
export const GET: APIRoute = () => Response.json(rulesJson(site));
