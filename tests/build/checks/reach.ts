import type { BuiltSite, Check, Problem } from '../built-site.ts';
import type { PageFacts } from '../page-facts.ts';

/** Followed links from the home page to the farthest page. */
const MAX_CLICKS = 4;
/** Only resolves links; any origin would do. */
const BASE = 'https://site.invalid';

export const pagesAreNear: Check = {
  says: `every indexed page is reached from the home page in at most ${MAX_CLICKS} clicks`,
  run(site) {
    const clicks = clicksFromHome(site);
    return site.pages.filter(isIndexed).flatMap((page): Problem[] => {
      const needed = clicks.get(page.url);
      if (needed === undefined)
        return [{ file: page.file, message: 'no way leads here from the home page' }];
      return needed <= MAX_CLICKS ? [] : [{ file: page.file, message: `${needed} clicks` }];
    });
  },
};

const isIndexed = (page: PageFacts): boolean => !page.noindex;

/** Least number of followed links from `/` to each page that can be reached. */
function clicksFromHome(site: BuiltSite): Map<string, number> {
  const clicks = new Map([['/', 0]]);
  // A Map is walked in the order of its additions, so this is a breadth-first walk.
  for (const [url, before] of clicks) {
    for (const href of site.byUrl.get(url)?.links ?? []) {
      const next = pageBehind(site, url, href);
      if (next !== null && !clicks.has(next)) clicks.set(next, before + 1);
    }
  }
  return clicks;
}

/** URL of the page of ours that a link leads to, null when it leads elsewhere. */
function pageBehind(site: BuiltSite, from: string, href: string): string | null {
  if (!URL.canParse(href, `${BASE}${from}`)) return null;
  const { origin, pathname } = new URL(href, `${BASE}${from}`);
  return origin === BASE && site.byUrl.has(pathname) ? pathname : null;
}
