import type { Capability, ToolFacts } from '../capability.ts';
import { meets, stems } from '../stems.ts';
import { has, MAIL_WORDS } from './facts.ts';

/** Things that others depend on, or that hold the data of many: losing one is an outage or a loss of the whole. */
const INFRASTRUCTURE = stems(
  `app application backup blob bucket cluster container database datastore db deployment dataset disk droplet
  environment eventhub exchange hub indices infrastructure instance keyspace lake machine namespace pipeline pod pods queue
  replication repository resources schema server service share site snapshot stack storage table tenant vault vm vmss volume volumes
  warehouse website worker`,
);
const NETWORK = stems(
  'balancer nodebalancer domain endpoint endpoints firewall function gateway network peering proxy route upstream subnet tunnel vpc zone certificate',
);
/** Things that hold records of a database. */
const DATA = stems('table tables database databases schema keyspace db');
const RECORDS = stems('record records row rows document documents entries');
const DATABASE = stems('database table sql query dataset');

/** What people write or keep, one piece or a folder of it. */
const CONTENT = stems(
  `account album appointment asset attachment block board bookmark calendar campaign candidate card case chat client comment company contact collection
  automation component conversation content course customer data deal directory doc document draft email engagement entity entry event exam feed file folder form
  game goal image invoice issue item journal lead library list mail media meeting memo message moment node note opportunity order
  organization page paragraph person photo picture playlist post presentation product profile project question quiz record relation reply report retrospective revision scene script submission timeslip agreement building checklist gathering tasklist
  room row section sheet slide space spreadsheet subtask survey task team template text thread ticket timesheet todo tweet user
  video voice wiki workbook workflow workitem worklog worksheet workspace article story review relation observation drive site dashboard chart call object channel trash bin content
  annotation annotations character footnote insight location lipsync memory memories property release speech
  clip persona experiment waybill version range cell cells watchlist`,
);
/** Words that tell what a program keeps for itself, wherever they stand. */
const OWN_STATE = stems(
  'cleanup cache caches temp temporary session undo history thought thoughts breadcrumb',
);
/** What a program keeps for itself; it comes back by itself. */
const OWN = stems(
  'cleanup sessionstorage cache caches temp temporary breakpoint session cookie breadcrumb thought thoughts undo history highlight filter variable localstorage storage_state index dns domain',
);
/** Of who may do what, or of a queue: nothing that people wrote. */
const RIGHTS = stems('iam policy role permission queue queued dag acl ip');
/** Taken off a list of what a program knows: the thing itself stays. */
const REGISTERED = stems('registered unregister registration');
/** Images and files of these are made anew from a source. */
const BUILT = stems('docker container registry helm');
/** A node, an image or a script of these is a machine, or runs on one. */
const OF_MACHINES = stems('kubernetes cluster nodebalancer worker droplet snapshot virtual');
/** State of a browser or a program. */
const KEPT_BY_PROGRAM = stems(
  'cookie cookies cache localstorage sessionstorage breakpoint variable cart webhook log logs query queries thought thoughts history index temp temporary',
);
/** Of these an instance, a resource or an application is no machine. */
const NO_MACHINE = stems(
  'test whatsapp dashboard knowledge metadata sandbox series study dicom mobile planner todo contents',
);
/** A cache or an index of these is run for others. */
const RUN_FOR_OTHERS = stems('cluster serverless replication');
/** Tables of these are no database. */
const SHEETS = stems('excel contents');
const NAMES_HOSTS = stems('dns firewall domain ptr');
const RULES = stems('record records');
/** Databases of keys and values, by what their server says. */
const KEY_STORES = stems('redis valkey memcached');
const KEYS = stems('key keys field fields value values element elements hash stream entries');
const FILES = stems('file files folder folders directory directories path paths');

/** A chart of Helm is what runs in a cluster; other charts are pictures. */
const HELM = stems('helm');
const RELEASES = stems('chart charts release releases');

const MAILS = stems(
  'mail mails email message messages thread threads draft drafts inbox conversation trash',
);
/** An address goes, no mail. */
const ADDRESS =
  /\b(?:delet|remov)\w* (?:\w+ ){0,3}e-?mail (?:forwarding )?(?:address|account)|邮箱地址|郵箱地址/i;
/** Files of these lie with a service. */
const STORED_AWAY = stems('bucket cloud storage github gitlab drive dropbox repository');
/** Routes and proxies of a browser are its user's own. */
const BROWSERS = stems('browser playwright puppeteer selenium');
/** A zone of a house or a map. */
const PLACES = stems('home assistant map geofence geographic');
/** A schema of fields is no part of a database unless the record says so. */
const SCHEMA = stems('schema');
/** What documents are checked against; they stay. */
const OF_CHECKS = /\b(?:JSON|XML|Avro|GraphQL|validation|form|response|output|input) schemas?\b/i;
const isOtherSchema = (f: ToolFacts): boolean =>
  meets(f.lost, SCHEMA) &&
  (f.leads(OF_CHECKS) ||
    (!f.says(
      'database',
      'sql',
      'table',
      'tables',
      'catalog',
      'warehouse',
      'postgres',
      'namespace',
    ) &&
      !f.servedBy(DATABASE)));
