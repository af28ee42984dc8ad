import { parseArgs } from 'node:util';

/** Where the server is: a program to start, or a streamable HTTP URL. */
export type ServerTarget =
  | { kind: 'command'; command: string; args: string[] }
  | { kind: 'url'; url: URL };

/** What `enforce` was asked to do. */
export interface GatewayOptions {
  policyPath: string;
  server: ServerTarget;
  /** Address to listen at over HTTP, null to talk to the client on standard input and output. */
  listen: { host: string; port: number } | null;
  /** Grants of the HTTP side, null without --listen. */
  grantsPath: string | null;
  /** libSQL URL or file of the counters, null for the default. */
  store: string | null;
  /** Whose counters these are among the gateways of one store, null for the policy's path. */
  name: string | null;
  auditPath: string | null;
  auditArguments: boolean;
  /** Deny calls whose arguments do not fit the tool's own inputSchema. */
  checkArguments: boolean;
  /** Milliseconds that a person may take to answer. */
  askTimeoutMs: number;
  /** Further host names and origins that the HTTP side answers to. */
  allowHosts: string[];
  allowOrigins: string[];
  /** Headers for a server at a URL: header name -> environment variable that holds the value. */
  headerVariables: Map<string, string>;
  /** What it says is JSON, one object a line. */
  json: boolean;
}

/** How long a person may take when nothing else is said. */
const DEFAULT_ASK_TIMEOUT_SECONDS = 120;

/**
 * Reads the arguments of `enforce`; a text says what is wrong with them. The `--` before the server's command
 * may be missing: npm and some launchers of servers swallow the first one that they meet.
 */
export function readOptions(argv: readonly string[]): GatewayOptions | string {
  const [own, command] = splitCommand(argv);
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(own);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  const { values, positionals } = parsed;
  const [policyPath, target, ...extra] = positionals;
  if (policyPath === undefined) return 'The policy file is missing.';
  if (extra.length > 0) return `Unexpected argument: ${extra[0]}`;
  const server = readTarget(target, command);
  if (typeof server === 'string') return server;
  const listen = readListen(values.listen);
  if (typeof listen === 'string') return listen;
  const seconds = Number(values['ask-timeout'] ?? DEFAULT_ASK_TIMEOUT_SECONDS);
  if (!(seconds > 0 && seconds <= 86_400))
    return '--ask-timeout must be between 0 and 86400 seconds.';
  const headerVariables = readHeaders(values.header ?? []);
  if (typeof headerVariables === 'string') return headerVariables;
  if (isRemote(values.store) && values.name === undefined) {
    return 'A remote --store needs --name: gateways with the same name share their counters.';
  }
  return {
    policyPath,
    server,
    listen,
    grantsPath: listen === null ? null : (values.grants ?? 'grants.json'),
    store: values.store ?? null,
    name: values.name ?? null,
    auditPath: values.audit ?? null,
    auditArguments: values['audit-arguments'] ?? false,
    checkArguments: values['no-check-arguments'] !== true,
    askTimeoutMs: seconds * 1000,
    allowHosts: values['allow-host'] ?? [],
    allowOrigins: values['allow-origin'] ?? [],
    headerVariables,
    json: values.json ?? false,
  };
}

