import type { APIRoute } from 'astro';
import { getAttacks } from '../../catalogue/get-attacks.ts';
import { knownAttacks } from '../../domain/check/known-attacks.ts';

export const GET: APIRoute = async () => {
  const { entries } = await getAttacks();
  return Response.json(knownAttacks(entries.map((entry) => entry.attack)));
};
