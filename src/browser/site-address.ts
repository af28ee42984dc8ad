import { localAddress } from '../domain/seo/site-path.ts';

/** The address of a site path for `fetch` and links that a script makes. Pages get theirs when they are printed. */
export const siteAddress = (path: string): string =>
  localAddress(path, import.meta.env.SITE_BASE_PATH);
