import type { APIRoute } from 'astro';
import { getAttacks } from '../../../catalogue/get-attacks.ts';
import { techniquesJson } from '../../../outputs/api/reference-json.ts';
import { site } from '../../../site.config.ts';

/** The attack techniques. */
export const GET: APIRoute = async () => {
  const { entries, techniques } = await getAttacks();
  const attacks = entries.map((entry) => entry.attack);
  return Response.json(techniquesJson(techniques, attacks, site));
};
