import { isJsonObject, type JsonObject, type JsonValue } from '../domain/record/json.ts';

/** Id of a JSON-RPC request. MCP allows text and integers, never null. */
export type RequestId = string | number;

export interface Request {
  jsonrpc: '2.0';
  id: RequestId;
  method: string;
  params?: JsonObject;
}

export interface Notification {
  jsonrpc: '2.0';
  method: string;
  params?: JsonObject;
}

export interface ResultResponse {
  jsonrpc: '2.0';
  id: RequestId;
  result: JsonObject;
}

export interface ErrorResponse {
  jsonrpc: '2.0';
  /** null when the request's id could not be read (JSON-RPC 2.0, section 5). */
  id: RequestId | null;
  error: { code: number; message: string; data?: JsonValue };
}

export type Response = ResultResponse | ErrorResponse;
export type Message = Request | Notification | Response;

/** Error codes of JSON-RPC 2.0, section 5.1. */
export const PARSE_ERROR = -32700;
export const INVALID_REQUEST = -32600;
export const METHOD_NOT_FOUND = -32601;
export const INVALID_PARAMS = -32602;
export const INTERNAL_ERROR = -32603;
/** Error codes of MCP 2026-07-28 (its schema.ts). */
export const HEADER_MISMATCH = -32020;
export const MISSING_CLIENT_CAPABILITY = -32021;
export const UNSUPPORTED_PROTOCOL_VERSION = -32022;
/** First code of the range that JSON-RPC leaves to implementations; the MCP SDK uses it for a lost connection. */
export const CONNECTION_CLOSED = -32000;

/** A message that may be handled, or the JSON-RPC error that answers what came instead. */
export type Reading = { ok: true; message: Message } | { ok: false; error: ErrorResponse };

/** An error response with the code and text given; `id` null when it could not be read. */
export function errorResponse(id: RequestId | null, code: number, message: string): ErrorResponse {
  return { jsonrpc: '2.0', id, error: { code, message } };
}

/** True for what MCP allows as an id: text or an integer. */
export function isRequestId(value: unknown): value is RequestId {
  return typeof value === 'string' || Number.isSafeInteger(value);
}

/**
 * Classifies one parsed JSON value as a JSON-RPC message. Only the members that JSON-RPC defines are
 * taken over: what is judged and forwarded is this copy, so a reader with other rules cannot see more.
 */
export function readMessage(value: unknown): Reading {
  if (Array.isArray(value)) {
    return refuse(null, 'a batch is not accepted; send one message at a time');
  }
  if (!isJsonObject(value)) return refuse(null, 'a message is a JSON object');
  const id = own(value, 'id');
  const echo = isRequestId(id) ? id : null;
  if (own(value, 'jsonrpc') !== '2.0') return refuse(echo, 'jsonrpc must be "2.0"');
  if (id !== undefined && echo === null && !(id === null && Object.hasOwn(value, 'error'))) {
    return refuse(null, 'id must be text or an integer');
  }
  return Object.hasOwn(value, 'method') ? readCall(value, echo) : readAnswer(value, echo);
}

function readCall(value: JsonObject, id: RequestId | null): Reading {
  const method = own(value, 'method');
  const params = own(value, 'params');
  if (typeof method !== 'string') return refuse(id, 'method must be text');
  if (Object.hasOwn(value, 'result') || Object.hasOwn(value, 'error')) {
    return refuse(id, 'a message is either a request or a response');
  }
  if (params !== undefined && !isJsonObject(params)) return refuse(id, 'params must be an object');
  const call = { jsonrpc: '2.0' as const, method, ...(params === undefined ? {} : { params }) };
  return { ok: true, message: id === null ? call : { ...call, id } };
}

function readAnswer(value: JsonObject, id: RequestId | null): Reading {
  const result = own(value, 'result');
  const error = own(value, 'error');
  if ((result === undefined) === (error === undefined)) {
    return refuse(id, 'a message has a method, or exactly one of result and error');
  }
  if (result !== undefined) {
    if (id === null || !isJsonObject(result)) return refuse(id, 'a result is an object with an id');
    return { ok: true, message: { jsonrpc: '2.0', id, result } };
  }
  if (!isJsonObject(error)) return refuse(id, 'error must be an object');
  const code = own(error, 'code');
  const text = own(error, 'message');
  const data = own(error, 'data');
  if (typeof code !== 'number' || typeof text !== 'string') {
    return refuse(id, 'an error has a code and a message');
  }
  const body = { code, message: text, ...(data === undefined ? {} : { data }) };
  return { ok: true, message: { jsonrpc: '2.0', id, error: body } };
}

/** Value of an own member; undefined when absent. */
export function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function refuse(id: RequestId | null, why: string): Reading {
  return { ok: false, error: errorResponse(id, INVALID_REQUEST, `Invalid request: ${why}.`) };
}

export function isRequest(message: Message): message is Request {
  return 'method' in message && 'id' in message;
}

export function isNotification(message: Message): message is Notification {
  return 'method' in message && !('id' in message);
}
