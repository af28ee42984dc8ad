import type { APIRoute } from 'astro';
import { getAttacks } from '../../../../catalogue/get-attacks.ts';
import { pageKey } from '../../../../catalogue/page-key.ts';
import { attackDocument } from '../../../../outputs/api/attacks-json.ts';
import { site } from '../../../../site.config.ts';

export async function getStaticPaths() {
  const { entries } = await getAttacks();
  return entries.map(({ attack }) => ({
    params: { attack: attack.slug },
    props: { attack },
    cacheKey: pageKey(attack),
  }));
}

export const GET: APIRoute = ({ props }) => Response.json(attackDocument(props['attack'], site));
