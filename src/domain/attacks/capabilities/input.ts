import type { Capability } from '../capability.ts';
import { changes, has } from './facts.ts';

/** Parameters with an address that is stored or shown, not fetched. */
const STORED_ADDRESS =
  /webhook|callback|redirect|homepage|website|avatar|logo|repo|cover|icon|host|domain|region/i;

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

/** In the name of a tool whose path argument says where its result goes. */
const OUTPUT_WORDS = [
  'screenshot',
  'snapshot',
  'heapsnapshot',
  'export',
  'download',
  'save',
  'record',
  'screencast',
  'audit',
  'generate',
  'pdf',
];

/** What a tool takes in. */
export const INPUT_CAPABILITIES = [
  {
    id: 'fetch-url',
    rank: 2,
    looksFor: 'A URL argument that the server requests, not one that it only stores.',
    why: 'takes a URL ({param}) that the server fetches: SSRF',
    param: 'url-input',
    test: (f) =>
      has(f, 'url-input') &&
      !STORED_ADDRESS.test(f.signals.get('url-input') ?? '') &&
      (f.category === 'Read' || f.category === 'Execute' || f.says(...FETCH_WORDS)),
  },
  {
    id: 'read-file',
    rank: 1,
    looksFor: 'A file path argument in a tool that reads.',
    why: 'reads a file that the caller names ({param}): path traversal',
    param: 'file-path-input',
    test: (f) => has(f, 'file-path-input') && f.category === 'Read' && !f.named(...OUTPUT_WORDS),
  },
  {
    id: 'write-file',
    rank: 2,
    looksFor:
      'A file path argument in a tool that creates, changes or deletes files, or that saves what it made to one.',
    why: 'writes to a path that the caller names ({param})',
    param: 'file-path-input',
    test: (f) =>
      has(f, 'file-path-input') &&
      !has(f, 'outbound-sink') &&
      (f.category === 'Write' ||
        f.category === 'Destructive' ||
        (f.category === 'Read' && f.named(...OUTPUT_WORDS))),
  },
  {
    id: 'write-text-file',
    rank: 3,
    looksFor: 'A file path argument in a tool that writes text of the caller to a file.',
    why: 'writes any text to a path that the caller names ({param}), agent configuration included',
    param: 'file-path-input',
    test: (f) =>
      has(f, 'file-path-input') &&
      !has(f, 'outbound-sink') &&
      f.category === 'Write' &&
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
    looksFor: 'A file path argument in a tool that sends data out.',
    why: 'sends a file of the machine ({param}) to another system',
    param: 'file-path-input',
    test: (f) =>
      has(f, 'file-path-input') &&
      (has(f, 'outbound-sink') || f.named('upload', 'attach', 'attachment', 'send')) &&
      changes(f),
  },
  {
    id: 'run-sql',
    rank: 2,
    looksFor: 'An argument with an SQL statement.',
    why: 'runs SQL that the caller writes ({param})',
    param: 'sql-input',
    test: (f) => has(f, 'sql-input'),
  },
  {
    id: 'change-by-sql',
    rank: 3,
    looksFor: 'An argument with an SQL statement in a tool that can change data.',
    why: 'runs SQL that can change or delete data ({param})',
    param: 'sql-input',
    test: (f) => has(f, 'sql-input') && changes(f),
  },
  {
    id: 'run-graph-query',
    rank: 3,
    looksFor: 'An argument with a Cypher or graph query.',
    why: 'runs a graph query that the caller writes ({param})',
    param: 'code-input',
    test: (f) => has(f, 'code-input') && f.says('cypher', 'neo4j'),
  },
  {
    id: 'run-command',
    rank: 3,
    looksFor: 'An argument with a shell command, in an Execute tool.',
    why: 'runs a command that the caller writes ({param})',
    param: 'shell-command-input',
    test: (f) =>
      has(f, 'shell-command-input') && (f.category === 'Execute' || f.category === 'Destructive'),
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
      has(f, 'code-input') &&
      f.category === 'Execute' &&
      !f.says('cypher', 'graphql', 'sparql', 'kql'),
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
