import type { APIRoute } from 'astro';
import { getLlmsSources } from '../catalogue/get-llms-sources.ts';
import { llmsFullText } from '../outputs/llms/llms-text.ts';
import { site } from '../site.config.ts';

/** llms.txt with the address of every Markdown file. */
export const GET: APIRoute = async () =>
  new Response(llmsFullText({ ...(await getLlmsSources()), site }));
