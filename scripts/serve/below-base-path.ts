/** Where a request belongs: to the site, under a site path, or beside it, where at best a redirect helps. */
export type Place = { url: string } | { url?: undefined; redirect: string | null };

/** The site path that a request asks for. The way in from the root of the name, or without the final slash, is a redirect. */
export function belowBasePath(url: string, basePath: string): Place {
  if (url.startsWith(`${basePath}/`)) return { url: url.slice(basePath.length) };
  const [pathname = ''] = url.split(/[?#]/, 1);
  const isEntrance = pathname === '/' || pathname === basePath;
  return { redirect: isEntrance ? `${basePath}/${url.slice(pathname.length)}` : null };
}