/** People, machines and ways of a factory, a warehouse or a tour share these words with networks. */
const OF_WORK = stems(
  'production manufacturing factory shift employee badge staff bom tour delivery bus flight trip journey travel hike',
);
const isOfWork = (f: ToolFacts): boolean =>
  (meets(f.lost, WORKERS) && !f.about(SERVERLESS) && !f.servedBy(SERVERLESS)) ||
  (meets(f.lost, WAYS) && (f.about(OF_WORK) || f.servedBy(OF_WORK)));
const WORKERS = stems('worker');
const WAYS = stems('route endpoint gateway zone');
const SERVERLESS = stems(
  'script edge cloud cloudflare serverless node nodes cluster kubernetes queue pool process deployment durable',
);
const KNOWLEDGE = stems('knowledge');
const COLLECTION = stems('collection');
const DROPS = stems('drop');

/** Verbs that take a thing away; `reset` and `restore` change what stays. */
const DELETES = stems(
  'delete remove drop destroy purge wipe erase uninstall terminate truncate clear empty forget trash teardown dispose decommission del rm cleanup flush',
);

const isLost = (f: ToolFacts, things: ReadonlySet<string>): boolean =>
  f.did(DELETES) && meets(f.lost, things);

const isOwn = (f: ToolFacts): boolean =>
  (meets(f.lost, OWN) || f.about(OWN_STATE)) && !f.about(RUN_FOR_OTHERS);

/** What a database is annotated with. */
const REMARKS = stems('comment comments');
/** What is moved is there afterwards. */
const MOVES = stems('move');
const TRASH = stems('trash bin deleted archive');
/** How text looks; its words stay. */
const FORMATS =
  /\b(?:add or remove|remove|clear) (?:\w+ )?(?:bullets?|bullet points|numbering|formatting|styles?|borders?|highlights?)\b/i;
const USERS = stems('user users');
/** The right of a user to something: no content of theirs. */
const isAccess = (f: ToolFacts): boolean =>
  meets(f.lost, USERS) &&
  f.says('database', 'mongodb', 'postgres', 'mysql', 'sql', 'group', 'groups');

/** A collection of a database, not one of bookmarks or pictures. */
const isCollection = (f: ToolFacts): boolean =>
  isLost(f, COLLECTION) &&
  (f.did(DROPS) || f.says('database', 'mongodb', 'vector', 'embeddings', 'schema'));

/** In the description of a list: another deed of the tool takes it. */
const FOR_LOOKS = /\bfor (?:list|get|search|query|bulk trigger)\b/i;

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
    test: (f) =>
      has(f, 'delete-capability') &&
      !f.named('tag', 'tags', 'label', 'labels') &&
      !FOR_LOOKS.test(f.saidOf('bulk-operation')) &&
      !f.about(KEPT_BY_PROGRAM) &&
      !f.about(BUILT) &&
      !f.isTakenOut &&
      !f.named('catch', 'specific'),
  },
  {
    id: 'delete-content',
    rank: 1,
    looksFor:
      'A Destructive tool that deletes what people write or keep: notes, tasks, contacts, files.',
    why: 'deletes what people have stored, one call after another',
    param: null,
    only: ['Destructive'],
    test: (f) =>
      isLost(f, CONTENT) &&
      !f.isTakenOut &&
      !f.named('share', 'index', 'move', 'console') &&
      !(f.begins(MOVES) && !f.about(TRASH)) &&
      !f.leads(FORMATS) &&
      !(meets(f.lost, REMARKS) && f.about(DATA)) &&
      !f.about(NAMES_HOSTS) &&
      !isOwn(f) &&
      !f.about(RIGHTS) &&
      !f.about(BUILT) &&
      !f.about(OF_MACHINES) &&
      !f.named('uninstall') &&
      !f.about(REGISTERED) &&
      !isAccess(f),
  },
  {
    id: 'delete-mail',
    rank: 3,
    looksFor: 'A Destructive tool that deletes mail.',
    why: 'deletes mail',
    param: null,
    only: ['Destructive'],
    needs: ['delete-capability'],
    test: (f) => f.says(...MAIL_WORDS) && isLost(f, MAILS) && !f.leads(ADDRESS),
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
      !isOwn(f) &&
      !isOfWork(f) &&
      !f.about(NO_MACHINE) &&
      !f.servedBy(KNOWLEDGE) &&
      !isOtherSchema(f) &&
      !f.named('expire', 'prune', 'vacuum') &&
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
      !isOwn(f) &&
      !f.about(SHEETS) &&
      !isOtherSchema(f) &&
      (isLost(f, DATA) ||
        isCollection(f) ||
        (isLost(f, RECORDS) && f.about(DATABASE)) ||
        (isLost(f, KEYS) && f.servedBy(KEY_STORES) && !f.named('api'))),
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
    test: (f) =>
      (isLost(f, NETWORK) || (isLost(f, RULES) && f.about(NAMES_HOSTS))) &&
      !f.about(PLACES) &&
      !isOfWork(f) &&
      !f.named('browser') &&
      !f.servedBy(BROWSERS),
    only: ['Destructive'],
  },
] as const satisfies readonly Capability[];
