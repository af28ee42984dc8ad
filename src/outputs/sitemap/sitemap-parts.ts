import type { Attack } from '../../domain/attacks/attack.ts';
import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { isServerIndexed } from '../../views/server/server-view.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { isToolIndexed } from '../../views/tool/tool-view.ts';
import { serverLastChanged, toolsLastChanged } from './last-changed.ts';
import { type SitemapPart, splitSitemap } from './sitemap.ts';

/** Servers, tools and attacks as parts of the sitemap, only those that are indexed. Dates are those of the data. */
export function sitemapParts(
  catalogue: Pick<Catalogue, 'servers'>,
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
      catalogue.servers
        .filter(isServerIndexed)
        .map((entry) => page(entry.path, serverLastChanged(entry))),
    ),
    ...splitSitemap(
      'tools',
      catalogue.servers.flatMap((server) => {
        const dates = toolsLastChanged(server);
        return server.tools
          .filter(isToolIndexed)
          .map(({ path, record }) => page(path, dates.get(record.name) ?? null));
      }),
    ),
  ];
}
