import { fileOfPath } from '../../../src/long-tail/stored-page.ts';
import type { BuiltSite, Check, Problem } from '../built-site.ts';

/** Schemes that may stand in a link of ours. */
const SCHEMES = new Set(['https:', 'mailto:']);
/** Only resolves links; any origin would do. */
const BASE = 'https://site.invalid';
/** Routes that a server answers, not files. */
export const ON_DEMAND = ['/api/contact'] as const;

export const internalLinksResolve: Check = {
  says: 'every internal link and fragment lands',
  run: (site) =>
    site.pages.flatMap((page) =>
      [...new Set([...page.links, ...page.resources])].flatMap((href) => {
        const fault = linkFault(site, page.url, href);
        return fault === null
          ? []
          : [{ file: page.file, message: `${JSON.stringify(href)} ${fault}` }];
      }),
    ),
};

export const linksUseKnownSchemes: Check = {
  says: 'links use https or mailto and carry no user name',
  run: (site) =>
    site.pages.flatMap((page) =>
      page.links.flatMap((href): Problem[] => {
        const url = URL.canParse(href, BASE) ? new URL(href, BASE) : null;
        if (url === null)
          return [{ file: page.file, message: `${JSON.stringify(href)} is no URL` }];
        if (SCHEMES.has(url.protocol) && url.username === '' && url.password === '') return [];
        return [{ file: page.file, message: `link to ${JSON.stringify(href)}` }];
      }),
    ),
};

export const nothingFromElsewhere: Check = {
  says: 'pages load nothing from another origin',
  run: (site) =>
    site.pages.flatMap((page) =>
      page.resources
        .filter(
          (source) => !source.startsWith('data:image/') && new URL(source, BASE).origin !== BASE,
        )
        .map((source) => ({ file: page.file, message: `loads ${JSON.stringify(source)}` })),
    ),
};

export const addressesStayBelow: Check = {
  says: 'every address on the name of the site lies below the path of the site',
  run: (site) =>
    site.pages.flatMap((page) =>
      page.outside.map((address) => ({
        file: page.file,
        message: `${JSON.stringify(address)} lies outside of ${site.basePath}/`,
      })),
    ),
};

/** What is wrong with a link, null when it lands or leaves the site. */
function linkFault(site: BuiltSite, from: string, href: string): string | null {
  if (!URL.canParse(href, `${BASE}${from}`)) return 'is no URL';
  const url = new URL(href, `${BASE}${from}`);
  if (url.origin !== BASE) return null;
  const pathname = decode(url.pathname);
  if (pathname === null) return 'is not well-formed';
  if (ON_DEMAND.some((route) => route === pathname)) return null;
  const page = site.byUrl.get(pathname);
  if (page === undefined) {
    if (site.files.has(pathname.slice(1)) || site.stored.has(fileOfPath(pathname))) return null;
    return site.byUrl.has(`${pathname}/`) ? 'lacks the final slash' : 'leads nowhere';
  }
  const fragment = decode(url.hash.slice(1));
  if (fragment === null) return 'has a fragment that is not well-formed';
  return fragment === '' || page.ids.includes(fragment)
    ? null
    : 'has a fragment that is no id there';
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
