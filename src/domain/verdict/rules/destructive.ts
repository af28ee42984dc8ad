import { CUT_OUT, STORES } from './nouns.ts';
import { type VerbRule, wordSet } from './rule.ts';

export const DESTRUCTIVE_RULES: readonly VerbRule[] = [
  {
    id: 'D-01',
    category: 'Destructive',
    looksFor: 'Verbs that mean deleting for good: delete, destroy, erase, wipe, purge, truncate.',
    why: 'What was stored is gone unless a backup exists.',
    verbs: wordSet(
      'delete destroy erase wipe purge truncate expunge shred obliterate nuke teardown annihilate del decommission deprovision dispose disband hdel xdel bulkdelete',
    ),
  },
  {
    id: 'D-02',
    category: 'Destructive',
    looksFor: 'A table, collection, index, database or the like that is dropped.',
    why: 'Dropping removes the structure with its data.',
    verbs: wordSet('drop'),
    objects: wordSet(
      'table database collection index schema column constraint view keyspace trigger function stream queue key db stash cache record partition dataset role entity bucket object warehouse extension sequence subscription publication',
    ),
  },
  {
    id: 'D-03',
    category: 'Destructive',
    looksFor:
      'Something that is removed and is not merely a link, a membership or a part of a copy.',
    why: 'Removing a stored thing deletes it.',
    verbs: wordSet('remove rm rmdir discard forget pop'),
    unless: CUT_OUT,
  },
  {
    id: 'D-04',
    category: 'Destructive',
    looksFor:
      'A store (log, history, table, queue, memory) that is cleared, flushed, emptied or pruned.',
    why: 'The content is lost while its container stays.',
    verbs: wordSet('clear flush empty clean cleanup prune vacuum'),
    heads: STORES,
    unless: wordSet(
      'code text html url filter formatting format selection highlight style screen unread input field form value focus placeholder',
    ),
  },
  {
    id: 'D-05',
    category: 'Destructive',
    looksFor: 'Software or a release that is uninstalled.',
    why: 'An uninstall takes the data and settings of the thing along.',
    verbs: wordSet('uninstall'),
  },
  {
    id: 'D-06',
    category: 'Destructive',
    looksFor: 'A machine, cluster or account that is terminated.',
    why: 'Ending a rented machine frees its disks.',
    verbs: wordSet('terminate'),
    objects: wordSet('instance vm cluster account contract droplet employee ec2'),
  },
  {
    id: 'D-07',
    category: 'Destructive',
    looksFor: 'A device, disk or database that is reset to its first state.',
    why: 'Everything on it is lost.',
    verbs: wordSet('reset reinstall recreate reimage reinitialize'),
    objects: wordSet(
      'disk drive volume partition factory database db data vps storage branch migration',
    ),
  },
  {
    id: 'D-09',
    category: 'Destructive',
    looksFor: 'Something that is set back to its parent, its first state or hard.',
    why: 'The present state is overwritten and not kept.',
    verbs: wordSet('reset revert'),
    near: wordSet('parent hard initial factory'),
  },
  {
    id: 'D-10',
    category: 'Destructive',
    looksFor: 'A deletion or removal (the noun) that is requested, confirmed or performed.',
    why: 'It leads to the same end as the verb.',
    verbs: wordSet('request confirm perform execute schedule initiate start submit trigger'),
    heads: wordSet('deletion removal erasure wipe purge teardown'),
  },
  {
    id: 'D-11',
    category: 'Destructive',
    looksFor: 'Something stored that is overwritten, said in so many words.',
    why: 'The former content is not kept.',
    verbs: wordSet('overwrite'),
    unless: wordSet('location gps agent header default setting style variable'),
  },
  {
    id: 'D-12',
    category: 'Destructive',
    looksFor: 'A machine, container or volume that is made anew in place of itself.',
    why: 'What was on it is gone.',
    verbs: wordSet('recreate reimage'),
    objects: wordSet('machine vm server instance droplet container database volume vps cluster'),
  },
  {
    id: 'D-08',
    category: 'Destructive',
    looksFor: 'A disk, drive or partition that is formatted.',
    why: 'Formatting destroys what is on it.',
    verbs: wordSet('format'),
    objects: wordSet('disk drive volume partition sdcard'),
    unless: wordSet('information info detail list data'),
  },
];
