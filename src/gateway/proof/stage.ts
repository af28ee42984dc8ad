import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { z } from 'zod';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import { runStdio } from '../run-stdio.ts';
import { openWorkplace } from '../workplace.ts';

/** A moment in the middle of a minute, an hour and a day: no window ends while a proof runs. */
export const NOON = new Date('2026-01-05T12:30:30Z');
/** Name of the proof's counters in its store. */
export const PROOF_NAME = 'proof';
/** How long a server may take to start: a large one needs more than 20 s where other work runs. */
const START_TIMEOUT_MS = 60_000;
/** How long a server may take over one call. */
const CALL_TIMEOUT_MS = 20_000;
/** How long the gateway may take to pass a ping on. */
const PING_TIMEOUT_MS = 5000;
const WITNESS = path.join(import.meta.dirname, 'witness.ts');
const Anything = z.looseObject({});

/** How a call ended. `failed`: a tool result that says so; `error`: a JSON-RPC error; `silent`: no answer in time. */
export interface Ending {
  kind: 'result' | 'failed' | 'error' | 'silent' | 'denied';
  text: string;
}

/** A real server behind the gateway, a client before it, and a witness of what reaches the server. */
export interface Stage {
  toolNames(): Promise<string[]>;
  call(tool: string, args: JsonObject): Promise<Ending>;
  /** How many tool calls have reached the server by now. */
  seen(): Promise<number>;
  /** How often the gateway has asked the client so far. */
  asked(): number;
  /** What the person at the client says from now on. */
  answerWith(action: 'accept' | 'decline'): void;
  close(): Promise<void>;
}

export interface StageSetting {
  /** A new folder for policy, counters, log. */
  folder: string;
  policyText: string;
  command: readonly string[];
  /** Environment of the server's process. */
  environment: Readonly<Record<string, string>>;
}

/** A client that has come through to a server that runs. */
interface Session {
  client: Client;
  /** True once the server has ended. */
  hasEnded(): boolean;
  close(): Promise<void>;
}

/** Starts the server behind the gateway and connects; a server that a call has ended is started again. Throws when it cannot be started. */
export async function openStage(setting: StageSetting): Promise<Stage> {
  const log = path.join(setting.folder, 'seen.ndjson');
  writeFileSync(path.join(setting.folder, 'policy.json'), setting.policyText);
  let [asked, action]: [number, 'accept' | 'decline'] = [0, 'decline'];
  const start = () =>
    openSession(setting, log, () => {
      asked += 1;
      return action;
    });
  let session = await start();
  return {
    async toolNames() {
      const result = await session.client.request({ method: 'tools/list' }, Anything);
      const tools: unknown = result['tools'];
      return Array.isArray(tools)
        ? tools.filter(isJsonObject).map((tool) => String(tool['name']))
        : [];
    },
    async call(name, args) {
      const params = { name, arguments: args };
      try {
        const options = { timeout: CALL_TIMEOUT_MS };
        const result = await session.client.request(
          { method: 'tools/call', params },
          Anything,
          options,
        );
        const text = JSON.stringify(result['content'] ?? result);
        if (text.includes('Denied by policy: ')) return { kind: 'denied', text };
        return { kind: result['isError'] === true ? 'failed' : 'result', text };
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error);
        return { kind: /timed out/i.test(text) ? 'silent' : 'error', text };
      }
    },
    async seen() {
      // What the gateway passed on before this ping stands before it in the log.
      const pings = count(log, 'ping') + 1;
      const patience = performance.now() + PING_TIMEOUT_MS;
      session.client.ping({ timeout: PING_TIMEOUT_MS }).catch(() => {});
      while (count(log, 'ping') < pings) {
        if (session.hasEnded() || performance.now() > patience) {
          // Nothing more can come from it.
          await session.close();
          session = await start();
          break;
        }
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      return count(log, 'tools/call');
    },
    asked: () => asked,
    answerWith(next) {
      action = next;
    },
    close: () => session.close(),
  };
}

async function openSession(
  setting: StageSetting,
  log: string,
  decide: () => 'accept' | 'decline',
): Promise<Session> {
  const stop = new AbortController();
  const workplace = await openWorkplace(
    {
      policyPath: 'policy.json',
      server: {
        kind: 'command',
        command: process.execPath,
        args: [WITNESS, log, ...setting.command],
      },
      listen: null,
      grantsPath: null,
      store: 'counters.db',
      name: PROOF_NAME,
      auditPath: 'audit.jsonl',
      auditArguments: false,
      checkArguments: true,
      askTimeoutMs: CALL_TIMEOUT_MS,
      allowHosts: [],
      allowOrigins: [],
      headerVariables: new Map(),
      json: false,
    },
    {
      folder: setting.folder,
      env: {},
      serverEnvironment: setting.environment,
      clock: () => NOON,
      say: () => {},
    },
  );
  const [toGateway, fromGateway] = [new PassThrough(), new PassThrough()];
  let ended = false;
  const running = runStdio(workplace, toGateway, fromGateway, stop.signal).finally(() => {
    ended = true;
    return workplace.close();
  });
  running.catch(() => {});
  const client = new Client({ name: 'proof', version: '1' }, { capabilities: { elicitation: {} } });
  client.setRequestHandler('elicitation/create', ({ params }) => {
    if (!params.message.startsWith('Allow this call of ')) return { action: 'decline' };
    const action = decide();
    return action === 'accept' ? { action, content: { decision: 'allow' } } : { action };
  });
  const close = async () => {
    stop.abort();
    await running.catch(() => {});
  };
  try {
    await client.connect(new StdioServerTransport(fromGateway, toGateway), {
      timeout: START_TIMEOUT_MS,
    });
  } catch (error) {
    await close();
    throw error;
  }
  return { client, hasEnded: () => ended, close };
}

function count(log: string, method: string): number {
  if (!existsSync(log)) return 0;
  return readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => methodOf(line) === method).length;
}

function methodOf(line: string): unknown {
  try {
    const message: unknown = JSON.parse(line);
    return isJsonObject(message) ? message['method'] : undefined;
  } catch {
    return undefined;
  }
}
