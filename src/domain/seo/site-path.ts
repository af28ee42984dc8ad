/*
 * A site path ('/tools/', '/favicon.svg') begins at the home page, wherever that lies. Everything inside speaks in site
 * paths. They become addresses here alone: full ones as `${site.url}${path}`, those of a page by `placePage` when it is
 * printed, those that a script makes by `localAddress` (src/browser/site-address.ts).
 */

/** What a path may hold in front of a site: letters, digits and the marks that need no escape. */
const BASE_PATH = /^(?:\/[\w.~-]+)*$/;

/** The address of a site as its owner gave it, without final slashes. Throws on what cannot be one, saying why. */
export function readSiteUrl(text: string): string {
  const url = URL.parse(text.trim());
  const fault =
    url === null || !/^https?:$/.test(url.protocol)
      ? 'begins with neither https:// nor http://'
      : url.search !== '' || url.hash !== ''
        ? 'has a query or a fragment'
        : url.username !== '' || url.password !== ''
          ? 'names a user'
          : !BASE_PATH.test(url.pathname.replace(/\/+$/, ''))
            ? 'has a path of other characters than letters, digits, ".", "-", "_" and "~"'
            : null;
  if (url === null || fault !== null) {
    throw new Error(
      `SITE_URL is ${JSON.stringify(text)}: it ${fault}. Write it as https://example.org or https://example.org/catalogue`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** The path below which a site lives: '' at the root of its name, '/catalogue' for https://example.org/catalogue. */
export function basePathOf(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/+$/, '');
}

/** A site path as an address on the site's own name; anything else (another name, a fragment, a query) as it is. */
export function localAddress(path: string, basePath: string): string {
  return path.startsWith('/') && !path.startsWith('//') ? `${basePath}${path}` : path;
}

/** A start tag as Astro prints it: every value in double quotes, without one inside. */
const START_TAG = /<[a-z](?:"[^"]*"|[^"<>])*>/gi;
/** Attributes that hold one address. */
const ADDRESS = /(\s(?:href|src|action|formaction|poster|data-src)=")(?=\/(?!\/))/g;

/** A printed page with every site path in its attributes made an address; text stays as it is. */
export function placePage(html: string, basePath: string): string {
  if (basePath === '') return html;
  return html.replace(START_TAG, (tag) => tag.replace(ADDRESS, `$1${basePath}`));
}
