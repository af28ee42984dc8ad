import {
  type ClientCapabilities,
  extractWWWAuthenticateParams,
  SdkHttpError,
  SSEClientTransport,
  SseError,
  StreamableHTTPClientTransport,
  type Transport,
  UnauthorizedError,
} from '@modelcontextprotocol/client';
import type { Scan } from '../domain/record/server-record.ts';
import { boundedFetch } from './connect/bounded-fetch.ts';
import { type Interview, interview, wantsDiscovery } from './connect/interview.ts';
import { type Refusal, watchedFetch } from './connect/refusal.ts';
import type { Limits } from './limits.ts';
import { listThrice } from './list-thrice.ts';
import { classifyFailure, type Failure } from './outcome.ts';
import { isOwnNetworkFault } from './own-network.ts';
import { BARE_START, failedAttempt, listedAttempt } from './record/attempt.ts';
import { type Attempt, bareFacts, type ScanResult } from './scan-result.ts';
import { ScannerFault } from './scanner-fault.ts';

type RemoteTransport = 'streamable-http' | 'sse';

/**
 * Reads the list of a server behind a URL: streamable HTTP first, then the older SSE. Never with credentials, and
 * nothing that a refusal names is followed. Throws a ScannerFault when our own network is at fault.
 */
export async function scanRemote(address: string, limits: Limits): Promise<ScanResult> {
  const url = new URL(address);
  const facts = bareFacts(address.replace(/^https?:\/\//, ''));
  const first = await ask(url, 'streamable-http', limits);
  if (first.failure !== null && !isDefinite(first.failure)) {
    const second = await ask(url, 'sse', limits);
    if (second.attempt.scan.outcome === 'listed')
      return { facts, ...(await listAgain(url, 'sse', limits, second.attempt)) };
  }
  return { facts, ...(await listAgain(url, 'streamable-http', limits, first.attempt)) };
}

/** Two further connections to a server that answered: see listThrice. */
function listAgain(
  url: URL,
  kind: RemoteTransport,
  limits: Limits,
  first: Attempt,
): Promise<Attempt> {
  let asked = 0;
  return listThrice(async (capabilities) => {
    asked += 1;
    return asked === 1 ? first : (await ask(url, kind, limits, capabilities)).attempt;
  });
}

interface Asked {
  readonly attempt: Attempt;
  readonly failure: Failure | null;
}

async function ask(
  url: URL,
  kind: RemoteTransport,
  limits: Limits,
  capabilities: ClientCapabilities = {},
): Promise<Asked> {
  const refusals: Refusal[] = [];
  const open = () => transportTo(url, kind, limits, (refusal) => refusals.push(refusal));
  const first = await interview(open(), limits, { capabilities });
  const discover = wantsDiscovery(first) || refusals.some(({ wantsDiscovery: wants }) => wants);
  const answer =
    discover && !first.ok
      ? await interview(open(), limits, { capabilities, opening: 'discover' })
      : first;
  const start = { ...BARE_START, transport: kind };
  if (answer.ok) return { attempt: listedAttempt(answer, start), failure: null };
  const last = refusals.at(-1);
  const failure = await remoteFailure(answer, last);
  const { scan, ...rest } = failedAttempt(failure, start);
  return { attempt: { ...rest, scan: { ...scan, ...authorizationOf(last) } }, failure };
}

function transportTo(
  url: URL,
  kind: RemoteTransport,
  limits: Limits,
  onRefusal: (refusal: Refusal) => void,
): Transport {
  const fetch = watchedFetch(boundedFetch(limits.outputBytes), onRefusal);
  return kind === 'sse'
    ? new SSEClientTransport(url, { fetch })
    : new StreamableHTTPClientTransport(url, { fetch });
}

/** After these there is no use in asking by another transport. */
function isDefinite(failure: Failure): boolean {
  return ['needs-credentials', 'needs-network', 'needs-service'].includes(failure.outcome);
}

async function remoteFailure(
  answer: Interview & { ok: false },
  refusal: Refusal | undefined,
): Promise<Failure> {
  const status = statusOf(answer.error) ?? refusal?.status ?? null;
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
  if (await isOwnNetworkFault(message))
    throw new ScannerFault(`the scanner's own network does not reach it: ${message}`);
  if (/\bENOTFOUND\b/.test(message))
    return { outcome: 'not-found', detail: 'no such host is known' };
  return classifyFailure({
    ...{ fault: null, outOfMemory: false, exitCode: null, signal: null, said: '', listens: false },
    phase: answer.phase,
    timedOut: answer.timedOut,
    message,
  });
}

/** How it refused a client without credentials, as a fact of the record. */
function authorizationOf(refusal: Refusal | undefined): Pick<Scan, 'authorization'> {
  if (refusal === undefined || (refusal.status !== 401 && refusal.status !== 403)) return {};
  const { status, challenge } = refusal;
  const scheme = /^\s*([A-Za-z][\w-]{0,40})/.exec(challenge ?? '')?.[1] ?? null;
  const headers = new Headers(challenge === null ? {} : { 'www-authenticate': challenge });
  const { resourceMetadataUrl } = extractWWWAuthenticateParams(new Response(null, { headers }));
  const named = resourceMetadataUrl?.href ?? null;
  const resourceMetadata = named === null || named.length > MAX_URL_CHARS ? null : named;
  return { authorization: { status, scheme, resourceMetadata } };
}

const MAX_URL_CHARS = 500;

function statusOf(error: unknown): number | null {
  if (error instanceof SdkHttpError && typeof error.status === 'number') return error.status;
  return error instanceof SseError && typeof error.code === 'number' ? error.code : null;
}

/** `fetch failed` says nothing: the cause below it does. */
function errorText(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  const code = 'code' in cause && typeof cause.code === 'string' ? ` (${cause.code})` : '';
  return `${error.message}: ${cause.message}${cause.message.includes(code.slice(2, -1)) ? '' : code}`;
}
