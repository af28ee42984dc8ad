import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type { ListState } from '../../domain/history/change-log.ts';
import { truncate } from '../../domain/text/truncate.ts';
import { visibleName } from '../../domain/text/visible-text.ts';
import { scanTime } from '../server/server-facts.ts';
import type { Fact } from '../site/fact.ts';
import type { Alternate } from '../site/twins.ts';
import {
  changeView,
  type EntryLimits,
  entryHead,
  entryView,
  type HistoryEntryView,
  MAX_ENTRIES,
  orderedChanges,
  type ToolChangeView,
} from './history-view.ts';
import { stateWords } from './history-words.ts';

/** What a server's page says about its changes. */
export interface ServerHistoryView {
  /** Newest first. The first is shown open. */
  entries: HistoryEntryView[];
  /** Entries that are only in the log file. */
  older: number;
  /** The list that the log begins with: `2025.11.25, read 2026-11-21 11:02 UTC`. */
  start: string;
  feedHref: string;
  /** The whole log. */
  dataHref: string;
}

/** What a tool's page says about its changes, newest first. */
export interface ToolHistoryView {
  changes: { comparedOn: string; from: string; to: string; href: string; change: ToolChangeView }[];
  /** Changes that are only on the page of the server. */
  older: number;
}

const NEWEST: EntryLimits = { changes: 12, reasons: 3, diffs: 2, diffChars: 900, alike: 6 };
/** Further entries name their tools and quote less. */
const FURTHER: EntryLimits = { changes: 8, reasons: 2, diffs: 1, diffChars: 500, alike: 3 };
const OLD: EntryLimits = { changes: 0, reasons: 0, diffs: 0, diffChars: 0, alike: 0 };
const FURTHER_ENTRIES = 4;
const TOOL_LIMITS = { reasons: 4, diffs: 4, diffChars: 2_400 };
const MAX_TOOL_CHANGES = 5;

/** Path of the feed of a server with a log. */
export function serverFeedPath({ slug }: Pick<ServerEntry, 'slug'>): string {
  return `/servers/${slug}/feed.xml`;
}

/** Path of the change log of a server with a log, for programs. */
export function changesDocument({ slug }: Pick<ServerEntry, 'slug'>): string {
  return `/api/v1/changes/${slug}.json`;
}

/** The feed of a server as a link of a page's head; none without a log. */
export function serverFeedLinks(server: ServerEntry): Alternate[] {
  if (server.history === null) return [];
  const title = `Changes of ${truncate(visibleName(server.record.name), 60)}`;
  return [{ type: 'application/atom+xml', href: serverFeedPath(server), title }];
}

/** The section of a server's page, null without a log. */
export function serverHistoryView(server: ServerEntry): ServerHistoryView | null {
  const { history } = server;
  if (history === null) return null;
  const newest = history.entries.map((entry, index) => ({ entry, index })).reverse();
  return {
    entries: newest.slice(0, MAX_ENTRIES).map(({ entry, index }, age) => {
      const limits = age === 0 ? NEWEST : age <= FURTHER_ENTRIES ? FURTHER : OLD;
      return entryView(server, entry, index, limits);
    }),
    older: Math.max(0, newest.length - MAX_ENTRIES),
    start: startWords(history.start),
    feedHref: serverFeedPath(server),
    dataHref: changesDocument(server),
  };
}

function startWords(start: ListState): string {
  return `${stateWords(start)}, read ${scanTime(start.listedAt)}`;
}

/** The section of a tool's page, null where nothing about the tool was logged but that it came. */
export function toolHistoryView({ server, record }: ToolEntry): ToolHistoryView | null {
  if (server.history === null) return null;
  const found = server.history.entries.flatMap((entry, index) =>
    orderedChanges(entry)
      .filter((change) => change.name === record.name && change.kind !== 'added')
      .map((change) => ({ entry, index, change })),
  );
  if (found.length === 0) return null;
  const newest = found.reverse();
  return {
    changes: newest.slice(0, MAX_TOOL_CHANGES).map(({ entry, index, change }) => {
      const { comparedOn, from, to, href } = entryHead(server, entry, index);
      return { comparedOn, from, to, href, change: changeView(server, change, TOOL_LIMITS) };
    }),
    older: Math.max(0, newest.length - MAX_TOOL_CHANGES),
  };
}

/** When a tool was first and last seen, as facts; none without a log, where both are the one scan. */
export function seenFacts({ server, record }: ToolEntry): Fact[] {
  const { history } = server;
  const last = server.record.scan?.listedAt ?? null;
  if (history === null || last === null) return [];
  const came = history.entries.findLast(({ added }) =>
    added.some(({ name }) => name === record.name),
  );
  const first =
    came === undefined ? `${stateWords(history.start)}, the oldest compared` : stateWords(came.to);
  const { version } = server.record;
  return [
    { term: 'First seen', text: first },
    { term: 'Last seen', text: version === null ? scanTime(last) : truncate(version, 40) },
  ];
}
