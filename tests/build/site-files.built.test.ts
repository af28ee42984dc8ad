import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { fixtureSite } from './built-site.ts';

const site = fixtureSite();
const { root } = site;
const bytes = (file: string) => readFileSync(path.join(root, file));
const siteUrl = (site.byUrl.get('/')?.canonical ?? '').replace(/\/$/, '');
/** The site path of an address of this site. */
const sitePath = (url: string) => {
  expect(url.startsWith(`${siteUrl}/`), url).toBe(true);
  return new URL(url).pathname.slice(site.basePath.length);
};

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Elements of a document in order, each with its own text. */
function elements(text: string, xmlMode: boolean): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, attributes, text: '' };
        found.push(element);
        open.push(element);
      },
      ontext(words) {
        const element = open.at(-1);
        if (element) element.text += words;
      },
      onclosetag: () => open.pop(),
    },
    { xmlMode },
  );
  parser.end(text);
  return found;
}

/** The `link` elements of a page with this relation. */
const links = (file: string, rel: string) =>
  elements(site.read(file), false)
    .filter(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)
    .map(({ attributes }) => attributes);

/** Width and height of a PNG. */
const pngSize = (png: Buffer) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

describe('icons', () => {
  it('are linked by every page', () => {
    // The page of the search carries the drawn one, which is one file less to wait for.
    const drawn = (resource: string) =>
      resource === '/favicon.svg' || resource.startsWith('data:image/svg+xml,%3Csvg');
    const lacking = site.pages.filter(
      ({ resources }) =>
        !['/favicon.ico', '/apple-touch-icon.png'].every((icon) => resources.includes(icon)) ||
        !resources.some(drawn),
    );
    expect(lacking.map(({ url }) => url)).toEqual([]);
    expect(site.pages.length).toBeGreaterThan(1000);
  });

  it('have the sizes that they are linked with', () => {
    const ico = bytes('favicon.ico');
    // Type 1 is an icon; its first image has this width and height.
    expect([ico.readUInt16LE(2), ico[6], ico[7]]).toEqual([1, 32, 32]);
    expect(links('index.html', 'icon').map(({ sizes }) => sizes)).toContain('32x32');
    expect(pngSize(bytes('apple-touch-icon.png'))).toBe('180x180');
    expect(site.read('favicon.svg')).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(site.read('site.webmanifest'));

  it('is linked by the home page and starts there', () => {
    expect(links('index.html', 'manifest')).toEqual([
      { rel: 'manifest', href: `${site.basePath}/site.webmanifest` },
    ]);
    expect(manifest).toMatchObject({
      id: `${site.basePath}/`,
      start_url: `${site.basePath}/`,
      display: 'browser',
    });
    expect(manifest.name).toBeTruthy();
  });

  it('names icons that exist in the sizes that it says', () => {
    expect(manifest.icons.length).toBeGreaterThan(2);
    for (const { src, sizes, type } of manifest.icons) {
      const file = src.slice(site.basePath.length + 1);
      expect(site.files.has(file), src).toBe(true);
      if (type === 'image/png') expect(pngSize(bytes(file))).toBe(sizes);
    }
  });
});

describe('the description of the search', () => {
  const description = elements(site.read('opensearch.xml'), true);
  const named = (tag: string) => description.filter(({ name }) => name === tag);

  it('is OpenSearch 1.1 within its limits', () => {
    expect(description[0]).toMatchObject({
      name: 'OpenSearchDescription',
      attributes: { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    });
    const [shortName, words] = ['ShortName', 'Description'].map((tag) => named(tag)[0]?.text ?? '');
    expect(shortName?.length).toBeGreaterThan(0);
    expect(shortName?.length).toBeLessThanOrEqual(16);
    expect(words?.length).toBeLessThanOrEqual(1024);
  });

  it('is linked under its own name by the home page and the search', () => {
    const expected = {
      rel: 'search',
      href: `${site.basePath}/opensearch.xml`,
      type: 'application/opensearchdescription+xml',
      title: named('ShortName')[0]?.text,
    };
    for (const file of ['index.html', 'search/index.html']) {
      expect(links(file, 'search')).toEqual([expected]);
    }
  });

  it('leads to the search page and to an icon that exists', () => {
    const template = named('Url')[0]?.attributes['template'] ?? '';
    expect(template).toContain('{searchTerms}');
    expect(site.byUrl.has(sitePath(template))).toBe(true);
    expect(site.files.has(sitePath(named('Image')[0]?.text ?? '').slice(1))).toBe(true);
  });
});

describe('security.txt', () => {
  const fields = site
    .read('.well-known/security.txt')
    .trimEnd()
    .split('\n')
    .map((line) => /^([A-Za-z-]+): (\S.*)$/.exec(line)?.slice(1) ?? ['', line]);
  const values = (name: string) => fields.filter(([field]) => field === name).map(([, v]) => v);

  it('has a contact that exists, one time of expiry and its own address (RFC 9116)', () => {
    expect(fields.map(([field]) => field)).not.toContain('');
    const [contact = ''] = values('Contact');
    expect(site.byUrl.has(sitePath(contact))).toBe(true);
    expect(values('Expires')).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)]);
    expect(values('Canonical')).toEqual([`${siteUrl}/.well-known/security.txt`]);
  });
});
