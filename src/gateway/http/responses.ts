import { type ErrorResponse, errorResponse } from '../message.ts';

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
