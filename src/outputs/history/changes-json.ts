import type { Catalogue, ServerEntry } from '../../domain/catalogue/catalogue.ts';
import { loggedEntries } from '../../views/history/history-list.ts';
import { changesDocument, serverFeedPath } from '../../views/history/history-server.ts';
import {
  entryPath,
  orderedChanges,
  type ToolChangeRecord,
} from '../../views/history/history-view.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { serverTwins } from '../../views/site/twins.ts';
import { API_VERSION } from '../api/api-version.ts';
import type { Contract } from '../api/contract.ts';

/** The change log of one server; null when it has none. */
export function serverChangesJson(
  server: ServerEntry,
  site: SiteIdentity,
): Contract['ServerChanges'] | null {
  const { history, record, path } = server;
  if (history === null) return null;
  return {
    apiVersion: API_VERSION,
    server: {
      id: record.id,
      name: record.name,
      url: `${site.url}${path}`,
      document: `${site.url}${serverTwins(server).json}`,
    },
    feed: `${site.url}${serverFeedPath(server)}`,
    start: history.start,
    entries: history.entries.map((entry, index) => ({
      number: index + 1,
      url: `${site.url}${entryPath(server, index)}`,
      ...entry,
    })),
  };
}

/** All comparisons, newest first: which tools came, went and changed, and how. */
export function changesJson(
  catalogue: Pick<Catalogue, 'servers'>,
  site: SiteIdentity,
): Contract['ChangeList'] {
  return {
    apiVersion: API_VERSION,
    changes: loggedEntries(catalogue).map(({ server, entry, index }) => ({
      server: server.slug,
      url: `${site.url}${entryPath(server, index)}`,
      document: `${site.url}${changesDocument(server)}`,
      comparedAt: entry.comparedAt,
      from: entry.from.version,
      to: entry.to.version,
      tools: orderedChanges(entry).map(toolRow),
    })),
  };
}

function toolRow(
  record: ToolChangeRecord,
): Contract['ChangeList']['changes'][number]['tools'][number] {
  const { kind, name } = record;
  const none = { class: null, direction: null };
  if (kind === 'added')
    return { name, kind, ...none, category: { before: null, after: record.category } };
  if (kind === 'removed')
    return { name, kind, ...none, category: { before: record.category, after: null } };
  if (kind === 'rejudged') return { name, kind, ...none, category: record.change.category };
  const { class: changeClass, direction, category } = record.change;
  return { name, kind, class: changeClass, direction, category };
}
