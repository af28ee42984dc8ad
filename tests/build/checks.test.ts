import { describe, expect, it } from 'vitest';
import type { BuiltSite, Check } from './built-site.ts';
import {
  addressesStayBelow,
  internalLinksResolve,
  linksUseKnownSchemes,
  nothingFromElsewhere,
} from './checks/links.ts';
import { pagesAreNear } from './checks/reach.ts';
import {
  addressesDifferByMoreThanCase,
  canonicalIsOwnAddress,
  dataBlocksParse,
  descriptionsAreUnique,
  descriptionsFit,
  idsAreUnique,
  noInlineCode,
  nothingIsEmpty,
  oneMainHeading,
  titlesAreUnique,
} from './checks/structure.ts';
import { wordsAreClean } from './checks/words.ts';
import { QUOTED, readPage } from './page-facts.ts';

/** A site of pages given as file -> body. */
function site(bodies: Record<string, string>): BuiltSite {
  const pages = Object.entries(bodies).map(([file, body]) =>
    readPage(
      file,
      `<!doctype html><html><head><title>${file}</title></head><body>${body}</body></html>`,
    ),
  );
  return {
    root: '/',
    basePath: '',
    files: new Set(Object.keys(bodies)),
    stored: new Set(),
    pages,
    byUrl: new Map(pages.map((page) => [page.url, page])),
    read: (file) => bodies[file] ?? '',
  };
}

function problems(check: Check, body: string): string[] {
  return check.run(site({ 'index.html': body })).map(({ message }) => message);
}

describe('links', () => {
  it('of a site below a path may not lead out of it', () => {
    const page = readPage(
      'index.html',
      '<body><a href="/below/a/"></a><img src="/b.png"><a href="/belowground/"></a><a href="https://x.example/"></a>',
      '/below',
    );
    expect(page.links).toEqual(['/a/', '/belowground/', 'https://x.example/']);
    const below = { ...site({}), basePath: '/below', pages: [page] };
    expect(addressesStayBelow.run(below)).toHaveLength(2);
    expect(page.outside).toEqual(['/belowground/', '/b.png']);
  });

  const others = { 'a/index.html': '<h2 id="part">x</h2>', 'data.json': '' };
  const run = (href: string) =>
    internalLinksResolve.run(site({ 'index.html': `<a href="${href}">x</a>`, ...others }));

  it.each([
    '/a/',
    '/a/#part',
    'a/',
    '/data.json',
    '#',
    'https://elsewhere.example/x',
    'mailto:a@b.example',
  ])('%s lands', (href) => expect(run(href)).toEqual([]));
  it.each(['/a', '/A/', '/b/', '/a/#none', '#none', '/data.txt', '/%ff', '/a/#%ff'])(
    '%s is broken',
    (href) => expect(run(href)).toHaveLength(1),
  );
  it.each([
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'data:text/html,x',
    'https://u:p@a.example',
    'http://a.example',
  ])('%s is refused', (href) =>
    expect(problems(linksUseKnownSchemes, `<a href="${href}">x</a>`)).toHaveLength(1),
  );
  it.each([
    '<img src="https://evil.example/p.png">',
    '<img srcset="/a.png 1x, //evil.example/p.png 2x">',
    '<link rel="stylesheet" href="//evil.example/x.css">',
    '<svg><use href="https://evil.example/x.svg#a"/></svg>',
    '<video poster="https://evil.example/p.png"></video>',
  ])('%s loads from elsewhere', (body) =>
    expect(problems(nothingFromElsewhere, body)).toHaveLength(1),
  );
});

