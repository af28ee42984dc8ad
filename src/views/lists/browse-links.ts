import type { ServerEntry, ToolEntry } from '../../domain/catalogue/catalogue.ts';
import { remembered } from '../../domain/catalogue/remembered.ts';
import { SOURCE_KINDS, type SourceKind } from '../../domain/record/server-record.ts';
import type { RiskLevel } from '../../domain/verdict/verdict.ts';
import { SOURCE_WORDS } from '../server/source-words.ts';
import { type ListPage, pagePath } from './paginate.ts';

/** A link to another list of the same things. */
export interface BrowseLink {
  text: string;
  href: string;
  /** Members; null where the number says nothing. */
  count: number | null;
  current: boolean;
  /** Level whose shape stands before it. */
  risk?: RiskLevel;
}

/** Links under one label. */
export interface BrowseGroup {
  label: string;
  links: BrowseLink[];
}

/** Lists by name are cut into pages; a letter leads to the page on which its first name stands. */
export function letterLinks<T>(
  pages: readonly ListPage<T>[],
  nameOf: (item: T) => string,
  base: string,
): BrowseLink[] {
  const first = new Map<string, number>();
  for (const { items, number } of pages) {
    for (const item of items) {
      const letter = letterOf(nameOf(item));
      if (!first.has(letter)) first.set(letter, number);
    }
  }
  return [...first].map(([letter, page]) => ({
    text: letter,
    href: pagePath(base, page),
    count: null,
    current: false,
  }));
}

/** The same links without numbers of members. */
export function withoutCounts(groups: readonly BrowseGroup[]): BrowseGroup[] {
  return groups.map(({ label, links }) => ({
    label,
    links: links.map((link) => ({ ...link, count: null })),
  }));
}

/** First letter as lists show it: A to Z, `0-9`, or `other` for all else. */
export function letterOf(name: string): string {
  const first = name.trim().charAt(0).toUpperCase();
  if (/[A-Z]/.test(first)) return first;
  return /[0-9]/.test(first) ? '0-9' : 'other';
}

const LETTER_ORDER = ['0-9', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'other'];

/** Order of names from A to Z: by letter, then by name without regard to case, as {@link letterLinks} needs it. */
export function compareNames(a: string, b: string): number {
  const letters = LETTER_ORDER.indexOf(letterOf(a)) - LETTER_ORDER.indexOf(letterOf(b));
  const [x, y] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  return letters || (x === y ? 0 : x < y ? -1 : 1);
}

/** Members of each source kind that occurs. */
function bySource<T>(
  members: readonly T[],
  kindOf: (member: T) => SourceKind,
): Map<SourceKind, T[]> {
  const groups = new Map(SOURCE_KINDS.map((kind): [SourceKind, T[]] => [kind, []]));
  for (const member of members) groups.get(kindOf(member))?.push(member);
  return new Map([...groups].filter(([, group]) => group.length > 0));
}

/** Links to the lists of each source kind below `base`. */
export function sourceLinks(
  groups: ReadonlyMap<SourceKind, readonly unknown[]>,
  base: string,
  current: string,
): BrowseLink[] {
  return [...groups].map(([kind, members]) => {
    const href = `${base}${kind}/`;
    return { text: SOURCE_WORDS[kind], href, count: members.length, current: href === current };
  });
}

/** Tools of each source kind of their servers. */
export const toolsBySource = remembered((tools: readonly ToolEntry[]) =>
  bySource(tools, ({ server }) => server.record.source.kind),
);
/** Servers of each source kind. */
export const serversBySource = remembered((servers: readonly ServerEntry[]) =>
  bySource(servers, ({ record }) => record.source.kind),
);
