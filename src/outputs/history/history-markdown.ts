import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { untrusted } from '../../domain/text/fence.ts';
import {
  type ServerHistoryView,
  serverHistoryView,
  toolHistoryView,
} from '../../views/history/history-server.ts';
import type { ToolChangeView } from '../../views/history/history-view.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';

/** Entries in the Markdown file of a server; the JSON file has all. */
const MAX_ENTRIES = 5;

/** The section about changes of a server's Markdown file; nothing without a log. Names and quotes stand in fences. */
export function serverHistoryMarkdown(server: ServerEntry, site: SiteIdentity): string[] {
  const view = serverHistoryView(server);
  if (view === null) return [];
  return [
    '## Changes',
    '',
    `What our scanner found different between the tool lists that it read, newest first. All of it: ${site.url}${view.dataHref}`,
    '',
    ...view.entries.slice(0, MAX_ENTRIES).flatMap(entryLines),
  ];
}

/** The section about changes of a tool's Markdown file; nothing where none was logged. */
export function toolHistoryMarkdown(tool: ToolEntry, site: SiteIdentity): string[] {
  const view = toolHistoryView(tool);
  if (view === null) return [];
  return [
    '## Changes',
    '',
    ...view.changes.flatMap(({ comparedOn, href, change }) => [
      `- ${change.label}, compared on ${comparedOn}: ${site.url}${href}`,
      ...change.reasons.map(({ says }) => `  - ${says}`),
    ]),
    '',
    untrusted(
      view.changes
        .map(({ from, to, change }) => [`${from} to ${to}`, ...quoteLines(change)].join('\n'))
        .join('\n\n'),
    ),
    '',
  ];
}

function entryLines(entry: ServerHistoryView['entries'][number]): string[] {
  const tools = entry.changes.map((change) =>
    [`${change.label}: ${change.tool}`, ...quoteLines(change)].join('\n'),
  );
  return [
    `### Compared on ${entry.comparedOn}, ${entry.id}`,
    '',
    `${entry.summary}.`,
    '',
    untrusted([`${entry.from} to ${entry.to}`, ...tools, ...alikeLines(entry)].join('\n')),
    '',
    ...(entry.more === 0 ? [] : [`${entry.more} more in the JSON file.`, '']),
  ];
}

/** The tools that changed in nothing but what several share. */
function alikeLines({ alike }: ServerHistoryView['entries'][number]): string[] {
  if (alike === null || alike.only.length === 0) return [];
  const more = alike.moreOnly === 0 ? '' : ` and ${alike.moreOnly} more`;
  return [`the same in each: ${alike.only.map(({ tool }) => tool).join(', ')}${more}`];
}

/** Words of the record that the reasons quote. */
function quoteLines({ reasons }: ToolChangeView): string[] {
  return reasons.flatMap(({ param, before, after }) => {
    const parts = [
      param === null ? '' : `argument ${param}`,
      before === '' ? '' : `before: ${before}`,
      after === '' || after === param ? '' : `now: ${after}`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? [] : [`  ${parts.join('; ')}`];
  });
}
