import {
  Client,
  type ClientCapabilities,
  SdkError,
  SdkErrorCode,
  type Transport,
} from '@modelcontextprotocol/client';
import { isJsonObject, type JsonObject } from '../../domain/record/json.ts';
import type { OfferedTexts } from '../../domain/record/offered-texts.ts';
import type { Limits } from '../limits.ts';
import { SCANNER_VERSION } from '../version.ts';
import { listTools, type RawToolList } from './list-tools.ts';
import { offeredBy } from './offered-by.ts';

/** What a server answered. `phase` is where it stopped answering. */
export type Interview =
  | {
      readonly ok: true;
      readonly list: RawToolList;
      readonly offered: OfferedTexts;
      readonly protocolVersion: string | null;
      readonly serverInfo: JsonObject | null;
    }
  | {
      readonly ok: false;
      readonly phase: 'initialize' | 'tools/list';
      readonly timedOut: boolean;
      readonly error: unknown;
    };

/** How a conversation begins: the handshake of all revisions to 2025-11-25, or the discovery of 2026-07-28. */
export type Opening = 'initialize' | 'discover';

const DISCOVERY_REVISION = '2026-07-28';
const METHOD_NOT_FOUND = -32601;
const UNSUPPORTED_VERSION = -32022;

/** True when a server refuses the old handshake in a way that says it speaks only the new protocol. */
export function wantsDiscovery(answer: Interview): boolean {
  if (answer.ok || answer.phase !== 'initialize') return false;
  return [METHOD_NOT_FOUND, UNSUPPORTED_VERSION].some((code) => hasCode(answer.error, code));
}

/** What one conversation is like. */
export interface Manner {
  readonly opening?: Opening;
  /** What the client says that it can do; nothing by default. It answers as little as the protocol lets it. */
  readonly capabilities?: ClientCapabilities;
  /** Asked now and then before the first answer: true ends the conversation, since there will be none. */
  readonly isHopeless?: () => boolean;
}

/** When a server that waits for somebody else is given up: the slowest that listen on a port and answer here took 9 s. */
const HOPELESS_SECONDS = 15;
/** How long a list may still change once a client with capabilities is connected: the reference server waits for 0.35 s. */
const SETTLE_MS = 600;

/** Connects, reads the tool list and closes. Takes as long as `limits.attemptSeconds` at most; never throws. */
export async function interview(
  transport: Transport,
  limits: Limits,
  manner: Manner = {},
): Promise<Interview> {
  const { opening = 'initialize', capabilities = {}, isHopeless } = manner;
  const client = new Client(
    { name: 'toolward-scanner', version: SCANNER_VERSION },
    {
      capabilities,
      versionNegotiation: { mode: opening === 'discover' ? { pin: DISCOVERY_REVISION } : 'legacy' },
    },
  );
  // What a server sends unasked (logs, broken lines) is not an error of the interview.
  client.onerror = () => {};
  answerLittle(client, capabilities);
  let phase: 'initialize' | 'tools/list' = 'initialize';
  let timedOut = false;
  let timer: NodeJS.Timeout | undefined;
  // Closing the transport is not enough: the SDK's SSE transport waits on for a stream that never opens.
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      timedOut = true;
      reject(new Error('no answer in time'));
    }, limits.attemptSeconds * 1000);
  });
  let watch: NodeJS.Timeout | undefined;
  const hopeless = new Promise<never>((_, reject) => {
    if (isHopeless === undefined) return;
    const begin = performance.now();
    watch = setInterval(() => {
      const late =
        performance.now() - begin > Math.min(HOPELESS_SECONDS, limits.attemptSeconds / 2) * 1000;
      if (phase !== 'initialize' || !late || !isHopeless()) return;
      timedOut = true;
      reject(new Error('it serves something else'));
    }, 1000);
  });
  const ask = async (): Promise<Interview> => {
    await client.connect(transport, { timeout: limits.attemptSeconds * 1000 });
    phase = 'tools/list';
    if (Object.keys(capabilities).length > 0)
      await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
    const list = await toolsOf(client, limits);
    const { offered, violations } = await offeredBy(client, limits);
    const serverInfo: unknown = client.getServerVersion();
    return {
      ok: true,
      list: { ...list, violations: [...list.violations, ...violations] },
      offered,
      protocolVersion: client.getNegotiatedProtocolVersion() ?? null,
      serverInfo: isJsonObject(serverInfo) ? serverInfo : null,
    };
  };
  try {
    return await Promise.race([ask(), deadline, hopeless]);
  } catch (error) {
    return { ok: false, phase, timedOut: timedOut || isTimeout(error), error };
  } finally {
    clearTimeout(timer);
    clearInterval(watch);
    // Closing an HTTP session may fail when the server is gone; the answer stands.
    await Promise.allSettled([client.close(), transport.close()]);
  }
}

/** Answers what a server may ask of a client with these capabilities: no roots, no model, no person. */
function answerLittle(client: Client, capabilities: ClientCapabilities): void {
  if (capabilities.roots !== undefined)
    client.setRequestHandler('roots/list', () => ({ roots: [] }));
  if (capabilities.elicitation !== undefined)
    client.setRequestHandler('elicitation/create', () => ({ action: 'decline' as const }));
  if (capabilities.sampling !== undefined)
    client.setRequestHandler('sampling/createMessage', () => {
      throw new Error('there is no model here');
    });
}

/** A server that declares no tools and refuses the question has an empty list. */
async function toolsOf(client: Client, limits: Limits): Promise<RawToolList> {
  try {
    return await listTools(client, limits);
  } catch (error) {
    const refused = hasCode(error, METHOD_NOT_FOUND);
    if (refused && client.getServerCapabilities()?.tools === undefined)
      return { tools: [], violations: [] };
    throw error;
  }
}

function hasCode(error: unknown, code: number): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}

function isTimeout(error: unknown): boolean {
  return error instanceof SdkError && error.code === SdkErrorCode.RequestTimeout;
}
