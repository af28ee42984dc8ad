import type { Capability, ToolFacts } from '../capability.ts';
import { meets, stems } from '../stems.ts';
import { has, MAIL_WORDS } from './facts.ts';

/** Things that others depend on, or that hold the data of many: losing one is an outage or a loss of the whole. */
const INFRASTRUCTURE = stems(
  `app application backup blob bucket cluster container database datastore db deployment dataset disk droplet
  environment indices infrastructure instance keyspace lake machine namespace pod pods queue
  repository resources schema server service share site snapshot stack storage table tenant topic vault vm vmss volume
  warehouse website worker`,
);
const NETWORK = stems(
  'balancer nodebalancer domain endpoint endpoints firewall function gateway network peering proxy upstream subnet tunnel vpc zone certificate',
);
/** Things that hold records of a database. */
const DATA = stems('table tables database databases schema keyspace db');
const RECORDS = stems('record records row rows document documents entries');
const DATABASE = stems('database table sql query dataset');

/** What people write or keep, one piece or a folder of it. */
const CONTENT = stems(
  `account album appointment asset attachment block board bookmark calendar campaign candidate card case chat client comment company contact collection
  conversation content course customer data deal directory doc document draft email engagement entity entry event exam file folder form
  game goal group image invoice issue item journal lead library list mail media meeting memo message moment node note opportunity order
  organization page paragraph person photo picture playlist post presentation product profile project question quiz record relation reply report
  room row section segment sheet slide space spreadsheet subtask survey task team template text thread ticket timesheet todo tweet user
  video voice wiki workbook workflow workitem worklog worksheet workspace article story review relation observation drive site dashboard chart call object channel trash bin content
  clip persona experiment waybill`,
);
/** What a program keeps for itself; it comes back by itself. */
const OWN = stems(
  'cleanup sessionstorage cache caches temp temporary breakpoint session cookie breadcrumb thought thoughts undo history highlight filter variable localstorage storage_state index dns domain',
);
/** Of who may do what, or of a queue: nothing that people wrote. */
const RIGHTS = stems('iam policy role permission queue queued dag acl ip');
/** State of a browser or a program. */
const KEPT_BY_PROGRAM = stems(
  'cookie cookies cache localstorage sessionstorage breakpoint variable',
);
const FILES = stems('file files folder folders directory directories path paths');

/** A chart of Helm is what runs in a cluster; other charts are pictures. */
const HELM = stems('helm');
const RELEASES = stems('chart charts release releases');

const MAILS = stems(
  'mail mails email message messages thread threads draft drafts inbox conversation trash',
);
/** Files of these lie with a service. */
const STORED_AWAY = stems('bucket cloud storage github gitlab drive dropbox repository');
/** A zone of a house or a map. */
const PLACES = stems('home assistant map geofence geographic');
const COLLECTION = stems('collection');
const DROPS = stems('drop');

/** Verbs that take a thing away; `reset` and `restore` change what stays. */
const DELETES = stems(
  'delete remove drop destroy purge wipe erase uninstall terminate truncate clear empty trash teardown dispose decommission del rm cleanup flush',
);

const isLost = (f: ToolFacts, things: ReadonlySet<string>): boolean =>
  f.did(DELETES) && meets(f.lost, things);

const USERS = stems('user users');
/** The right of a user to something: no content of theirs. */
const isAccess = (f: ToolFacts): boolean =>
  meets(f.lost, USERS) &&
  f.says('database', 'mongodb', 'postgres', 'mysql', 'sql', 'group', 'groups');

/** A collection of a database, not one of bookmarks or pictures. */
const isCollection = (f: ToolFacts): boolean =>
  isLost(f, COLLECTION) &&
  (f.did(DROPS) || f.says('database', 'mongodb', 'vector', 'embeddings', 'schema'));

/** What a tool takes away for good. */
export const LOSS_CAPABILITIES = [
  {
    id: 'delete-many',
    rank: 2,
    looksFor: 'A Destructive tool that deletes many things in one call.',
    why: 'deletes many things in one call',
    param: null,
    maySitInParams: true,
    only: ['Destructive'],
    needs: ['bulk-operation'],
    test: (f) => has(f, 'delete-capability') && !f.about(KEPT_BY_PROGRAM),
  },
  {
    id: 'delete-content',
    rank: 1,
    looksFor:
      'A Destructive tool that deletes what people write or keep: notes, tasks, contacts, files.',
    why: 'deletes what people have stored, one call after another',
    param: null,
    only: ['Destructive'],
    test: (f) => isLost(f, CONTENT) && !f.about(OWN) && !f.about(RIGHTS) && !isAccess(f),
  },
  {
    id: 'delete-mail',
    rank: 3,
    looksFor: 'A Destructive tool that deletes mail.',
    why: 'deletes mail',
    param: null,
    only: ['Destructive'],
    needs: ['delete-capability'],
    test: (f) => f.says(...MAIL_WORDS) && isLost(f, MAILS),
  },
  {
    id: 'delete-infrastructure',
    rank: 2,
    looksFor: 'A Destructive tool that deletes databases, buckets, clusters and the like.',
    why: 'deletes infrastructure or stored data as a whole',
    param: null,
    only: ['Destructive'],
    test: (f) =>
      (isLost(f, INFRASTRUCTURE) || isCollection(f) || (isLost(f, RELEASES) && f.about(HELM))) &&
      !f.about(OWN) &&
      !f.named('task', 'tasks'),
  },
  {
    id: 'delete-data',
    rank: 3,
    looksFor:
      'A Destructive tool that deletes or empties tables, collections or records of a database.',
    why: 'deletes data of a database',
    param: null,
    only: ['Destructive'],
    test: (f) =>
      !f.about(OWN) &&
      (isLost(f, DATA) || isCollection(f) || (isLost(f, RECORDS) && f.about(DATABASE))),
  },
  {
    id: 'delete-file',
    rank: 2,
    looksFor: 'A Destructive tool that deletes a file or folder that an argument names.',
    why: 'deletes a file or folder that the caller names ({param})',
    param: 'file-written',
    only: ['Destructive'],
    test: (f) => isLost(f, FILES) && f.paths.written !== undefined,
    unlisted: (f) =>
      isLost(f, FILES) && f.saysPath && !f.about(STORED_AWAY) && !f.servedBy(STORED_AWAY),
  },
  {
    id: 'delete-network',
    rank: 2,
    looksFor:
      'A Destructive tool that deletes domains, networks, firewalls, functions: what others reach a service by.',
    why: 'deletes what others reach a service by',
    param: null,
    test: (f) => isLost(f, NETWORK) && !f.about(PLACES),
    only: ['Destructive'],
  },
] as const satisfies readonly Capability[];
