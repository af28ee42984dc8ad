import { expect, it } from 'vitest';
import { breadcrumbList, webSite } from './json-ld.ts';

const site = { name: 'Example', url: 'https://example.org', tagline: 'What it is.' };

it('numbers the steps of a trail from one, with full addresses', () => {
  const crumbs = [
    { text: 'Servers', href: '/servers/' },
    { text: 'One', href: '/servers/one/' },
  ];
  expect(breadcrumbList(crumbs, site.url).itemListElement).toMatchObject([
    { position: 1, item: 'https://example.org/servers/' },
    { position: 2, item: 'https://example.org/servers/one/' },
  ]);
});

it('begins a trail of one step at home', () => {
  const { itemListElement } = breadcrumbList([{ text: 'Data', href: '/data/' }], site.url);
  expect(itemListElement).toMatchObject([
    { position: 1, name: 'Home', item: 'https://example.org/' },
    { position: 2, name: 'Data', item: 'https://example.org/data/' },
  ]);
});

it('searches by the address that the search form uses', () => {
  expect(JSON.stringify(webSite(site))).toContain(
    'https://example.org/search/?q={search_term_string}',
  );
});
