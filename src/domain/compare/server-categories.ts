import type { Catalogue, ServerEntry } from '../catalogue/catalogue.ts';
import { makeSlugs } from '../record/slug.ts';
import { visibleText } from '../text/visible-text.ts';

/** Fewer servers make no list worth a page. */
export const MIN_SERVERS = 3;
/** Longer texts are descriptions that somebody put into the wrong field. */
const MAX_NAME_CHARS = 60;
/** Words of sources for "no category". */
const NONE = new Set(
  'uncategorized uncategorised unknown none other others misc miscellaneous n/a null general'.split(
    ' ',
  ),
);

/** Servers to which their sources give the same category. */
export interface ServerCategory {
  /** As most of the sources spell it. */
  name: string;
  slug: string;
  /** `/servers/category/<slug>/` */
  path: string;
  /** In the catalogue's order. */
  servers: readonly ServerEntry[];
}

/**
 * The categories that sources give, by name; spellings that differ in case, hyphens or blanks are one. Only
 * those of at least {@link MIN_SERVERS} servers, and none that says "no category". Empty where no source gives one.
 */
export function serverCategories(catalogue: Catalogue): ServerCategory[] {
  const groups = new Map<string, { servers: ServerEntry[]; spellings: Map<string, number> }>();
  for (const server of catalogue.servers) {
    const spelling = spellingOf(server.record.category ?? '');
    const key = spelling.toLowerCase().replace(/[-_\s]+/g, ' ');
    if (spelling === '' || NONE.has(key) || key.startsWith('other ')) continue;
    const group = groups.get(key) ?? { servers: [], spellings: new Map<string, number>() };
    group.servers.push(server);
    group.spellings.set(spelling, (group.spellings.get(spelling) ?? 0) + 1);
    groups.set(key, group);
  }
  const large = [...groups].filter(([, { servers }]) => servers.length >= MIN_SERVERS);
  const slugs = makeSlugs(large.map(([key]) => key.replaceAll(' ', '-')));
  return large
    .map(([key, { servers, spellings }]) => {
      const slug = slugs.get(key.replaceAll(' ', '-')) ?? '';
      const path = `/servers/category/${slug}/`;
      return { name: mostUsed(spellings), slug, path, servers };
    })
    .sort((a, b) => byText(a.name.toLowerCase(), b.name.toLowerCase()) || byText(a.slug, b.slug));
}

const paths = new WeakMap<Catalogue, ReadonlyMap<ServerEntry, string>>();

/** Path of the page that lists a server among those of its category, null without one. */
export function categoryPath(catalogue: Catalogue, server: ServerEntry): string | null {
  const known = paths.get(catalogue);
  if (known !== undefined) return known.get(server) ?? null;
  const made = new Map(
    serverCategories(catalogue).flatMap(({ path, servers }) =>
      servers.map((member) => [member, path] as const),
    ),
  );
  paths.set(catalogue, made);
  return made.get(server) ?? null;
}

/** Hidden characters out, blanks folded; empty for what is too long to be a name. */
function spellingOf(text: string): string {
  const shown = visibleText(text.slice(0, 1000)).replace(/\s+/g, ' ').trim();
  return shown.length > MAX_NAME_CHARS ? '' : shown;
}

/** Words with blanks before a name made for machines, then the spelling of most, then code-unit order. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [best] = [...spellings].sort(
    ([a, m], [b, n]) =>
      Number(isForMachines(a)) - Number(isForMachines(b)) || n - m || byText(a, b),
  );
  return best?.[0] ?? '';
}

function isForMachines(spelling: string): boolean {
  return /^[a-z0-9_-]+$/.test(spelling);
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
