import { describe, expect, it } from 'vitest';
import { ToolRecordSchema } from '../../record/tool-record.ts';
import { findSignals } from './find-signals.ts';

type Schema = Record<string, unknown>;

const raised = (name: string, description: string, properties: Record<string, Schema> | null) =>
  findSignals(
    ToolRecordSchema.parse({
      name,
      description,
      inputSchema: properties === null ? null : { type: 'object', properties },
    }),
  ).map(({ id, param }) => (param === null ? id : `${id}:${param}`));

const text = (description: string, more: Schema = {}): Schema => ({
  type: 'string',
  description,
  ...more,
});

/** A parameter that its name does not give away, and the signal that its words, samples or format raise. */
const SAID: readonly (readonly [string, string, string, Record<string, Schema>])[] = [
  [
    'file-path-input:left',
    'diff',
    'Compares two logs',
    { left: text('Absolute path to the first log file') },
  ],
  [
    'file-path-input:repo',
    'blame',
    'Shows who wrote a line',
    { repo: text('Path to a git repository') },
  ],
  [
    'file-path-input:places',
    'pack',
    'Packs folders',
    { places: { type: 'array', items: text('Folder path') } },
  ],
  [
    'file-path-input:folders',
    'tidy',
    'Sorts folders',
    { folders: { type: 'array', items: { type: 'string' }, description: 'Folders to sort' } },
  ],
  [
    'file-path-input:target',
    'grep',
    'Finds lines',
    { target: text('Where to look', { examples: ['/home/me/notes.txt'] }) },
  ],
  ['file-path-input:datei', 'parse', 'Parses', { datei: text('文件路径') }],
  [
    'url-input:picture',
    'resize',
    'Loads a picture',
    { picture: text('http(s) address or data URI of the picture') },
  ],
  [
    'url-input:blog',
    'read_blog',
    'Reads a blog',
    { blog: text('Feed address, for example https://blog.example/rss') },
  ],
  [
    'url-input:page',
    'shot',
    'Takes a picture of a page',
    { page: text('What to open', { examples: ['https://a.example/'] }) },
  ],
  [
    'url-input:lib',
    'docs',
    'Fetches docs',
    { lib: text('Name of the package or URL of its documentation') },
  ],
  ['credential-handling:connectionString', 'dump', 'Dumps a table', { connectionString: text('') }],
  ['credential-handling:db', 'dump', 'Dumps a table', { db: text('PostgreSQL connection string') }],
  [
    'credential-handling:pem',
    'add_cert',
    'Adds a certificate',
    { pem: text('SSL private key in PEM format') },
  ],
  ['credential-handling:pw', 'enter', 'Enters', { pw: text('', { format: 'password' }) }],
  ['credential-handling:token', 'chat_login', 'Logs in', { token: text('') }],
  [
    'sql-input:filter',
    'rows',
    'Lists rows',
    { filter: text('SQL WHERE condition without the keyword') },
  ],
  ['sql-input:q', 'ask', 'Asks', { q: text('What to ask', { examples: ['SELECT a FROM b'] }) }],
  ['shell-command-input:what', 'do_it', 'Does it', { what: text('Shell command to run') }],
  [
    'shell-command-input:options',
    'coverage',
    'Shows coverage',
    { options: text('Additional options for the `forge coverage` command') },
  ],
  [
    'shell-command-input:command',
    'add_entry',
    'Adds a server to the MCP configuration',
    { command: text('') },
  ],
];

/** Words that only seem to say so. */
const NOT_SAID: readonly (readonly [string, string, string, Record<string, Schema>])[] = [
  ['url-input', 'probe', 'Checks', { method: text('HTTP method') }],
  [
    'url-input',
    'probe',
    'Checks',
    { kind: text('Kind of chart. See https://docs.example/charts for the list') },
  ],
  ['url-input', 'post', 'Writes a post', { slug: text('Slug for the URL of the post') }],
  ['file-path-input', 'get', 'Reads a value', { field: text('JSON path of the field') }],
  ['file-path-input', 'get_team', 'Gets a team', { team: text('Path of the team in the address') }],
  ['credential-handling', 'list', 'Lists', { page: text('Next page token') }],
  ['credential-handling', 'check', 'Checks', { address: text('Address of the token contract') }],
  ['credential-handling', 'crack', 'Cracks', { lines: text('Text with password hashes') }],
  ['sql-input', 'find', 'Finds', { q: text('Question in natural language, converted to SQL') }],
  [
    'shell-command-input',
    'light',
    'Switches a lamp',
    { command: text('One of the voice commands') },
  ],
  ['file-path-input', 'save', 'Saves', { body: text('Content of the file') }],
];

describe('what is said of a parameter', () => {
  it.each(SAID)('raises %s', (signal, name, description, properties) => {
    expect(raised(name, description, properties)).toContain(signal);
  });

  it.each(NOT_SAID)(
    'does not raise %s for what only sounds like it',
    (signal, name, description, properties) => {
      expect(raised(name, description, properties).filter((one) => one.startsWith(signal))).toEqual(
        [],
      );
    },
  );

  it('is read from a list of arguments in the description', () => {
    const description =
      'Compares.\n\nArgs:\n    left (str): Absolute path to the first file.\n    right: URL of the second one.';
    expect(
      raised('compare', description, { left: { type: 'string' }, right: { type: 'string' } }),
    ).toEqual(expect.arrayContaining(['file-path-input:left', 'url-input:right']));
  });

  it('counts for nothing where only listed values fit', () => {
    const properties = { kind: text('Shell command to run', { enum: ['start', 'stop'] }) };
    expect(raised('do', 'Does', properties)).not.toContain('shell-command-input:kind');
  });
});

describe('what is said of a tool', () => {
  it.each([
    ['untrusted-content-read', 'paste_get', 'Returns the content of the clipboard'],
    ['untrusted-content-read', 'dm_read', ''],
    ['personal-data', 'who', 'Get the profile of the person that is logged in'],
    ['admin-operation', 'add_colleague', 'Invites a colleague to the team with a role'],
    ['memory-write', 'keep_in_mind', 'Remember a preference for future sessions'],
    ['config-write', 'register', 'Writes an entry to the settings of the MCP client'],
    ['irreversible-action', 'clean', 'Cleans the disk; no way back'],
  ])('raises %s: %s', (signal, name, description) => {
    expect(raised(name, description, null)).toContain(signal);
  });

  it('does not take a count of texts for the texts', () => {
    expect(
      raised('index', 'List the firms that have transcripts, with their number', null),
    ).not.toContain('untrusted-content-read');
  });
});
