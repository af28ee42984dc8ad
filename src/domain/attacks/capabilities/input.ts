import type { Capability, ToolFacts } from '../capability.ts';
import { stems } from '../stems.ts';
import { changes, has } from './facts.ts';

/** Parameters with an address that is stored or shown, not fetched. */
const STORED_ADDRESS =
  /webhook|callback|video|profile|issue|post|tweet|playlist|board|figma|invite|download|checkout|redirect|homepage|website|avatar|logo|repo|cover|icon|host|domain|region|remote|workflow|pipeline|external|next|self$|(?:developer|support|privacy|terms|contact|docs|documentation)_?url|(?:product|item|customer|company)s?(?:\[\])?\.\w*url$/i;

/** A host that is scanned is no URL that is fetched, nor is a point or a code. */
const NO_ADDRESS =
  /(?:^|\.)(?:targets?|goggles?|ip|ip_?address|hosts?|hostname|points?|(?:short_?)?code|endpoint|q|query|search|replace)$/i;
/** About an address that the server does not ask for itself, or a film of one site. */
const NOT_FETCHED = [
  'slugify',
  'slug',
  'expect',
  'assert',
  'intercept',
  'mock',
  'transcript',
  'transcripts',
  'subtitles',
  'captions',
  'lookup',
  'deploy',
];

/** In a tool that changes something and fetches for it. */
const FETCH_WORDS = [
  'fetch',
  'fetches',
  'download',
  'downloads',
  'crawl',
  'scrape',
  'import',
  'load',
];

const FETCHES = stems(`ingest ${FETCH_WORDS.join(' ')}`);
/** In the description of an argument: the server goes there. */
const FETCHES_IT =
  /\b(?:fetch|download|crawl|scrap|import|load|ingest)\w*|\bfrom (?:a|an|this|the) URL\b/i;

/** In the description of an argument: the address is the name of what an account holds. */
const NAMES_KEPT = /\b(?:site|web|domain|verified) propert(?:y|ies)\b|\bproperty URL\b/i;
/** Arguments that name another machine: its files are meant. */
const HOSTS = stems('host hostname');
/** Kept by a browser for an address, which nobody asks. */
const BROWSER_KEEPS = ['cookie', 'cookies', 'storage', 'network'];
/** In the description of an argument: a thing that is there is looked for by its address. */
const BY_ADDRESS = /\b(?:substring|fallback|part of the url|url (?:pattern|contains))\b/i;
/** A path that is looked up, and only its id comes back. */
const TO_ID = /\bpaths? (?:in)?to (?:an? |the |its |their )?ids?\b/i;
/** What was kept of a page is fetched from the archive. */
const ARCHIVES = stems('wayback');
/** Shown on a screen: the server fetches nothing. */
const SCREENS = stems('device phone mobile android ios emulator simulator');
const OPENS = stems('open');
const opensForUser = (f: ToolFacts): boolean =>
  f.did(OPENS) && (f.about(SCREENS) || f.says("user's browser"));
