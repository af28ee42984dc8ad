import type { Catalogue, ServerEntry } from '../../domain/catalogue/catalogue.ts';
import type { LogEntry } from '../../domain/history/change-log.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { count } from '../../domain/text/plural.ts';
import { type BrowseGroup, withoutCounts } from '../lists/browse-links.ts';
import { type ListPage, pagePath, paginate } from '../lists/paginate.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import {
  changeView,
  type EntryLimits,
  entryHead,
  entryOrder,
  entryView,
  type HistoryEntryView,
  isOnlyReread,
  orderedChanges,
  type ToolChangeRecord,
  type ToolChangeView,
} from './history-view.ts';
import { CHANGE_KINDS, type ChangeKind, KIND_WORDS } from './history-words.ts';

/** An entry of some server's log, and its place there. */
export interface LoggedEntry {
  server: ServerEntry;
  entry: LogEntry;
  index: number;
}

/** One change of one tool with the entry that it belongs to. */
export interface ChangeRow {
  server: HistoryEntryView['server'];
  /** The entry on the server's page. */
  href: string;
  comparedOn: string;
  from: string;
  to: string;
  change: ToolChangeView;
}

/** One page below /changes/: of entries, or of single changes of one kind. */
export interface ChangeListView {
  head: Head;
  crumbs: Crumb[];
  heading: string;
  lead: string;
  base: string;
  groups: BrowseGroup[];
  list:
    | { of: 'entries'; page: ListPage<HistoryEntryView> }
    | { of: 'changes'; page: ListPage<ChangeRow> };
}

export const CHANGES_PATH = '/changes/';
const ENTRIES_PER_PAGE = 20;
const CHANGES_PER_PAGE = 50;
const ENTRY_LIMITS: EntryLimits = { changes: 5, reasons: 1, diffs: 0, diffChars: 0, alike: 0 };
const CHANGE_LIMITS = { reasons: 2, diffs: 1, diffChars: 900 };

/** All entries of all logs, newest day first; those of one day worst first, later ones of a server before its earlier. */
export function loggedEntries({ servers }: Pick<Catalogue, 'servers'>): LoggedEntry[] {
  const all = servers.flatMap((server) =>
    (server.history?.entries ?? [])
      .map((entry, index) => ({ server, entry, index }))
      .filter(({ entry }) => !isOnlyReread(entry))
      .reverse(),
  );
  const keyed = all.map((logged) => ({
    logged,
    day: logged.entry.comparedAt.slice(0, 10),
    order: entryOrder(logged.entry),
  }));
  return keyed
    .sort((a, b) => (a.day === b.day ? a.order - b.order : a.day < b.day ? 1 : -1))
    .map(({ logged }) => logged);
}

/** What a comparison is known by for good: entries are added to a log at its end. */
const keyOf = ({ server, index }: LoggedEntry): string => `${server.path} ${index}`;

/** Path of the list of changes of one kind. */
export function changeKindPath(kind: ChangeKind): string {
  return `${CHANGES_PATH}by/${kind}/`;
}

/** The pages of all changes, newest first; one empty page without any. */
export function changeListViews(catalogue: Catalogue, site: SiteIdentity): ChangeListView[] {
  const entries = loggedEntries(catalogue);
  const groups = browseGroups(entries, null);
  const servers = catalogue.servers.filter(({ history }) => history !== null).length;
  const lead =
    entries.length === 0
      ? 'No change was logged yet. The scanner logs one when a later scan finds another tool list.'
      : `What changed between the versions of ${count(servers, 'server')} that our scanner read: tools that came and went, definitions that changed under their name, verdicts. Newest comparison first, and of one day the worst.`;
  const description =
    entries.length === 0
      ? lead
      : `${count(entries.length, 'comparison')} of tool lists of ${count(servers, 'MCP server')}: tools added and removed, definitions changed, each classified by rules.`;
  return paginate(entries, ENTRIES_PER_PAGE, keyOf).map((page) => ({
    ...frame(
      {
        base: CHANGES_PATH,
        heading: 'Changes',
        title: 'Changes of MCP servers and tools',
        lead,
        order: 'Newest comparison first, and of one day the worst.',
        description,
        crumb: null,
        groups,
      },
      page,
      site,
    ),
    list: {
      of: 'entries',
      page: {
        ...page,
        items: page.items.map(({ server, entry, index }) =>
          entryView(server, entry, index, ENTRY_LIMITS),
        ),
      },
    },
  }));
}

