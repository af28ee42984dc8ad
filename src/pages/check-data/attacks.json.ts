import type { APIRoute } from 'astro';
import { getAttacks } from '../../catalogue/get-attacks.ts';
import { knownAttacks } from '../../outputs/check/check-files.ts';

export const GET: APIRoute = async () => {
  const { entries } = await getAttacks();
  return Response.json(knownAttacks(entries.map((entry) => entry.attack)));
};
