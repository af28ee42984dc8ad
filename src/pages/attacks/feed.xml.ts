import type { APIRoute } from 'astro';
import { getAttacks } from '../../catalogue/get-attacks.ts';
import { attackFeed } from '../../outputs/attacks/attack-feed.ts';
import { site } from '../../site.config.ts';

/** New and changed entries of the attack database. */
export const GET: APIRoute = async () => {
  const { entries } = await getAttacks();
  return new Response(
    attackFeed(
      entries.map((entry) => entry.attack),
      site,
    ),
  );
};
