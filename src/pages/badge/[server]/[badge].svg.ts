import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { pageKey } from '../../../catalogue/page-key.ts';
import { badgeSvg, toolBadge } from '../../../outputs/badge/badge.ts';
import { site } from '../../../site.config.ts';
import { hasToolFiles } from '../../../views/site/file-plan.ts';

export async function getStaticPaths() {
  const catalogue = await getCatalogue();
  if (!hasToolFiles(catalogue, site)) return [];
  return catalogue.tools.flatMap((tool) => {
    const badge = toolBadge(tool);
    const cacheKey = pageKey(badge);
    const server = tool.server.slug;
    return [
      { params: { server, badge: tool.slug }, props: { badge, size: 'small' }, cacheKey },
      { params: { server, badge: `${tool.slug}.card` }, props: { badge, size: 'card' }, cacheKey },
    ];
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(badgeSvg(props['badge'], props['size'], site.name));
