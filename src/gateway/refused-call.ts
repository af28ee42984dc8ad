import {
  HEADER_MISMATCH,
  INTERNAL_ERROR,
  INVALID_PARAMS,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  MISSING_CLIENT_CAPABILITY,
  PARSE_ERROR,
  UNSUPPORTED_PROTOCOL_VERSION,
} from './message.ts';

/** Errors that a server answers with instead of running a tool (JSON-RPC 2.0, 5.1; MCP 2026-07-28, schema.ts). */
const REFUSALS = new Set([
  PARSE_ERROR,
  INVALID_REQUEST,
  METHOD_NOT_FOUND,
  INVALID_PARAMS,
  HEADER_MISMATCH,
  UNSUPPORTED_PROTOCOL_VERSION,
]);
/** HTTP statuses that refuse a request before it is handled (RFC 9110, 15.5; RFC 6585 for 429 and 431). */
const REFUSING_STATUSES = new Set([400, 401, 403, 404, 405, 406, 413, 414, 415, 429, 431]);
/**
 * Errors that come from a tool that runs, whatever the HTTP status. MCP SDK 2.4.0 runs a tool that asks for
 * input and then answers 400 and -32021 when the client did not declare that it can give it: a client that
 * leaves a capability out would call without limit.
 */
const OF_A_RUNNING_TOOL = new Set([INTERNAL_ERROR, MISSING_CLIENT_CAPABILITY]);

/** What is known about a call that was answered with a JSON-RPC error. */
export interface AnsweredCall {
  code: number;
  /** HTTP status, undefined from a server on stdio. */
  status: number | undefined;
  /** The server has reported progress. */
  begun: boolean;
  /** The tool declares an output schema, as far as its declaration is known. */
  checksOutput: boolean;
}

/** True when the server refused the call before the tool ran; false when that is not certain. */
export function wasRefused({ code, status, begun, checksOutput }: AnsweredCall): boolean {
  if (begun || OF_A_RUNNING_TOOL.has(code)) return false;
  // MCP SDK v1 up to 1.20 says invalid params, too, when what the tool answered does not fit its output schema.
  if (code === INVALID_PARAMS && checksOutput) return false;
  return REFUSALS.has(code) || (status !== undefined && REFUSING_STATUSES.has(status));
}
