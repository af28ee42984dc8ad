import { describe, expect, it } from 'vitest';
import { jsonInHtml } from '../../src/domain/text/json-in-html.ts';
import { fixtureSite } from './built-site.ts';
import { jsonLdFaults } from './json-ld.ts';

const site = fixtureSite();
const blocks = site.pages.flatMap(({ url, data }) => data.map((text) => ({ url, text })));
const types = (url: string) =>
  (site.byUrl.get(url)?.data ?? []).map((text) => JSON.parse(text)['@type']);
const pagesBelow = (pattern: RegExp) =>
  site.pages.map(({ url }) => url).filter((url) => pattern.test(url));

describe('JSON-LD of the built site', () => {
  it('is valid schema.org with the fields that its readers need, on every page', async () => {
    expect(blocks.length).toBeGreaterThan(1000);
    const faults: string[] = [];
    for (const { url, text } of blocks) {
      for (const fault of await jsonLdFaults(text)) faults.push(`${url}: ${fault}`);
    }
    expect(faults.slice(0, 20)).toEqual([]);
  });

  it('comes out of the HTML as the one helper wrote it', () => {
    const changed = blocks.filter(({ text }) => jsonInHtml(JSON.parse(text)) !== text);
    expect(changed.slice(0, 5)).toEqual([]);
  });

  it('has a trail wherever the reader sees one, and nowhere else', () => {
    const wrong = site.pages.filter(
      ({ file, url }) =>
        types(url).includes('BreadcrumbList') !== site.read(file).includes('class="crumbs"'),
    );
    expect(wrong.map(({ url }) => url)).toEqual([]);
    expect(site.pages.length).toBeGreaterThan(1000);
  });

  it('says what a page is', () => {
    expect(types('/')).toEqual(['WebSite']);
    expect(types('/data/')).toEqual(['BreadcrumbList', 'Dataset']);
    expect(types('/glossary/')).toEqual(['BreadcrumbList', 'DefinedTermSet']);
    const articles = [
      ...pagesBelow(/^\/guides\/[^/]+\/$/),
      ...pagesBelow(/^\/attacks\/(?!techniques\/)[^/]+\/$/),
    ];
    expect(articles.length).toBeGreaterThan(100);
    for (const url of articles) expect(types(url), url).toEqual(['BreadcrumbList', 'TechArticle']);
  });

  it('ends each trail at its own page or the list that it continues', () => {
    for (const { url, text } of blocks) {
      const block = JSON.parse(text);
      if (block['@type'] !== 'BreadcrumbList') continue;
      const last = new URL(block.itemListElement.at(-1).item).pathname.slice(site.basePath.length);
      expect(url.replace(/page\/\d+\/$/, '')).toBe(last);
    }
  });

  it('searches where the search form sends its words', () => {
    const [text = ''] = site.byUrl.get('/')?.data ?? [];
    const template = new URL(JSON.parse(text).potentialAction.target.urlTemplate);
    expect(site.byUrl.has(template.pathname.slice(site.basePath.length))).toBe(true);
    const [name] = [...template.searchParams.keys()];
    expect(site.read('search/index.html')).toContain(`name="${name}"`);
  });
});
