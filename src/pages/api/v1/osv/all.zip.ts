import type { APIRoute } from 'astro';
import { getOsv } from '../../../../outputs/osv/get-osv.ts';
import { osvArchive } from '../../../../outputs/osv/osv-records.ts';

/** Every OSV record in one file. */
export const GET: APIRoute = async () => new Response(new Uint8Array(osvArchive(await getOsv())));
