import type { Attack } from '../../domain/attacks/attack.ts';
import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import type { FileFact } from './fact.ts';

/** A file with the content of a page for machines, as the head of the page links it. */
export interface Alternate {
  type: 'application/json' | 'text/markdown' | 'application/atom+xml';
  /** Site path. */
  href: string;
  /** Names feeds, which readers show to people. */
  title?: string;
}

/** Files that hold the content of one page for machines, as site paths. */
export interface Twins {
  json: string;
  markdown: string;
}

/** Path of the feed of the attack database. */
export const ATTACK_FEED = '/attacks/feed.xml';

/** The files beside the page of an attack. */
export function attackTwins({ slug }: Pick<Attack, 'slug'>): Twins {
  return { json: `/api/v1/attacks/${slug}.json`, markdown: `/attacks/${slug}.md` };
}

/** The files beside the page of a server. Slugs hold no dots, so no two of these names meet. */
export function serverTwins({ slug }: Pick<ServerEntry, 'slug'>): Twins & {
  lock: string;
  badge: string;
  card: string;
} {
  return {
    json: `/api/v1/servers/${slug}.json`,
    markdown: `/servers/${slug}.md`,
    lock: `/api/v1/servers/${slug}.lock.json`,
    badge: `/badge/${slug}.svg`,
    card: `/badge/${slug}.card.svg`,
  };
}

/** The files beside the page of a tool; those of its server where tools have none of their own (see file-plan.ts). */
export function toolTwins(
  { server, slug }: Pick<ToolEntry, 'server' | 'slug'>,
  perTool: boolean,
): Twins & { badge: string; card: string } {
  if (!perTool) return serverTwins(server);
  return {
    json: `/api/v1/tools/${server.slug}/${slug}.json`,
    markdown: `/tools/${server.slug}/${slug}.md`,
    badge: `/badge/${server.slug}/${slug}.svg`,
    card: `/badge/${server.slug}/${slug}.card.svg`,
  };
}

/** Documents of the API that hold what several pages show, by file name below /api/v1. */
type ListDocument =
  | 'index'
  | 'servers'
  | 'categories'
  | 'signals'
  | 'rules'
  | 'attacks'
  | 'techniques'
  | 'comparisons'
  | 'glossary';

/** A list of the API as the twin of a page that shows it or a part of it. */
export function listTwin(document: ListDocument): Alternate {
  return { type: 'application/json', href: `/api/v1/${document}.json` };
}

/** Twins as a row of facts, for readers who look for them on the page. */
export function twinFact({ json, markdown, lock }: Twins & { lock?: string }): FileFact {
  const files = [
    { text: 'JSON', href: json },
    { text: 'Markdown', href: markdown },
  ];
  if (lock !== undefined) files.push({ text: 'lock file', href: lock });
  return { term: 'For programs', files };
}

/** Twins as links of the page's head. */
export function twinLinks({ json, markdown }: Twins): Alternate[] {
  return [
    { type: 'application/json', href: json },
    { type: 'text/markdown', href: markdown },
  ];
}
