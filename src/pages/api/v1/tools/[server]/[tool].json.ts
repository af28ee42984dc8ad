import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../../../catalogue/get-catalogue.ts';
import { attacksKey, pageKey, serverKey } from '../../../../../catalogue/page-key.ts';
import { toolDocument } from '../../../../../outputs/api/tool-json.ts';
import { site } from '../../../../../site.config.ts';
import { hasToolFiles } from '../../../../../views/site/file-plan.ts';

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
  Response.json(toolDocument(props['entry'], await getCatalogue(), site));
