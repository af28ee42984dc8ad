import type { Attack } from '../../domain/attacks/attack.ts';
import type { SiteIdentity } from '../../views/site/site-identity.ts';
import { type AtomEntry, atomFeed } from '../feeds/atom.ts';

/** Entries in the feed; older changes are in the API. */
const MAX_ENTRIES = 50;

/**
 * The Atom feed of new and changed entries, last changed first. `part` names the feed of some of them:
 * its path below /attacks/feeds/ and what they share.
 */
export function attackFeed(
  attacks: readonly Attack[],
  site: SiteIdentity,
  part?: { path: string; title: string },
): string {
  const newest = [...attacks].sort(lastChangedFirst).slice(0, MAX_ENTRIES);
  return atomFeed({
    title: `MCP Attack Database${part === undefined ? '' : `: ${part.title}`} - ${site.name}`,
    subtitle: 'New and changed entries: incidents, vulnerabilities, research and patterns.',
    feedUrl: `${site.url}/attacks/${part === undefined ? 'feed.xml' : `feeds/${part.path}.xml`}`,
    pageUrl: `${site.url}/attacks/`,
    author: site.name,
    entries: newest.map((attack) => feedEntry(attack, site)),
  });
}

function feedEntry(attack: Attack, site: SiteIdentity): AtomEntry {
  const { slug, title, summary, modified, disclosed, kind, severity, technique } = attack;
  return {
    url: `${site.url}/attacks/${slug}/`,
    title,
    summary,
    updated: `${modified}T00:00:00Z`,
    published: disclosed.length === 10 ? `${disclosed}T00:00:00Z` : null,
    categories: [kind, severity, technique],
  };
}

function lastChangedFirst(a: Attack, b: Attack): number {
  if (a.modified !== b.modified) return a.modified < b.modified ? 1 : -1;
  if (a.disclosed !== b.disclosed) return a.disclosed < b.disclosed ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
