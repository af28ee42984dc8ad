import type { APIRoute } from 'astro';
import { getAttacks } from '../../catalogue/get-attacks.ts';
import { pageKey } from '../../catalogue/page-key.ts';
import { attackMarkdown } from '../../domain/attacks/attack-markdown.ts';
import type { AttackEntry } from '../../domain/attacks/entry.ts';
import { attackUrl } from '../../outputs/api/attacks-json.ts';
import { site } from '../../site.config.ts';

export async function getStaticPaths() {
  const { entries, techniques } = await getAttacks();
  const titles = new Map(techniques.map(({ id, title }) => [id, title]));
  return entries.map((entry) => {
    const technique = titles.get(entry.attack.technique) ?? entry.attack.technique;
    return {
      params: { attack: entry.attack.slug },
      props: { entry, technique },
      cacheKey: pageKey(entry.attack, entry.body, technique),
    };
  });
}

export const GET: APIRoute<{ entry: AttackEntry; technique: string }> = ({ props }) => {
  const { entry, technique } = props;
  const pageUrl = attackUrl(entry.attack, site);
  return new Response(attackMarkdown(entry.attack, { technique, body: entry.body, pageUrl }));
};
