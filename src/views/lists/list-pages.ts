import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { type BrowseGroup, letterLinks } from './browse-links.ts';
import { type ListPage, pagePath, paginate } from './paginate.ts';

/** A list before it is cut into pages. */
export interface BrowseList<T> {
  /** Path of page 1. */
  base: string;
  heading: string;
  /** For the head of the page, where the heading alone says too little. */
  title: string;
  lead: string;
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
  rowOf: (member: T) => Row;
  /** Links to other lists, as seen from the list at `base`. */
  groupsOf: (base: string) => BrowseGroup[];
  site: SiteIdentity;
}

/** All pages of a list. */
export function listPages<T, Row>(
  { base, heading, title, lead, crumb, members, nameOf }: BrowseList<T>,
  { top, perPage, rowOf, groupsOf, site }: ListLayout<T, Row>,
): ListView<Row>[] {
  const letters =
    nameOf === undefined
      ? []
      : [{ label: 'Letter', links: letterLinks(members.map(nameOf), base, perPage) }];
  const groups = [...groupsOf(base), ...letters];
  return paginate(members.map(rowOf), perPage).map((page) => {
    const part = page.number === 1 ? '' : `, page ${page.number} of ${page.last}`;
    return {
      head: {
        title: fittingTitle(`${title}${part} - ${site.name}`, `${title}${part}`),
        description: fittingDescription(
          `${lead}${part === '' ? '' : ` Page ${page.number} of ${page.last}.`}`,
        ),
        path: pagePath(base, page.number),
        indexed: true,
      },
      crumbs: crumb === null ? [top] : [top, { text: crumb, href: base }],
      heading: `${heading}${part}`,
      lead,
      base,
      groups,
      page,
    };
  });
}
