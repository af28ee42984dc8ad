import {
  SdkHttpError,
  SSEClientTransport,
  SseError,
  StreamableHTTPClientTransport,
  type Transport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import { boundedFetch } from './connect/bounded-fetch.ts';
import { type Interview, interview, wantsDiscovery } from './connect/interview.ts';
import type { Limits } from './limits.ts';
import { classifyFailure, type Failure, oneLine } from './outcome.ts';
import { toolEntries } from './record/tool-entries.ts';
import { bareFacts, NOT_ASKED, type ScanResult } from './scan-result.ts';

type RemoteTransport = 'streamable-http' | 'sse';

/** Reads the list of a server behind a URL: streamable HTTP first, then the older SSE. Never with credentials. */
export async function scanRemote(address: string, limits: Limits): Promise<ScanResult> {
  const url = new URL(address);
  const first = await ask(url, 'streamable-http', limits);
  if (first.answer.ok || isDefinite(first.failure))
    return result(address, 'streamable-http', first);
  const second = await ask(url, 'sse', limits);
  return second.answer.ok
    ? result(address, 'sse', second)
    : result(address, 'streamable-http', first);
}

interface Asked {
  readonly answer: Interview;
  readonly failure: Failure | null;
}

async function ask(url: URL, kind: RemoteTransport, limits: Limits): Promise<Asked> {
  const first = await interview(open(url, kind, limits), limits);
  const answer = wantsDiscovery(first)
    ? await interview(open(url, kind, limits), limits, 'discover')
    : first;
  return { answer, failure: answer.ok ? null : remoteFailure(answer) };
}

function open(url: URL, kind: RemoteTransport, limits: Limits): Transport {
  const fetch = boundedFetch(limits.outputBytes);
  return kind === 'sse'
    ? new SSEClientTransport(url, { fetch })
    : new StreamableHTTPClientTransport(url, { fetch });
}

/** After these there is no use in asking by another transport. */
function isDefinite(failure: Failure | null): boolean {
  return (
    failure?.outcome === 'needs-credentials' ||
    failure?.outcome === 'needs-network' ||
    failure?.outcome === 'needs-service'
  );
}

function remoteFailure(answer: Interview & { ok: false }): Failure {
  const status = statusOf(answer.error);
  if (answer.error instanceof UnauthorizedError || status === 401 || status === 403) {
    return {
      outcome: 'needs-credentials',
      detail: `the server answers ${status ?? 401} without credentials`,
    };
  }
  if (status === 404 || status === 410)
    return { outcome: 'not-found', detail: `the server answers ${status}` };
  if (status !== null && status >= 400)
    return { outcome: 'failed', detail: `the server answers ${status}` };
  const message = errorText(answer.error);
  const facts = { fault: null, outOfMemory: false, exitCode: null, signal: null, stderr: '' };
  const failure = classifyFailure({
    ...facts,
    phase: answer.phase,
    timedOut: answer.timedOut,
    message,
  });
  return { ...failure, detail: oneLine(failure.detail) };
}

function statusOf(error: unknown): number | null {
  if (error instanceof SdkHttpError && typeof error.status === 'number') return error.status;
  return error instanceof SseError && typeof error.code === 'number' ? error.code : null;
}

/** `fetch failed` says nothing: the cause below it does. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

function result(
  address: string,
  transport: RemoteTransport,
  { answer, failure }: Asked,
): ScanResult {
  const facts = bareFacts(address.replace(/^https?:\/\//, ''));
  const scan = { transport, integrity: null, argumentShape: [], environmentNames: [] };
  if (!answer.ok) {
    const { outcome, detail } = failure ?? { outcome: 'failed' as const, detail: 'no answer' };
    return {
      facts,
      scan: {
        ...scan,
        outcome,
        detail,
        protocolVersion: null,
        serverInfo: null,
        violations: [],
        notRead: [],
      },
      tools: [],
      offered: NOT_ASKED,
    };
  }
  const { tools, violations, notRead } = toolEntries(answer.list.tools);
  const { protocolVersion, serverInfo } = answer;
  const all = [...answer.list.violations, ...violations];
  return {
    facts,
    scan: {
      ...scan,
      outcome: 'listed',
      detail: null,
      protocolVersion,
      serverInfo,
      violations: all,
      notRead,
    },
    tools,
    offered: answer.offered,
  };
}
