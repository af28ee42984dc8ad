import type { SitemapUrl } from './sitemap.ts';

const ENTRY = /<(?:url|sitemap)><loc>([^<]*)<\/loc>(?:<lastmod>([^<]*)<\/lastmod>)?<\//g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** The addresses of a sitemap, or the files of a sitemap index, that this site wrote (sitemap.ts); of no other XML. */
export function readSitemap(xml: string): SitemapUrl[] {
  return [...xml.matchAll(ENTRY)].map(([, location = '', lastmod]) => ({
    url: location.replace(/&(?:amp|lt|gt|quot|apos);/g, (entity) => ENTITIES[entity] ?? entity),
    lastChanged: lastmod ?? null,
  }));
}
