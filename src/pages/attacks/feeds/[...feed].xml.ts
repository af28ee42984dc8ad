import type { APIRoute } from 'astro';
import { getAttacks } from '../../../catalogue/get-attacks.ts';
import { pageKey } from '../../../catalogue/page-key.ts';
import { attackFeed } from '../../../outputs/attacks/attack-feed.ts';
import { type AttackFeedGroup, attackFeedGroups } from '../../../outputs/attacks/attack-feeds.ts';
import { site } from '../../../site.config.ts';

export async function getStaticPaths() {
  const { entries, techniques } = await getAttacks();
  const attacks = entries.map(({ attack }) => attack);
  return attackFeedGroups(attacks, techniques).map((group) => ({
    params: { feed: group.path },
    props: { group },
    cacheKey: pageKey(group),
  }));
}

/** New and changed entries of one technique, severity or package. */
export const GET: APIRoute<{ group: AttackFeedGroup }> = ({ props: { group } }) =>
  new Response(attackFeed(group.attacks, site, group));
