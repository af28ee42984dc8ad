import type { APIRoute } from 'astro';
import { getAttacks } from '../catalogue/get-attacks.ts';
import { getCatalogue } from '../catalogue/get-catalogue.ts';
import { OTHER_PAGES, sitemapIndexXml } from '../outputs/sitemap/sitemap.ts';
import { sitemapParts } from '../outputs/sitemap/sitemap-parts.ts';
import { site } from '../site.config.ts';

/** The sitemap that robots.txt names. */
export const GET: APIRoute = async () => {
  const [catalogue, { entries }] = await Promise.all([getCatalogue(), getAttacks()]);
  const attacks = entries.map((entry) => entry.attack);
  const parts = [{ name: OTHER_PAGES, urls: [] }, ...sitemapParts(catalogue, attacks, site)];
  return new Response(sitemapIndexXml(parts, site.url));
};
