import type { Catalogue } from '../catalogue/catalogue.ts';
import { fittingDescription, fittingTitle, type Head } from '../seo/head.ts';
import { count } from '../text/plural.ts';
import type { Crumb } from './crumb.ts';
import { type ListPage, pagePath, paginate } from './paginate.ts';
import { byTools, type ServerRow, serverRow } from './server-row.ts';
import type { SiteIdentity } from './site-identity.ts';

/** Rows on one page. */
export const SERVERS_PER_PAGE = 100;

/** One page of the list of servers. */
export interface ServerListView {
  head: Head;
  crumbs: Crumb[];
  heading: string;
  lead: string;
  page: ListPage<ServerRow>;
}

/** All pages of the list of servers: most tools first, then by name. */
export function serverListViews(catalogue: Catalogue, site: SiteIdentity): ServerListView[] {
  const rows = [...catalogue.servers].sort(byTools).map(serverRow);
  const listed = rows.filter((row) => row.tools > 0).length;
  const without = rows.length - listed;
  const rest =
    without === 0
      ? ''
      : ` ${count(without, 'server')} of them without known tools, with the reason.`;
  const lead = `${count(rows.length, 'server')}, most tools first.${rest}`;
  return paginate(rows, SERVERS_PER_PAGE).map((page) => {
    const part = page.number === 1 ? '' : `, page ${page.number} of ${page.last}`;
    return {
      head: {
        title: fittingTitle(`MCP servers${part} - ${site.name}`),
        description: fittingDescription(
          `${lead}${part === '' ? '' : ` Page ${page.number} of ${page.last}.`}`,
        ),
        path: pagePath('/servers/', page.number),
        indexed: true,
      },
      crumbs: [{ text: 'Servers', href: '/servers/' }],
      heading: `Servers${part}`,
      lead,
      page,
    };
  });
}
