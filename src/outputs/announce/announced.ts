import { z } from 'zod';
import type { SitemapUrl } from '../sitemap/sitemap.ts';

const StateSchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** Origin of the site. */
  origin: z.url(),
  /** Each address with the date that it was announced with. */
  urls: z.array(z.tuple([z.url(), z.string().nullable()])),
});

/** What search engines were told: the date of each address when it was last announced, null for one without a date. */
export type Announced = ReadonlyMap<string, string | null>;

/** Addresses to announce, each once. */
export interface Changes {
  added: string[];
  changed: string[];
  removed: string[];
}

/**
 * Reads the text of a state file. Throws one line that says what to do when it is broken or about another site.
 * `null` is no file: nothing was announced.
 */
export function readAnnounced(text: string | null, origin: string, file: string): Announced {
  if (text === null) return new Map();
  let raw: unknown = null;
  try {
    raw = JSON.parse(text);
  } catch {
    // The schema says it.
  }
  const parsed = StateSchema.safeParse(raw);
  if (!parsed.success) {
    throw new Error(`${file} is no state of announcements: remove it, then use --baseline`);
  }
  if (parsed.data.origin !== origin) {
    throw new Error(`${file} is about ${parsed.data.origin}, not ${origin}: name another --state`);
  }
  return new Map(parsed.data.urls);
}

/** The text of a state file, sorted. */
export function formatAnnounced(announced: Announced, origin: string): string {
  const urls = [...announced].sort(([a], [b]) => (a < b ? -1 : 1));
  return `${JSON.stringify({ schemaVersion: 1, origin, urls })}\n`;
}

/** How the sitemap differs from what was announced. A page without a date counts as changed only when it is new or gone. */
export function changesSince(announced: Announced, sitemap: readonly SitemapUrl[]): Changes {
  const listed = new Set(sitemap.map(({ url }) => url));
  const isNew = ({ url }: SitemapUrl) => !announced.has(url);
  return {
    added: sitemap.filter(isNew).map(({ url }) => url),
    changed: sitemap
      .filter((entry) => !isNew(entry) && announced.get(entry.url) !== entry.lastChanged)
      .map(({ url }) => url),
    removed: [...announced.keys()].filter((url) => !listed.has(url)),
  };
}

/** The state after these addresses were announced. */
export function afterAnnouncing(
  announced: Announced,
  sitemap: readonly SitemapUrl[],
  urls: readonly string[],
): Map<string, string | null> {
  const dates = new Map(sitemap.map(({ url, lastChanged }) => [url, lastChanged]));
  const next = new Map(announced);
  for (const url of urls) {
    const date = dates.get(url);
    if (date === undefined) next.delete(url);
    else next.set(url, date);
  }
  return next;
}
