import type { APIRoute } from 'astro';
import { getCatalogue } from '../../../../catalogue/get-catalogue.ts';
import { serverKey } from '../../../../catalogue/page-key.ts';
import { lockJson } from '../../../../outputs/api/lock-json.ts';
import { site } from '../../../../site.config.ts';

export async function getStaticPaths() {
  const { servers } = await getCatalogue();
  return servers.map((entry) => ({
    params: { server: entry.slug },
    props: { entry },
    cacheKey: serverKey(entry),
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(lockJson(props['entry'], site));
