import type { Catalogue } from '../catalogue/catalogue.ts';
import { fittingDescription, fittingTitle, type Head } from '../seo/head.ts';
import { count } from '../text/plural.ts';
import { CATEGORIES, type Category } from '../verdict/verdict.ts';
import { CATEGORY_WORDS } from './category-words.ts';
import type { Crumb } from './crumb.ts';
import { type ListPage, pagePath, paginate } from './paginate.ts';
import type { SiteIdentity } from './site-identity.ts';
import { byRisk, type ToolRow, toolRow } from './tool-row.ts';

/** Rows on one page: small enough for 60 KB compressed, large enough to scan with the eye. */
export const TOOLS_PER_PAGE = 100;

/** One page of a list of tools. */
export interface ToolListView {
  head: Head;
  crumbs: Crumb[];
  heading: string;
  lead: string;
  /** Path of page 1. */
  base: string;
  /** Tools in each category of the whole catalogue. */
  counts: [Category, number][];
  page: ListPage<ToolRow>;
}

/** All pages of the list of one category, or of the whole catalogue: worst first, then by name. */
export function toolListViews(
  catalogue: Catalogue,
  category: Category | null,
  site: SiteIdentity,
): ToolListView[] {
  const tools = category === null ? catalogue.tools : (catalogue.byCategory.get(category) ?? []);
  const base = category === null ? '/tools/' : `/tools/category/${CATEGORY_WORDS[category].slug}/`;
  const heading = category === null ? 'Tools' : `${category} tools`;
  const lead =
    category === null
      ? `${count(tools.length, 'tool')} of ${count(catalogue.servers.length, 'server')}, worst first, then by name.`
      : `${count(tools.length, 'tool')} rated ${category}. ${CATEGORY_WORDS[category].means}`;
  const crumbs = [{ text: 'Tools', href: '/tools/' }];
  if (category !== null) crumbs.push({ text: category, href: base });
  const counts = CATEGORIES.map((c): [Category, number] => [
    c,
    catalogue.byCategory.get(c)?.length ?? 0,
  ]);
  const rows = [...tools].sort(byRisk).map(toolRow);
  return paginate(rows, TOOLS_PER_PAGE).map((page) => {
    const part = page.number === 1 ? '' : `, page ${page.number} of ${page.last}`;
    return {
      head: {
        title: fittingTitle(`${heading}${part} - ${site.name}`),
        description: fittingDescription(
          `${lead}${part === '' ? '' : ` Page ${page.number} of ${page.last}.`}`,
        ),
        path: pagePath(base, page.number),
        indexed: true,
      },
      crumbs,
      heading: `${heading}${part}`,
      lead,
      base,
      counts,
      page,
    };
  });
}
