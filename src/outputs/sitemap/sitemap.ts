import { escapeXml } from '../../domain/text/xml.ts';

/** Most addresses in one file: the protocol allows 50,000. */
export const MAX_URLS = 45_000;
/** Name of the part with every page that is no server, tool or attack; an integration writes it from the built pages. */
export const OTHER_PAGES = 'pages';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One page that search engines may list. */
export interface SitemapUrl {
  url: string;
  /** Day or time (ISO 8601) at which its content last changed; null when the data do not say. */
  lastChanged: string | null;
}

/** One file of the sitemap, named `sitemap-<name>.xml`. */
export interface SitemapPart {
  name: string;
  urls: readonly SitemapUrl[];
}

/** Splits addresses into files `<name>-1`, `<name>-2` …; none for no addresses. */
export function splitSitemap(name: string, urls: readonly SitemapUrl[]): SitemapPart[] {
  return Array.from({ length: Math.ceil(urls.length / MAX_URLS) }, (_, index) => ({
    name: `${name}-${index + 1}`,
    urls: urls.slice(index * MAX_URLS, (index + 1) * MAX_URLS),
  }));
}

/** One file of addresses. */
export function sitemapXml(urls: readonly SitemapUrl[]): string {
  const lines = urls.map(
    ({ url, lastChanged }) => `<url><loc>${escapeXml(url)}</loc>${lastmod(lastChanged)}</url>`,
  );
  return document('urlset', lines);
}

/** The file that names all others; each is as old as its newest page. */
export function sitemapIndexXml(parts: readonly SitemapPart[], siteUrl: string): string {
  const lines = parts.map(({ name, urls }) => {
    const newest = urls.reduce<string | null>(
      (a, { lastChanged: b }) => (b !== null && (a === null || b > a) ? b : a),
      null,
    );
    return `<sitemap><loc>${escapeXml(`${siteUrl}/sitemap-${name}.xml`)}</loc>${lastmod(newest)}</sitemap>`;
  });
  return document('sitemapindex', lines);
}

function lastmod(date: string | null): string {
  return date === null ? '' : `<lastmod>${date}</lastmod>`;
}

function document(root: string, lines: readonly string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="${NAMESPACE}">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}
