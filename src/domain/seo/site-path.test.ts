import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { basePathOf, localAddress, placePage, readSiteUrl } from './site-path.ts';

describe('the address of a site', () => {
  it.each([
    ['https://example.org', 'https://example.org', ''],
    ['https://example.org///', 'https://example.org', ''],
    ['https://user.github.io/toolward', 'https://user.github.io/toolward', '/toolward'],
    [
      ' https://intranet.example:8443/a/b.c~d/ ',
      'https://intranet.example:8443/a/b.c~d',
      '/a/b.c~d',
    ],
  ])('%j is %s, below %j', (text, url, base) => {
    expect(readSiteUrl(text)).toBe(url);
    expect(basePathOf(url)).toBe(base);
  });

  it.each([
    ['example.org', 'neither https:// nor http://'],
    ['ftp://example.org', 'neither https:// nor http://'],
    ['https://example.org/?a', 'query'],
    ['https://example.org/#a', 'fragment'],
    ['https://me:secret@example.org', 'user'],
    ['https://example.org/a b', 'other characters'],
    ['https://example.org/a"b', 'other characters'],
    ['https://example.org//a', 'other characters'],
  ])('%s is refused: %s', (text, why) => expect(() => readSiteUrl(text)).toThrow(why));
});

it.each([
  ['/', '/below/'],
  ['/tools/?q=a#b', '/below/tools/?q=a#b'],
  ['//other.example/', '//other.example/'],
  ['https://other.example/', 'https://other.example/'],
  ['#part', '#part'],
  ['?q=a', '?q=a'],
])('the site path %s is the address %s', (path, address) =>
  expect(localAddress(path, '/below')).toBe(address),
);

/** Attributes of each tag and the texts, as a browser reads them. */
function read(html: string): { tags: [string, Record<string, string>][]; text: string } {
  const tags: [string, Record<string, string>][] = [];
  let text = '';
  const parser = new Parser({
    onopentag: (name, attributes) => tags.push([name, attributes]),
    ontext: (piece) => {
      text += piece;
    },
  });
  parser.end(html);
  return { tags, text };
}

const ADDRESSES = ['href', 'src', 'action', 'formaction', 'poster', 'data-src'];
const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const escapeValue = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

describe('a page below a path', () => {
  const words = fc.array(
    fc.constantFrom(
      '/',
      '//',
      'a',
      ' href="/a/"',
      '<a href="/">',
      '>',
      "'",
      ' src=',
      '#',
      '"',
      '&',
    ),
    { maxLength: 5 },
  );
  const value = words.map((parts) => parts.join(''));
  const element = fc.record({
    name: fc.constantFrom('a', 'img', 'form', 'link', 'script', 'custom-element'),
    attributes: fc.dictionary(fc.constantFrom(...ADDRESSES, 'title', 'data-x', 'content'), value, {
      maxKeys: 3,
    }),
    text: value,
  });

  it('has its own addresses below it, and nothing else changed', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 4 }), (elements) => {
        const html = elements
          .map(({ name, attributes, text }) => {
            const all = Object.entries(attributes).map(([key, v]) => ` ${key}="${escapeValue(v)}"`);
            return `<${name}${all.join('')}></${name}>${escapeText(text)}`;
          })
          .join('');
        const [before, after] = [read(html), read(placePage(html, '/below'))];
        expect(after.text).toBe(before.text);
        expect(after.tags).toEqual(
          before.tags.map(([name, attributes]) => [
            name,
            Object.fromEntries(
              Object.entries(attributes).map(([key, v]) => [
                key,
                ADDRESSES.includes(key) ? localAddress(v, '/below') : v,
              ]),
            ),
          ]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is as it was at the root of a name', () => {
    expect(placePage('<a href="/tools/">', '')).toBe('<a href="/tools/">');
  });
});
