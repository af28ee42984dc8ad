import type { Catalogue, ServerEntry } from '../../domain/catalogue/catalogue.ts';
import type { LogEntry } from '../../domain/history/change-log.ts';
import { count } from '../../domain/text/plural.ts';
import { paragraph } from '../../domain/text/sentence.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName } from '../../domain/text/visible-text.ts';
import { type LoggedEntry, loggedEntries } from '../../views/history/history-list.ts';
import { serverFeedPath } from '../../views/history/history-server.ts';
import {
  entryId,
  entryPath,
  entrySummary,
  MAX_ENTRIES,
  orderedChanges,
} from '../../views/history/history-view.ts';
import { classLabel, stateWords } from '../../views/history/history-words.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import type { Alternate } from '../../views/site/twins.ts';
import { type AtomEntry, type AtomFeed, atomFeed } from '../feeds/atom.ts';

/** Tools that a summary names. */
const MAX_NAMED = 12;
const MAX_NAME_CHARS = 64;

/** The feeds of all servers, as links of a page's head: every change, and changes of verdicts. */
export const CHANGE_FEEDS = [
  { type: 'application/atom+xml', href: '/changes/feed.xml', title: 'Changes of all servers' },
  { type: 'application/atom+xml', href: '/changes/verdicts.xml', title: 'Changed verdicts' },
] as const satisfies readonly Alternate[];

/** The Atom feed of all changes, newest first. */
export function changesFeed(catalogue: Pick<Catalogue, 'servers'>, site: SiteIdentity): string {
  return feedOf(loggedEntries(catalogue), site, {
    title: `Changes of MCP servers - ${site.name}`,
    subtitle:
      'What changed between scanned versions: tools added, removed and changed, each classified by rules.',
    feed: CHANGE_FEEDS[0].href,
    page: '/changes/',
  });
}

/** The Atom feed of one server's changes, newest first. */
export function serverFeed(server: ServerEntry, site: SiteIdentity): string {
  const name = nameOf(server.record.name);
  return feedOf(loggedEntries({ servers: [server] }), site, {
    title: `Changes of ${name} - ${site.name}`,
    subtitle: 'What changed between scanned versions of this server.',
    feed: serverFeedPath(server),
    page: server.path,
  });
}

/** The Atom feed of changed verdicts, newest first: one entry for each comparison that changed any. */
export function verdictsFeed(catalogue: Pick<Catalogue, 'servers'>, site: SiteIdentity): string {
  const changed = loggedEntries(catalogue).flatMap((logged) => {
    const lines = verdictLines(logged.entry);
    return lines.length === 0 ? [] : [{ logged, lines }];
  });
  return atomFeed({
    ...frame(site, {
      title: `Changed verdicts - ${site.name}`,
      subtitle:
        'Tools whose risk category changed, because their definition did or because our rules did.',
      feed: CHANGE_FEEDS[1].href,
      page: '/changes/by/verdict/',
    }),
    // Without a changed verdict there is no such list.
    ...(changed.length === 0 ? { pageUrl: `${site.url}/changes/` } : {}),
    entries: changed.slice(0, MAX_ENTRIES).map(({ logged, lines }) => ({
      ...atomEntry(logged, site),
      // Another entry than the one of the same comparison in the other feeds.
      id: `${site.url}${CHANGE_FEEDS[1].href}#${logged.server.slug}-${entryId(logged.index)}`,
      title: `${nameOf(logged.server.record.name)}: ${count(lines.length, 'verdict')} changed`,
      summary: paragraph(...lines.slice(0, MAX_NAMED), moreOf(lines.length)),
    })),
  });
}

interface Frame {
  title: string;
  subtitle: string;
  /** Site paths. */
  feed: string;
  page: string;
}

function frame(
  site: SiteIdentity,
  { title, subtitle, feed, page }: Frame,
): Omit<AtomFeed, 'entries'> {
  return {
    title,
    subtitle,
    feedUrl: `${site.url}${feed}`,
    pageUrl: `${site.url}${page}`,
    author: site.name,
  };
}

function feedOf(entries: readonly LoggedEntry[], site: SiteIdentity, head: Frame): string {
  const newest = entries.slice(0, MAX_ENTRIES).map((logged) => atomEntry(logged, site));
  return atomFeed({ ...frame(site, head), entries: newest });
}

/** A log is only appended to, so an entry's number identifies it for good. */
function atomEntry({ server, entry, index }: LoggedEntry, site: SiteIdentity): AtomEntry {
  const lines = orderedChanges(entry).map((record) => {
    const label =
      record.kind === 'changed'
        ? classLabel(record.change.class, record.change.direction)
        : record.kind === 'rejudged'
          ? `${record.change.category.before} to ${record.change.category.after} by our rules`
          : record.kind;
    return `${nameOf(record.name)}: ${label}`;
  });
  const classes = new Set(entry.changed.map((change) => change.class));
  return {
    url: `${site.url}${entryPath(server, index)}`,
    title: `${nameOf(server.record.name)} ${stateWords(entry.from)} to ${stateWords(entry.to)}: ${entrySummary(entry)}`,
    summary: paragraph(...lines.slice(0, MAX_NAMED), moreOf(lines.length)),
    updated: entry.comparedAt,
    published: entry.comparedAt,
    categories: [...classes].sort(),
  };
}

function verdictLines(entry: LogEntry): string[] {
  const changed = entry.changed.filter(({ category }) => category.before !== category.after);
  return [
    ...changed.map(
      ({ name, category }) =>
        `${nameOf(name)}: ${category.before} to ${category.after}, the definition changed`,
    ),
    ...entry.rejudged.map(
      ({ name, category }) =>
        `${nameOf(name)}: ${category.before} to ${category.after}, our rules changed`,
    ),
  ];
}

function moreOf(total: number): string {
  return total > MAX_NAMED ? `${total - MAX_NAMED} more` : '';
}

function nameOf(name: string): string {
  return truncate(visibleName(name), MAX_NAME_CHARS);
}
