import type { FetchLike } from '@modelcontextprotocol/client';
import { isJsonObject } from '../../domain/record/json.ts';

/** An HTTP answer that is no success. */
export interface Refusal {
  readonly status: number;
  /** `WWW-Authenticate`, null without one. */
  readonly challenge: string | null;
  /** Whether its body says, as JSON-RPC, that the server speaks only the protocol of 2026-07-28. */
  readonly wantsDiscovery: boolean;
}

/** Longest body of a refusal that is read. */
const MAX_BODY_CHARS = 64 * 1024;
const METHOD_NOT_FOUND = -32601;
const UNSUPPORTED_VERSION = -32022;

/** A fetch that tells of each refusal: the SDK keeps the status and, in its message alone, the body. */
export function watchedFetch(inner: FetchLike, onRefusal: (refusal: Refusal) => void): FetchLike {
  return async (url, init) => {
    const response = await inner(url, init);
    if (response.status < 400) return response;
    const text = await response
      .clone()
      .text()
      .catch(() => '');
    onRefusal({
      status: response.status,
      challenge: response.headers.get('www-authenticate'),
      wantsDiscovery: saysDiscovery(text.slice(0, MAX_BODY_CHARS)),
    });
    return response;
  };
}

function saysDiscovery(body: string): boolean {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return false;
  }
  const error = isJsonObject(answer) ? answer['error'] : undefined;
  if (!isJsonObject(error)) return false;
  return error['code'] === UNSUPPORTED_VERSION || error['code'] === METHOD_NOT_FOUND;
}
