import type { Catalogue, ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { withArticle } from '../../domain/text/article.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';
import { capitalise } from '../../domain/text/sentence.ts';
import { byTools, type ServerRow, serverRow } from '../server/server-row.ts';
import { SOURCE_WORDS } from '../server/source-words.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import {
  type BrowseGroup,
  type BrowseLink,
  compareNames,
  serversBySource,
  sourceLinks,
} from './browse-links.ts';
import { type BrowseList, type ListView, listPages } from './list-pages.ts';

/** Most rows on one page. */
export const SERVERS_PER_PAGE = 100;

const BY_NAME = '/servers/by/name/';
const BY_RISK = '/servers/by/risk/';
const BY_SOURCE = '/servers/by/source/';
const MOST_TOOLS_FIRST = 'Most tools first.';

/** One page of a list of servers. */
export type ServerListView = ListView<ServerRow>;

/** All pages of the list of servers: most tools first, then by name. */
export function serverListViews(catalogue: Catalogue, site: SiteIdentity): ServerListView[] {
  const { servers } = catalogue;
  const without = servers.filter((server) => server.tools.length === 0).length;
  const rest =
    without === 0
      ? ''
      : ` ${formatNumber(without)} of them ${without === 1 ? 'has' : 'have'} no known tools; the list says why.`;
  return pagesOf(
    {
      base: '/servers/',
      heading: 'Servers',
      title: 'MCP servers',
      lead: `${count(servers.length, 'server')}, most tools first.${rest}`,
      order: MOST_TOOLS_FIRST,
      crumb: null,
      members: [...servers].sort(byTools),
    },
    catalogue,
    site,
  );
}

/** All pages of the lists in other orders and of each source kind. */
export function otherServerLists(catalogue: Catalogue, site: SiteIdentity): ServerListView[] {
  const { servers } = catalogue;
  const lists: BrowseList<ServerEntry>[] = [
    {
      base: BY_NAME,
      heading: 'Servers from A to Z',
      title: 'MCP servers from A to Z',
      lead: `${count(servers.length, 'server')} by name.`,
      order: 'By name.',
      crumb: 'A to Z',
      members: [...servers].sort(
        (a, b) => compareNames(a.record.name, b.record.name) || a.index - b.index,
      ),
      nameOf: (server) => server.record.name,
    },
    {
      base: BY_RISK,
      heading: 'Servers by risk',
      title: 'MCP servers by risk',
      lead: `${count(servers.length, 'server')}, lowest grade first; of equal grades the one with most points taken off. Servers without known tools come last.`,
      order: 'Lowest grade first; servers without known tools come last.',
      crumb: 'By risk',
      members: [...servers].sort((a, b) => pointsOf(a) - pointsOf(b) || byTools(a, b)),
    },
    ...[...serversBySource(servers)].map(
      ([kind, members]): BrowseList<ServerEntry> => ({
        base: `${BY_SOURCE}${kind}/`,
        heading: `Servers by source: ${SOURCE_WORDS[kind]}`,
        title: `MCP servers by source: ${SOURCE_WORDS[kind]}`,
        lead: `${count(members.length, 'server')} known as ${withArticle(SOURCE_WORDS[kind])}, most tools first.`,
        order: MOST_TOOLS_FIRST,
        crumb: capitalise(SOURCE_WORDS[kind]),
        members: [...members].sort(byTools),
      }),
    ),
  ];
  return lists.flatMap((list) => pagesOf(list, catalogue, site));
}

/** Points of the grade; servers without one sort last. */
function pointsOf({ profile }: ServerEntry): number {
  return profile.grade?.points ?? Number.MAX_SAFE_INTEGER;
}

function browseGroups(catalogue: Catalogue, current: string): BrowseGroup[] {
  const link = (text: string, href: string): BrowseLink => ({
    text,
    href,
    count: null,
    current: href === current,
  });
  return [
    {
      label: 'Order',
      links: [link('Most tools', '/servers/'), link('A to Z', BY_NAME), link('By risk', BY_RISK)],
    },
    {
      label: 'Source',
      links: sourceLinks(serversBySource(catalogue.servers), BY_SOURCE, current),
    },
    { label: 'More', links: [link('Search', '/search/')] },
  ];
}

function pagesOf(
  list: BrowseList<ServerEntry>,
  catalogue: Catalogue,
  site: SiteIdentity,
): ServerListView[] {
  return listPages(list, {
    top: { text: 'Servers', href: '/servers/' },
    perPage: SERVERS_PER_PAGE,
    keyOf: ({ path }) => path,
    rowOf: serverRow,
    groupsOf: (base) => browseGroups(catalogue, base),
    site,
  });
}
