import type { APIRoute } from 'astro';
import { pageKey } from '../../../../catalogue/page-key.ts';
import { getOsv } from '../../../../outputs/osv/get-osv.ts';

export async function getStaticPaths() {
  const records = await getOsv();
  return records.map((record) => ({
    params: { osv: record.id },
    props: { record },
    cacheKey: pageKey(record),
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(props['record']);
