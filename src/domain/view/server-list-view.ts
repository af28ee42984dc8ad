import type { Catalogue, ServerEntry } from '../catalogue/catalogue.ts';
import { fittingDescription, fittingTitle, type Head } from '../seo/head.ts';
import { count } from '../text/plural.ts';
import { capitalise } from '../text/sentence.ts';
import {
  type BrowseGroup,
  type BrowseLink,
  bySource,
  compareNames,
  kindOfServer,
  letterLinks,
  sourceLinks,
} from './browse-links.ts';
import type { Crumb } from './crumb.ts';
import { type ListPage, pagePath, paginate } from './paginate.ts';
import { byTools, type ServerRow, serverRow } from './server-row.ts';
import type { SiteIdentity } from './site-identity.ts';
import { SOURCE_WORDS } from './source-words.ts';

/** Rows on one page. */
export const SERVERS_PER_PAGE = 100;

const BY_NAME = '/servers/by/name/';
const BY_RISK = '/servers/by/risk/';
const BY_SOURCE = '/servers/by/source/';

/** One page of a list of servers. */
export interface ServerListView {
  head: Head;
  crumbs: Crumb[];
  heading: string;
  lead: string;
  /** Path of page 1. */
  base: string;
  /** Other orders and other lists. */
  groups: BrowseGroup[];
  page: ListPage<ServerRow>;
}

interface ServerList {
  base: string;
  heading: string;
  title: string;
  lead: string;
  crumb: string | null;
  /** In the order shown. */
  servers: readonly ServerEntry[];
}

/** All pages of the list of servers: most tools first, then by name. */
export function serverListViews(catalogue: Catalogue, site: SiteIdentity): ServerListView[] {
  const { servers } = catalogue;
  const without = servers.filter((server) => server.tools.length === 0).length;
  const rest =
    without === 0
      ? ''
      : ` ${count(without, 'server')} of them without known tools, with the reason.`;
  return pagesOf(
    {
      base: '/servers/',
      heading: 'Servers',
      title: 'MCP servers',
      lead: `${count(servers.length, 'server')}, most tools first.${rest}`,
      crumb: null,
      servers: [...servers].sort(byTools),
    },
    catalogue,
    site,
  );
}

/** All pages of the lists in other orders and of each source kind. */
export function otherServerLists(catalogue: Catalogue, site: SiteIdentity): ServerListView[] {
  const { servers } = catalogue;
  const lists: ServerList[] = [
    {
      base: BY_NAME,
      heading: 'Servers from A to Z',
      title: 'MCP servers from A to Z',
      lead: `${count(servers.length, 'server')} by name.`,
      crumb: 'A to Z',
      servers: [...servers].sort(
        (a, b) => compareNames(a.record.name, b.record.name) || a.index - b.index,
      ),
    },
    {
      base: BY_RISK,
      heading: 'Servers by risk',
      title: 'MCP servers by risk',
      lead: `${count(servers.length, 'server')}, lowest grade first; of equal grades the one with most points taken off. Servers without known tools come last.`,
      crumb: 'By risk',
      servers: [...servers].sort((a, b) => pointsOf(a) - pointsOf(b) || byTools(a, b)),
    },
    ...[...bySource(servers, kindOfServer)].map(
      ([kind, members]): ServerList => ({
        base: `${BY_SOURCE}${kind}/`,
        heading: `Servers by source: ${SOURCE_WORDS[kind]}`,
        title: `MCP servers by source: ${SOURCE_WORDS[kind]}`,
        lead: `${count(members.length, 'server')} known as a ${SOURCE_WORDS[kind]}, most tools first.`,
        crumb: capitalise(SOURCE_WORDS[kind]),
        servers: [...members].sort(byTools),
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
      links: sourceLinks(bySource(catalogue.servers, kindOfServer), BY_SOURCE, current),
    },
    { label: 'More', links: [link('Search', '/search/')] },
  ];
}

function pagesOf(list: ServerList, catalogue: Catalogue, site: SiteIdentity): ServerListView[] {
  const crumbs = [{ text: 'Servers', href: '/servers/' }];
  if (list.crumb !== null) crumbs.push({ text: list.crumb, href: list.base });
  const names = list.servers.map((server) => server.record.name);
  const letters =
    list.base === BY_NAME
      ? [{ label: 'Letter', links: letterLinks(names, BY_NAME, SERVERS_PER_PAGE) }]
      : [];
  const groups = [...browseGroups(catalogue, list.base), ...letters];
  return paginate(list.servers.map(serverRow), SERVERS_PER_PAGE).map((page) => {
    const part = page.number === 1 ? '' : `, page ${page.number} of ${page.last}`;
    return {
      head: {
        title: fittingTitle(`${list.title}${part} - ${site.name}`, `${list.title}${part}`),
        description: fittingDescription(
          `${list.lead}${part === '' ? '' : ` Page ${page.number} of ${page.last}.`}`,
        ),
        path: pagePath(list.base, page.number),
        indexed: true,
      },
      crumbs,
      heading: `${list.heading}${part}`,
      lead: list.lead,
      base: list.base,
      groups,
      page,
    };
  });
}
