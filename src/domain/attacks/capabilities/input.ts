import type { Capability, ToolFacts } from '../capability.ts';
import { stems } from '../stems.ts';
import { changes, has } from './facts.ts';

/** Parameters with an address that is stored or shown, not fetched. */
const STORED_ADDRESS =
  /webhook|callback|video|profile|issue|post|tweet|playlist|board|figma|invite|redirect|homepage|website|avatar|logo|repo|cover|icon|host|domain|region/i;

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

/** Files of these lie with a service, or are no files. */
const ELSEWHERE = stems(
  'cookie cookies bucket cloud storage github gitlab drive dropbox repo history',
);
const FILE_NAMES = stems('file files directory folder document path read');
const FILE = stems('file files');
const DELETES = stems('delete remove unlink erase rm');
/** What is written by hand and run as it is. */
const RUNS = stems('run execute exec executor eval evaluate perform query apply call invoke');
const STARTS = stems('spawn start launch');
/** Things that a service keeps: a URL of one names it, and nothing is fetched from elsewhere. */
const KEPT = stems(
  'sheet spreadsheet project note board issue profile playlist channel repository job listing company product place images comments',
);
const INTERFACE = stems('api');
const STORES = stems('backup restoration restore import export vacation planning');
const PROCESS = stems('process program executable binary');
const TYPES = stems('send write type');
const LETS_RUN = stems('send approve confirm');
const EVALUATES = stems('eval evaluate');
const TERMINAL = stems('terminal shell tty console');
const AGGREGATES = stems('aggregation aggregate');
const READS = stems('read readonly');
const ONLY = stems('only readonly');
const SELECTS = stems('select');
const QUERY = stems('query queries statement statements');
const DATABASE_WORDS = ['database', 'databases', 'sql', 'warehouse', 'tables', 'db'];
const GRAPH = stems('cypher opencypher gremlin sparql neo4j');
const MIGRATES = stems('apply revert run rollback execute');
const MIGRATION = stems('migration migrations');
const COMMAND = stems('command commands shell bash terminal powershell cmd cli');
const CODE = stems(
  'code python javascript typescript script scripts js jsx ruby lua rust snippet expression cell cells kernel repl bytecode macro',
);
const SQL = stems(
  'sql mysql postgres postgresql sqlite mssql tsql plsql bigquery snowflake clickhouse spanner athena redshift duckdb partiql soql',
);
const STORED = stems(
  'saved stored predefined named previous existing scheduled history result results tests test',
);
const REQUESTS = stems('make send perform execute call request fetch');
const HTTP = stems('http https url');

/** A tool that runs what is written into it, by its words, where no argument says so. */
const runs = (f: ToolFacts, what: ReadonlySet<string>): boolean =>
  (f.category === 'Execute' || f.category === 'Destructive') &&
  f.did(RUNS) &&
  f.about(what) &&
  !f.did(STORED);

/** A tool that says that its queries only read. */
const onlyReads = (f: ToolFacts): boolean => (f.about(READS) && f.about(ONLY)) || f.about(SELECTS);

