import type { APIRoute } from 'astro';
import { getCatalogue } from '../../catalogue/get-catalogue.ts';
import { pageKey } from '../../catalogue/page-key.ts';
import { badgeSvg, serverBadge } from '../../outputs/badge/badge.ts';
import { site } from '../../site.config.ts';

export async function getStaticPaths() {
  const { servers } = await getCatalogue();
  return servers.flatMap((server) => {
    const badge = serverBadge(server);
    const cacheKey = pageKey(badge);
    return [
      { params: { badge: server.slug }, props: { badge, size: 'small' }, cacheKey },
      { params: { badge: `${server.slug}.card` }, props: { badge, size: 'card' }, cacheKey },
    ];
  });
}

export const GET: APIRoute = ({ props }) =>
  new Response(badgeSvg(props['badge'], props['size'], site.name));
