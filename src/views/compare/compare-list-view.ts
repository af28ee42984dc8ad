import type { Catalogue } from '../../domain/catalogue/catalogue.ts';
import { type CompareGroup, compareGroups } from '../../domain/compare/compare-groups.ts';
import type { Crumb } from '../../domain/seo/crumb.ts';
import { fittingDescription, fittingTitle, type Head } from '../../domain/seo/head.ts';
import { count, formatNumber } from '../../domain/text/plural.ts';
import { capitalise } from '../../domain/text/sentence.ts';
import type { SiteIdentity } from '../site/site-identity.ts';
import { verdictCounts } from './compare-view.ts';

/** One group in the list. */
export interface CompareLink {
  name: string;
  href: string;
  servers: number;
  /** `3 Read, 1 Execute` */
  verdicts: string;
}

/** Everything that /compare/ shows. */
export interface CompareListView {
  head: Head;
  crumbs: Crumb[];
  lead: string;
  /** Groups under headings, none empty. */
  parts: { id: string; title: string; about: string; groups: CompareLink[] }[];
  /** Says how many groups have no page; empty when all have one. */
  rest: string;
}

/** The list of all groups of a catalogue. */
export function compareListView(catalogue: Catalogue, site: SiteIdentity): CompareListView {
  const { groups, found } = compareGroups(catalogue);
  const split = groups.filter((group) => group.verdictsDiffer);
  const same = groups.filter((group) => !group.verdictsDiffer);
  const parts = [
    {
      id: 'verdicts',
      title: 'Different verdicts',
      about: 'The same job, in one place with more power than in another.',
      groups: split.map(linkOf),
    },
    {
      id: 'signals',
      title: 'Same verdict, other signals',
      about:
        'One verdict, or none to compare; the tools differ in their signals or in what can be undone.',
      groups: same.map(linkOf),
    },
  ];
  return {
    head: {
      title: fittingTitle(`Compare two MCP servers - ${site.name}`),
      description: fittingDescription(
        `Two MCP servers of your choice side by side, and ${count(groups.length, 'job')} that more than one MCP server offers, ${formatNumber(split.length)} of them with different verdicts.`,
      ),
      path: '/compare/',
      indexed: true,
    },
    crumbs: [{ text: 'Compare', href: '/compare/' }],
    lead:
      groups.length === 0
        ? 'No two servers of this catalogue offer the same job with different power.'
        : `${count(groups.length, 'job')} that more than one server offers: who does it with less power?`,
    parts: parts.filter((part) => part.groups.length > 0),
    rest:
      found > groups.length
        ? `${count(found - groups.length, 'more job')} without a page: pages go to different verdicts first, then to jobs on most servers.`
        : '',
  };
}

function linkOf(group: CompareGroup): CompareLink {
  return {
    name: capitalise(group.name),
    href: group.path,
    servers: group.servers,
    verdicts: verdictCounts(group.tools),
  };
}
