import type { Catalogue, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { listedServers } from '../../domain/catalogue/listed-servers.ts';
import { withArticle } from '../../domain/text/article.ts';
import { count } from '../../domain/text/plural.ts';
import { capitalise } from '../../domain/text/sentence.ts';
import { CATEGORY_WORDS } from '../../domain/verdict/category-words.ts';
import { CATEGORIES, type Category } from '../../domain/verdict/verdict.ts';
import { SOURCE_WORDS } from '../server/source-words.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { byRisk, type ToolRow, toolRow } from '../tool/tool-row.ts';
import {
  type BrowseGroup,
  type BrowseLink,
  compareNames,
  sourceLinks,
  toolsBySource,
} from './browse-links.ts';
import { type BrowseList, type ListView, listPages } from './list-pages.ts';
import { DANGER_RANKING, mostDangerous } from './most-dangerous.ts';

/** Most rows on one page: small enough for 60 KB compressed, large enough to scan with the eye. */
export const TOOLS_PER_PAGE = 100;

const BY_NAME = '/tools/by/name/';
const BY_SOURCE = '/tools/by/source/';
const BY_DANGER = '/tools/by/danger/';
const WORST_FIRST_WORDS = 'Worst first, then by name.';

/** One page of a list of tools. */
export interface ToolListView extends ListView<ToolRow> {
  /** Categories that have tools; with their number in the whole catalogue on the first page. */
  counts: [Category, number | null][];
}

/** A risk signal with the words on its chip. */
export interface SignalLabel {
  id: string;
  label: string;
}

/** All pages of the list of one category, or of the whole catalogue: worst first, then by name. */
export function toolListViews(
  catalogue: Catalogue,
  category: Category | null,
  site: SiteIdentity,
): ToolListView[] {
  const tools = category === null ? catalogue.tools : (catalogue.byCategory.get(category) ?? []);
  const heading = category === null ? 'Tools' : `${category} tools`;
  const list: BrowseList<ToolEntry> = {
    base: category === null ? '/tools/' : `/tools/category/${CATEGORY_WORDS[category].slug}/`,
    heading,
    title: category === null ? 'MCP tools' : heading,
    lead:
      category === null
        ? `${count(tools.length, 'tool')} of ${count(listedServers(catalogue).length, 'server')}, worst first, then by name.`
        : `${count(tools.length, 'tool')} rated ${category}. ${CATEGORY_WORDS[category].means}`,
    order: category === null ? WORST_FIRST_WORDS : CATEGORY_WORDS[category].means,
    crumb: category,
    members: [...tools].sort(byRisk),
  };
  return pagesOf(list, catalogue, site);
}

/** All pages of the lists in other orders and of other groups: by name, by signal, by source, most dangerous. */
export function otherToolLists(
  catalogue: Catalogue,
  signals: readonly SignalLabel[],
  site: SiteIdentity,
): ToolListView[] {
  const lists = [
    byName(catalogue),
    mostDangerousList(catalogue),
    ...bySourceKind(catalogue),
    ...bySignal(catalogue, signals),
  ];
  return lists.flatMap((list) => pagesOf(list, catalogue, site));
}

/** Path of the list of tools that raise a signal. */
export function signalListPath(id: string): string {
  return `/tools/by/signal/${id}/`;
}

function byName({ tools }: Catalogue): BrowseList<ToolEntry> {
  return {
    base: BY_NAME,
    heading: 'Tools from A to Z',
    title: 'MCP tools from A to Z',
    lead: `${count(tools.length, 'tool')} by name.`,
    order: 'By name.',
    crumb: 'A to Z',
    members: [...tools].sort((a, b) => compareNames(a.record.name, b.record.name) || byRisk(a, b)),
    nameOf: (tool) => tool.record.name,
  };
}

function mostDangerousList({ tools }: Catalogue): BrowseList<ToolEntry> {
  return {
    base: BY_DANGER,
    heading: 'The most dangerous tools',
    title: 'The most dangerous MCP tools',
    lead: DANGER_RANKING,
    order: DANGER_RANKING,
    crumb: 'Most dangerous',
    members: mostDangerous(tools, TOOLS_PER_PAGE),
  };
}

function bySourceKind({ tools }: Catalogue): BrowseList<ToolEntry>[] {
  return [...toolsBySource(tools)].map(([kind, members]) => ({
    base: `${BY_SOURCE}${kind}/`,
    heading: `Tools by source: ${SOURCE_WORDS[kind]}`,
    title: `MCP tools by source: ${SOURCE_WORDS[kind]}`,
    lead: `${count(members.length, 'tool')} whose server is known as ${withArticle(SOURCE_WORDS[kind])}, worst first, then by name.`,
    order: WORST_FIRST_WORDS,
    crumb: capitalise(SOURCE_WORDS[kind]),
    members: [...members].sort(byRisk),
  }));
}

function bySignal(
  { bySignal: groups }: Catalogue,
  signals: readonly SignalLabel[],
): BrowseList<ToolEntry>[] {
  return signals.flatMap(({ id, label }) => {
    const members = groups.get(id) ?? [];
    if (members.length === 0) return [];
    return [
      {
        base: signalListPath(id),
        heading: `Tools by signal: ${label}`,
        title: `MCP tools by signal: ${label}`,
        lead: `${count(members.length, 'tool')} with the signal ${label}, worst first, then by name.`,
        order: WORST_FIRST_WORDS,
        crumb: capitalise(label),
        members: [...members].sort(byRisk),
      },
    ];
  });
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
      links: [
        link('Worst first', '/tools/'),
        link('A to Z', BY_NAME),
        link('Most dangerous', BY_DANGER),
      ],
    },
    {
      label: 'Source',
      links: sourceLinks(toolsBySource(catalogue.tools), BY_SOURCE, current),
    },
    { label: 'More', links: [link('By signal', '/signals/'), link('Search', '/search/')] },
  ];
}

function pagesOf(
  list: BrowseList<ToolEntry>,
  catalogue: Catalogue,
  site: SiteIdentity,
): ToolListView[] {
  const counts = CATEGORIES.flatMap((category): [Category, number][] => {
    const tools = catalogue.byCategory.get(category)?.length ?? 0;
    return tools === 0 ? [] : [[category, tools]];
  });
  const others = counts.map(([category]): [Category, null] => [category, null]);
  return listPages(list, {
    top: { text: 'Tools', href: '/tools/' },
    perPage: TOOLS_PER_PAGE,
    keyOf: ({ path }) => path,
    rowOf: toolRow,
    groupsOf: (base) => browseGroups(catalogue, base),
    site,
  }).map((view) => ({ ...view, counts: view.page.number === 1 ? counts : others }));
}