/** Their files lie on another machine. */
const REMOTE_SERVERS = stems('ftp sftp webdav');
/** Named by a path, and no file of the machine. */
const NO_FILE_NAMES = [
  'namespace',
  'permission',
  'permissions',
  'projects',
  'commit',
  'exceptions',
  'mailbox',
  'group',
];
/** Moved within a file, which stays where it is. */
const INSIDE_FILES = [
  'sheet',
  'sheets',
  'worksheet',
  'slide',
  'slides',
  'range',
  'cell',
  'cells',
  'row',
  'rows',
  'column',
  'columns',
  'page',
  'pages',
  'node',
  'symbol',
  'element',
  'layer',
];
/** Added to a program that is given: no command. */
const OPTIONS = /(?:^|\.)(?:options|flags|(?:additional|extra)\w*)$/i;
/** Files of these lie with a service, or are no files. */
const ELSEWHERE = stems(
  'cookie cookies bucket cloud storage sandbox github gitlab drive dropbox repo history remote webdav',
);
/** Their files are those of a place that is made for the call, none of the machine. */
const SANDBOXES = stems('sandbox sandboxed simulated');
/** What a call starts from; where the result goes is not said. */
const FROM_FILES = /\bfrom (?:\w+ ){0,3}file ?paths?\b/i;
/** Paths by which who or what belongs to a file is looked up: none is opened. */
const LOOKED_UP = stems(
  'agent agents owner owners ownership codeowner codeowners reviewer reviewers responsible scope standard standards',
);
const FILE_NAMES = stems('file files directory folder document path read');
const FILE = stems('file files');
/** Words of a forge or a tracker: its files are named by path too. */
const FORGE_FILES = stems('repository repositories issue issues');
const DELETES = stems('delete remove unlink erase rm');
/** Files that were fetched to be asked: no database of anybody is behind them. */
const COPIES = stems('parquet downloaded');
/** What is written by hand and run as it is. */
const RUNS = stems('run execute exec executor eval evaluate perform query call invoke');
const STARTS = stems('spawn start launch');
/** Things that a service keeps: a URL of one names it, and nothing is fetched from elsewhere. */
const KEPT = stems(
  'sheet spreadsheet project note board issue profile playlist channel repository job listing company product place images comments',
);
const INTERFACE = stems('api');
/** In front of `scanner` or `analyzer` a command line is the name of a program, not what the caller writes. */
const PROGRAM = stems('scanner scan analysis analyzer linter security audit plugin');
const ENDS = stems('terminate kill stop');
const STORES = stems('backup restoration restore import export vacation planning');
const PROCESS = stems('process program executable binary');
const TYPES = stems('send write type');
const LETS_RUN = stems('send approve confirm');
const EVALUATES = stems('eval evaluate');
const PAGE = stems('browser page webpage dom ui');
const BROWSERS = stems('browser chrome chromium playwright selenium puppeteer');
const TERMINAL = stems('terminal shell tty console');
const AGGREGATES = stems('aggregation aggregate');
const READS = stems('read readonly');
const ONLY = stems('only readonly');
const SELECTS = stems('select');
const QUERY = stems('query queries statement statements');
const DATABASE_WORDS = ['database', 'databases', 'sql', 'warehouse', 'tables', 'db'];
const GRAPH = stems('cypher opencypher gremlin sparql neo4j memgraph');
/** Their queries are no program. */
const GRAPH_DATA = stems('graph cypher gremlin sparql');
const MIGRATES = stems('apply revert run rollback execute');
const MIGRATION = stems('migration migrations');
const COMMAND = stems('command commands shell bash terminal powershell cmd cli');
/** Their commands are no lines of a shell. */
const OWN_COMMANDS = stems('valkey redis memcached ledger');
const NATURAL = /natural[- ]language/i;
/** What the caller writes is a question, and the tool makes the statement of it. */
const isAsked = (f: ToolFacts): boolean => NATURAL.test(f.saidOf('sql-input')) || f.about(SPOKEN);
const SPOKEN = stems('natural');
const CODE = stems(
  'code python javascript typescript script scripts js jsx ruby lua rust snippet expression cell cells kernel repl bytecode macro',
);
const SQL = stems(
  'sql mysql postgres postgresql sqlite mssql tsql plsql bigquery snowflake clickhouse spanner athena redshift duckdb partiql soql',
);
const STORED = stems(
  'saved stored predefined named previous existing scheduled history result results tests test',
);
/** A query that is counted, tried or asked for in other words. */
const NO_SQL_NAMES = ['count', 'dry', 'natural', 'nl', 'top'];
/** A query that is made is not yet one that is run. */
const ONLY_WRITES_DOWN = stems('generate translate');
/** Languages of services that only read. */
const READ_ONLY_SQL = stems('soql sosl salesforce');
/** In the description of an argument: something that is there already is named. */
const NAMES_ONE =
  /^\W*(?:the )?(?:name|id|identifier|key|slug) of (?:an?|the) (?:\w+ )?(?:predefined|saved|stored|existing|registered)\b/i;
