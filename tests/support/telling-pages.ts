import { covering } from './covering.ts';

/** A page by its address and its markup. */
export interface Markup {
  url: string;
  html: string;
}

/** How many of the largest pages are told whatever they hold. */
const LARGEST = 3;
const TAG = /<([a-z][\w-]*)((?:\s[^<>]*)?)>/g;
const ATTRIBUTE = /\s([a-z][\w:-]*)(?:="([^"]*)")?/g;

/**
 * Addresses of pages that have together every element, class, attribute and pair of one element after another that any
 * of the pages has, and of the largest. Pages that look alike tell a checker of markup the same.
 */
export function tellingPages(pages: readonly Markup[]): string[] {
  const known = new Map<string, readonly string[]>();
  const traits = new Map(pages.map(({ url, html }) => [url, [...traitsOf(html, known)]]));
  const bySize = [...pages].sort((a, b) => b.html.length - a.html.length);
  const largest = bySize.slice(0, LARGEST).map(({ url }) => url);
  const seen = new Set(largest.flatMap((url) => traits.get(url) ?? []));
  const chosen = new Set([...largest, ...covering(traits, seen)]);
  return pages.map(({ url }) => url).filter((url) => chosen.has(url));
}

/** Traits of a page; what a tag says is read once for all pages. */
function traitsOf(html: string, known: Map<string, readonly string[]>): Set<string> {
  const traits = new Set<string>();
  let before = '';
  for (const [tag, name = '', attributes = ''] of html.matchAll(TAG)) {
    let own = known.get(tag);
    if (own === undefined) {
      own = attributesOf(name, attributes);
      known.set(tag, own);
    }
    for (const trait of own) traits.add(trait);
    traits.add(`${before} ${name}`);
    before = name;
  }
  return traits;
}

function attributesOf(name: string, text: string): string[] {
  return [...text.matchAll(ATTRIBUTE)].flatMap(([, attribute = '', value = '']) =>
    attribute === 'class'
      ? value.split(' ').map((word) => `${name}.${word}`)
      : [`${name}[${attribute}]`],
  );
}
