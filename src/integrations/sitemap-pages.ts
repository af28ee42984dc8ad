import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { MAX_URLS, OTHER_PAGES, sitemapXml } from '../outputs/sitemap/sitemap.ts';
import { filesBelow } from './prune-vanished.ts';

const NOINDEX = /<meta name="robots" content="noindex/;
const LOCATION = /<loc>([^<]*)<\/loc>/g;

/**
 * Astro hook that lists the pages which are no server, tool or attack, as they were built: a new kind of page is found
 * without being named anywhere. Comes after pruneVanished, so that no vanished page is listed.
 */
export function sitemapPages(): AstroIntegration {
  let siteUrl = '';
  return {
    name: 'sitemap-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        siteUrl = (config.site ?? '').replace(/\/+$/, '');
      },
      'astro:build:done': ({ dir }) => {
        const root = fileURLToPath(dir);
        const urls = otherPages(root, siteUrl);
        if (urls.length > MAX_URLS) {
          throw new Error(`${urls.length} pages do not fit into sitemap-${OTHER_PAGES}.xml`);
        }
        const listed = urls.map((url) => ({ url, lastChanged: null }));
        writeFileSync(join(root, `sitemap-${OTHER_PAGES}.xml`), sitemapXml(listed));
      },
    },
  };
}

/** Addresses of the indexed pages below `root` that no other part of the sitemap lists, sorted. */
export function otherPages(root: string, siteUrl: string): string[] {
  const files = filesBelow(root);
  const listed = new Set(
    files
      .filter((file) => /^sitemap-(?!index|pages)[^/]+\.xml$/.test(file))
      .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(LOCATION)])
      .map((match) => match[1]),
  );
  return files
    .filter((file) => file === 'index.html' || file.endsWith('/index.html'))
    .map((file) => ({ file, url: `${siteUrl}/${file.slice(0, -'index.html'.length)}` }))
    .filter(({ url }) => !listed.has(url))
    .filter(({ file }) => !NOINDEX.test(readFileSync(join(root, file), 'utf8')))
    .map(({ url }) => url)
    .sort();
}
