import type { APIRoute } from 'astro';
import { getAttacks } from '../../../catalogue/get-attacks.ts';
import { attacksJson } from '../../../outputs/api/attacks-json.ts';
import { site } from '../../../site.config.ts';

/** All entries of the attack database, one row each. */
export const GET: APIRoute = async () => {
  const { entries } = await getAttacks();
  return Response.json(
    attacksJson(
      entries.map((entry) => entry.attack),
      site,
    ),
  );
};
