import { Client, SdkError, SdkErrorCode, type Transport } from '@modelcontextprotocol/client';
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

/**
 * Connects, reads the tool list and closes. Takes as long as `limits.attemptSeconds` at most; never throws.
 * It offers the server nothing: no roots, sampling or elicitation.
 */
export async function interview(
  transport: Transport,
  limits: Limits,
  opening: Opening = 'initialize',
): Promise<Interview> {
  const client = new Client(
    { name: 'toolward-scanner', version: SCANNER_VERSION },
    {
      capabilities: {},
      versionNegotiation: { mode: opening === 'discover' ? { pin: DISCOVERY_REVISION } : 'legacy' },
    },
  );
  // What a server sends unasked (logs, broken lines) is not an error of the interview.
  client.onerror = () => {};
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
  const ask = async (): Promise<Interview> => {
    await client.connect(transport, { timeout: limits.attemptSeconds * 1000 });
    phase = 'tools/list';
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
    return await Promise.race([ask(), deadline]);
  } catch (error) {
    return { ok: false, phase, timedOut: timedOut || isTimeout(error), error };
  } finally {
    clearTimeout(timer);
    // Closing an HTTP session may fail when the server is gone; the answer stands.
    await Promise.allSettled([client.close(), transport.close()]);
  }
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
