import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportPolicy } from '../../src/domain/policy/exports/export-policy.ts';
import type { ExportServer, Launch } from '../../src/domain/policy/exports/plan.ts';
import type { ExportTarget } from '../../src/domain/policy/exports/target.ts';
import type { Policy } from '../../src/domain/policy/schema.ts';
import type { Protector } from '../../src/domain/protect/protector.ts';
import type { JsonObject } from '../../src/domain/record/json.ts';
import { addTexts } from './config-files.ts';
import type { ModelCall } from './fake-model.ts';
import type { PinnedClient } from './pinned-clients.ts';
import { type ClientRun, runClient } from './run-client.ts';

/** One server with a policy, and what the evaluator says of a call of each tool. */
export interface Subject {
  key: string;
  tools: readonly { name: string; definition: Definition; args: unknown; effect: Effect }[];
  policy: Policy;
  /** True where an allowed tool that the client cannot name is no fault. */
  mayLose?: boolean;
  /** The real server, in place of the one that lists the recorded tools. */
  real?: { command: string; args: readonly string[] };
}
/** A tool as a server lists it. */
export interface Definition {
  name: string;
  description: string;
  inputSchema: JsonObject;
  annotations?: JsonObject;
}
export type Effect = 'allow' | 'ask' | 'deny';

/** A call that did not end as the evaluator says. */
export interface Wrong {
  server: string;
  tool: string;
  what:
    | 'allowed and never arrived'
    | 'asked about and arrived'
    | 'denied and arrived'
    | 'denied and offered';
}

export interface SessionResult {
  run: Omit<ClientRun, 'offered'>;
  calls: number;
  byEffect: Record<Effect, number>;
  /** Calls that would have been asked about and arrived, where the mode is known to let them through. */
  askedArrived: number;
  /** Denied calls that arrived, where the mode is known to let them through. */
  deniedArrived: number;
  wrong: Wrong[];
  /** Servers that it takes no tool from, since their lists break the protocol: a schema without a type. */
  refused: string[];
  /** Allowed tools with odd names that did not get through. */
  lost: string[];
}

export interface SessionOptions {
  packages: string;
  unchecked: boolean;
  timeoutMs: number;
  /** Set where the rules are written into the reader's files as `toolward protect` does it, in place of the text of the pages. */
  protector?: Protector;
}

/** Stands for the folder of a session in the command of a real server. */
export const FOLDER = '{folder}';
/** Calls in one answer of the model, where a client does not say otherwise: each answer costs it the whole conversation. */
const BATCH = 400;
const STAND_IN = fileURLToPath(new URL('./standin-server.mjs', import.meta.url));
const WITNESS = fileURLToPath(new URL('../../src/gateway/proof/witness.ts', import.meta.url));

