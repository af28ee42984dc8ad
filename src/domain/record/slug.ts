import { hashText } from './digest.ts';

/** Longest slug: file systems allow 255 bytes, links should stay readable. */
export const MAX_SLUG_CHARS = 80;
const HASH_CHARS = 8;
const GRAMMAR = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Names that a host, a file system or this site's own routes give a meaning of their own. */
const RESERVED = new Set(
  'index 404 500 con prn aux nul com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 lpt9 page by api category source letter risk az all new'.split(
    ' ',
  ),
);

/** True for what may stand in a URL path of ours. */
export function isSlug(text: string): boolean {
  return text.length <= MAX_SLUG_CHARS && GRAMMAR.test(text) && !RESERVED.has(text);
}

/**
 * Slugs for all names of one namespace. A name that only swaps `_` and `.` for `-` keeps a clean slug; a name
 * that had to be changed further, or whose clean slug another name also wants, gets a suffix from the hash of the
 * raw name. The result depends on the set of names, not on their order. Takes unique names, returns name -> slug.
 */
export function makeSlugs(names: Iterable<string>): Map<string, string> {
  const all = [...names];
  const wanted = new Map<string, number>();
  const clean = new Map<string, string | null>();
  for (const name of all) {
    const slug = cleanSlug(name);
    clean.set(name, slug);
    if (slug !== null) wanted.set(slug, (wanted.get(slug) ?? 0) + 1);
  }
  const result = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of all) {
    const slug = clean.get(name) ?? null;
    if (slug === null || (wanted.get(slug) ?? 0) > 1) continue;
    result.set(name, slug);
    taken.add(slug);
  }
  for (const name of all.filter((n) => !result.has(n)).sort(byCodeUnit)) {
    const slug = hashedSlug(name, taken);
    result.set(name, slug);
    taken.add(slug);
  }
  return result;
}

/** The slug of a name that needs no hash, else null: only letter case never changes silently. */
function cleanSlug(name: string): string | null {
  const slug = name.replace(/[_.]/g, '-');
  return isSlug(slug) ? slug : null;
}

function hashedSlug(name: string, taken: ReadonlySet<string>): string {
  const hash = hashText(name);
  const readable = readablePart(name);
  for (let length = HASH_CHARS; length <= hash.length; length += HASH_CHARS) {
    const suffix = hash.slice(0, length);
    const room = MAX_SLUG_CHARS - suffix.length - 1;
    const head = readable.slice(0, room).replace(/-+$/, '');
    const slug = head === '' ? suffix : `${head}-${suffix}`;
    if (!taken.has(slug)) return slug;
  }
  throw new Error(`no free slug for a name with SHA-256 ${hash}`);
}

/** ASCII letters and digits of a name, split at case changes, joined by single hyphens; may be empty. */
function readablePart(name: string): string {
  return name
    .slice(0, 400)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
