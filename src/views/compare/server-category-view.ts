import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { type ServerCategory, serverCategories } from '../../domain/compare/server-categories.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { count } from '../../domain/text/plural.ts';
import {
  type Category,
  RISK_OF,
  type RiskLevel,
  WORST_FIRST,
} from '../../domain/verdict/verdict.ts';
import { DANGER_RANKING, mostDangerous } from '../lists/most-dangerous.ts';
import { type ListPage, pagePath, paginate } from '../lists/paginate.ts';
import { SERVERS_PER_PAGE } from '../lists/server-list-view.ts';
import { byTools, type ServerRow, serverRow } from '../server/server-row.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { type ToolRow, toolRow } from '../tool/tool-row.ts';

const TOOLS_SHOWN = 5;
const LIST = '/servers/category/';

/** Tools of the servers of a category. */
interface ServerCategoryTools {
  /** By category of risk, worst first. */
  bars: { category: Category; risk: RiskLevel; tools: number }[];
  total: number;
  dangerous: ToolRow[];
  ranking: string;
}

/** One page of the servers of a category. */
export interface ServerCategoryView {
  head: Head;
  crumbs: Crumb[];
  heading: string;
  lead: string;
  /** Path of page 1. */
  base: string;
  /** What the tools of all its servers can do; on the first page only. */
  tools: ServerCategoryTools | null;
  page: ListPage<ServerRow>;
}

/** The pages of one category: most tools first. */
export function serverCategoryViews(
  { name, path, servers }: ServerCategory,
  site: SiteIdentity,
): ServerCategoryView[] {
  const tools = servers.flatMap((server) => server.tools);
  const bars = WORST_FIRST.map((category) => ({
    category,
    risk: RISK_OF[category],
    tools: tools.filter((tool) => tool.reviewed.verdict.category === category).length,
  })).filter((bar) => bar.tools > 0);
  const rows = [...servers].sort(byTools).map(serverRow);
  const href = (row: ServerRow): string => row.href;
  const dangerous = mostDangerous(tools.filter(isFeared), TOOLS_SHOWN).map(toolRow);
  const lead = `${count(servers.length, 'server')} listed under “${name}”, with ${count(tools.length, 'known tool')}.`;
  return paginate(rows, SERVERS_PER_PAGE, href).map((page) => {
    const isFirst = page.number === 1;
    const part = isFirst ? '' : `, page ${page.number} of ${page.last}`;
    const own = isFirst ? lead : `Listed under “${name}”, most tools first.`;
    return {
      head: {
        title: fittingTitle(
          `${name}: ${isFirst ? count(servers.length, 'MCP server') : 'MCP servers'}${part} - ${site.name}`,
          `${name}: MCP servers${part}`,
          `${name}${part}`,
        ),
        description: fittingDescription(
          isFirst
            ? `${lead} What they can do, by risk.`
            : `MCP servers, page ${page.number} of ${page.last}. ${own}`,
        ),
        path: pagePath(path, page.number),
        indexed: true,
      },
      crumbs: [
        { text: 'Servers', href: '/servers/' },
        { text: 'Categories', href: LIST },
        { text: name, href: path },
      ],
      heading: `${name}${part}`,
      lead: own,
      base: path,
      tools:
        isFirst && dangerous.length > 0
          ? { bars, total: tools.length, dangerous, ranking: DANGER_RANKING }
          : null,
      page,
    };
  });
}

/** A tool that only reads stands in no list of dangerous ones. */
function isFeared({ reviewed }: ServerCategory['servers'][number]['tools'][number]): boolean {
  return reviewed.verdict.category !== 'Read';
}

/** The list of categories. */
export interface ServerCategoryListView {
  head: Head;
  crumbs: Crumb[];
  lead: string;
  categories: { name: string; href: string; servers: number; tools: number }[];
}

/** The list of categories, null when no source gives one: there is no page then. */
export function serverCategoryListView(
  catalogue: Catalogue,
  site: SiteIdentity,
): ServerCategoryListView | null {
  const categories = serverCategories(catalogue);
  if (categories.length === 0) return null;
  const members = categories.reduce((sum, { servers }) => sum + servers.length, 0);
  const lead = `${count(members, 'server')} in ${count(categories.length, 'category', 'categories')}, by what they are for.`;
  return {
    head: {
      title: fittingTitle(`MCP servers by category - ${site.name}`),
      description: fittingDescription(`${lead} For each: what its tools can do, by risk.`),
      path: LIST,
      indexed: true,
    },
    crumbs: [
      { text: 'Servers', href: '/servers/' },
      { text: 'Categories', href: LIST },
    ],
    lead,
    categories: categories.map(({ name, path, servers }) => ({
      name,
      href: path,
      servers: servers.length,
      tools: servers.reduce((sum, server) => sum + server.tools.length, 0),
    })),
  };
}