/** The pages of the changes of each kind that occurs. */
export function changeKindViews(catalogue: Catalogue, site: SiteIdentity): ChangeListView[] {
  const entries = loggedEntries(catalogue);
  return kindCounts(entries).flatMap(([kind, total]) => {
    const { title, means } = KIND_WORDS[kind];
    const rows = entries.flatMap((logged) =>
      orderedChanges(logged.entry)
        .filter((change) => isOfKind(change, kind))
        .map((change) => ({ logged, change })),
    );
    const groups = browseGroups(entries, kind);
    const lead = `${count(total, 'change')}. ${means}`;
    return paginate(
      rows,
      CHANGES_PER_PAGE,
      ({ logged, change }) => `${keyOf(logged)} ${change.name}`,
    ).map((page) => ({
      ...frame(
        {
          base: changeKindPath(kind),
          heading: title,
          title: title.startsWith('Tools') ? `MCP t${title.slice(1)}` : `${title} of MCP tools`,
          lead,
          order: means,
          description: `${title} between scanned versions of MCP servers: ${lead}`,
          crumb: title,
          groups,
        },
        page,
        site,
      ),
      list: {
        of: 'changes' as const,
        page: { ...page, items: page.items.map(({ logged, change }) => rowOf(logged, change)) },
      },
    }));
  });
}

/** Whether a change belongs on the list of a kind; one that changes the verdict is on two. */
export function isOfKind(record: ToolChangeRecord, kind: ChangeKind): boolean {
  if (record.kind === 'added' || record.kind === 'removed') return record.kind === kind;
  const { before, after } = record.change.category;
  if (kind === 'verdict') return before !== after;
  return record.kind === 'changed' && record.change.class === kind;
}

/** How many changes of each kind there are; kinds without any are left out. */
function kindCounts(entries: readonly LoggedEntry[]): [ChangeKind, number][] {
  const all = entries.flatMap(({ entry }) => orderedChanges(entry));
  return CHANGE_KINDS.flatMap((kind): [ChangeKind, number][] => {
    const members = all.filter((change) => isOfKind(change, kind)).length;
    return members === 0 ? [] : [[kind, members]];
  });
}

function browseGroups(entries: readonly LoggedEntry[], current: ChangeKind | null): BrowseGroup[] {
  if (entries.length === 0) return [];
  return [
    {
      label: 'Kind',
      links: [
        { text: 'All', href: CHANGES_PATH, count: null, current: current === null },
        ...kindCounts(entries).map(([kind, members]) => ({
          text: KIND_WORDS[kind].title,
          href: changeKindPath(kind),
          count: members,
          current: kind === current,
        })),
      ],
    },
  ];
}

function rowOf({ server, entry, index }: LoggedEntry, change: ToolChangeRecord): ChangeRow {
  return { ...entryHead(server, entry, index), change: changeView(server, change, CHANGE_LIMITS) };
}

interface Frame {
  base: string;
  heading: string;
  title: string;
  lead: string;
  /** The same without numbers, for the pages behind the first. */
  order: string;
  description: string;
  groups: BrowseGroup[];
  crumb: string | null;
}

/** Head, heading and breadcrumbs of one page of a list; only its first page is for search engines, and only with entries. */
function frame(
  { base, heading, title, lead, order, description, groups, crumb }: Frame,
  { number, last, items }: ListPage<unknown>,
  site: SiteIdentity,
): Pick<ChangeListView, 'head' | 'crumbs' | 'heading' | 'lead' | 'base' | 'groups'> {
  const isFirst = number === 1;
  const part = isFirst ? '' : `, page ${number} of ${last}`;
  const crumbs = [{ text: 'Changes', href: CHANGES_PATH }];
  if (crumb !== null) crumbs.push({ text: crumb, href: base });
  return {
    head: {
      title: fittingTitle(`${title}${part} - ${site.name}`, `${title}${part}`),
      description: fittingDescription(
        isFirst ? description : `${title}: page ${number} of ${last}. ${order}`,
      ),
      path: pagePath(base, number),
      indexed: isFirst && items.length > 0,
    },
    crumbs,
    heading: `${heading}${part}`,
    lead: isFirst ? lead : order,
    base,
    groups: isFirst ? groups : withoutCounts(groups),
  };
}

/** The newest changes of class risk that lead up or need a look, at most one of each server; for the home page. */
export function recentRiskChanges(
  catalogue: Pick<Catalogue, 'servers'>,
  limit: number,
): ChangeRow[] {
  const rows: ChangeRow[] = [];
  const seen = new Set<ServerEntry>();
  for (const logged of loggedEntries(catalogue)) {
    if (rows.length >= limit) break;
    const [worst] = orderedChanges(logged.entry);
    if (seen.has(logged.server) || worst === undefined || !isOfKind(worst, 'risk')) continue;
    seen.add(logged.server);
    rows.push(rowOf(logged, worst));
  }
  return rows;
}
