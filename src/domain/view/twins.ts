import type { Attack } from '../attacks/attack.ts';

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

/** Twins as links of the page's head. */
export function twinLinks({ json, markdown }: Twins): Alternate[] {
  return [
    { type: 'application/json', href: json },
    { type: 'text/markdown', href: markdown },
  ];
}
