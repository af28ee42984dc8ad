import { describe, expect, it } from 'vitest';
import {
  breadcrumbList,
  dataset,
  type JsonLd,
  techArticle,
  webSite,
} from '../../src/domain/seo/json-ld.ts';
import { jsonLdFaults } from './json-ld.ts';

const site = { name: 'Example', url: 'https://example.org', tagline: 'What it is.' };
const article = techArticle({
  headline: 'Pin definitions',
  description: 'How to notice that a tool changed.',
  url: 'https://example.org/guides/pin/',
  modified: '2026-11-01',
  image: 'https://example.org/og/guide.png',
  siteName: site.name,
  siteUrl: site.url,
});
const data = dataset({
  name: 'Tools',
  description: 'Everything that the catalogue knows of tools, servers and attacks.',
  url: 'https://example.org/data/',
  licence: 'https://spdx.org/licenses/MIT.html',
  modified: null,
  siteName: site.name,
  siteUrl: site.url,
  files: [{ url: 'https://example.org/data/a.csv', encodingFormat: 'text/csv', bytes: 12 }],
});
const trail = breadcrumbList([{ text: 'Data', href: '/data/' }], site.url);
const faults = (block: JsonLd | object) => jsonLdFaults(JSON.stringify(block));

describe('a block that is right', () => {
  it.each([
    ['WebSite', webSite(site)],
    ['BreadcrumbList', trail],
    ['TechArticle', article],
    ['Dataset', data],
  ])('%s has no fault', async (_, block) => {
    expect(await faults(block)).toEqual([]);
  });
});

describe('a block that is wrong', () => {
  it.each([
    [
      'a type that is not in schema.org',
      { ...article, '@type': 'TechArticel' },
      /not a valid schema/,
    ],
    [
      'a property of another type',
      { ...article, recipeYield: '2' },
      /"recipeYield".*not supported/,
    ],
    ['a property that does not exist', { ...article, headlin: 'x' }, /"headlin".*not supported/],
    ['a missing field', { ...article, headline: undefined }, /headline is missing/],
    ['a date in words', { ...article, dateModified: 'yesterday' }, /dateModified does not take/],
    [
      'a thing of a wrong type',
      { ...article, author: trail },
      /author does not take BreadcrumbList/,
    ],
    ['an address that is none', { ...data, license: 'x', url: 'data' }, /url does not take "data"/],
    ['a data set hardly described', { ...data, description: 'Tools.' }, /has 6 characters/],
    ['another vocabulary', { ...article, '@context': 'https://example.org' }, /^context/],
    [
      'a trail of one step',
      { ...trail, itemListElement: [trail.itemListElement].flat().slice(0, 1) },
      /At least two ListItems/,
    ],
    [
      'a step without a name',
      { ...trail, itemListElement: [{ '@type': 'ListItem', position: 1 }] },
      /name/,
    ],
  ])('%s is found', async (_, block, message) => {
    expect((await faults(block)).join('\n')).toMatch(message);
  });
});
