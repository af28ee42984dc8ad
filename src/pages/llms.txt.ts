import type { APIRoute } from 'astro';
import { getLlmsSources } from '../catalogue/get-llms-sources.ts';
import { llmsText } from '../outputs/llms/llms-text.ts';
import { site } from '../site.config.ts';

/** What the site is and where things are, for models. */
export const GET: APIRoute = async () =>
  new Response(llmsText({ ...(await getLlmsSources()), site }));
