import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { attacksKey, pageKey, serverKey } from '../../../catalogue/page-key.ts';
import { toolMarkdown } from '../../../outputs/markdown/tool-markdown.ts';
import { site } from '../../../site.config.ts';
import { hasToolFiles } from '../../../views/site/file-plan.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  if (!hasToolFiles(catalogue, site)) return [];
  return catalogue.tools.map((entry) => ({
    params: { server: entry.server.slug, tool: entry.slug },
    props: { entry },
    cacheKey: pageKey(serverKey(entry.server), entry.index, attacksKey(catalogue)),
  }));
}

export const GET: APIRoute = async ({ props }) =>
  new Response(toolMarkdown(props['entry'], await getCatalogue(), site));
