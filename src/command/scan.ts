import { type Command, JSON_OPTION, readArguments, UsageError } from './command.ts';

const OPTIONS = {
  out: { type: 'string', value: 'FOLDER', says: 'store a record of each server here' },
  history: { type: 'string', value: 'FOLDER', says: 'store what changed here' },
  site: {
    type: 'boolean',
    says: 'store where the site of a clone keeps them (content/servers, content/history), by its launch table',
  },
  'dry-run': { type: 'boolean', says: 'print what was found, store nothing' },
  from: {
    type: 'string',
    value: 'FILE',
    says: 'every target of a list (one a line), a server.json, a registry dump or a launch table',
  },
  facts: {
    type: 'string',
    value: 'FILE',
    says: 'readings of repositories (archived, name of the package at a tag) to keep beside the records',
  },
  jobs: { type: 'string', value: 'N', says: 'with --from: scans at once (2)' },
  queue: {
    type: 'string',
    value: 'WHERE',
    says: 'with --from: where the work is kept, so that it can be resumed: a file (.data/scan.db), or postgres://… for several machines',
  },
  export: {
    type: 'string',
    value: 'FILE',
    says: 'with --from: all records as NDJSON, in the order of their ids',
  },
  'per-host': {
    type: 'string',
    value: 'N',
    says: 'with --from: scans at once that ask one host, instead of the usual limits',
  },
  pause: {
    type: 'string',
    value: 'MS',
    says: 'with --from: milliseconds between two scans that ask one host',
  },
  all: { type: 'boolean', says: 'every server of --table and every record in --out' },
  versions: {
    type: 'string',
    value: 'N',
    says: 'start a change log: scan the N minor versions before the stored one too',
  },
  table: { type: 'string', value: 'FILE', says: 'which servers to scan, and how to start them' },
  timeout: { type: 'string', value: 'SECONDS', says: 'for one start of a server' },
  'any-licence': {
    type: 'boolean',
    says: 'store packages without an OSI-approved licence too',
  },
  'no-sandbox': {
    type: 'boolean',
    says: 'run the servers without isolation: only on a machine that you can throw away',
  },
  ...JSON_OPTION,
} as const;

export const scan: Command = {
  name: 'scan',
  usage: [
    'scan [options] TARGET…',
    'scan [options] --from FILE [--jobs N]',
    'scan [options] --all --out FOLDER --table FILE',
  ],
  summary: 'Starts MCP servers in a sandbox, reads their tool lists and judges them.',
  options: OPTIONS,
  takes: 'words',
  notes: [
    'A TARGET is npm:<package>[@<version>], pypi:<package>[==<version>], oci:<image>[:<tag>], mcpb:<file or URL>, or the URL of a remote server. Without --out or --site nothing is stored. With --json the records are printed. It ends with 0 when every target has a record, whatever that says of the server, and with 3 when one has none.',
  ],
  async run(argv, world) {
    const { values, positionals } = readArguments(argv, OPTIONS);
    if (positionals.length === 0 && values.all !== true && values.from === undefined)
      throw new UsageError(
        'Name a target: npm:<package>[@<version>], pypi:<package>[==<version>], oci:<image>[:<tag>], mcpb:<file or URL>, or a URL.',
      );
    if (
      values.out === undefined &&
      values.site !== true &&
      (values.all === true || values.versions !== undefined)
    )
      throw new UsageError('--all and --versions need --out, the folder of the records.');
    const { readScanOptions, runScan } = await import('./scan/run-scan.ts');
    if (values.from !== undefined) {
      const { runList } = await import('./scan/run-list.ts');
      return runList(values, await readScanOptions(values, positionals, world), world);
    }
    return runScan(await readScanOptions(values, positionals, world), world);
  },
};
