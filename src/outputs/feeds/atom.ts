import { escapeXml } from '../../domain/text/xml.ts';

/** One entry of a feed. */
export interface AtomEntry {
  /** Permanent address; it identifies the entry as well, unless `id` does. */
  url: string;
  /** Where the address has another entry too. */
  id?: string;
  title: string;
  /** Plain text. */
  summary: string;
  /** ISO 8601 in UTC. */
  updated: string;
  /** ISO 8601 in UTC, null when the day is not known. */
  published: string | null;
  categories: readonly string[];
}

/** A feed before it is written. */
export interface AtomFeed {
  title: string;
  subtitle: string;
  /** Address of the feed itself. */
  feedUrl: string;
  /** Address of the page that the feed belongs to. */
  pageUrl: string;
  author: string;
  /** Newest first. */
  entries: readonly AtomEntry[];
}

/** `updated` is required; a feed without entries has never been updated, which this day says. */
const NEVER = '1970-01-01T00:00:00Z';

/** The feed as an Atom 1.0 document (RFC 4287). It is as old as its newest entry, so equal data give equal bytes. */
export function atomFeed(feed: AtomFeed): string {
  const updated = feed.entries.reduce((a, b) => (b.updated > a ? b.updated : a), NEVER);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    `  <id>${escapeXml(feed.feedUrl)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.subtitle)}</subtitle>`,
    `  <updated>${updated}</updated>`,
    `  <author><name>${escapeXml(feed.author)}</name></author>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.feedUrl)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeXml(feed.pageUrl)}"/>`,
    ...feed.entries.flatMap(entryLines),
    '</feed>',
    '',
  ].join('\n');
}

function entryLines(entry: AtomEntry): string[] {
  return [
    '  <entry>',
    `    <id>${escapeXml(entry.id ?? entry.url)}</id>`,
    `    <title>${escapeXml(entry.title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>`,
    ...(entry.published === null ? [] : [`    <published>${entry.published}</published>`]),
    `    <updated>${entry.updated}</updated>`,
    ...entry.categories.map((term) => `    <category term="${escapeXml(term)}"/>`),
    `    <summary>${escapeXml(entry.summary)}</summary>`,
    '  </entry>',
  ];
}
