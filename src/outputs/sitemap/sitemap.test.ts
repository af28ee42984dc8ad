import { describe, expect, it } from 'vitest';
import { readSitemap } from './read-sitemap.ts';
import { MAX_URLS, sitemapIndexXml, sitemapXml, splitSitemap } from './sitemap.ts';

const url = (n: number) => ({ url: `https://example.org/${n}/`, lastChanged: null });

describe('splitSitemap', () => {
  it('puts at most 45,000 addresses into one file and loses none', () => {
    const urls = Array.from({ length: MAX_URLS + 1 }, (_, n) => url(n));
    const parts = splitSitemap('tools', urls);
    expect(parts.map(({ name, urls: own }) => [name, own.length])).toEqual([
      ['tools-1', MAX_URLS],
      ['tools-2', 1],
    ]);
  });

  it('makes no file for nothing', () => {
    expect(splitSitemap('tools', [])).toEqual([]);
  });
});

it('escapes addresses', () => {
  const xml = sitemapXml([{ url: 'https://example.org/?a=1&b=<2>', lastChanged: null }]);
  expect(xml).toContain('<loc>https://example.org/?a=1&amp;b=&lt;2&gt;</loc>');
});

it('gives no date where the data give none', () => {
  expect(sitemapXml([url(1)])).not.toContain('lastmod');
});

it('says of each part when its newest page changed', () => {
  const urls = [
    { url: 'https://example.org/a/', lastChanged: '2026-10-02' },
    { url: 'https://example.org/b/', lastChanged: '2026-11-01' },
    url(3),
  ];
  expect(sitemapIndexXml([{ name: 'attacks-1', urls }], 'https://example.org')).toContain(
    '<loc>https://example.org/sitemap-attacks-1.xml</loc><lastmod>2026-11-01</lastmod>',
  );
});

it('reads back what it wrote', () => {
  const urls = [
    { url: 'https://example.org/?a=1&b=<2>\'"&amp;', lastChanged: '2026-10-02T08:00:00Z' },
    url(1),
  ];
  expect(readSitemap(sitemapXml(urls))).toEqual(urls);
  const parts = [
    { name: 'pages', urls: [] },
    { name: 'tools-1', urls },
  ];
  expect(readSitemap(sitemapIndexXml(parts, 'https://example.org'))).toEqual([
    { url: 'https://example.org/sitemap-pages.xml', lastChanged: null },
    { url: 'https://example.org/sitemap-tools-1.xml', lastChanged: '2026-10-02T08:00:00Z' },
  ]);
});
