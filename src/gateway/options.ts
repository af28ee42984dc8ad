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
}

/** How long a person may take when nothing else is said. */
const DEFAULT_ASK_TIMEOUT_SECONDS = 120;

export const USAGE = `Usage:
  npm run --silent enforce -- POLICY [options] -- COMMAND [ARGUMENT...]   a server to start
  npm run --silent enforce -- POLICY [options] URL                        a server at a URL
  npm run enforce -- grant add ID [--policy FILE] [--grants FILE]
  npm run enforce -- grant list|revoke [ID] [--grants FILE]

Options:
  --listen HOST:PORT     serve streamable HTTP at /mcp instead of standard input and output
  --grants FILE          who may call over HTTP (default grants.json)
  --store FILE|URL       counters: a file, or a remote libSQL URL (token in LIBSQL_AUTH_TOKEN)
  --name NAME            whose counters these are in a shared store (default: the policy's path)
  --audit FILE           audit log (default: audit.jsonl beside the default store)
  --audit-arguments      write the arguments of calls to the audit log, not only their digest
  --no-check-arguments   pass on arguments that do not fit the tool's own schema (default: deny them)
  --ask-timeout SECONDS  how long a person may take to approve a call (default ${DEFAULT_ASK_TIMEOUT_SECONDS})
  --allow-host NAME      a further host name that the HTTP side answers to (repeatable)
  --allow-origin HOST    a further host that browsers' pages may call from (repeatable)
  --header NAME=VARIABLE send a header to the URL, its value from an environment variable (repeatable)`;

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
    checkArguments: values['check-arguments'] ?? true,
    askTimeoutMs: seconds * 1000,
    allowHosts: values['allow-host'] ?? [],
    allowOrigins: values['allow-origin'] ?? [],
    headerVariables,
  };
}

const OPTIONS = {
  listen: { type: 'string' },
  grants: { type: 'string' },
  store: { type: 'string' },
  name: { type: 'string' },
  audit: { type: 'string' },
  'audit-arguments': { type: 'boolean' },
  'check-arguments': { type: 'boolean' },
  'ask-timeout': { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  'allow-origin': { type: 'string', multiple: true },
  header: { type: 'string', multiple: true },
} as const;

function parse(args: string[]) {
  return parseArgs({
    args,
    allowPositionals: true,
    strict: true,
    allowNegative: true,
    options: OPTIONS,
  });
}

/** The gateway's own arguments, and the server's command with its. */
function splitCommand(argv: readonly string[]): [string[], string[]] {
  const { tokens } = parseArgs({
    args: [...argv],
    options: OPTIONS,
    strict: false,
    allowNegative: true,
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
  const parsed = URL.parse(url);
  if (parsed === null || !['http:', 'https:'].includes(parsed.protocol)) {
    return `Not an http or https URL: ${url}. A command goes after --.`;
  }
  return { kind: 'url', url: parsed };
}

function readListen(text: string | undefined): GatewayOptions['listen'] | string {
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
