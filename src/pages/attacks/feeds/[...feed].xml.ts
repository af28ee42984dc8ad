import type { APIRoute } from 'astro';
import { getAttacks } from '../../../catalogue/get-attacks.ts';
import { getCatalogue } from '../../../catalogue/get-catalogue.ts';
import { pageKey } from '../../../catalogue/page-key.ts';
import { attackFeed } from '../../../outputs/attacks/attack-feed.ts';
import {
  type AttackFeedGroup,
  attackFeedGroups,
  serverFeedGroups,
} from '../../../outputs/attacks/attack-feeds.ts';
import { site } from '../../../site.config.ts';

export async function getStaticPaths() {
  const [{ entries, techniques }, catalogue] = await Promise.all([getAttacks(), getCatalogue()]);
  const attacks = entries.map(({ attack }) => attack);
  return [
    ...attackFeedGroups(attacks, techniques),
    ...serverFeedGroups(catalogue.servers, catalogue.attacks),
  ].map((group) => ({
    params: { feed: group.path },
    props: { group },
    cacheKey: pageKey(group),
  }));
}

/** New and changed entries of one technique, severity, category, package or server. */
export const GET: APIRoute<{ group: AttackFeedGroup }> = ({ props: { group } }) =>
  new Response(attackFeed(group.attacks, site, group));
