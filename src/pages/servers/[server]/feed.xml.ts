import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { pageKey, serverKey } from '../../../catalogue/page-key.ts';
import { serverFeed } from '../../../outputs/history/change-feeds.ts';
import { site } from '../../../site.config.ts';

/** A feed for each server of which a change was logged. */
export async function getStaticPaths() {
  const { servers } = await getCatalogue();
  return servers
    .filter(({ history }) => history !== null)
    .map((entry) => ({
      params: { server: entry.slug },
      props: { entry },
      cacheKey: pageKey(serverKey(entry)),
    }));
}

export const GET: APIRoute = ({ props }) => new Response(serverFeed(props['entry'], site));