/** In the name of an argument: something stored is named, and nothing is written into the call. */
const NAMES_STORED = stems('name id ids key slug');
const ADDRESS = stems(
  'url urls uri http https webpage webpages website websites sitemap web html rss feed',
);
const GOES_THERE = stems(
  'fetch scrape crawl extract download convert request navigate read visit screenshot summarize analyze load import clip capture markdown audit transcribe preview unfurl render',
);
/** What the machine keeps as a file, by its kind. */
const FILE_THINGS = stems(
  'file files filepath filename directory directories folder folders pdf docx pptx xlsx csv word excel powerpoint workbook worksheet spreadsheet document presentation filesystem',
);
const WRITES_FILES = stems(
  'write create save edit append insert replace modify update move rename copy generate export download overwrite patch format convert merge split add crop resize rotate fill make zip compress customize screenshot snapshot',
);
const TAKES_REF = [
  'checkout',
  'branch',
  'merge',
  'rebase',
  'reset',
  'diff',
  'show',
  'tag',
  'push',
  'pull',
  'fetch',
  'cherry',
  'switch',
  'worktree',
  'reflog',
  'blame',
];
const REQUESTS = stems('make send perform execute call request fetch');
const HTTP = stems('http https url');

/** A tool that runs what is written into it, by its words, where no argument says so. */
const runs = (f: ToolFacts, what: ReadonlySet<string>): boolean =>
  (f.category === 'Execute' || f.category === 'Destructive') &&
  f.did(RUNS) &&
  f.about(what) &&
  !f.did(STORED);

/** A tool that says that its queries only read. */
const onlyReads = (f: ToolFacts): boolean =>
  (f.about(READS) && f.about(ONLY)) || f.about(SELECTS) || f.says('只读', '唯读', '読み取り専用');

/** A language of a service that only looks like it. */
const LIKE_SQL = /\bSQL-?like\b/i;
/** What the caller writes is a condition, and the tool looks for what meets it. */
const FILTER = /(?:^|\.)(?:where|filter|condition|sql|query)$|clause/i;
const WRITES_ROWS = stems(
  'update insert set remove delete append merge write upsert replace execute run alter',
);
const SAYS_FILTER = /\bwhere\b|\bfilter\b|\bclause\b|\bpattern\b/i;
const onlyFilters = (f: ToolFacts): boolean =>
  FILTER.test(f.signals.get('sql-input') ?? '') &&
  SAYS_FILTER.test(f.saidOf('sql-input')) &&
  !f.namedLike(WRITES_ROWS);

/** Code that a page runs stays in its sandbox, unless the record says otherwise. */
const isInPage = (f: ToolFacts): boolean =>
  (f.about(PAGE) || f.servedBy(BROWSERS)) && !f.says('unsafe', 'server process');

/** How a query would run is told, not what it finds. */
const isOnlyPlanned = (f: ToolFacts): boolean =>
  f.category === 'Read' && f.named('explain', 'plan', 'analyze', 'validate');

const ROUTINES = stems('procedure procedures routine routines');

/** A tool that runs a query of a relational database. */
const runsSql = (f: ToolFacts): boolean =>
  (f.category === 'Execute' || f.category === 'Destructive') &&
  !f.named('ai', 'natural', 'nl') &&
  !f.says('pre-approved') &&
  // What a database keeps is called by its name: the caller writes no statement.
  !(f.about(ROUTINES) && !has(f, 'sql-input')) &&
  ((runs(f, SQL) && (f.did(SQL) || f.did(QUERY))) ||
    (runs(f, QUERY) &&
      (f.category === 'Execute' || f.named('execute', 'run')) &&
      (f.says(...DATABASE_WORDS) || f.servedBy(SQL)) &&
      !f.about(GRAPH_DATA) &&
      !f.about(GRAPH)));
