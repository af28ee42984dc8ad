import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { listedServers } from '../../domain/catalogue/listed-servers.ts';
import { count } from '../../domain/text/plural.ts';
import { truncate } from '../../domain/text/truncate.ts';
import type { ChangeRow } from '../history/history-list.ts';

/** Longest name in a door. */
const MAX_NAME_CHARS = 40;

/** A way into the site, in a sentence. */
interface Door {
  title: string;
  href: string;
  says: string;
}

/** The three things that a reader comes for: looking something up, checking what is configured, seeing what changed. */
export function homeDoors(catalogue: Catalogue, changes: readonly ChangeRow[]): Door[] {
  const [newest] = changes;
  const flaws = count(catalogue.attacks.byId.size, 'entry', 'entries');
  return [
    {
      title: 'Look up a tool',
      href: '/tools/',
      says: `${count(catalogue.tools.length, 'tool')} of ${count(listedServers(catalogue).length, 'server')}: what each can do at worst, the words that say so, and the rule that holds it.`,
    },
    {
      title: 'Check my config',
      href: '/check/',
      says: `Known flaws (${flaws}), look-alike names, dangerous combinations, and the rules to paste back. The text stays in the browser.`,
    },
    {
      title: 'See what changed',
      href: '/changes/',
      says:
        newest === undefined
          ? 'What servers offer now and did not before, and each verdict that changed with it.'
          : `Tools that changed under their name, last ${truncate(newest.change.tool, MAX_NAME_CHARS)} on ${truncate(newest.server.name, MAX_NAME_CHARS)}, compared on ${newest.comparedOn.slice(0, 10)}.`,
    },
  ];
}
