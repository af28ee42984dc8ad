import type { Check, Problem } from '../built-site.ts';
import type { PageFacts } from '../page-facts.ts';

/** A check that looks at one page at a time. */
function eachPage(says: string, faults: (page: PageFacts) => readonly string[]): Check {
  return {
    says,
    run: (site) =>
      site.pages.flatMap((page) => faults(page).map((message) => ({ file: page.file, message }))),
  };
}

export const hasPages: Check = {
  says: 'there are pages',
  run: (site) => (site.byUrl.has('/') ? [] : [{ file: 'index.html', message: 'is missing' }]),
};

export const oneMainHeading = eachPage('every page has exactly one h1', ({ h1 }) =>
  h1 === 1 ? [] : [`${h1} h1`],
);

export const idsAreUnique = eachPage('no page uses an id twice', ({ ids }) => {
  const seen = new Set<string>();
  return ids
    .filter((id) => seen.has(id) || !seen.add(id))
    .map((id) => `id ${JSON.stringify(id)} twice`);
});

export const nothingIsEmpty = eachPage(
  'no heading or list stands over nothing',
  ({ empty }) => empty,
);

export const noInlineCode = eachPage(
  'no inline script, style, event handler or http-equiv',
  ({ inlineCode }) => inlineCode,
);

export const dataBlocksParse = eachPage('JSON-LD blocks are JSON without a bare <', ({ data }) =>
  data.flatMap((text) => {
    if (text.includes('<')) return ['holds a <'];
    try {
      JSON.parse(text);
      return [];
    } catch (error) {
      return [String(error)];
    }
  }),
);

export const everyPageHasDescription = eachPage(
  'every page has a title and a description',
  (page) =>
    [
      page.title.trim() === '' ? 'no title' : '',
      page.description === null || page.description.trim() === '' ? 'no description' : '',
    ].filter((fault) => fault !== ''),
);

export const canonicalIsOwnAddress: Check = {
  says: 'the canonical address of every indexed page is its own',
  run(site) {
    const origins = new Set<string>();
    const problems = site.pages.flatMap((page): Problem[] => {
      if (page.canonical === null) {
        return page.noindex ? [] : [{ file: page.file, message: 'no canonical link' }];
      }
      const url = new URL(page.canonical);
      origins.add(url.origin);
      if (url.pathname === `${site.basePath}${page.url}`) return [];
      return [{ file: page.file, message: `canonical is ${page.canonical}` }];
    });
    if (origins.size > 1)
      problems.push({ file: '/', message: `origins ${[...origins].join(', ')}` });
    return problems;
  },
};

export const titlesAreUnique = unlike('title', (page) => page.title);

export const descriptionsAreUnique = unlike('description', (page) => page.description ?? '');

/** No two pages have the same of something. */
function unlike(what: string, of: (page: PageFacts) => string): Check {
  return {
    says: `no two pages share a ${what}`,
    run(site) {
      const first = new Map<string, string>();
      return site.pages.flatMap((page): Problem[] => {
        const [value, { file }] = [of(page), page];
        const other = first.get(value);
        if (other === undefined) {
          first.set(value, file);
          return [];
        }
        return [{ file, message: `${what} ${JSON.stringify(value)} is also that of ${other}` }];
      });
    },
  };
}

/** Search engines show about so many characters. */
const MAX_DESCRIPTION_CHARS = 160;

export const descriptionsFit = eachPage(
  `no description is longer than ${MAX_DESCRIPTION_CHARS} characters`,
  ({ description }) =>
    (description ?? '').length <= MAX_DESCRIPTION_CHARS
      ? []
      : [`description of ${(description ?? '').length} characters`],
);

export const addressesDifferByMoreThanCase: Check = {
  says: 'no two files differ only in case',
  run(site) {
    const first = new Map<string, string>();
    return [...site.files].flatMap((file): Problem[] => {
      const folded = file.normalize('NFC').toLowerCase();
      const other = first.get(folded);
      first.set(folded, file);
      return other === undefined ? [] : [{ file, message: `and ${other}` }];
    });
  },
};