/** In the name of an argument: what the caller writes. */
const WRITTEN = stems(
  'code script source expression snippet command input body content text js python cell',
);
const READS_FILES = stems(
  'read get list view open load parse extract analyze search find count show describe inspect check validate info compare convert detect tree structure outline preview query summarize',
);
const TEXT_DEEDS = ['write', 'edit', 'append', 'create', 'save', 'update', 'patch'];
/** Files that are no plain text: no settings can be written in their form. */
const NO_PLAIN_TEXT = ['excel', 'word', 'docx', 'pdf', 'pptx', 'image', 'audio'];
const CONTAINER = ['pod', 'pods', 'container', 'containers', 'kubectl'];
const GIT = stems('git');
const HOSTED = stems('website hosting deployment');
const FORGES = stems('github gitlab gitea bitbucket forge');

/** Answers to a question of a program: no line of a shell. */
const ANSWERS = stems('authentication auth mfa totp otp password passphrase passcode challenge');
/** A look at a machine, by commands of the server's own. */
const CHECKS = stems('check health status monitor');
const onlyNamesMachine = (f: ToolFacts): boolean =>
  f.namedLike(CHECKS) && !f.takes(WRITTEN) && !has(f, 'shell-command-input');

const OWN_COMMAND =
  /\b(?:runs?|executes?)\s+(?:the\s+)?(?!(?:an?|any|the|one|shell|bash|cli|system|arbitrary|given|custom|terminal|powershell|os|raw)\b)[\w`-]+\s+command\b/i;
/** `Run build command`: one of a program, and no argument to write another. */
const runsItsOwn = (f: ToolFacts): boolean =>
  f.leads(OWN_COMMAND) && !f.takes(WRITTEN) && !has(f, 'shell-command-input');

/** Handed over whole to a service, which gives it the name. */
const isUploaded = (f: ToolFacts): boolean => f.isSentWhole && f.leads(/\bupload/i);

/** Writes to a file of the machine, by its words. */
function writesFiles(f: ToolFacts): boolean {
  return (
    f.did(WRITES_FILES) &&
    !f.did(DELETES) &&
    !has(f, 'outbound-sink') &&
    !f.says('from a local file') &&
    !f.leads(FROM_FILES) &&
    speaksOfFiles(f)
  );
}

/** A file of the machine, by its words: not one that a service keeps. */
const speaksOfFiles = (f: ToolFacts): boolean =>
  f.about(FILE_THINGS) &&
  f.saysPath &&
  !f.about(ELSEWHERE) &&
  !f.about(FORGE_FILES) &&
  !f.servedBy(ELSEWHERE) &&
  !f.servedBy(REMOTE_SERVERS);

/** An argument that only names something stored, in a record that lists its arguments. */
const onlyNamesStored = (f: ToolFacts): boolean =>
  f.isListed && (f.takes(NAMES_STORED) || !f.takes(WRITTEN));

/** What a tool takes in. */
export const INPUT_CAPABILITIES = [
  {
    id: 'fetch-url',
    rank: 2,
    looksFor: 'A URL argument that the server requests, not one that it only stores.',
    why: 'takes a URL ({param}) that the server fetches: SSRF',
    param: 'url-input',
    test: (f) =>
      (has(f, 'url-input') &&
        !STORED_ADDRESS.test(f.signals.get('url-input') ?? '') &&
        !f.isOneSite &&
        !f.isStep &&
        !opensForUser(f) &&
        !f.about(ARCHIVES) &&
        !NO_ADDRESS.test(f.signals.get('url-input') ?? '') &&
        !NAMES_KEPT.test(f.saidOf('url-input')) &&
        !f.named('report', 'id', 'ids', 'tabs', ...NOT_FETCHED, ...BROWSER_KEEPS) &&
        !f.isUrlOfId &&
        !BY_ADDRESS.test(f.saidOf('url-input')) &&
        !(f.named('api') && f.category === 'Execute') &&
        !f.says('memory://') &&
        !(f.signals.get('url-input') === null && f.named('search', 'get', 'back', 'forward')) &&
        ((f.category === 'Read' && !f.about(KEPT)) ||
          f.category === 'Execute' ||
          f.did(FETCHES) ||
          FETCHES_IT.test(f.saidOf('url-input')) ||
          (f.signals.get('url-input') === null && f.says(...FETCH_WORDS)))) ||
      (f.category === 'Execute' &&
        f.did(REQUESTS) &&
        f.about(HTTP) &&
        f.says('http', 'url') &&
        !f.about(INTERFACE)),
    unlisted: (f) =>
      (f.category === 'Read' || f.category === 'Execute' || f.says(...FETCH_WORDS)) &&
      f.did(GOES_THERE) &&
      f.about(ADDRESS) &&
      !f.about(KEPT) &&
      !f.isOneSite &&
      f.saysUrl &&
      !f.says('memory://') &&
      !f.named(
        'docs',
        'documentation',
        'search',
        'list',
        'report',
        'id',
        'ids',
        'parse',
        'back',
        'forward',
        ...NOT_FETCHED,
      ),
  },
  {
    id: 'read-file',
    rank: 1,
    looksFor: 'A file path argument in a tool that reads the file.',
    why: 'reads a file that the caller names ({param}): path traversal',
    param: 'file-read',
    only: ['Read'],
    needs: ['file-path-input'],
    test: (f) =>
      f.paths.read !== undefined &&
      !f.servedBy(SANDBOXES) &&
      // How full a disk is, and nothing of a file.
      !f.named('usage') &&
      (f.paths.read !== null || f.did(FILE_NAMES)) &&
      !f.namedLike(LOOKED_UP) &&
      !f.named(...NO_FILE_NAMES) &&
      !f.says('documentation') &&
      !f.servedBy(REMOTE_SERVERS) &&
      !f.takes(HOSTS) &&
      !f.isHeld &&
      !f.leads(TO_ID) &&
      !f.about(ELSEWHERE),
    unlisted: (f) =>
      f.did(READS_FILES) &&
      speaksOfFiles(f) &&
      !f.named('docs', 'doc', 'documentation', 'sections', 'current'),
  },
  {
    id: 'write-file',
    rank: 2,
    looksFor:
      'A file path argument in a tool that creates or changes files, or that saves what it made to one.',
    why: 'writes to a path that the caller names ({param})',
    param: 'file-written',
    only: ['Write', 'Destructive', 'Financial', 'Unknown'],
    needs: ['file-path-input'],
    test: (f) =>
      f.paths.written !== undefined &&
      !f.servedBy(SANDBOXES) &&
      !f.did(DELETES) &&
      // What was saved before is read.
      !f.named('restore') &&
      !f.named(...NO_FILE_NAMES) &&
      !f.isHeld &&
      !isUploaded(f) &&
      !has(f, 'outbound-sink'),
    unlisted: writesFiles,
  },
  {
    id: 'write-text-file',
    rank: 3,
    looksFor: 'A file path argument in a tool that writes text of the caller to a file.',
    why: 'writes any text to a path that the caller names ({param}), agent configuration included',
    param: 'file-written',
    only: ['Write', 'Destructive'],
    needs: ['file-path-input'],
    test: (f) =>
      f.paths.written !== undefined &&
      !f.servedBy(SANDBOXES) &&
      !has(f, 'outbound-sink') &&
      !f.isHeld &&
      !isUploaded(f) &&
      !f.did(DELETES) &&
      f.named(...TEXT_DEEDS) &&
      f.named('file', 'files', 'text') &&
      !f.named(...NO_PLAIN_TEXT),
    unlisted: (f) =>
      f.named('file', 'files', 'text') &&
      !f.named(...NO_PLAIN_TEXT) &&
      f.named(...TEXT_DEEDS) &&
      writesFiles(f),
  },
  {
    id: 'move-files',
    rank: 3,
    looksFor: 'A file path argument in a tool that moves, renames or copies.',
    why: 'moves files, which can overwrite others ({param})',
    param: 'file-path-input',
    needs: ['file-path-input'],
    test: (f) =>
      changes(f) &&
      f.named('move', 'rename', 'copy', 'mv', 'cp') &&
      !f.named(...NO_FILE_NAMES, ...INSIDE_FILES) &&
      (f.paths.written !== undefined || f.paths.read !== undefined),
    unlisted: (f) =>
      changes(f) &&
      f.named('move', 'rename', 'copy', 'mv', 'cp') &&
      !f.named(...INSIDE_FILES) &&
      speaksOfFiles(f),
  },
  {
    id: 'upload-file',
    rank: 4,
    looksFor: 'A file path argument in a tool that sends the file out.',
    why: 'sends a file of the machine ({param}) to another system',
    param: 'file-read',
    test: (f) =>
      (f.category === 'Execute' && f.named('upload') && f.about(FILE)) ||
      (f.paths.read !== undefined &&
        !f.isSentWhole &&
        (has(f, 'outbound-sink') ||
          f.named('upload', 'attach', 'attachment', 'send', 'publish', 'ingest', 'push')) &&
        changes(f)),
    unlisted: (f) =>
      changes(f) &&
      f.named('upload', 'attach') &&
      f.about(FILE) &&
      f.saysPath &&
      !f.says('base64') &&
      !f.about(ELSEWHERE),
  },
  {
    id: 'run-sql',
    rank: 2,
    looksFor: 'An argument with an SQL statement.',
    why: 'runs SQL that the caller writes ({param})',
    param: 'sql-input',
    test: (f) =>
      (has(f, 'sql-input') || runsSql(f)) &&
      !f.about(READ_ONLY_SQL) &&
      !f.about(ONLY_WRITES_DOWN) &&
      !f.leads(LIKE_SQL) &&
      !isOnlyPlanned(f) &&
      !isAsked(f) &&
      !f.named(...NO_SQL_NAMES),
    unlisted: (f) =>
      f.category === 'Read' &&
      !isOnlyPlanned(f) &&
      !f.named(...NO_SQL_NAMES) &&
      f.did(RUNS) &&
      f.about(QUERY) &&
      f.about(SQL) &&
      !f.about(READ_ONLY_SQL) &&
      !f.about(ONLY_WRITES_DOWN),
  },
  {
    id: 'change-by-sql',
    rank: 3,
    looksFor: 'An argument with an SQL statement in a tool that can change data.',
    why: 'runs SQL that can change or delete data ({param})',
    param: 'sql-input',
    test: (f) =>
      ((has(f, 'sql-input') && changes(f) && !(f.category === 'Execute' && onlyReads(f))) ||
        (runsSql(f) && !onlyReads(f)) ||
        (f.category === 'Execute' && f.did(MIGRATES) && f.did(MIGRATION))) &&
      !f.named('session') &&
      !f.about(COPIES) &&
      !f.leads(LIKE_SQL) &&
      !onlyFilters(f) &&
      !isAsked(f) &&
      !f.about(READ_ONLY_SQL),
    unlisted: (f) =>
      f.category === 'Write' && f.did(RUNS) && f.about(QUERY) && f.about(SQL) && !onlyReads(f),
  },
  {
    id: 'run-graph-query',
    rank: 3,
    looksFor: 'An argument with a Cypher or graph query.',
    why: 'runs a graph query that the caller writes ({param})',
    param: 'code-input',
    test: (f) =>
      (has(f, 'code-input') && f.says('cypher', 'neo4j')) ||
      runs(f, GRAPH) ||
      (runs(f, QUERY) && f.servedBy(GRAPH)),
    unlisted: (f) => f.did(RUNS) && f.about(GRAPH) && f.about(QUERY),
  },
  {
    id: 'run-command',
    rank: 3,
    looksFor: 'An argument with a shell command, in an Execute tool.',
    why: 'runs a command that the caller writes ({param})',
    param: 'shell-command-input',
    only: ['Execute', 'Destructive'],
    test: (f) =>
      !f.named('character') &&
      !f.did(ENDS) &&
      !f.says('commands for') &&
      !f.picksOperation &&
      !f.isStep &&
      !f.named('alias', 'aliases') &&
      !f.about(OWN_COMMANDS) &&
      !f.named('operation', 'operations') &&
      ((has(f, 'shell-command-input') &&
        !OPTIONS.test(f.signals.get('shell-command-input') ?? '')) ||
        (runs(f, COMMAND) &&
          !(f.isListed && (onlyNamesMachine(f) || runsItsOwn(f))) &&
          !f.says('predefined', 'user-defined') &&
          !f.about(INTERFACE) &&
          !f.about(PROGRAM)) ||
        (f.category === 'Execute' &&
          ((f.did(STARTS) && f.did(PROCESS) && !f.about(STORES)) ||
            (f.did(TYPES) && f.did(TERMINAL) && !f.named('key') && !f.about(ANSWERS)) ||
            (f.did(LETS_RUN) && f.did(COMMAND))))),
    unlisted: (f) =>
      !f.named('character') &&
      !f.did(ENDS) &&
      !f.picksOperation &&
      !f.about(OWN_COMMANDS) &&
      !f.named('operation', 'operations') &&
      f.did(RUNS) &&
      f.about(COMMAND) &&
      !f.about(INTERFACE) &&
      !f.about(PROGRAM),
  },
  {
    id: 'run-in-container',
    rank: 4,
    looksFor: 'An argument with a command that runs in a pod or container.',
    why: 'runs a command in a pod or container ({param})',
    param: 'shell-command-input',
    needs: ['shell-command-input'],
    test: (f) => f.says(...CONTAINER) && f.named('exec', 'execute', 'run', 'shell', 'generic'),
    unlisted: (f) => f.category === 'Execute' && f.named('exec', 'shell') && f.says(...CONTAINER),
  },
  {
    id: 'forward-port',
    rank: 4,
    looksFor: 'A tool that forwards a port.',
    why: 'opens a forwarded port to a resource that the caller names',
    param: null,
    test: (f) =>
      ((f.named('forward') && f.named('port')) ||
        (f.named('tunnel') && f.named('create', 'open', 'start') && f.says('ssh', 'socks'))) &&
      changes(f) &&
      !f.named('stop'),
  },
  {
    id: 'run-code',
    rank: 2,
    looksFor: 'An argument with program code, in an Execute tool.',
    why: 'runs code that the caller writes ({param})',
    param: 'code-input',
    only: ['Execute', 'Destructive'],
    test: (f) =>
      ((has(f, 'code-input') && f.category === 'Execute') ||
        (runs(f, CODE) && (f.did(CODE) || f.did(EVALUATES)) && !onlyNamesStored(f))) &&
      !f.says('cypher', 'graphql', 'sparql', 'kql', 'aql', 'promql', 'dax', 'apex') &&
      !f.about(SQL) &&
      !f.about(AGGREGATES) &&
      !f.about(GRAPH_DATA) &&
      !f.isStep &&
      !NAMES_ONE.test(f.saidOf('code-input')) &&
      !isInPage(f) &&
      !f.about(PROGRAM),
    unlisted: (f) => f.category === 'Execute' && f.did(EVALUATES) && !isInPage(f),
  },
  {
    id: 'work-with-local-git',
    rank: 4,
    looksFor: 'A branch, tag or revision argument in a tool that works in a folder of the machine.',
    why: 'passes a git reference ({param}) to git on the machine',
    param: 'git-ref-input',
    test: (f) =>
      has(f, 'git-ref-input') &&
      (f.named('git') || (has(f, 'file-path-input') && f.about(GIT))) &&
      !f.about(HOSTED) &&
      !f.servedBy(FORGES) &&
      !f.says('github', 'gitlab'),
    unlisted: (f) =>
      f.named('git') &&
      f.named(...TAKES_REF) &&
      !f.named('staged', 'unstaged', 'add', 'clone') &&
      !f.says('unstages') &&
      !f.says('github', 'gitlab') &&
      !f.servedBy(FORGES),
  },
] as const satisfies readonly Capability[];
