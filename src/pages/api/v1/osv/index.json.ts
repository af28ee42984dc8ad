import type { APIRoute } from 'astro';
import { getAttacks } from '../../../../catalogue/get-attacks.ts';
import { getOsv } from '../../../../outputs/osv/get-osv.ts';
import { osvIndex } from '../../../../outputs/osv/osv-records.ts';
import { site } from '../../../../site.config.ts';

/** Every OSV record with its time of change, and the entries that have none. */
export const GET: APIRoute = async () => {
  const { entries } = await getAttacks();
  const attacks = entries.map(({ attack }) => attack);
  return Response.json(osvIndex(await getOsv(), attacks, site));
};
