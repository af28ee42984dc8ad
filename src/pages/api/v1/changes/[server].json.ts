import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../../catalogue/get-catalogue.ts';
import { pageKey, serverKey } from '../../../../catalogue/page-key.ts';
import { serverChangesJson } from '../../../../outputs/history/changes-json.ts';
import { site } from '../../../../site.config.ts';

/** The change log of each server that has one. */
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

export const GET: APIRoute = ({ props }) => Response.json(serverChangesJson(props['entry'], site));
