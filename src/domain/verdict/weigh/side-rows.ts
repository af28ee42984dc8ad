import { worstOf } from '../claims/match-evidence.ts';
import { SEVERITY } from '../verdict.ts';
import { COMPUTED, PICTURES } from '../words/nouns.ts';
import {
  allHave,
  isAboutDeed,
  makes,
  mayBeNoun,
  narrows,
  opensOnly,
  plainlyLooks,
} from './side-tests.ts';
import type { Sides } from './sides.ts';

/** Which deeds of name and first sentence count. */
export type Take = 'name' | 'clearName' | 'clearLead' | 'all' | 'allClear';

/** One row of the table that weighs the name against the first sentence; the first that holds decides. */
export interface SideRow {
  /** Stable id, anchor on /about/method/. */
  id: string;
  /** What holds and what then counts, one sentence, printed on /about/method/. */
  says: string;
  /** A tool that the row decides, in the notation of `readExample`. */
  example: string;
  when: (sides: Sides) => boolean;
  take: Take;
}

const upToExecute = ({ clearName }: Sides): boolean =>
  SEVERITY[worstOf(clearName)] <= SEVERITY.Execute;

export const SIDE_ROWS: readonly SideRow[] = [
  {
    id: 'N-01',
    says: 'The name claims nothing clearly and the sentence does: the sentence counts.',
    example: 'zorp | Delete a file',
    when: ({ clearName, clearLead }) => clearName.length === 0 && clearLead.length > 0,
    take: 'clearLead',
  },
  {
    id: 'N-02',
    says: 'Neither claims anything clearly: all that may be a deed counts.',
    example: 'order_tea | ',
    when: ({ clearName }) => clearName.length === 0,
    take: 'all',
  },
  {
    id: 'N-03',
    says: 'The sentence names no deed: the name counts.',
    example: 'delete_file | ',
    when: ({ lead }) => lead.length === 0,
    take: 'name',
  },
  {
    id: 'N-04',
    says: 'The sentence only announces deeds (manages, handles) and the name says one: the name counts.',
    example: 'delete_file | Manage a file',
    when: ({ clearLead }) => clearLead.length === 0,
    take: 'clearName',
  },
  {
    id: 'N-05',
    says: 'The sentence gives instructions or tries out what the name says: the sentence counts, however grave the name.',
    example: 'delete_rows | Preview what would be removed',
    when: ({ clearLead }) => allHave(clearLead, 'explains'),
    take: 'clearLead',
  },
  {
    id: 'N-06',
    says: 'The sentence says that what is run only looks, and the name is no worse than Execute: the sentence counts.',
    example: 'launch_scanner | Run a search of the archive',
    when: (sides) => allHave(sides.clearLead, 'looks') && upToExecute(sides),
    take: 'clearLead',
  },
  {
    id: 'N-07',
    says: 'The name deletes and the sentence only takes a link away: the sentence counts.',
    example: 'delete_label | Remove a label from an issue',
    when: ({ clearName, clearLead }) =>
      allHave(clearLead, 'unlinks') &&
      clearName.every(({ rule }) => rule.category === 'Destructive'),
    take: 'clearLead',
  },
  {
    id: 'N-08',
    says: 'The sentence runs a query of no named language and the name reads: the name counts.',
    example: 'get_rows | Run a query',
    when: ({ clearName, clearLead }) =>
      allHave(clearLead, 'anyQuery') && clearName.every(({ rule }) => rule.category === 'Read'),
    take: 'clearName',
  },
  {
    id: 'N-09',
    says: 'The verb of the name may be a noun and the sentence only looks: the sentence counts.',
    example: 'mark_values | Get the values of a mark',
    when: ({ clearName, clearLead }) => mayBeNoun(clearName, clearLead) && plainlyLooks(clearLead),
    take: 'clearLead',
  },
  {
    id: 'N-10',
    says: 'The sentence opens with a step on the way (authenticates, requests) and the name only looks: the name counts.',
    example: 'get_scopes | Authenticate and read the scopes',
    when: ({ clearName, clearLead }) => opensOnly(clearLead) && plainlyLooks(clearName),
    take: 'clearName',
  },
  {
    id: 'N-11',
    says: 'The name may mean money and the sentence says of which other kind, or which other part, it is: the sentence counts.',
    example: 'create_subscription | Create a webhook subscription',
    when: ({ clearName, clearLead }) => narrows(clearName, clearLead),
    take: 'clearLead',
  },
  {
    id: 'N-12',
    says: 'The name computes and the sentence makes what is computed: the name counts, since nothing is stored.',
    example: 'visualize_data | Create a chart',
    when: ({ clearName, clearLead }) =>
      allHave(clearName, 'computes') && makes(clearLead, COMPUTED),
    take: 'clearName',
  },
  {
    id: 'N-13',
    says: 'The name makes a picture and the sentence computes it: the sentence counts, since nothing is stored.',
    example: 'create_chart | Plot the data',
    when: ({ clearName, clearLead }) =>
      allHave(clearLead, 'computes') && makes(clearName, PICTURES),
    take: 'clearLead',
  },
  {
    id: 'N-15',
    says: 'The name asks about a deed or ends in a word for a report about one, and the sentence looks that up: the sentence counts.',
    example: 'delete_impact | Show what depends on a record',
    when: ({ clearName, clearLead, firstWord }) => isAboutDeed(clearName, clearLead, firstWord),
    take: 'clearLead',
  },
  {
    id: 'N-14',
    says: 'Otherwise both count, and the worse decides.',
    example: 'update_note | Delete a note',
    when: () => true,
    take: 'allClear',
  },
];