/** A tool that runs a query of a relational database. */
const runsSql = (f: ToolFacts): boolean =>
  (runs(f, SQL) && (f.did(SQL) || f.did(QUERY))) ||
  (f.category === 'Execute' && runs(f, QUERY) && f.says(...DATABASE_WORDS) && !f.about(GRAPH));

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
        !f.named('report', 'id', 'ids') &&
        !(f.signals.get('url-input') === null && f.named('search')) &&
        ((f.category === 'Read' && !f.about(KEPT)) ||
          f.category === 'Execute' ||
          f.says(...FETCH_WORDS))) ||
      (f.category === 'Execute' && f.did(REQUESTS) && f.about(HTTP) && f.says('http', 'url')),
  },
  {
    id: 'read-file',
    rank: 1,
    looksFor: 'A file path argument in a tool that reads the file.',
    why: 'reads a file that the caller names ({param}): path traversal',
    param: 'file-read',
    test: (f) =>
      f.category === 'Read' &&
      f.paths.read !== undefined &&
      (f.paths.read !== null || f.did(FILE_NAMES)) &&
      !f.about(ELSEWHERE),
  },
  {
    id: 'write-file',
    rank: 2,
    looksFor:
      'A file path argument in a tool that creates or changes files, or that saves what it made to one.',
    why: 'writes to a path that the caller names ({param})',
    param: 'file-written',
    test: (f) =>
      f.paths.written !== undefined &&
      f.category !== 'Execute' &&
      !f.did(DELETES) &&
      !has(f, 'outbound-sink'),
  },
  {
    id: 'write-text-file',
    rank: 3,
    looksFor: 'A file path argument in a tool that writes text of the caller to a file.',
    why: 'writes any text to a path that the caller names ({param}), agent configuration included',
    param: 'file-written',
    test: (f) =>
      f.paths.written !== undefined &&
      !has(f, 'outbound-sink') &&
      (f.category === 'Write' || f.category === 'Destructive') &&
      !f.did(DELETES) &&
      f.named('write', 'edit', 'append', 'create', 'save', 'update', 'patch') &&
      f.named('file', 'files', 'text'),
  },
  {
    id: 'move-files',
    rank: 3,
    looksFor: 'A file path argument in a tool that moves, renames or copies.',
    why: 'moves files, which can overwrite others ({param})',
    param: 'file-path-input',
    test: (f) =>
      has(f, 'file-path-input') && changes(f) && f.named('move', 'rename', 'copy', 'mv', 'cp'),
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
        (has(f, 'outbound-sink') ||
          f.named('upload', 'attach', 'attachment', 'send', 'publish', 'ingest', 'push')) &&
        changes(f)),
  },
  {
    id: 'run-sql',
    rank: 2,
    looksFor: 'An argument with an SQL statement.',
    why: 'runs SQL that the caller writes ({param})',
    param: 'sql-input',
    test: (f) => has(f, 'sql-input') || (f.category === 'Execute' && runsSql(f)),
  },
  {
    id: 'change-by-sql',
    rank: 3,
    looksFor: 'An argument with an SQL statement in a tool that can change data.',
    why: 'runs SQL that can change or delete data ({param})',
    param: 'sql-input',
    test: (f) =>
      (has(f, 'sql-input') && changes(f)) ||
      (runsSql(f) && !onlyReads(f)) ||
      (f.category === 'Execute' && f.did(MIGRATES) && f.did(MIGRATION)),
  },
  {
    id: 'run-graph-query',
    rank: 3,
    looksFor: 'An argument with a Cypher or graph query.',
    why: 'runs a graph query that the caller writes ({param})',
    param: 'code-input',
    test: (f) => (has(f, 'code-input') && f.says('cypher', 'neo4j')) || runs(f, GRAPH),
  },
  {
    id: 'run-command',
    rank: 3,
    looksFor: 'An argument with a shell command, in an Execute tool.',
    why: 'runs a command that the caller writes ({param})',
    param: 'shell-command-input',
    test: (f) =>
      (has(f, 'shell-command-input') &&
        (f.category === 'Execute' || f.category === 'Destructive')) ||
      (runs(f, COMMAND) && !f.about(INTERFACE)) ||
      (f.category === 'Execute' &&
        ((f.did(STARTS) && f.did(PROCESS) && !f.about(STORES)) ||
          (f.did(TYPES) && f.did(TERMINAL)) ||
          (f.did(LETS_RUN) && f.did(COMMAND)))),
  },
  {
    id: 'run-in-container',
    rank: 4,
    looksFor: 'An argument with a command that runs in a pod or container.',
    why: 'runs a command in a pod or container ({param})',
    param: 'shell-command-input',
    test: (f) =>
      has(f, 'shell-command-input') &&
      f.says('pod', 'pods', 'container', 'containers', 'kubectl') &&
      f.named('exec', 'execute', 'run', 'shell', 'generic'),
  },
  {
    id: 'forward-port',
    rank: 4,
    looksFor: 'A tool that forwards a port.',
    why: 'opens a forwarded port to a resource that the caller names',
    param: null,
    test: (f) => f.named('port') && f.named('forward') && changes(f) && !f.named('stop'),
  },
  {
    id: 'run-code',
    rank: 2,
    looksFor: 'An argument with program code, in an Execute tool.',
    why: 'runs code that the caller writes ({param})',
    param: 'code-input',
    test: (f) =>
      ((has(f, 'code-input') && f.category === 'Execute') ||
        (runs(f, CODE) && (f.did(CODE) || f.did(EVALUATES)))) &&
      !f.says('cypher', 'graphql', 'sparql', 'kql') &&
      !f.about(SQL) &&
      !f.about(AGGREGATES),
  },
  {
    id: 'work-with-local-git',
    rank: 4,
    looksFor: 'A branch, tag or revision argument in a tool that works in a folder of the machine.',
    why: 'passes a git reference ({param}) to git on the machine',
    param: 'git-ref-input',
    test: (f) =>
      has(f, 'git-ref-input') &&
      (has(f, 'file-path-input') ? f.says('git') : f.named('git')) &&
      !f.says('github', 'gitlab'),
  },
] as const satisfies readonly Capability[];
