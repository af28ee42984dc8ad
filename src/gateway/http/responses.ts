import {
  type ErrorResponse,
  errorResponse,
  HEADER_MISMATCH,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  MISSING_CLIENT_CAPABILITY,
  UNSUPPORTED_PROTOCOL_VERSION,
} from '../message.ts';

/** HTTP statuses that MCP 2026-07-28 gives to errors ("Protocol Version Header", "Server Validation"). */
const STATUSES = new Map([
  [INVALID_REQUEST, 400],
  [METHOD_NOT_FOUND, 404],
  [HEADER_MISMATCH, 400],
  [MISSING_CLIENT_CAPABILITY, 400],
  [UNSUPPORTED_PROTOCOL_VERSION, 400],
]);

/**
 * HTTP status of a JSON-RPC error: the server's own, else what the specification gives its code. The server's
 * 401 is about the gateway's credentials and not the client's, which makes it a 502 here.
 */
export function statusOf(code: number, given: number | undefined): number {
  if (given === 401) return 502;
  return given ?? STATUSES.get(code) ?? 200;
}

/** An HTTP answer with a JSON-RPC error as its body, as MCP's streamable HTTP asks for. */
export function rpcError(
  status: number,
  error: ErrorResponse,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(error, { status, headers });
}

/** As rpcError, with the code that the MCP SDK uses where JSON-RPC has none (-32000). */
export function httpError(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return rpcError(status, errorResponse(null, -32000, message), headers);
}