/** The options, with what help says of each. */
export const GATEWAY_OPTIONS = {
  listen: {
    type: 'string',
    value: 'HOST:PORT',
    says: 'serve streamable HTTP at /mcp instead of standard input and output',
  },
  grants: { type: 'string', value: 'FILE', says: 'who may call over HTTP (default grants.json)' },
  store: {
    type: 'string',
    value: 'FILE|URL',
    says: 'counters: a file, or a remote libSQL URL (token in LIBSQL_AUTH_TOKEN)',
  },
  name: {
    type: 'string',
    value: 'NAME',
    says: 'whose counters these are in a shared store (default: the path of the policy)',
  },
  audit: {
    type: 'string',
    value: 'FILE',
    says: 'audit log (default: audit.jsonl beside the default store)',
  },
  'audit-arguments': {
    type: 'boolean',
    says: 'write the arguments of calls to the audit log, not only their digest',
  },
  'no-check-arguments': {
    type: 'boolean',
    says: 'pass on arguments that do not fit the schema of the tool (default: deny them)',
  },
  'ask-timeout': {
    type: 'string',
    value: 'SECONDS',
    says: `how long a person may take to approve a call (default ${DEFAULT_ASK_TIMEOUT_SECONDS})`,
  },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: 'NAME',
    says: 'a further host name that the HTTP side answers to',
  },
  'allow-origin': {
    type: 'string',
    multiple: true,
    value: 'HOST',
    says: 'a further host that pages in browsers may call from',
  },
  header: {
    type: 'string',
    multiple: true,
    value: 'NAME=VARIABLE',
    says: 'send a header to the URL, its value from an environment variable',
  },
} as const;

/** With those that every command has. */
const PARSED = {
  ...GATEWAY_OPTIONS,
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    strict: true,
    options: PARSED,
  });
}

/** What of the words is for the gateway; the others are the server's command. */
export function ownWords(argv: readonly string[]): readonly string[] {
  return argv[0] === 'grant' ? argv : splitCommand(argv)[0];
}

/** The gateway's own arguments, and the server's command with its. */
function splitCommand(argv: readonly string[]): [string[], string[]] {
  const { tokens } = parseArgs({
    args: [...argv],
    options: PARSED,
    strict: false,
    tokens: true,
  });
  const ending = tokens.find(({ kind }) => kind === 'option-terminator')?.index;
  const positionals = tokens.filter((token) => token.kind === 'positional');
  const [policy, target] = positionals;
  // Without a `--` of our own the command begins after the policy, where a URL could stand too.
  if (policy !== undefined && target?.kind === 'positional') {
    const isOurs = ending === undefined || ending > target.index;
    if (isOurs && !/^[a-z][a-z0-9+.-]*:\/\//i.test(target.value)) {
      return [argv.slice(0, target.index), argv.slice(target.index)];
    }
  }
  if (ending === undefined) return [[...argv], []];
  return [argv.slice(0, ending), argv.slice(ending + 1)];
}

function readTarget(url: string | undefined, command: readonly string[]): ServerTarget | string {
  const [program, ...args] = command;
  if (program !== undefined && url !== undefined)
    return 'Give either a URL or a command, not both.';
  if (program !== undefined) return { kind: 'command', command: program, args };
  if (url === undefined) return 'The server is missing: a URL, or -- and a command.';
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) {
    return `Not an http or https URL: ${url}. A command goes after --.`;
  }
  return { kind: 'url', url: parsed };
}

/** Where to listen; null when it was not asked for, a text says what is wrong. */
export function readListen(text: string | undefined): GatewayOptions['listen'] | string {
  if (text === undefined) return null;
  const match = /^(\[[^\]]+\]|[^:]+):(\d+)$/.exec(text);
  const port = Number(match?.[2]);
  if (match?.[1] === undefined || port > 65_535)
    return '--listen must be HOST:PORT (127.0.0.1:8080).';
  return { host: match[1].replace(/^\[|\]$/g, ''), port };
}

function readHeaders(pairs: readonly string[]): Map<string, string> | string {
  const headers = new Map<string, string>();
  for (const pair of pairs) {
    const match = /^([A-Za-z0-9-]+)=([A-Za-z_][A-Za-z0-9_]*)$/.exec(pair);
    if (match?.[1] === undefined || match[2] === undefined) {
      return '--header must be NAME=VARIABLE: the value is read from the environment, not the command line.';
    }
    headers.set(match[1], match[2]);
  }
  return headers;
}

/** True for a store that is not on this machine. */
export function isRemote(store: string | null | undefined): boolean {
  return typeof store === 'string' && /^(libsql|https?|wss?):/.test(store);
}
