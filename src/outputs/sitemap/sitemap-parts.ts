import type { Attack } from '../../domain/attacks/attack.ts';
import type { Catalogue, ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { isServerIndexed } from '../../domain/view/build-server-view.ts';
import { isToolIndexed } from '../../domain/view/build-tool-view.ts';
import type { SiteIdentity } from '../../domain/view/site-identity.ts';
import { type SitemapPart, splitSitemap } from './sitemap.ts';

/** Servers, tools and attacks as parts of the sitemap, only those that are indexed. Dates are those of the data. */
export function sitemapParts(
  catalogue: Pick<Catalogue, 'servers' | 'tools'>,
  attacks: readonly Attack[],
  site: SiteIdentity,
): SitemapPart[] {
  const page = (path: string, lastChanged: string | null) => ({
    url: `${site.url}${path}`,
    lastChanged,
  });
  return [
    ...splitSitemap(
      'attacks',
      attacks.map(({ slug, modified }) => page(`/attacks/${slug}/`, modified)),
    ),
    ...splitSitemap(
      'servers',
      catalogue.servers.filter(isServerIndexed).map((entry) => page(entry.path, readAt(entry))),
    ),
    ...splitSitemap(
      'tools',
      catalogue.tools.filter(isToolIndexed).map(({ path, server }) => page(path, readAt(server))),
    ),
  ];
}

/** When the tools were read, without fractions of a second; null for records of other data sets. */
function readAt({ record }: ServerEntry): string | null {
  return record.scan?.listedAt?.replace(/\.\d+/, '') ?? null;
}
