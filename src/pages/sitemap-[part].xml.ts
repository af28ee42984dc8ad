import type { APIRoute } from 'astro';
import { getAttacks } from '../catalogue/get-attacks.ts';
import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { pageKey } from '../catalogue/page-key.ts';
import { type SitemapPart, sitemapXml } from '../outputs/sitemap/sitemap.ts';
import { sitemapParts } from '../outputs/sitemap/sitemap-parts.ts';
import { site } from '../site.config.ts';

export async function getStaticPaths() {
  const [catalogue, { entries }] = await Promise.all([getCatalogue(), getAttacks()]);
  const attacks = entries.map((entry) => entry.attack);
  return sitemapParts(catalogue, attacks, site).map(({ name, urls }) => ({
    params: { part: name },
    props: { urls },
    cacheKey: pageKey(urls),
  }));
}

export const GET: APIRoute<Pick<SitemapPart, 'urls'>> = ({ props }) =>
  new Response(sitemapXml(props.urls));
