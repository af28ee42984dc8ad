import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, it } from 'vitest';
import { breadcrumbList, serializeJsonLd, webSite } from './json-ld.ts';

const site = { name: 'Example', url: 'https://example.org', tagline: 'What it is.' };

/** Texts of the script elements that an HTML parser finds, and the names of all elements. */
function parse(html: string): { scripts: string[]; elements: string[] } {
  const found = { scripts: [] as string[], elements: [] as string[] };
  let inside = false;
  const parser = new Parser({
    onopentag(name) {
      found.elements.push(name);
      inside = name === 'script';
      if (inside) found.scripts.push('');
    },
    ontext(text) {
      if (inside) found.scripts.push((found.scripts.pop() ?? '') + text);
    },
    onclosetag() {
      inside = false;
    },
  });
  parser.end(html);
  return found;
}

const inPage = (json: string) =>
  `<head><script type="application/ld+json">${json}</script></head><body><p>after</p></body>`;

it('comes back from HTML as what went in, whatever the names are', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const data = breadcrumbList([{ text: name, href: '/a/' }], site.url);
      const { scripts, elements } = parse(inPage(serializeJsonLd(data)));
      expect(elements).toEqual(['head', 'script', 'body', 'p']);
      expect(JSON.parse(scripts[0] ?? '')).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});

it.each([
  '</script><img src=x onerror=alert(1)>',
  '<!--<script>',
  ']]>',
  'a\u2028b\u2029c',
  'a\u200b\u202eb\u{e0041}',
  '&lt;b&gt;',
])('keeps %j inside its block', (name) => {
  const json = serializeJsonLd(breadcrumbList([{ text: name, href: '/a/' }], site.url));
  expect(json).not.toMatch(/[<>&\u2028\u2029\u200b\u202e]|\u{e0041}/u);
  expect(JSON.parse(json).itemListElement.at(-1).name).toBe(name);
});

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
