import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { attacksKey, pageKey, serverKey } from '../../catalogue/page-key.ts';
import { serverMarkdown } from '../../outputs/markdown/server-markdown.ts';
import { site } from '../../site.config.ts';
import { hasToolFiles } from '../../views/site/file-plan.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  const toolFiles = hasToolFiles(catalogue, site);
  return catalogue.servers.map((entry) => ({
    params: { server: entry.slug },
    props: { entry, toolFiles },
    cacheKey: pageKey(serverKey(entry), toolFiles, attacksKey(catalogue)),
  }));
}

export const GET: APIRoute = async ({ props }) => {
  const { attacks } = await getCatalogue();
  return new Response(
    serverMarkdown(props['entry'], { site, toolFiles: props['toolFiles'], attacks }),
  );
};