describe('structure', () => {
  it('counts main headings', () => {
    expect(problems(oneMainHeading, '<h1>a</h1>')).toEqual([]);
    expect(problems(oneMainHeading, '<h1>a</h1><h1>b</h1>')).toHaveLength(1);
    expect(problems(oneMainHeading, '')).toHaveLength(1);
  });

  it('finds an id used twice', () => {
    expect(problems(idsAreUnique, '<p id=a></p><p id=a></p><p id=b></p>')).toEqual([
      'id "a" twice',
    ]);
  });

  it.each([
    '<main><h2>Tools</h2></main>',
    '<main><h2>Tools</h2><h2>Next</h2><p>x</p></main>',
    '<section><h2>Tools</h2></section><section><p>x</p></section>',
    '<h2>Tools</h2><ul></ul><p>x</p>',
    '<p>x</p><dl></dl>',
    '<table><thead><tr><th>a</th></tr></thead><tbody></tbody></table>',
  ])('finds nothing under a heading or in a list: %s', (body) =>
    expect(problems(nothingIsEmpty, body)).not.toEqual([]),
  );
  it.each([
    '<main><h1>A</h1><h2>B</h2><p>x</p></main>',
    '<section><h2>A</h2><ul><li>x</li></ul></section>',
    '<h2>A</h2><svg></svg>',
    '<search-page hidden=""><ol></ol></search-page>',
    '<h2>A</h2><h3>B</h3><table><tbody><tr><td>x</td></tr></tbody></table>',
  ])('accepts what is filled: %s', (body) => expect(problems(nothingIsEmpty, body)).toEqual([]));

  it.each([
    '<p onclick="x()">',
    '<p style="x">',
    '<script>x</script>',
    '<style>x</style>',
    '<iframe srcdoc="x">',
    '<meta http-equiv="refresh">',
  ])('finds inline code: %s', (body) => expect(problems(noInlineCode, body)).toHaveLength(1));
  it('accepts outside scripts and data blocks', () => {
    const body = '<script src="/a.js"></script><script type="application/ld+json">{}</script>';
    expect(problems(noInlineCode, body)).toEqual([]);
    expect(problems(dataBlocksParse, body)).toEqual([]);
  });
  it('finds data blocks that are broken or could be left', () => {
    expect(problems(dataBlocksParse, '<script type="application/ld+json">{</script>')).toHaveLength(
      1,
    );
    expect(
      problems(dataBlocksParse, '<script type="application/ld+json">"<b>"</script>'),
    ).toHaveLength(1);
  });

  it('compares titles, canonical addresses and case', () => {
    const page = (canonical: string) =>
      readPage('a/index.html', `<title>t</title><link rel="canonical" href="${canonical}">`);
    const of = (canonical: string): BuiltSite => ({ ...site({}), pages: [page(canonical)] });
    expect(canonicalIsOwnAddress.run(of('https://x.example/a/'))).toEqual([]);
    expect(canonicalIsOwnAddress.run(of('https://x.example/b/'))).toHaveLength(1);
    const twice = { ...site({}), pages: [page('x:'), page('x:')] };
    expect(titlesAreUnique.run(twice)).toHaveLength(1);
    expect(descriptionsAreUnique.run(twice)).toHaveLength(1);
    const wordy = readPage('a.html', `<meta name="description" content="${'a '.repeat(90)}">`);
    expect(descriptionsFit.run({ ...site({}), pages: [wordy] })).toHaveLength(1);
    expect(
      addressesDifferByMoreThanCase.run(site({ 'a/B.html': '', 'a/b.html': '' })),
    ).toHaveLength(1);
  });
});

describe('words', () => {
  it.each([
    'This is undefined.',
    'It is [object Object] here.',
    'It reads a file.. It is Read.',
    'This is a <strong>Execute</strong> tool.',
    'an Read tool',
    'a npm package',
    'See all 1 tools',
    'It has 1 tools',
    'A note () here',
    'One , two',
    'Ends here., and goes on',
    'It says “list”.. It is Read.',
    'It says “ ”.',
  ])('finds the slip in: %s', (text) =>
    expect(problems(wordsAreClean, `<p>${text}</p>`)).not.toEqual([]),
  );

  it.each([
    'An <b>Execute</b> tool of 11 tools… and so on.',
    'It says <q>a Execute.. undefined</q> there.',
    '<p dir="auto">NaN..</p>',
    '<code>[object Object]</code> is quoted.',
    '1 tool, 21 tools, 2,001 tools',
    'Version 1.0.0, e.g. here.',
    'It says “a registry (e.g., to cancel”. Something begins.',
  ])('accepts: %s', (text) => expect(problems(wordsAreClean, `<p>${text}</p>`)).toEqual([]));

  it('keeps our words and marks the place of quoted ones', () => {
    const page = readPage(
      'index.html',
      '<body><p>Says <q>their <b>words</b></q> here.</p><p>b</p></body>',
    );
    expect(page.words).toBe(`Says ${QUOTED} here.\nb`);
  });
});

describe('reach', () => {
  const run = (pages: Record<string, string>) =>
    pagesAreNear.run(site(pages)).map(({ file, message }) => `${file}: ${message}`);
  const chain = (length: number) =>
    Object.fromEntries(
      Array.from({ length }, (_, index) => [
        index === 0 ? 'index.html' : `${index}/index.html`,
        `<a href="/${index + 1}/">on</a>`,
      ]),
    );

  it('accepts four clicks and finds the fifth', () => {
    expect(run(chain(5))).toEqual([]);
    expect(run(chain(6))).toEqual(['5/index.html: 5 clicks']);
  });
  it('finds a page that nothing links, and one that only itself links', () => {
    expect(run({ 'index.html': '', 'a/index.html': '<a href="/a/">me</a>' })).toHaveLength(1);
  });
  it('does not count links of other sites with our paths', () => {
    const page = '<a href="https://elsewhere.example/a/">a</a>';
    expect(run({ 'index.html': page, 'a/index.html': '' })).toHaveLength(1);
  });
});
