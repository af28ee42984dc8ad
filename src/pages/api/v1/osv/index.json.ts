import type { APIRoute } from 'astro';
import { getOsv } from '../../../../outputs/osv/get-osv.ts';
import { osvIndex } from '../../../../outputs/osv/osv-records.ts';
import { site } from '../../../../site.config.ts';

/** Every OSV record with its time of change. */
export const GET: APIRoute = async () => Response.json(osvIndex(await getOsv(), site));
