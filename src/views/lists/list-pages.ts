import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { type BrowseGroup, letterLinks, withoutCounts } from './browse-links.ts';
import { type ListPage, pagePath, paginate } from './paginate.ts';

/** A list before it is cut into pages. */
export interface BrowseList<T> {
  /** Path of page 1. */
  base: string;
  heading: string;
  /** For the head of the page, where the heading alone says too little. */
  title: string;
  lead: string;
  /** The same without numbers, for the pages behind the first: a new member is no news to them. */
  order: string;
  /** Name of the list below the list of all; null for the list of all. */
  crumb: string | null;
  /** In the order shown. */
  members: readonly T[];
  /** Set where the order is by name: what a letter leads to. */
  nameOf?: (member: T) => string;
}

/** One page of a list. */
export interface ListView<Row> {
  head: Head;
  crumbs: Crumb[];
  heading: string;
  lead: string;
  /** Path of page 1. */
  base: string;
  /** Other orders and other lists. */
  groups: BrowseGroup[];
  page: ListPage<Row>;
}

/** How the lists of one kind of thing are laid out. */
export interface ListLayout<T, Row> {
  /** The list of all, above every other list. */
  top: Crumb;
  perPage: number;
  /** What a member is known by for good. */
  keyOf: (member: T) => string;
  rowOf: (member: T) => Row;
  /** Links to other lists, as seen from the list at `base`. */
  groupsOf: (base: string) => BrowseGroup[];
  site: SiteIdentity;
}

/** All pages of a list. */
export function listPages<T, Row>(
  { base, heading, title, lead, order, crumb, members, nameOf }: BrowseList<T>,
  { top, perPage, keyOf, rowOf, groupsOf, site }: ListLayout<T, Row>,
): ListView<Row>[] {
  const pages = paginate(members, perPage, keyOf);
  const letters =
    nameOf === undefined ? [] : [{ label: 'Letter', links: letterLinks(pages, nameOf, base) }];
  const groups = [...groupsOf(base), ...letters];
  const others = withoutCounts(groups);
  return pages.map((page) => {
    const isFirst = page.number === 1;
    const part = isFirst ? '' : `, page ${page.number} of ${page.last}`;
    return {
      head: {
        title: fittingTitle(`${title}${part} - ${site.name}`, `${title}${part}`),
        description: fittingDescription(
          isFirst ? lead : `${heading}: page ${page.number} of ${page.last}. ${order}`,
        ),
        path: pagePath(base, page.number),
        indexed: true,
      },
      crumbs: crumb === null ? [top] : [top, { text: crumb, href: base }],
      heading: `${heading}${part}`,
      lead: isFirst ? lead : order,
      base,
      groups: isFirst ? groups : others,
      page: { ...page, items: page.items.map(rowOf) },
    };
  });
}