/** Runs a client with the rules of some servers, calls every tool, and compares. */
export async function runSession(
  client: PinnedClient,
  target: ExportTarget,
  subjects: readonly Subject[],
  options: SessionOptions,
): Promise<SessionResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'prove-servers-'));
  try {
    const servers = subjects.map((subject, i) => ({
      key: subject.key,
      policy: subject.policy,
      tools: subject.tools.map(({ name }) => name),
      launch: launchOf(subject, folder, i),
    }));
    const run = await runClient(client, {
      packages: options.packages,
      files: (place) =>
        options.protector === undefined
          ? pasted(target, servers, client.files(place))
          : written(target, options.protector, servers, client.files(place)),
      flags: [
        ...client.flags(subjects.map(({ key }) => key)),
        ...(options.unchecked ? client.unchecked : []),
      ],
      env: options.unchecked ? (client.uncheckedEnv ?? {}) : {},
      batches: batchesOf(client, subjects),
      timeoutMs: options.timeoutMs,
    });
    const arrived = subjects.map((subject, i) => arrivedAt(folder, i, subject.real !== undefined));
    const { offered: _offered, ...ended } = run;
    return { run: ended, ...compare(client, subjects, arrived, run, options.unchecked) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type RuledServer = ExportServer & { policy: Policy };
type Files = Record<string, string>;

/** What the pages tell a reader to paste. */
function pasted(target: ExportTarget, servers: readonly RuledServer[], files: Files): Files {
  const texts = servers.flatMap((server) => {
    const { start, filename, text } = exportPolicy(target, server.policy, server);
    return [...(start === null ? [] : [start]), { filename, text }];
  });
  return addTexts(files, texts);
}

/** A reader who has the servers already, and runs `toolward protect` for each. */
function written(
  target: ExportTarget,
  protector: Protector,
  servers: readonly RuledServer[],
  files: Files,
): Files {
  const starts = servers.flatMap((server) => target.start?.(server) ?? []);
  const all = new Map(Object.entries(addTexts(files, starts)));
  for (const [i, server] of servers.entries()) {
    const file = protector.rulesFile(starts[i]?.filename ?? '', server.key);
    all.set(file, protector.write(all.get(file) ?? '', server, file).text);
  }
  return Object.fromEntries(all);
}

function launchOf({ tools, real }: Subject, folder: string, index: number): Launch {
  const log = logOf(folder, index);
  const list = path.join(folder, `tools-${index}.json`);
  writeFileSync(list, JSON.stringify(tools.map(({ definition }) => definition)));
  const args =
    real === undefined
      ? [STAND_IN, list, log]
      : [WITNESS, log, real.command, ...real.args.map((arg) => arg.replaceAll(FOLDER, folder))];
  return { command: process.execPath, args, variables: [] };
}

function logOf(folder: string, index: number): string {
  return path.join(folder, `calls-${index}.ndjson`);
}

/** Allowed calls come first, since a denial or a question ends the run of some clients: those come last and together. */
function batchesOf(client: PinnedClient, subjects: readonly Subject[]): ModelCall[][] {
  const calls = subjects.flatMap(({ key, tools }, server) =>
    tools.map(({ name, args, effect }, tool) => ({
      effect,
      call: { id: `call_${server}_${tool}`, ...client.offeredAs(key, name), args },
    })),
  );
  const of = (...effects: Effect[]): ModelCall[] =>
    calls.filter(({ effect }) => effects.includes(effect)).map(({ call }) => call);
  const size = client.batch ?? BATCH;
  const allowed = chunks(of('allow'), size);
  if (client.endsAtDenial === true) return [...allowed, of('deny', 'ask')];
  return [...allowed, ...chunks(of('deny'), size), of('ask')];
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  const count = Math.ceil(all.length / size);
  return Array.from({ length: count }, (_, i) => all.slice(i * size, (i + 1) * size));
}

/** Names of the tools that were called at a server. */
function arrivedAt(folder: string, index: number, isReal: boolean): Set<string> {
  const log = logOf(folder, index);
  if (!existsSync(log)) return new Set();
  const lines = readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const names = lines.flatMap((line) => {
    const entry = JSON.parse(line) as {
      call?: string;
      method?: string;
      params?: { name?: string };
    };
    if (!isReal) return entry.call === undefined ? [] : [entry.call];
    return entry.method === 'tools/call' && entry.params?.name !== undefined
      ? [entry.params.name]
      : [];
  });
  return new Set(names);
}

function compare(
  client: PinnedClient,
  subjects: readonly Subject[],
  arrived: readonly ReadonlySet<string>[],
  run: ClientRun,
  unchecked: boolean,
): Omit<SessionResult, 'run'> {
  const wrong: Wrong[] = [];
  const byEffect = { allow: 0, ask: 0, deny: 0 };
  const refused: string[] = [];
  const lost: string[] = [];
  let askedArrived = 0;
  let deniedArrived = 0;
  subjects.forEach(({ key, tools, mayLose }, i) => {
    const isAllowed = tools.some(({ effect }) => effect === 'allow');
    if (isAllowed && arrived[i]?.size === 0 && tools.some(breaksProtocol)) {
      refused.push(key);
      return;
    }
    for (const { name, effect } of tools) {
      byEffect[effect] += 1;
      const reached = arrived[i]?.has(name) === true;
      const written = offeredName(client, key, name);
      const twins = tools.filter(
        (other) => other.name !== name && offeredName(client, key, other.name) === written,
      );
      // Of two tools that are written alike the offered one may be the other, and only one can be called.
      const isOffered = run.offered.has(written) && !twins.some((other) => other.effect !== 'deny');
      const isTwinReached = twins.some((other) => arrived[i]?.has(other.name) === true);
      const say = (what: Wrong['what']): number => wrong.push({ server: key, tool: name, what });
      if (effect === 'allow' && !reached) {
        if (mayLose === true || isTwinReached) lost.push(name);
        else say('allowed and never arrived');
      }
      if (effect === 'deny' && unchecked && !client.denialsHoldUnchecked) {
        if (reached) deniedArrived += 1;
        continue;
      }
      if (effect === 'deny' && reached) say('denied and arrived');
      if (effect === 'deny' && isOffered) say('denied and offered');
      if (effect === 'ask' && reached) {
        if (unchecked && !client.asksHoldUnchecked) askedArrived += 1;
        else say('asked about and arrived');
      }
    }
  });
  const calls = byEffect.allow + byEffect.ask + byEffect.deny;
  return { calls, byEffect, askedArrived, deniedArrived, wrong, refused, lost };
}

/** MCP asks for schemas of objects; some clients drop the whole list for one without. */
function breaksProtocol({ definition }: Subject['tools'][number]): boolean {
  const { inputSchema } = definition;
  return inputSchema['type'] !== 'object';
}

function offeredName(client: PinnedClient, server: string, tool: string): string {
  const { name, namespace } = client.offeredAs(server, tool);
  return namespace === undefined ? name : `${namespace}::${name}`;
}
