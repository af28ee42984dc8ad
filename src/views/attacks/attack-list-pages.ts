import type { Attack } from '../../domain/attacks/attack.ts';
import type { Technique } from '../../domain/attacks/technique.ts';
import type { BrowseGroup } from '../lists/browse-links.ts';
import { type ListView, listPages } from '../lists/list-pages.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { ATTACK_FEED } from '../site/twins.ts';
import {
  ALL_ATTACKS,
  ATTACKS_PER_PAGE,
  type AttackList,
  type AttackListGroup,
  allAttacksList,
  attackListGroups,
} from './attack-lists.ts';
import { type AttackRow, attackRow } from './attack-row.ts';
import { monthFragment, monthOf, monthWords } from './disclosed-month.ts';

/** One page of a list of entries. */
export interface AttackListPage extends ListView<AttackRow> {
  /** Feed of the same entries, or of all. */
  feed: { href: string; title: string };
  /** Lists that part the entries by the same thing, and the way to others. */
  near: BrowseGroup[];
  /** The rows of the page under the month in which they became public; one part without a heading in other lists. */
  parts: AttackListPart[];
}

/** Rows that stand under one heading. */
interface AttackListPart {
  heading: { text: string; id: string } | null;
  rows: AttackRow[];
}

/** Links to every list with its number of entries, as seen from the list at `current`. */
export function attackBrowseGroups(
  groups: readonly AttackListGroup[],
  current: string,
): BrowseGroup[] {
  return groups.map(({ label, lists }) => ({
    label,
    links: lists.map(({ base, text, risk, members }) => ({
      text,
      href: base,
      count: members.length,
      current: base === current,
      ...(risk === null ? {} : { risk }),
    })),
  }));
}

/** All pages of all lists of entries, which stand without script. */
export function attackListPages(
  attacks: readonly Attack[],
  techniques: readonly Technique[],
  site: SiteIdentity,
): AttackListPage[] {
  const byId = new Map(techniques.map((technique) => [technique.id, technique]));
  const groups = attackListGroups(attacks);
  const pagesOf = (list: AttackList, crumb: string): AttackListPage[] =>
    listPages(
      { ...list, crumb },
      {
        top: { text: 'Attacks', href: '/attacks/' },
        perPage: ATTACKS_PER_PAGE,
        keyOf: ({ slug }) => slug,
        rowOf: (attack) => attackRow(attack, byId),
        groupsOf: (base) => attackBrowseGroups(groups, base),
        site,
      },
    ).map((view) => ({
      ...view,
      feed: feedOf(list),
      near: [
        ...view.groups.filter(({ links }) => links.some(({ current }) => current)),
        moreLists(list.base),
      ],
      groups: view.groups.filter(({ links }) => !links.some(({ current }) => current)),
      parts: partsOf(view.page.items, list.byMonth),
    }));
  return [
    ...pagesOf(allAttacksList(attacks), 'Newest first'),
    ...groups.flatMap(({ label, lists }) =>
      lists.flatMap((list) => pagesOf(list, `${label}: ${list.text}`)),
    ),
  ];
}

function partsOf(rows: readonly AttackRow[], byMonth: boolean): AttackListPart[] {
  if (!byMonth) return [{ heading: null, rows: [...rows] }];
  return [...Map.groupBy(rows, monthOf)].map(([month, own]) => ({
    heading: { text: monthWords(month), id: monthFragment(month) },
    rows: own,
  }));
}

const feedOf = ({ feed, heading }: AttackList): AttackListPage['feed'] =>
  feed === null
    ? { href: ATTACK_FEED, title: 'MCP Attack Database' }
    : { href: feed, title: `MCP Attack Database: ${heading}` };

const moreLists = (current: string): BrowseGroup => ({
  label: 'More',
  links: [
    { text: 'all, newest first', href: ALL_ATTACKS, count: null, current: current === ALL_ATTACKS },
    { text: 'by technique', href: '/attacks/techniques/', count: null, current: false },
    { text: 'search', href: '/attacks/', count: null, current: false },
  ],
});
