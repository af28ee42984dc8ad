import { resolve } from 'node:path';
import type { CompiledPolicy } from '../domain/policy/evaluate.ts';
import { createArgumentChecker } from './arguments/argument-checker.ts';
import { type Audit, openAuditFile } from './audit-log.ts';
import { createContinuations } from './continuations.ts';
import { type CounterStore, openCounterStore } from './counter-store.ts';
import type { Link } from './link.ts';
import { type GatewayOptions, isRemote } from './options.ts';
import { openPolicyFile, type PolicyFile } from './policy-file.ts';
import { createPolicyJudge } from './policy-judge.ts';
import { connectSession, type Session } from './session.ts';
import { stateFolder } from './state-folder.ts';
import { stdioServerLink } from './stdio-server-link.ts';

/** What the gateway needs from the world around it. */
export interface Surroundings {
  /** Relative paths are read from here, and the server is started here. */
  folder: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Environment of the server's process; the gateway's own when left out. */
  serverEnvironment?: Readonly<Record<string, string>>;
  /** Now. */
  clock(): Date;
  /** Tells the person who runs the gateway (standard error). */
  say(line: string): void;
}

/** Everything that the sessions of one gateway share. */
export interface Workplace {
  readonly audit: Audit;
  readonly policy: PolicyFile;
  /** Opens a further policy file that reports and reloads like the main one. */
  openPolicy(path: string): PolicyFile;
  /** Opens a session between this client and a server of its own. */
  open(
    client: Link,
    who: { grant: string; session: string; policy(): CompiledPolicy },
  ): Promise<Session>;
  say(line: string): void;
  /** Now, in epoch milliseconds. */
  now(): number;
  /** Called when a policy has changed. */
  onPolicyChange(listener: () => void): void;
  close(): void;
}

/** How long the client may take between two round trips of one call, beyond what a person may. */
const ROUND_TRIP_GRACE_MS = 60_000;

/** Opens policy, counters and audit log. Throws one clear error and leaves nothing open when one fails. */
export async function openWorkplace(
  options: GatewayOptions,
  around: Surroundings,
): Promise<Workplace> {
  const at = (path: string) => resolve(around.folder, path);
  const audit = openAuditFile(
    at(options.auditPath ?? `${stateFolder(around.env)}/audit.jsonl`),
    around.clock,
  );
  const listeners: (() => void)[] = [];
  const opened: PolicyFile[] = [];
  const openPolicy = (path: string) => {
    const file = openPolicyFile(at(path), ({ digest, problems, warnings }) => {
      const kept = problems.length > 0;
      const detail = kept ? `${path}: ${problems.join('; ')}` : `${path} ${digest}`;
      audit.write({ event: 'policy', outcome: kept ? 'kept' : 'loaded', detail });
      around.say(
        kept ? `The changed policy is not used, the old one stays: ${detail}` : `Policy ${detail}`,
      );
      for (const warning of warnings) around.say(`Policy ${path}: ${warning}`);
      for (const listener of listeners) listener();
    });
    opened.push(file);
    return file;
  };
  let policy: PolicyFile;
  let store: CounterStore;
  try {
    policy = openPolicy(options.policyPath);
    store = await openStore(options, around, at(options.policyPath));
  } catch (error) {
    for (const file of opened) file.close();
    audit.close();
    throw error;
  }
  const clock = () => around.clock().getTime();
  const argumentChecker = options.checkArguments ? createArgumentChecker(around.say) : null;
  const continuations = createContinuations(options.askTimeoutMs + ROUND_TRIP_GRACE_MS, clock);
  return {
    audit: audit.write,
    policy,
    openPolicy,
    say: around.say,
    now: clock,
    onPolicyChange: (listener) => void listeners.push(listener),
    open: async (client, who) =>
      connectSession({
        client,
        server: await serverLink(options, around),
        judge: createPolicyJudge({ ...who, store, clock }),
        audit: audit.write,
        continuations,
        argumentChecker,
        grant: who.grant,
        session: who.session,
        askTimeoutMs: options.askTimeoutMs,
        auditArguments: options.auditArguments,
        report: around.say,
      }),
    close() {
      for (const file of opened) file.close();
      store.close();
      audit.close();
    },
  };
}

function openStore(
  options: GatewayOptions,
  around: Surroundings,
  policyPath: string,
): Promise<CounterStore> {
  const authToken = around.env['LIBSQL_AUTH_TOKEN'];
  const place = options.store ?? `${stateFolder(around.env)}/counters.db`;
  const url =
    isRemote(place) || place.startsWith('file:') ? place : `file:${resolve(around.folder, place)}`;
  return openCounterStore({
    url,
    ...(authToken === undefined ? {} : { authToken }),
    name: options.name ?? policyPath,
    clock: () => around.clock().getTime(),
  });
}

async function serverLink(
  { server, headerVariables }: GatewayOptions,
  around: Surroundings,
): Promise<Link> {
  if (server.kind === 'command') {
    return stdioServerLink(server, around.folder, around.serverEnvironment);
  }
  const headers: Record<string, string> = {};
  for (const [name, variable] of headerVariables) {
    const value = around.env[variable];
    if (value === undefined)
      throw new Error(`--header ${name}: the variable ${variable} is not set`);
    headers[name] = value;
  }
  // The MCP SDK is half a second of loading on a small machine: only a server at a URL needs it.
  const { httpServerLink } = await import('./http-server-link.ts');
  return httpServerLink(server.url, headers);
}
